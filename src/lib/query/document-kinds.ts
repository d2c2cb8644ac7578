import type { DocumentRow } from '#lib/agenda/documents.ts';
import type { Filters } from '#lib/filters.ts';
import type { Query } from './database.ts';
import { inScope } from './scope.ts';
import { query, sql } from './sql.ts';

/** Documents that are alike in level, source type and in whether they are translated, and how many they are. */
export interface DocumentKind extends Pick<DocumentRow, 'level' | 'source_type' | 'translated'> {
  readonly documents: number;
}

/** Of what kinds are the chosen documents? In the order in which each kind first comes in the order of dates. */
export function documentKinds(filters: Filters): Query<DocumentKind> {
  return query(sql`
    SELECT d.level, d.source_type, d.translated, count(*)::INTEGER AS documents
    FROM documents d WHERE ${inScope(filters, 'd')}
    GROUP BY 1, 2, 3 ORDER BY min(d.date_start) NULLS LAST, min(d.document_id::VARCHAR)`);
}
