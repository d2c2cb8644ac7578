import { codings, type CodingRow } from '#lib/agenda/codings.ts';
import { sentences, type SentenceRow } from '#lib/agenda/sentences.ts';
import type { PriorityMark } from '#lib/mark.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { lendersOf } from './lenders.ts';
import { isOfPriority } from './priorities.ts';
import { query, sql } from './sql.ts';

const OF_SENTENCE = ['document_id', 'sentence', 'start', 'end', 'text', 'stance', 'stance_rule', 'obligation'] as const;
const OF_CODING = ['cues', 'places', 'rule', 'score', 'weight'] as const;

/** A sentence of a stated priority; where it has the priority's theme, why. */
export type StatedSentence = Pick<SentenceRow, (typeof OF_SENTENCE)[number]> & {
  readonly [K in (typeof OF_CODING)[number]]: CodingRow[K] | null;
} & {
  /** Sentences around it that have the theme, separated by ";", where it has the theme by context. Null: none. */
  readonly lenders: string | null;
};

/** Of which counted sentences is a stated priority made? In the order of the text. */
export function statedSentences(codebook: string, { document_id, priority }: PriorityMark): Query<StatedSentence> {
  return query(sql`
    WITH stated AS (
      SELECT * FROM priorities p
      WHERE p.codebook_id = ${codebook} AND p.document_id = ${document_id} AND p.priority = ${priority}::INTEGER
    ),
    own AS (
      SELECT c.* FROM codings c JOIN stated p ON c.codebook_id = p.codebook_id AND c.document_id = p.document_id
        AND c.theme_id = p.theme_id AND c.sentence BETWEEN p.first_sentence AND p.last_sentence
    ),
    ${lendersOf('own')}
    SELECT ${columns(sentences, 's', OF_SENTENCE)}, ${columns(codings, 'c', OF_CODING)}, l.lenders
    FROM stated p
    JOIN sentences s ON s.document_id = p.document_id AND s.sentence BETWEEN p.first_sentence AND p.last_sentence
    LEFT JOIN own c ON c.sentence = s.sentence
    LEFT JOIN lenders l ON l.sentence = s.sentence
    WHERE ${isOfPriority('s', 'p')}
    ORDER BY s.sentence`);
}
