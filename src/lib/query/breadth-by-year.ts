import type { Filters } from '#lib/filters.ts';
import { weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { inThemes, scope } from './scope.ts';
import { query, sql } from './sql.ts';

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
 * themes (Hill 1973, Diversity and Evenness), of weights w with their sum W: H = ln W - Σ w ln w / W. Documents without
 * any theme are left out.
 */
export function breadthByYear(filters: Filters): Query<YearBreadth> {
  const ofEveryTheme = { ...filters, themes: [] };
  const weight = weightOf(filters.stances, 'c');
  return query(sql`
    WITH scope AS (${scope(filters)}),
    breadths AS (
      SELECT d.year, exp(ln(sum(${weight})) - sum(${weight} * ln(${weight})) / sum(${weight})) AS breadth
      FROM cells c JOIN scope d ON d.document_id = c.document_id
      WHERE ${inThemes(ofEveryTheme, 'c')} AND ${weight} > 0 AND d.year IS NOT NULL
      GROUP BY d.year, c.document_id
    )
    SELECT year::INTEGER AS year, count(*)::INTEGER AS documents, round(median(breadth), 9)::DOUBLE AS median,
      round(quantile_cont(breadth, 0.25), 9)::DOUBLE AS low, round(quantile_cont(breadth, 0.75), 9)::DOUBLE AS high
    FROM breadths GROUP BY 1 ORDER BY 1`);
}
