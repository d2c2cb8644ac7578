import { arrowRows, type ArrowTable } from './arrow-rows.ts';
import { DatabaseError, messageOf, type Database, type Parameter, type Query } from './database.ts';

/** A connection of DuckDB-WASM, in a worker (promises) or on the same thread (plain values). */
export interface WasmConnection {
  prepare(sql: string): WasmStatement | Promise<WasmStatement>;
}

interface WasmStatement {
  query(...params: Parameter[]): ArrowTable | Promise<ArrowTable>;
  close(): void | Promise<void>;
}

/** So many questions are kept ready: more than the pages of a visit ask in all their forms. */
const MOST_PREPARED = 64;

/**
 * A DuckDB-WASM connection as a database. A question that was asked before is not read and planned anew: another year or
 * country is another value of the same question.
 */
export function wasmDatabase(connection: WasmConnection): Database {
  const prepared = new Map<string, Promise<WasmStatement>>();

  function prepare(sql: string): Promise<WasmStatement> {
    const statement = prepared.get(sql) ?? Promise.resolve(connection.prepare(sql));
    // The one asked last stands last; of too many the first is given up.
    prepared.delete(sql);
    prepared.set(sql, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_PREPARED && oldest !== undefined) giveUp(oldest);
    return statement;
  }

  /** Not waited for: the worker comes to it only after the questions that were asked meanwhile. */
  function giveUp(sql: string): void {
    const statement = prepared.get(sql);
    prepared.delete(sql);
    void statement?.then((one) => one.close()).catch(() => undefined);
  }

  return {
    async query<R>(question: Query<R>): Promise<R[]> {
      try {
        const statement = await prepare(question.sql);
        // The question casts its columns to what R says; nothing else can know.
        return arrowRows(await statement.query(...question.params)) as R[];
      } catch (error) {
        giveUp(question.sql);
        throw new DatabaseError('question', `The tables could not answer: ${messageOf(error)}`, { cause: error });
      }
    }
  };
}
