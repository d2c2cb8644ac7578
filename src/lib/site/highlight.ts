/** A piece of a sentence, and whether it is highlighted. */
export interface Piece {
  readonly text: string;
  readonly lit: boolean;
}

/**
 * Cuts a sentence where its cues stand.
 *
 * @param text the sentence
 * @param start where it begins in the file
 * @param places places in the file, as `start-end` separated by ";"; what lies outside the sentence is left out
 * @returns pieces whose texts, joined, are the sentence
 */
export function highlight(text: string, start: number, places: string | null): Piece[] {
  const spans = (places ?? '')
    .split(';')
    .map((place) => place.split('-').map((end) => Number(end) - start))
    .filter((span): span is [number, number] => {
      const [from, to] = span;
      return from !== undefined && to !== undefined && from >= 0 && to > from && to <= text.length;
    })
    .sort(([a], [b]) => a - b);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (to <= at) continue;
    const begin = Math.max(from, at);
    if (begin > at) pieces.push({ text: text.slice(at, begin), lit: false });
    pieces.push({ text: text.slice(begin, to), lit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), lit: false });
  return pieces;
}
