import type { DocumentRow } from '#lib/agenda/documents.ts';
import type { Filters } from '#lib/filters.ts';
import { sentencesOf, weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inThemes, scope } from './scope.ts';
import { query, sql } from './sql.ts';

/** A theme in a document. Every chosen document has a row for every theme, zeros too. */
export interface DocumentTheme
  extends Pick<DocumentRow, 'document_id' | 'title' | 'date_start' | 'date_end' | 'year' | 'level'> {
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY`. */
  readonly country: string;
  readonly country_name: string;
  readonly theme_id: string;
  readonly label: string;
  readonly position: number;
  /** n: counted sentences that have the theme. */
  readonly sentences: number;
  /** Their coded weight. */
  readonly weight: number;
  /** N: counted sentences of the document, of the chosen stances where stances are chosen. */
  readonly counted: number;
}

/** How much of each document is each theme? In the order of the documents' dates; those without a date come last. */
export function themesOverTime(filters: Filters): Query<DocumentTheme> {
  return query(sql`
    WITH scope AS (${scope(filters, ['title', 'date_start', 'date_end', 'level'])}),
    chosen AS (
      SELECT c.document_id, c.theme_id, ${sentencesOf(filters.stances, 'c')} AS sentences, ${weightOf(filters.stances, 'c')} AS weight
      FROM cells c JOIN scope d ON d.document_id = c.document_id WHERE ${inThemes(filters, 'c')}
    )
    SELECT d.document_id, d.title, d.date_start::VARCHAR AS date_start, d.date_end::VARCHAR AS date_end,
      d.year::INTEGER AS year, d.level, ${countryOf('d')} AS country, ${countryNameOf('d')} AS country_name,
      t.theme_id, t.label, t.position::INTEGER AS position, coalesce(x.sentences, 0)::INTEGER AS sentences,
      round(coalesce(x.weight, 0), 9)::DOUBLE AS weight, d.denominator::INTEGER AS counted
    FROM scope d CROSS JOIN themes t
    LEFT JOIN chosen x ON x.document_id = d.document_id AND x.theme_id = t.theme_id
    WHERE ${inThemes(filters, 't')}
    ORDER BY d.date_start NULLS LAST, d.document_id::VARCHAR, t.position`);
}
