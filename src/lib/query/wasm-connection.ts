import { DatabaseError, messageOf, type Database, type Parameter, type Query } from './database.ts';

/** What this asks of an Arrow table: its fields and, column by column, its values. */
interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(column: number): { get(row: number): unknown } | null;
}

/** A connection of DuckDB-WASM, in a worker (promises) or on the same thread (plain values). */
export interface WasmConnection {
  prepare(sql: string): WasmStatement | Promise<WasmStatement>;
}

interface WasmStatement {
  query(...params: Parameter[]): ArrowTable | Promise<ArrowTable>;
  close(): void | Promise<void>;
}

/** A DuckDB-WASM connection as a database. */
export function wasmDatabase(connection: WasmConnection): Database {
  return {
    async query<R>(question: Query<R>): Promise<R[]> {
      try {
        const statement = await connection.prepare(question.sql);
        try {
          return rowsOf<R>(await statement.query(...question.params));
        } finally {
          // Not waited for: the worker comes to it only after the questions that were asked meanwhile.
          void Promise.resolve(statement.close()).catch(() => undefined);
        }
      } catch (error) {
        throw new DatabaseError('question', `The tables could not answer: ${messageOf(error)}`, { cause: error });
      }
    }
  };
}

/** Column by column: Arrow's own objects of rows look every value up by name. */
function rowsOf<R>(table: ArrowTable): R[] {
  const rows: Record<string, unknown>[] = Array.from({ length: table.numRows }, () => ({}));
  table.schema.fields.forEach(({ name }, i) => {
    const column = table.getChildAt(i);
    rows.forEach((row, j) => (row[name] = column?.get(j) ?? null));
  });
  // The question casts its columns to what R says; nothing else can know.
  return rows as R[];
}
