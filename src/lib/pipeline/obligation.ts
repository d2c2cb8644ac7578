import type { Obligation } from '#lib/agenda/sentences.ts';
import { Lexicon, SentenceWords } from './lexicon.ts';
import { readWordsOf } from './words.ts';

/** The levels from the most binding on. */
const LEVELS: readonly Obligation[] = ['must', 'will', 'should', 'may'];
const NONE = LEVELS.length;

/** Words that bind to a level by themselves. */
const ALONE: readonly string[] = [
  'must imperative indispensable obligation requires require',
  'will shall ll pledge pledges',
  'should urge urges urged importance important advisable recommend recommends appeal appeals support supports ' +
    'encourage encourages hope hopes',
  'may might can could would intend intends plan plans aim aims seek seeks strive strives consider considers ' +
    'ready willing prepared'
];
/** Words that bind to a level when one of certain words follows. */
const FOLLOWED: readonly (readonly [level: number, words: string, next: string])[] = [
  [0, 'have has need needs required obliged', 'to'],
  [0, 'shall', 'not'],
  [1, 'commit commits', 'to ourselves'],
  [1, 'committed undertake undertakes determined resolve resolved going', 'to'],
  [2, 'call calls called', 'for on upon'],
  [2, 'need', 'for'],
  [2, 'ought', 'to'],
  [2, 'let', 'us']
];
/** Adjectives that bind to the first level in "it is … necessary". */
const NECESSARY = 'necessary essential crucial vital urgent';

interface Entry {
  /** The level of the word by itself; `NONE` where it has none. */
  alone: number;
  readonly followed: { readonly level: number; readonly next: ReadonlySet<number> }[];
}

const numbers = new Map<string, number>();
const table: Entry[] = [{ alone: NONE, followed: [] }];

/** The entry of a word, new where it has none. */
function entryOf(word: string): Entry {
  let number = numbers.get(word);
  if (number === undefined) {
    number = table.length;
    numbers.set(word, number);
    table.push({ alone: NONE, followed: [] });
  }
  return table[number]!;
}
function numberOf(word: string): number {
  entryOf(word);
  return numbers.get(word)!;
}

for (const [level, words] of ALONE.entries()) for (const word of words.split(' ')) entryOf(word).alone = level;
for (const [level, words, next] of FOLLOWED) {
  const after = new Set(next.split(' ').map(numberOf));
  for (const word of words.split(' ')) entryOf(word).followed.push({ level, next: after });
}
const IT = numberOf('it');
const IS = numberOf('is');
const ADJECTIVES = new Set(NECESSARY.split(' ').map(numberOf));
const LEXICON = new Lexicon(numbers);
const found = new SentenceWords();

/**
 * How binding a commitment is said to be, by its most binding words; an instruction without such words counts as
 * `should`, and null says that no word tells. `words` has those of the sentence as its `at`th.
 */
export function obligationOf(
  sentence: string,
  imperative: boolean,
  words = readWordsOf([{ text: sentence }]),
  at = 0
): Obligation | null {
  if (!LEXICON.mayHave(words, at)) return imperative ? 'should' : null;
  LEXICON.read(sentence, words, at, found);
  const { count, values } = found;
  let level = NONE;
  for (let i = 0; i < count && level > 0; i++) {
    const value = values[i]!;
    if (value === 0) continue;
    const { alone, followed } = table[value]!;
    if (alone < level) level = alone;
    if (i + 1 >= count) break;
    const next = values[i + 1]!;
    for (const rule of followed) if (rule.level < level && rule.next.has(next)) level = rule.level;
    if (value !== IT || next !== IS) continue;
    for (let k = i + 2; k < Math.min(count, i + 4); k++) if (ADJECTIVES.has(values[k]!)) level = 0;
  }
  return LEVELS[level] ?? (imperative ? 'should' : null);
}
