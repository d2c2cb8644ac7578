import type { Filters } from '#lib/filters.ts';
import { sentencesOf, weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { countryOf, inThemes, scope } from './scope.ts';
import { query, sql } from './sql.ts';

/**
 * A theme in the agenda of a country of many documents: what its interval is worked out from, sums over its chosen documents
 * with counted sentences, so that no document has to be sent by itself. A theme that none of them has is no row.
 */
export interface CountrySums {
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY`. */
  readonly country: string;
  readonly theme_id: string;
  readonly documents: number;
  /** Σ N over these documents, and Σ w of the theme's weights. */
  readonly counted: number;
  readonly weight: number;
  /** Σ w², Σ w N and Σ N². */
  readonly squares: number;
  readonly products: number;
  readonly counted_squares: number;
}

/**
 * How do the documents of a country differ in their themes?
 *
 * @param fewest countries with fewer documents with counted sentences are left out: `documentCells` has these
 */
export function countrySums(filters: Filters, fewest: number): Query<CountrySums> {
  const [sentences, weight] = [sentencesOf(filters.stances, 'c'), weightOf(filters.stances, 'c')];
  return query(sql`
    WITH scope AS (${scope(filters)}),
    countries AS (
      SELECT ${countryOf('d')} AS country, count(*) AS documents, sum(d.denominator) AS counted,
        sum(d.denominator::DOUBLE * d.denominator) AS counted_squares
      FROM scope d WHERE d.denominator > 0 GROUP BY 1 HAVING count(*) >= ${fewest}::INTEGER
    ),
    many AS (SELECT d.*, n.country AS of FROM scope d JOIN countries n ON n.country = ${countryOf('d')}),
    sums AS (
      SELECT d.of AS country, c.theme_id, sum(${weight}) AS weight, sum(${weight} * ${weight}) AS squares,
        sum(${weight} * d.denominator) AS products
      FROM cells c JOIN many d ON d.document_id = c.document_id
      WHERE ${inThemes(filters, 'c')} AND ${sentences} > 0
      GROUP BY 1, 2
    )
    SELECT n.country, s.theme_id::VARCHAR AS theme_id, n.documents::INTEGER AS documents, n.counted::DOUBLE AS counted,
      round(s.weight, 9)::DOUBLE AS weight, round(s.squares, 9)::DOUBLE AS squares,
      round(s.products, 6)::DOUBLE AS products, n.counted_squares::DOUBLE AS counted_squares
    FROM countries n JOIN sums s ON s.country = n.country
    ORDER BY n.country, s.theme_id::VARCHAR`);
}
