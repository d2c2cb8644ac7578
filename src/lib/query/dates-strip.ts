import { dates as table, type DateRow } from '#lib/agenda/dates.ts';
import type { DocumentRow } from '#lib/agenda/documents.ts';
import type { SentenceRow } from '#lib/agenda/sentences.ts';
import type { Filters } from '#lib/filters.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inScope } from './scope.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof DateRow)[];

/** A day or period that a chosen document speaks of. */
export interface StripDate extends DateRow, Pick<DocumentRow, 'title'>, Pick<SentenceRow, 'text' | 'stance'> {
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY`. */
  readonly country: string;
  readonly country_name: string;
  readonly date_start: string;
  readonly date_end: string;
}

/**
 * Of which events, periods, deadlines and anniversaries do the chosen documents speak? Only those whose days are known;
 * the documents' own dates are left out. From the earliest on.
 */
export function datesStrip(filters: Filters): Query<StripDate> {
  return query(sql`
    SELECT ${columns(table, 'x', NAMES)}, d.title, ${countryOf('d')} AS country, ${countryNameOf('d')} AS country_name,
      s.text, s.stance
    FROM dates x
    JOIN documents d ON d.document_id = x.document_id
    JOIN sentences s ON s.document_id = x.document_id AND s.sentence = x.sentence
    WHERE x.role <> 'document' AND x.date_start IS NOT NULL AND x.date_end IS NOT NULL AND ${inScope(filters, 'd')}
    ORDER BY x.date_start, x.date_end, x.document_id, x."date"`);
}
