import { codings as table, type CodingRow } from '#lib/agenda/codings.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof CodingRow)[];

/** A theme given to a sentence of a document, with the theme's name. */
export interface DocumentCoding extends CodingRow {
  readonly label: string;
}

/** Why has each sentence of a document its themes? Sentence by sentence, the main theme first. */
export function documentCodings(codebook: string, id: string): Query<DocumentCoding> {
  return query(sql`
    SELECT ${columns(table, 'c', NAMES)}, t.label
    FROM codings c JOIN themes t ON t.codebook_id = c.codebook_id AND t.theme_id = c.theme_id
    WHERE c.codebook_id = ${codebook} AND c.document_id = ${id}
    ORDER BY c.sentence, c.main DESC, c.score DESC, c.theme_id`);
}
