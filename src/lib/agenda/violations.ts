import type { CellValue, Row } from './csv.ts';
import type { Column, Table } from './table.ts';
import { TABLES, type Tables } from './tables.ts';

const INT32 = 2 ** 31 - 1;

/**
 * Holds tables against their schema: cells are of their column's type and list of values, keys are unique, and rows
 * that are referred to exist. Gives a line for each way in which a table breaks it, with the first row that does; rows
 * count from 1.
 */
export function violationsOf(tables: Tables): string[] {
  const keysOf = new Map<string, Set<string>>();
  const found: string[] = [];
  for (const table of TABLES) {
    const rows: readonly Row[] = tables[table.name as keyof Tables];
    const first = new Map<string, string>();
    const keys = new Set<string>();
    rows.forEach((row, index) => {
      const say = (what: string, came: string) => {
        if (!first.has(what)) first.set(what, `table ${table.name}, row ${index + 1}: ${what}, found ${came}`);
      };
      for (const name of Object.keys(row)) {
        if (!(name in table.columns)) say('expected the columns of the schema', name);
      }
      for (const [name, column] of Object.entries<Column>(table.columns)) {
        const expected = breaks(column, row[name] ?? null);
        if (expected !== null) say(`expected ${name} to be ${expected}`, JSON.stringify(row[name] ?? null));
      }
      const key = keyOf(row, table.key);
      if (keys.has(key)) say(`expected ${table.key.join(', ')} to be of one row only`, key);
      keys.add(key);
      for (const [column, name] of Object.entries(table.refers)) {
        const other: Table | undefined = TABLES.find((t) => t.name === name);
        const reference = keyOf(row, other?.key ?? []);
        if ((row[column] ?? null) !== null && keysOf.get(name)?.has(reference) !== true) {
          say(`expected ${column} to be in the table ${name}`, reference);
        }
      }
    });
    keysOf.set(table.name, keys);
    found.push(...first.values());
  }
  return found;
}

/** What a cell should be and is not; null where it is. */
function breaks({ type, nullable, values }: Column, value: CellValue): string | null {
  if (value === null) return nullable ? null : 'filled';
  if (values !== undefined && !values.includes(String(value))) return `one of ${values.join(', ')}`;
  switch (type) {
    case 'text':
      return typeof value === 'string' && value !== '' ? null : 'text, and null where there is none';
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= INT32 ? null : 'an integer of 32 bits';
    case 'number':
      return Number.isFinite(value) ? null : 'a finite number';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'true or false';
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : 'a day of the calendar as YYYY-MM-DD';
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function keyOf(row: Row, columns: readonly string[]): string {
  return columns.map((column) => row[column] ?? '').join(' / ');
}
