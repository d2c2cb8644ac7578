import { priorities as table, type PriorityRow } from '#lib/agenda/priorities.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof PriorityRow)[];

/** What does a document rank or call a priority? In the order of the text. */
export function documentPriorities(codebook: string, id: string): Query<PriorityRow> {
  return query(sql`
    SELECT ${columns(table, 'p', NAMES)} FROM priorities p
    WHERE p.codebook_id = ${codebook} AND p.document_id = ${id}
    ORDER BY p.priority`);
}
