import { documents as table, type DocumentRow } from '#lib/agenda/documents.ts';
import type { Filters } from '#lib/filters.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { inScope } from './scope.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof DocumentRow)[];

/** Which documents are chosen? In the order of their dates, those without a date last. */
export function documents(filters: Filters): Query<DocumentRow> {
  return query(sql`
    SELECT ${columns(table, 'd', NAMES)} FROM documents d WHERE ${inScope(filters, 'd')}
    ORDER BY d.date_start NULLS LAST, d.document_id`);
}

/** One document, or no row where there is none of this id. */
export function document(id: string): Query<DocumentRow> {
  return query(sql`SELECT ${columns(table, 'd', NAMES)} FROM documents d WHERE d.document_id = ${id}`);
}
