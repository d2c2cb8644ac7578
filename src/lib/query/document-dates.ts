import { dates as table, type DateRow } from '#lib/agenda/dates.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof DateRow)[];

/** Which dates stand in a document, in the order of the text? */
export function documentDates(id: string): Query<DateRow> {
  return query(sql`SELECT ${columns(table, 'x', NAMES)} FROM dates x WHERE x.document_id = ${id} ORDER BY x."date"`);
}
