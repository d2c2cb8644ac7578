import type { Nothing } from '#lib/agenda/nothing.ts';

/** Fewer counted sentences than this are too few to say what an agenda holds. */
export const FEWEST_SENTENCES = 10;

/**
 * Tells the kinds of nothing apart: no document was chosen; the documents have too few counted sentences to say
 * anything (whether or not the theme is among them); the documents are long enough and do not have the theme.
 *
 * @returns null where there is something to draw
 */
export function nothingOf(cell: {
  readonly documents: number;
  readonly counted: number;
  readonly sentences: number;
}): Nothing | null {
  if (cell.documents === 0) return 'no document';
  if (cell.counted < FEWEST_SENTENCES) return 'too few sentences';
  return cell.sentences === 0 ? 'not in the documents' : null;
}
