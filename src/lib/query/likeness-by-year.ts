import type { Filters } from '#lib/filters.ts';
import { weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inThemes, scope } from './scope.ts';
import { query, sql, type Fragment } from './sql.ts';

/** How alike the agendas of a country and of another are in a year. */
export interface YearLikeness {
  readonly year: number;
  readonly country: string;
  readonly country_name: string;
  /** 1 - ½ Σ |p - q| over the themes, 0 to 1, of what was coded at all. */
  readonly overlap: number;
  /** Coded weight of the one and of the other that year. */
  readonly weight: number;
  readonly other_weight: number;
}

/** The likeness of each year in no order; to all other countries where none is named. */
function yearly(filters: Filters, country: string, others: readonly string[]): Fragment {
  const countries = others.length === 0 ? [] : [country, ...others];
  const asked = { ...filters, countries, themes: [] };
  const weight = weightOf(filters.stances, 'c');
  return sql`
    WITH scope AS (${scope(asked)}),
    names AS (SELECT ${countryOf('d')} AS country, min(${countryNameOf('d')}) AS country_name FROM scope d GROUP BY 1),
    weights AS (
      SELECT ${countryOf('d')} AS country, d.year, c.theme_id, sum(${weight}) AS weight
      FROM cells c JOIN scope d ON d.document_id = c.document_id
      WHERE ${inThemes(asked, 'c')} AND ${weight} > 0 AND d.year IS NOT NULL
      GROUP BY 1, 2, 3
    ),
    totals AS (SELECT country, year, sum(weight) AS weight FROM weights GROUP BY 1, 2),
    own AS (SELECT year, theme_id, weight FROM weights WHERE country = ${country}),
    years AS (SELECT year, weight FROM totals WHERE country = ${country}),
    alike AS (
      SELECT o.country, o.year, sum(least(o.weight / t.weight, coalesce(s.weight, 0) / y.weight)) AS overlap,
        any_value(y.weight) AS weight, any_value(t.weight) AS other_weight
      FROM weights o
      JOIN totals t ON t.country = o.country AND t.year = o.year
      JOIN years y ON y.year = o.year
      LEFT JOIN own s ON s.year = o.year AND s.theme_id = o.theme_id
      WHERE o.country <> ${country}
      GROUP BY 1, 2
    )
    SELECT o.year::INTEGER AS year, o.country, n.country_name, round(o.overlap, 9)::DOUBLE AS overlap,
      round(o.weight, 9)::DOUBLE AS weight, round(o.other_weight, 9)::DOUBLE AS other_weight
    FROM alike o JOIN names n ON n.country = o.country`;
}

/** How alike is a country's agenda to each of some others, year by year? Ordered by country, then by year. */
export function likenessByYear(filters: Filters, country: string, others: readonly string[]): Query<YearLikeness> {
  return query(sql`${yearly(filters, country, others)}
    ORDER BY o.country, o.year`);
}

/** How alike a country's agendas are to another's over the chosen years. */
export interface Likeness {
  readonly country: string;
  readonly country_name: string;
  /** Mean of the yearly overlaps, 0 to 1. */
  readonly overlap: number;
  /** Years in which both have documents. */
  readonly years: number;
}

/** Whose agendas are most like a country's? From the most alike on. */
export function mostAlike(filters: Filters, country: string): Query<Likeness> {
  return query(sql`
    SELECT country, min(country_name) AS country_name, round(avg(overlap), 9)::DOUBLE AS overlap, count(*)::INTEGER AS years
    FROM (${yearly(filters, country, [])})
    GROUP BY country ORDER BY avg(overlap) DESC, country`);
}
