import type { Filters } from '#lib/filters.ts';
import { weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { inThemes, scope } from './scope.ts';
import { query, sql } from './sql.ts';

/** How broad one document is. */
export interface DocumentBreadth {
  readonly document_id: string;
  readonly title: string;
  /** Effective number of themes. */
  readonly breadth: number;
  /** Themes that it has at all. */
  readonly themes: number;
}

/** How broad is each chosen document of a year? The broadest first; those without any theme are left out. */
export function breadthsOfYear(filters: Filters, year: number): Query<DocumentBreadth> {
  const asked = { ...filters, themes: [] };
  const weight = weightOf(filters.stances, 'c');
  return query(sql`
    WITH scope AS (${scope(asked, ['title'])})
    SELECT d.document_id::VARCHAR AS document_id, any_value(d.title) AS title, count(*)::INTEGER AS themes,
      round(exp(ln(sum(${weight})) - sum(${weight} * ln(${weight})) / sum(${weight})), 9)::DOUBLE AS breadth
    FROM cells c JOIN scope d ON d.document_id = c.document_id
    WHERE ${inThemes(asked, 'c')} AND ${weight} > 0 AND d.year = ${year}::INTEGER
    GROUP BY d.document_id ORDER BY breadth DESC, d.document_id::VARCHAR`);
}
