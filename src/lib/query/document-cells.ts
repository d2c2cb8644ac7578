import type { Filters } from '#lib/filters.ts';
import type { Query } from './database.ts';
import { countryOf, inSmallCountry, inThemes, isCounted, scope } from './scope.ts';
import { query, sql } from './sql.ts';

/**
 * What an interval is drawn from: a theme in a document, its sentences by the number of themes they have. Only cells
 * with sentences are rows; a document with none of the themes has one row whose `theme_id` is null, so that its
 * denominator is known.
 */
export interface DocumentCell {
  readonly document_id: string;
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY`. */
  readonly country: string;
  /** Calendar year of the document. */
  readonly year: number | null;
  readonly theme_id: string | null;
  /** Counted sentences that have this theme alone: weight 1. */
  readonly ones: number;
  /** … and one more: weight 1/2. */
  readonly halves: number;
  /** … and two more: weight 1/3. */
  readonly thirds: number;
  /** … and three more, the most a sentence has: weight 1/4. */
  readonly quarters: number;
  /** N: counted sentences of the document, of the chosen stances where stances are chosen. */
  readonly counted: number;
}

/**
 * Of what sentences is each theme made in each document? Ordered by country, document and theme.
 *
 * @param most countries with so many documents are left out, where it is not null: `countrySums` has these
 */
export function documentCells(filters: Filters, most: number | null = null): Query<DocumentCell> {
  return query(sql`
    WITH scope AS (${scope(filters)}),
    chosen AS (SELECT * FROM scope d WHERE ${inSmallCountry(most, 'd')}),
    cells AS (
      SELECT c.document_id, c.theme_id, count(*) FILTER (WHERE round(1 / c.weight) = 1) AS ones,
        count(*) FILTER (WHERE round(1 / c.weight) = 2) AS halves,
        count(*) FILTER (WHERE round(1 / c.weight) = 3) AS thirds,
        count(*) FILTER (WHERE round(1 / c.weight) = 4) AS quarters
      FROM codings c
      JOIN chosen d ON d.document_id = c.document_id
      JOIN sentences s ON s.document_id = c.document_id AND s.sentence = c.sentence
      WHERE ${inThemes(filters, 'c')} AND ${isCounted(filters, 's')}
      GROUP BY 1, 2
    )
    SELECT d.document_id, ${countryOf('d')} AS country, d.year::INTEGER AS year, x.theme_id,
      coalesce(x.ones, 0)::INTEGER AS ones, coalesce(x.halves, 0)::INTEGER AS halves,
      coalesce(x.thirds, 0)::INTEGER AS thirds, coalesce(x.quarters, 0)::INTEGER AS quarters,
      d.denominator::INTEGER AS counted
    FROM chosen d LEFT JOIN cells x ON x.document_id = d.document_id
    ORDER BY country, d.document_id::VARCHAR, x.theme_id`);
}
