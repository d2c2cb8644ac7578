import type { Filters } from '#lib/filters.ts';
import { sentencesOf, weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { inThemes, scope } from './scope.ts';
import { query, sql } from './sql.ts';

/** A theme in all chosen documents of a year. A year with documents has every theme, zeros too. */
export interface YearShare {
  readonly year: number;
  readonly theme_id: string;
  readonly label: string;
  readonly position: number;
  /** n: counted sentences that have the theme. */
  readonly sentences: number;
  readonly documents: number;
  /** Mean over the documents of the theme's share of each, 0 to 1: every country counts alike, however long it spoke. To a millionth. */
  readonly mean: number;
  /** Standard deviation of these shares; 0 where there is one document. To a millionth. */
  readonly spread: number;
}

/** How much of the agendas of a year is each theme? By year, then by place in the codebook. */
export function shareByYear(filters: Filters): Query<YearShare> {
  const [sentences, weight] = [sentencesOf(filters.stances, 'c'), weightOf(filters.stances, 'c')];
  return query(sql`
    WITH scope AS (${scope(filters)}),
    years AS (SELECT d.year, count(*) AS documents FROM scope d WHERE d.year IS NOT NULL AND d.denominator > 0 GROUP BY 1),
    sums AS (
      SELECT d.year, c.theme_id, sum(${sentences}) AS sentences, sum(${weight} / d.denominator) AS shares,
        sum((${weight} / d.denominator) * (${weight} / d.denominator)) AS squares
      FROM cells c JOIN scope d ON d.document_id = c.document_id
      WHERE ${inThemes(filters, 'c')} AND ${sentences} > 0 AND d.year IS NOT NULL AND d.denominator > 0
      GROUP BY 1, 2
    )
    SELECT y.year::INTEGER AS year, t.theme_id, t.label, t.position::INTEGER AS position,
      coalesce(s.sentences, 0)::INTEGER AS sentences, y.documents::INTEGER AS documents,
      round(coalesce(s.shares, 0) / y.documents, 6)::DOUBLE AS mean,
      round(CASE WHEN y.documents > 1 THEN sqrt(greatest(0,
        (coalesce(s.squares, 0) - coalesce(s.shares, 0) * coalesce(s.shares, 0) / y.documents) / (y.documents - 1)
      )) ELSE 0 END, 6)::DOUBLE AS spread
    FROM years y CROSS JOIN themes t
    LEFT JOIN sums s ON s.year = y.year AND s.theme_id = t.theme_id
    WHERE ${inThemes(filters, 't')}
    ORDER BY y.year, t.position`);
}
