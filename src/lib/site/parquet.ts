import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';

/** A column of a file: numbers, or text or truths. */
export interface ParquetColumn {
  readonly name: string;
  readonly number?: boolean;
}

/**
 * Writes rows as a Parquet file. The DuckDB of the browser cannot: what it writes Parquet with it would fetch from
 * another host.
 *
 * @param columns those to write, in their order; a number column is INT32 where all its values are such integers, else
 *   DOUBLE; a column of nothing but true and false is BOOLEAN, and every other is text. Every column may hold nulls.
 * @returns the bytes of the file
 */
export function parquetOf(columns: readonly ParquetColumn[], rows: readonly object[]): ArrayBuffer {
  const columnData = columns.map((column) => {
    const data = rows.map((row) => (row as Record<string, unknown>)[column.name] ?? null);
    return { name: column.name, data, type: typeOf(column, data) };
  });
  return parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED', createdBy: 'Agendascope' });
}

function typeOf({ number }: ParquetColumn, values: readonly unknown[]): BasicType {
  if (!number) {
    const said = values.filter((value) => value !== null);
    return said.length > 0 && said.every((value) => typeof value === 'boolean') ? 'BOOLEAN' : 'STRING';
  }
  return values.every((value) => value === null || (value as number) === ((value as number) | 0)) ? 'INT32' : 'DOUBLE';
}
