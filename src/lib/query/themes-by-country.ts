import type { Filters } from '#lib/filters.ts';
import { sentencesOf, weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inThemes, scope } from './scope.ts';
import { query, sql } from './sql.ts';

/** A theme in the agenda of a country. Every country of a chosen document has a row for every theme, zeros too. */
export interface CountryTheme {
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY` for documents of no single or no known country. */
  readonly country: string;
  readonly country_name: string;
  readonly theme_id: string;
  readonly label: string;
  readonly domain: string;
  readonly position: number;
  /** n: counted sentences that have the theme. */
  readonly sentences: number;
  /** Their coded weight: 1/k of a sentence with k themes. */
  readonly weight: number;
  /** N: counted sentences of the chosen documents; of the chosen stances only, where stances are chosen. */
  readonly counted: number;
  /** Chosen documents of the country. */
  readonly documents: number;
}

/** How much of each country's agenda is each theme? Ordered by country, then by place in the codebook. */
export function themesByCountry(filters: Filters): Query<CountryTheme> {
  const [sentences, weight] = [sentencesOf(filters.stances, 'c'), weightOf(filters.stances, 'c')];
  return query(sql`
    WITH scope AS (${scope(filters)}),
    countries AS (
      SELECT ${countryOf('d')} AS country, min(${countryNameOf('d')}) AS country_name,
        count(*) AS documents, sum(d.denominator) AS counted
      FROM scope d GROUP BY 1
    ),
    sums AS (
      SELECT ${countryOf('d')} AS country, c.theme_id, sum(${sentences}) AS sentences, sum(${weight}) AS weight
      FROM cells c JOIN scope d ON d.document_id = c.document_id
      WHERE ${inThemes(filters, 'c')} AND ${sentences} > 0
      GROUP BY 1, 2
    )
    SELECT c.country, c.country_name, t.theme_id, t.label, t.domain, t.position::INTEGER AS position,
      coalesce(x.sentences, 0)::INTEGER AS sentences, round(coalesce(x.weight, 0), 9)::DOUBLE AS weight,
      c.counted::INTEGER AS counted, c.documents::INTEGER AS documents
    FROM countries c CROSS JOIN themes t
    LEFT JOIN sums x ON x.country = c.country AND x.theme_id = t.theme_id
    WHERE ${inThemes(filters, 't')}
    ORDER BY c.country, t.position`);
}
