import type { Filters } from '#lib/filters.ts';
import type { Query } from './database.ts';
import type { DocumentCell } from './document-cells.ts';
import { countryOf, inSmallCountry, scope } from './scope.ts';
import { among, query, sql } from './sql.ts';

/**
 * Of what sentences is one theme made in each speech? Every chosen speech has a row, also those without the theme. This is
 * `documentCells`, with its `most`, for a collection without sentences, whose agendas keep the counts by weight.
 */
export function debateCells(filters: Filters, theme_id: string, most: number | null = null): Query<DocumentCell> {
  return query(sql`
    WITH scope AS (${scope(filters)}),
    chosen AS (SELECT * FROM scope d WHERE ${inSmallCountry(most, 'd')}),
    counts AS (
      SELECT a.document_id, sum(a.ones) AS ones, sum(a.halves) AS halves, sum(a.thirds) AS thirds, sum(a.quarters) AS quarters
      FROM agendas a JOIN chosen d ON d.document_id = a.document_id
      WHERE a.codebook_id = ${filters.codebook} AND a.theme_id = ${theme_id} AND ${among('a.stance', filters.stances)}
      GROUP BY 1
    )
    SELECT d.document_id, ${countryOf('d')} AS country, d.year::INTEGER AS year, ${theme_id} AS theme_id,
      coalesce(x.ones, 0)::INTEGER AS ones, coalesce(x.halves, 0)::INTEGER AS halves,
      coalesce(x.thirds, 0)::INTEGER AS thirds, coalesce(x.quarters, 0)::INTEGER AS quarters,
      d.denominator::INTEGER AS counted
    FROM chosen d LEFT JOIN counts x ON x.document_id = d.document_id
    ORDER BY country, d.document_id::VARCHAR`);
}
