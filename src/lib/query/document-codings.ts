import { codings as table, type CodingRow } from '#lib/agenda/codings.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { lendersOf } from './lenders.ts';
import { query, sql } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof CodingRow)[];

/** A theme given to a sentence of a document, with the theme's name. */
export interface DocumentCoding extends CodingRow {
  readonly label: string;
  /** Sentences around it that have the theme, separated by ";", where it has the theme by context. Null: none. */
  readonly lenders: string | null;
}

/** Why has each sentence of a document its themes? Sentence by sentence, the main theme first. */
export function documentCodings(codebook: string, id: string): Query<DocumentCoding> {
  return query(sql`
    WITH own AS (SELECT * FROM codings c WHERE c.codebook_id = ${codebook} AND c.document_id = ${id}),
    ${lendersOf('own')}
    SELECT ${columns(table, 'c', NAMES)}, t.label, l.lenders
    FROM own c JOIN themes t ON t.codebook_id = c.codebook_id AND t.theme_id = c.theme_id
    LEFT JOIN lenders l ON l.sentence = c.sentence AND l.theme_id = c.theme_id
    ORDER BY c.sentence, c.main DESC, c.score DESC, c.theme_id`);
}
