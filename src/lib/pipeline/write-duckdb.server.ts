import { DuckDBInstance } from '@duckdb/node-api';
import path from 'node:path';
import { fillDuckDB } from '#lib/agenda/fill-duckdb.server.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';

/** The file that browsers attach. */
export const DATABASE = 'agendascope.duckdb';

/**
 * Writes every table into a folder as `NAME.parquet` (zstd) and all of them as one DuckDB file. One thread and kept
 * order: the same rows give the same Parquet bytes. In the DuckDB file the unused parts of blocks may differ.
 */
export async function writeParquetAndDuckDB(tables: Tables, folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' });
  const connection = await instance.connect();
  try {
    // The newest storage format is refused by the DuckDB-WASM that browsers run.
    await connection.run(`ATTACH '${quote(path.join(folder, DATABASE))}' AS file (STORAGE_VERSION 'v1.0.0')`);
    await fillDuckDB(connection, tables, 'file.main');
    for (const { name } of TABLES) {
      const target = quote(path.join(folder, `${name}.parquet`));
      await connection.run(`COPY file.main."${name}" TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
    }
    await connection.run('DETACH file');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A text inside a single-quoted SQL literal. */
function quote(text: string): string {
  return text.replaceAll("'", "''");
}
