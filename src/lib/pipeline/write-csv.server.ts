import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toCsv, type Row } from '#lib/agenda/csv.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';

/** Writes every table as `NAME.csv` into a folder. */
export function writeCsv(tables: Tables, folder: string): void {
  for (const table of TABLES) {
    const rows: readonly Row[] = tables[table.name as keyof Tables];
    writeFileSync(path.join(folder, `${table.name}.csv`), toCsv(table, rows));
  }
}
