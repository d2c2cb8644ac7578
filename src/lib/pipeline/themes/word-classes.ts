import { MOST_WORDS } from '../vocabulary.ts';
import type { Letters } from './letters.ts';
import { MARKS, OPENS as TREE_OPENS, SYMBOLS, SYMBOLS_END, type Tree } from './tree.ts';

/** What is asked of the class of every word, in a row: where its record is in the tree, and two of its numbers. */
export const PLACE = 0;
export const OPENS = 1;
export const CLASS_MARKS = 2;
/** The symbol of the class, or `SEVERAL`. */
export const SYMBOL = 3;
export const SEVERAL = -1;
const ROW = 4;

/** In place of a class: capitals matter, or there are more classes than a column of small numbers holds. */
const ASK = 0xffff;

/** Which capitals a word has, and the class that it has by them. */
interface Written {
  readonly written: string;
  readonly own: number;
}

/**
 * The classes of words by their numbers in the vocabulary. What is asked of every word of a text stands in as little
 * memory as it can: a look at memory that is not near takes longer than all else.
 */
export class WordClasses {
  /** By class, its row. */
  readonly rows: Int32Array;
  /** By number of a word: 1 more than its class, 0 where it was not met, or `ASK`. */
  readonly #classes = new Uint16Array(MOST_WORDS);
  /** The classes of words that have `ASK` there; and by class in which capitals matter: the ways to write it. */
  readonly #asked = new Map<number, number>();
  readonly #ways: readonly (readonly Written[] | undefined)[];
  readonly #letters: Letters;

  constructor(letters: Letters, { classes, classPlaces }: Tree) {
    this.#letters = letters;
    this.#ways = letters.cased.map((ways) => ways && [...ways].map(([written, own]) => ({ written, own })));
    this.rows = new Int32Array(classPlaces.length * ROW);
    for (const [i, place] of classPlaces.entries()) {
      const isOne = classes[place + SYMBOLS_END] === place + SYMBOLS + 1;
      const symbol = isOne ? classes[place + SYMBOLS]! : SEVERAL;
      this.rows.set([place, classes[place + TREE_OPENS]!, classes[place + MARKS]!, symbol], i * ROW);
    }
  }

  /** Where the row of the class begins that a word has, which stands in a text between two places. */
  rowOf(number: number, text: string, start: number, end: number): number {
    const known = this.#classes[number]!;
    return (known === 0 || known === ASK ? this.#find(number, text, start, end) : known - 1) * ROW;
  }

  #find(number: number, text: string, start: number, end: number): number {
    const class_ = (number === 0 ? undefined : this.#asked.get(number)) ?? this.#readLetters(text, start, end);
    const ways = this.#ways[class_];
    if (number !== 0 && ways === undefined && class_ < ASK - 1) this.#classes[number] = class_ + 1;
    else if (number !== 0) {
      this.#classes[number] = ASK;
      this.#asked.set(number, class_);
    }
    for (const { written, own } of ways ?? []) if (text.startsWith(written, start)) return own;
    return class_;
  }

  #readLetters(text: string, start: number, end: number): number {
    const { columns, next } = this.#letters;
    let state = 0;
    for (let i = start; i < end; i++) state = next[state + columns[text.charCodeAt(i)]!]!;
    return next[state]!;
  }
}
