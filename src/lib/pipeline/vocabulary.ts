/** Numbers are smaller than this: more than the words of any corpus that are met often, few enough for a column. */
export const MOST_WORDS = 1 << 16;

const SLOTS = MOST_WORDS * 2;
/** What stands in a slot: the second hash; the number of the word, 0 where the slot is free, and its shape above it. */
const CHECK = 0;
const WORD = 1;
const SLOT = 2;
const NUMBER_BITS = 16;

/** The number of a word by what {@link Vocabulary.find} says of it; 0: it has none. */
export function numberIn(found: number): number {
  return found & (MOST_WORDS - 1);
}

/** The shape of a word by what {@link Vocabulary.find} says of it. */
export function shapeIn(found: number): number {
  return found >>> NUMBER_BITS;
}

/**
 * Gives every word a number, from 1 in the order in which they are met, for as long as the program runs: what a step
 * finds out about a word it keeps by this number, in a column. Words that are met when all numbers are taken have 0,
 * and what is found out about them must not be kept. What is asked of every word of a text, its shape of 16 bits,
 * stands beside its number: a look at memory that is not near takes longer than all else that is done with a word.
 *
 * A word is known by two hashes of 32 bits, of which the first says where to look and the second whether it is there.
 * By chance one of some 2^48 pairs of words counts as one.
 */
export class Vocabulary {
  /** By slot, with open addressing. */
  readonly #slots = new Int32Array(SLOTS * SLOT);
  #count = 0;

  /** The number and the shape of a word; 0: it has none. */
  find(hash: number, check: number): number {
    const slots = this.#slots;
    let at = (hash & (SLOTS - 1)) * SLOT;
    let word = slots[at + WORD]!;
    while (word !== 0 && slots[at + CHECK] !== check) {
      at = (at + SLOT) & (SLOTS * SLOT - 1);
      word = slots[at + WORD]!;
    }
    return word;
  }

  /** Gives a word that has no number one, and its shape; says what `find` will say of it, 0: there are none left. */
  add(hash: number, check: number, shape: number): number {
    if (this.#count === MOST_WORDS - 1) return 0;
    let at = (hash & (SLOTS - 1)) * SLOT;
    while (this.#slots[at + WORD] !== 0) at = (at + SLOT) & (SLOTS * SLOT - 1);
    const word = ++this.#count | (shape << NUMBER_BITS);
    this.#slots[at + CHECK] = check;
    this.#slots[at + WORD] = word;
    return word;
  }

  /** Adds bits to the shape of a word that has a number. */
  addShape(hash: number, check: number, shape: number): void {
    let at = (hash & (SLOTS - 1)) * SLOT;
    while (this.#slots[at + CHECK] !== check || this.#slots[at + WORD] === 0) at = (at + SLOT) & (SLOTS * SLOT - 1);
    this.#slots[at + WORD]! |= shape << NUMBER_BITS;
  }
}

/** The vocabulary of the program. */
export const VOCABULARY = new Vocabulary();
