import { DuckDBInstance } from '@duckdb/node-api';
import path from 'node:path';
import { createTable, SQL_TYPES } from '#lib/agenda/fill-duckdb.server.ts';
import type { Table } from '#lib/agenda/table.ts';
import { TABLES } from '#lib/agenda/tables.ts';

/** The file that browsers attach. */
export const DATABASE = 'agendascope.duckdb';
/** Text that `toCsv` has marked, in SQL. */
const MARKED = "^''+[=+\\-@\\t\\r\\n]";
/** What DuckDB may hold at once. */
const MEMORY = '512MB';
/** The longest line of CSV that DuckDB reads unless told, and how many of them its buffer holds. */
const USUAL_LINE = 2_000_000;
const LINES_IN_BUFFER = 4;

/**
 * Makes of every `NAME.csv` of a folder `NAME.parquet` (zstd), and of all of them one DuckDB file. One thread for each
 * table and kept order: the same rows give the same Parquet bytes. While the Parquet file of a table is written the next
 * table is read. In the DuckDB file the unused parts of blocks may differ.
 *
 * @param longest no line of CSV has more bytes
 */
export async function writeParquetAndDuckDB(folder: string, longest: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    preserve_insertion_order: 'true',
    memory_limit: MEMORY,
    temp_directory: path.join(folder, 'spill')
  });
  const [reading, copying] = [await instance.connect(), await instance.connect()];
  let copied: Promise<unknown> = Promise.resolve();
  try {
    // The newest storage format is refused by the DuckDB-WASM that browsers run.
    await reading.run(`ATTACH '${quote(path.join(folder, DATABASE))}' AS file (STORAGE_VERSION 'v1.0.0')`);
    for (const table of TABLES) {
      await createTable(reading, table, 'file.main');
      const source = path.join(folder, `${table.name}.csv`);
      await reading.run(`INSERT INTO file.main."${table.name}" ${selectCsv(table, source, longest)}`);
      await copied;
      const target = quote(path.join(folder, `${table.name}.parquet`));
      copied = copying.run(`COPY file.main."${table.name}" TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
      // It is heard of when it is waited for.
      copied.catch(() => {});
    }
    await copied;
    await reading.run('DETACH file');
  } finally {
    await copied.catch(() => {});
    reading.closeSync();
    copying.closeSync();
    instance.closeSync();
  }
}

/** Reads what `toCsv` writes: the mark before text that a spreadsheet would run is taken away again. */
function selectCsv({ columns }: Table, source: string, longest: number): string {
  const values = Object.entries(columns).map(([name, { type }]) =>
    type === 'text'
      ? `CASE WHEN starts_with("${name}", '''') AND regexp_matches("${name}", '${MARKED}') ` +
        `THEN substr("${name}", 2) ELSE "${name}" END`
      : `"${name}"`
  );
  const types = Object.entries(columns).map(([name, { type }]) => `'${name}': '${SQL_TYPES[type]}'`);
  const line = Math.max(longest + 1, USUAL_LINE);
  return (
    `SELECT ${values.join(', ')} FROM read_csv('${quote(source)}', columns = {${types.join(', ')}}, header = true, ` +
    `auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', ` +
    `max_line_size = ${line}, buffer_size = ${LINES_IN_BUFFER * line})`
  );
}

/** A text inside a single-quoted SQL literal. */
function quote(text: string): string {
  return text.replaceAll("'", "''");
}
