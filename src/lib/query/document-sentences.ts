import { sentences as table, type SentenceRow } from '#lib/agenda/sentences.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof SentenceRow)[];

/** A sentence of a document with the themes it was given. */
export interface DocumentSentence extends SentenceRow {
  /** Ids of its themes, the main one first, separated by ";". Null: none. */
  readonly themes: string | null;
}

/** What are the sentences of a document, of every kind, in the order of the text? */
export function documentSentences(codebook: string, id: string): Query<DocumentSentence> {
  return query(sql`
    WITH coded AS (
      SELECT c.sentence, string_agg(c.theme_id, ';' ORDER BY c.main DESC, c.score DESC, c.theme_id) AS themes
      FROM codings c WHERE c.codebook_id = ${codebook} AND c.document_id = ${id}
      GROUP BY 1
    )
    SELECT ${columns(table, 's', NAMES)}, x.themes
    FROM sentences s LEFT JOIN coded x ON x.sentence = s.sentence
    WHERE s.document_id = ${id}
    ORDER BY s.sentence`);
}
