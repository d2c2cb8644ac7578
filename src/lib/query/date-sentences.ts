import { sentences, type SentenceRow } from '#lib/agenda/sentences.ts';
import type { DocumentRow } from '#lib/agenda/documents.ts';
import type { DateMark } from '#lib/mark.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, raw, sql } from './sql.ts';

const OF_SENTENCE = ['document_id', 'sentence', 'start', 'text', 'stance', 'obligation'] as const;

/** A sentence that speaks of a date. */
export interface DateSentence
  extends Pick<SentenceRow, (typeof OF_SENTENCE)[number]>, Pick<DocumentRow, 'title' | 'year'> {
  /** Where in the file the date stands, as `start-end` separated by ";". */
  readonly places: string;
  /** Whether all its days were worked out rather than said. */
  readonly inferred: boolean;
}

/** Which sentences speak of these dates? Each once, in the order of documents' dates and of the text. */
export function dateSentences(dates: readonly DateMark[]): Query<DateSentence> {
  const named = dates.map(({ document_id, date }) => sql`(x.document_id = ${document_id} AND x."date" = ${date}::INTEGER)`);
  return query(sql`
    WITH spoken AS (
      SELECT x.document_id, x.sentence, string_agg(x.start || '-' || x."end", ';' ORDER BY x.start) AS places,
        bool_and(x.basis = 'inferred') AS inferred
      FROM dates x WHERE ${named.reduce((all, one) => sql`${all} OR ${one}`, raw('FALSE'))}
      GROUP BY 1, 2
    )
    SELECT ${columns(sentences, 's', OF_SENTENCE)}, d.title, d.year::INTEGER AS year, x.places, x.inferred
    FROM spoken x
    JOIN documents d ON d.document_id = x.document_id
    JOIN sentences s ON s.document_id = x.document_id AND s.sentence = x.sentence
    ORDER BY d.date_start NULLS LAST, d.document_id, s.sentence`);
}
