import { codings, type CodingRow } from '#lib/agenda/codings.ts';
import { documents, type DocumentRow } from '#lib/agenda/documents.ts';
import { sentences, type SentenceRow } from '#lib/agenda/sentences.ts';
import type { Filters } from '#lib/filters.ts';
import type { Mark } from '#lib/mark.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { lendersOf } from './lenders.ts';
import { countryOf, inScope, isCounted } from './scope.ts';
import { query, raw, sql, type Fragment } from './sql.ts';

const OF_DOCUMENT = ['document_id', 'title', 'country', 'country_name', 'date_start', 'date_end', 'year'] as const;
const OF_SENTENCE = ['sentence', 'start', 'end', 'text', 'stance', 'stance_rule', 'obligation'] as const;
const OF_CODING = ['cues', 'places', 'rule', 'score', 'weight', 'main'] as const;

/** A sentence behind a mark, with why it was coded so. */
export type Evidence = Pick<DocumentRow, (typeof OF_DOCUMENT)[number]> &
  Pick<SentenceRow, (typeof OF_SENTENCE)[number]> &
  Pick<CodingRow, (typeof OF_CODING)[number]> & {
    /** Sentences around it that have the theme, separated by ";", where it has the theme by context. Null: none. */
    readonly lenders: string | null;
  };

/**
 * Which sentences does a mark count? As many rows as its n, in the order of documents' dates and of the text; `limit`
 * rows from `offset` where given.
 */
export function evidence(filters: Filters, mark: Mark, page?: { limit: number; offset: number }): Query<Evidence> {
  return query(sql`
    WITH behind AS (
      SELECT c.*
      FROM codings c
      JOIN documents d ON d.document_id = c.document_id
      JOIN sentences s ON s.document_id = c.document_id AND s.sentence = c.sentence
      WHERE c.codebook_id = ${filters.codebook} AND c.theme_id = ${mark.theme_id}
        AND ${inScope(filters, 'd')} AND ${isCounted(filters, 's')} AND ${inMark(mark)}
      ORDER BY d.date_start NULLS LAST, d.document_id, s.sentence
      ${page ? sql`LIMIT ${page.limit}::INTEGER OFFSET ${page.offset}::INTEGER` : raw('')}
    ),
    ${lendersOf('behind')}
    SELECT ${columns(documents, 'd', OF_DOCUMENT)}, ${columns(sentences, 's', OF_SENTENCE)},
      ${columns(codings, 'c', OF_CODING)}, l.lenders
    FROM behind c
    JOIN documents d ON d.document_id = c.document_id
    JOIN sentences s ON s.document_id = c.document_id AND s.sentence = c.sentence
    LEFT JOIN lenders l ON l.document_id = c.document_id AND l.sentence = c.sentence
    ORDER BY d.date_start NULLS LAST, d.document_id, s.sentence`);
}

function inMark({ country, document_id, year, stance }: Mark): Fragment {
  return [
    country === undefined ? null : sql`${countryOf('d')} = ${country}`,
    document_id === undefined ? null : sql`d.document_id = ${document_id}`,
    year === undefined ? null : sql`d.year = ${year}`,
    stance === undefined ? null : sql`s.stance = ${stance}`
  ].reduce<Fragment>((all, condition) => (condition ? sql`${all} AND ${condition}` : all), raw('TRUE'));
}
