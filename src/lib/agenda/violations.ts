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
  const keysOf = new Map<string, ReadonlySet<string>>();
  const found: string[] = [];
  for (const table of TABLES) {
    const first = new Map<string, string>();
    keysOf.set(table.name, holdTable(table, tables[table.name as keyof Tables], keysOf, first));
    found.push(...first.values());
  }
  return found;
}

/** Holds one table; notes the first of each way in which it breaks its schema, and gives the keys of its rows. */
function holdTable(
  table: Table,
  rows: readonly Row[],
  keysOf: ReadonlyMap<string, ReadonlySet<string>>,
  first: Map<string, string>
): Set<string> {
  // Nothing is made for each row but its key: there are millions of them.
  const columns = Object.entries<Column>(table.columns).map(([name, column]) => ({ name, column }));
  const references = Object.entries(table.refers).map(([column, name]) => {
    return { column, name, key: TABLES.find((t) => t.name === name)?.key ?? [], keys: keysOf.get(name) };
  });
  const note = (index: number, what: string, came: string) => {
    if (!first.has(what)) first.set(what, `table ${table.name}, row ${index + 1}: ${what}, found ${came}`);
  };
  const keys = new Set<string>();
  rows.forEach((row, index) => {
    let known = 0;
    for (const { name, column } of columns) {
      const given = row[name];
      if (given !== undefined) known++;
      const value = given ?? null;
      const expected = breaks(column, value);
      if (expected !== null) note(index, `expected ${name} to be ${expected}`, JSON.stringify(value));
    }
    const stranger = Object.keys(row).length === known ? undefined : Object.keys(row).find((name) => !(name in table.columns));
    if (stranger !== undefined) note(index, 'expected the columns of the schema', stranger);
    const key = keyOf(row, table.key);
    if (keys.has(key)) note(index, `expected ${table.key.join(', ')} to be of one row only`, key);
    keys.add(key);
    for (const { column, name, key, keys } of references) {
      if ((row[column] ?? null) === null || keys?.has(keyOf(row, key)) === true) continue;
      note(index, `expected ${column} to be in the table ${name}`, keyOf(row, key));
    }
  });
  return keys;
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
  let key = String(row[columns[0] ?? ''] ?? '');
  for (let i = 1; i < columns.length; i++) key += ` / ${row[columns[i] ?? ''] ?? ''}`;
  return key;
}
