import { InputError } from '../input-error.ts';
import type { TextPart } from './extracted-text.ts';
import { plainName, readFacts } from './given-facts.ts';

/** One row of a table: what stands under a name, null where nothing does. */
export interface TextRow {
  /** Where it is in its file, for messages: `row 7` or `line 7`. */
  readonly place: string;
  readonly number: number;
  readonly get: (column: string) => string | null;
}

/** What comes of a row: a document, or a line that says why it is left out. */
export type RowResult = TextPart | { readonly problem: string };

/** The names under which a table may hold its texts, the first one there taken. */
export const TEXT_COLUMNS = [
  'text',
  'content',
  'body',
  'full_text',
  'speech',
  'transcript',
  'sentence',
  'quasi_sentence',
  'paragraph',
  'description',
  'summary'
] as const;
const ID_COLUMNS = ['id', 'document_id', 'doc_id'] as const;
const LONGEST_ID = 100;

/** The column that holds the texts, null where there is none. */
export function textColumn(columns: readonly string[]): string | null {
  return TEXT_COLUMNS.find((name) => columns.includes(name)) ?? null;
}

/** Throws the line that says that there is no column of texts. */
export function noTextColumn(columns: readonly string[]): never {
  const found = columns.slice(0, 12).join(', ') + (columns.length > 12 ? ', …' : '');
  throw new InputError([
    `expected a column of texts (${TEXT_COLUMNS.slice(0, 5).join(', ')}), found ${found || 'none'}; ` +
      'name the column "text"'
  ]);
}

/** The columns of a header, their names made plain. Throws where one stands twice. */
export function columnsOf(header: readonly string[]): string[] {
  const columns = header.map(plainName);
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i);
  if (twice !== undefined) throw new InputError([`the column "${twice}" stands twice; remove or rename one`]);
  return columns;
}

/** Makes of each row a document: its id, its text, and what its other columns say. */
export function* rowDocuments(
  rows: Iterable<TextRow>,
  stem: string,
  countries: ReadonlySet<string>
): Generator<RowResult> {
  const placeOf = new Map<string, string>();
  for (const row of rows) {
    try {
      const column = TEXT_COLUMNS.find((name) => row.get(name) !== null);
      const text = column === undefined ? null : row.get(column);
      if (text === null) throw new InputError(['expected a text, found none; fill or remove it']);
      const given = ID_COLUMNS.map(row.get).find((id) => id !== null) ?? null;
      const name = given === null ? `${stem}-${row.number}` : idOf(given);
      const other = placeOf.get(name.toLowerCase());
      if (other !== undefined) {
        throw new InputError([`expected an id of its own, found the id "${name}" of ${other}; change one of them`]);
      }
      placeOf.set(name.toLowerCase(), row.place);
      yield { text, name, source: readFacts(row.get, countries) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { problem: `${row.place}: ${error.message}` };
    }
  }
}

/** An id that can be a file's name: runs of other characters than letters, digits, `.`, `_` and `-` become `_`. */
export function idOf(given: string): string {
  const id = given.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').replace(/^[._]+|[._]+$/g, '');
  if (id === '') throw new InputError([`expected an id, found "${given.slice(0, 20)}"; use letters and digits`]);
  return id.slice(0, LONGEST_ID).toWellFormed();
}
