import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvHeader, csvLines, type Row } from '#lib/agenda/csv.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';

/** Rows that are written at once: a table of a large collection is longer than a text in JavaScript may be. */
const PIECE = 10_000;

/** Writes every table as `NAME.csv` into a folder. */
export function writeCsv(tables: Tables, folder: string): void {
  for (const table of TABLES) {
    const rows: readonly Row[] = tables[table.name as keyof Tables];
    const file = openSync(path.join(folder, `${table.name}.csv`), 'w');
    try {
      writeFileSync(file, csvHeader(table));
      for (let i = 0; i < rows.length; i += PIECE) writeFileSync(file, csvLines(table, rows.slice(i, i + PIECE)));
    } finally {
      closeSync(file);
    }
  }
}
