import { wordsOf } from './words.ts';

/**
 * The language of cues.
 *
 * | written | found in a sentence |
 * | --- | --- |
 * | `peace process` | these words, in this order, in any case; of what stands between, only a semicolon parts |
 * | `negotiat*` | a word with any ending: negotiate, negotiations |
 * | `WHO!` | exactly these capitals: WHO, never who |
 * | `(debt|foreign debt) relief` | one of the alternatives |
 * | `law of (the)? sea` | the same with or without what stands before `?` |
 * | `reform ~3 council` | "council" with up to three words between |
 * | `reform* & security council` | both, anywhere in the sentence, in any order |
 */

/** One word of a pattern. */
export interface PatternWord {
  /** In lower case; without the `*`. */
  readonly word: string;
  /** Whether any ending may follow. */
  readonly open: boolean;
  /** The capitals it must have, or null where case does not matter. */
  readonly cased: string | null;
  /** How many words may stand between the word before and this one. */
  readonly gap: number;
}

/** Words in order: one way of saying a part of a cue. */
export type Pattern = readonly PatternWord[];

/** The parts of a cue, all of which must be found; each part is a list of ways to say it. */
export type ParsedCue = readonly (readonly Pattern[])[];

/** How many words a cue may have, and how many may lie in a gap. */
export const LONGEST = 6;
export const LARGEST_GAP = 9;
const MOST_WAYS = 1000;
const TOKEN = /\s*(?:~(\d+)|\(([^()]*)\)(\?)?|([^\s()~&|?]+))\s*/uy;

/** A cue that cannot be read; the message says why, in the middle of a sentence ("… does not compile: it is empty"). */
export class CueSyntaxError extends Error {
  override readonly name = 'CueSyntaxError';
}

/** Reads a cue. Throws `CueSyntaxError` with the reason. */
export function parseCue(cue: string): ParsedCue {
  const parts = cue.split('&').map(parsePart);
  const words = parts.reduce((sum, ways) => sum + Math.max(...ways.map((way) => way.length)), 0);
  if (words > LONGEST) throw new CueSyntaxError(`it is longer than ${LONGEST} words`);
  return parts;
}

function parsePart(part: string): readonly Pattern[] {
  if (part.trim() === '') throw new CueSyntaxError('there is nothing to look for');
  let ways: Pattern[] = [[]];
  let gap = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < part.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(part);
    if (!match) throw new CueSyntaxError(`"${part.slice(at).trim()}" is not understood`);
    const [, distance, inside, optional, word = ''] = match;
    if (distance !== undefined) {
      gap = Number(distance);
      if (gap < 1 || gap > LARGEST_GAP) throw new CueSyntaxError(`~${distance} is not between ~1 and ~${LARGEST_GAP}`);
      if (ways[0]?.length === 0) throw new CueSyntaxError(`~${distance} has no word before it`);
      continue;
    }
    const choices = (inside === undefined ? [word] : inside.split('|')).map((choice) => parseWords(choice, gap));
    const longer = ways.flatMap((way) => choices.map((choice) => [...way, ...choice]));
    ways = optional === undefined ? longer : [...ways, ...longer];
    gap = 0;
    if (ways.length > MOST_WAYS) throw new CueSyntaxError(`it has more than ${MOST_WAYS} forms; split it over rows`);
  }
  if (gap > 0) throw new CueSyntaxError(`~${gap} has no word after it`);
  if (ways.some((way) => way.length === 0)) throw new CueSyntaxError('all of its words are optional');
  return ways.map((way) => way.map((word, i) => (i === 0 ? { ...word, gap: 0 } : word)));
}

function parseWords(written: string, gap: number): PatternWord[] {
  const words: PatternWord[] = [];
  for (const token of written.split(/\s+/u).filter((word) => word !== '')) {
    if (/[!*]{2}$/u.test(token)) throw new CueSyntaxError(`"${token}" cannot have both ! and *`);
    const cased = token.endsWith('!');
    const open = token.endsWith('*');
    if (token.startsWith('=')) {
      throw new CueSyntaxError(`"${token}" begins as a formula; for exactly these capitals write "${token.slice(1)}!"`);
    }
    if (/[=*!~?|]/u.test(token.slice(0, cased || open ? -1 : undefined))) {
      throw new CueSyntaxError(`"${token}" is not understood`);
    }
    const parts = wordsOf(token.normalize('NFC'));
    if (parts.length === 0) throw new CueSyntaxError(`"${token}" has no letter or digit`);
    parts.forEach((part, i) =>
      words.push({
        word: part.toLowerCase(),
        open: open && i === parts.length - 1,
        cased: cased ? part : null,
        gap: words.length === 0 ? gap : 0
      })
    );
  }
  if (words.length === 0) throw new CueSyntaxError('an alternative is empty');
  return words;
}
