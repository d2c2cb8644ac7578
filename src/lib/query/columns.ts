import type { Column, ColumnType, Table } from '#lib/agenda/table.ts';
import { raw, type Fragment } from './sql.ts';

const CASTS: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'VARCHAR'
};

/** A name as SQL takes it: `end` is a word of the language. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * The columns of a table as they go to JavaScript: `d."year"::INTEGER AS "year", …`, in the order given. The cast makes
 * Node and the browser answer with the same values.
 */
export function columns<T extends Table>(
  table: T,
  alias: string,
  names: readonly (keyof T['columns'] & string)[]
): Fragment {
  const list = names.map((name) => {
    const column: Column | undefined = table.columns[name];
    if (!column) throw new Error(`The table ${table.name} has no column ${name}.`);
    return `${alias}.${quoted(name)}::${CASTS[column.type]} AS ${quoted(name)}`;
  });
  return raw(list.join(', '));
}
