import type { Filters } from '#lib/filters.ts';
import type { Query } from './database.ts';
import { inThemes, scope } from './scope.ts';
import { among, query, sql } from './sql.ts';

/** How broad the agendas of a year are, as effective numbers of themes. */
export interface YearBreadth {
  readonly year: number;
  readonly documents: number;
  readonly median: number;
  /** The quarter of the documents that are narrowest are below, the broadest quarter above. */
  readonly low: number;
  readonly high: number;
}

/**
 * How broad are the chosen documents, year by year? The breadth of a document is exp(H), H its Shannon entropy over the
 * themes (Hill 1973, Diversity and Evenness); documents without any theme are left out.
 */
export function breadthByYear(filters: Filters): Query<YearBreadth> {
  const ofEveryTheme = { ...filters, themes: [] };
  return query(sql`
    WITH scope AS (${scope(filters)}),
    cells AS (
      SELECT d.year, a.document_id, a.theme_id, sum(a.weight) AS weight
      FROM agendas a JOIN scope d ON d.document_id = a.document_id
      WHERE ${inThemes(ofEveryTheme, 'a')} AND ${among('a.stance', filters.stances)} AND d.year IS NOT NULL
      GROUP BY ALL
    ),
    totals AS (SELECT document_id, sum(weight) AS weight FROM cells GROUP BY 1),
    breadths AS (
      SELECT c.year, c.document_id, exp(-sum((c.weight / t.weight) * ln(c.weight / t.weight))) AS breadth
      FROM cells c JOIN totals t ON t.document_id = c.document_id WHERE c.weight > 0
      GROUP BY 1, 2
    )
    SELECT year::INTEGER AS year, count(*)::INTEGER AS documents, round(median(breadth), 9)::DOUBLE AS median,
      round(quantile_cont(breadth, 0.25), 9)::DOUBLE AS low, round(quantile_cont(breadth, 0.75), 9)::DOUBLE AS high
    FROM breadths GROUP BY 1 ORDER BY 1`);
}
