import { mentions as table, type MentionRow } from '#lib/agenda/mentions.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof MentionRow)[];

/** Which countries, regions, organisations and initiatives does a document name, in the order of the text? */
export function documentMentions(id: string): Query<MentionRow> {
  return query(sql`SELECT ${columns(table, 'm', NAMES)} FROM mentions m WHERE m.document_id = ${id} ORDER BY m.mention`);
}
