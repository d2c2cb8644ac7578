import type { Filters } from '#lib/filters.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inThemes, scope } from './scope.ts';
import { among, query, sql, type Fragment } from './sql.ts';

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

/** Every country's themes in every year as parts of what it was coded with. */
function parts(filters: Filters): Fragment {
  const ofEveryCountry = { ...filters, countries: [], themes: [] };
  return sql`
    WITH scope AS (${scope(ofEveryCountry)}),
    weights AS (
      SELECT ${countryOf('d')} AS country, any_value(${countryNameOf('d')} ORDER BY d.document_id DESC) AS country_name,
        d.year, a.theme_id, sum(a.weight) AS weight
      FROM agendas a JOIN scope d ON d.document_id = a.document_id
      WHERE ${inThemes(ofEveryCountry, 'a')} AND ${among('a.stance', filters.stances)} AND d.year IS NOT NULL
      GROUP BY country, d.year, a.theme_id
    ),
    totals AS (SELECT country, year, sum(weight) AS weight FROM weights GROUP BY 1, 2),
    parts AS (
      SELECT w.country, w.country_name, w.year, w.theme_id, w.weight / t.weight AS part, t.weight AS total
      FROM weights w JOIN totals t ON t.country = w.country AND t.year = w.year WHERE t.weight > 0
    )`;
}

/** How alike is a country's agenda to each of some others, year by year? Ordered by country, then by year. */
export function likenessByYear(filters: Filters, country: string, others: readonly string[]): Query<YearLikeness> {
  return query(sql`${parts(filters)}
    SELECT o.year::INTEGER AS year, o.country, any_value(o.country_name) AS country_name,
      round(coalesce(sum(least(o.part, coalesce(s.part, 0))), 0), 9)::DOUBLE AS overlap,
      round(any_value(y.weight), 9)::DOUBLE AS weight, round(any_value(o.total), 9)::DOUBLE AS other_weight
    FROM parts o
    JOIN totals y ON y.country = ${country} AND y.year = o.year AND y.weight > 0
    LEFT JOIN parts s ON s.country = ${country} AND s.year = o.year AND s.theme_id = o.theme_id
    WHERE o.country <> ${country} AND ${among('o.country', others)}
    GROUP BY o.country, o.year
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
  const yearly = likenessByYear(filters, country, []);
  return query({
    sql: `SELECT country, any_value(country_name ORDER BY year DESC) AS country_name,
      round(avg(overlap), 9)::DOUBLE AS overlap, count(*)::INTEGER AS years
    FROM (${yearly.sql}) GROUP BY country ORDER BY avg(overlap) DESC, country`,
    params: yearly.params
  });
}
