/** Numbers are smaller than this: more than the words of any corpus that are met often, few enough for a column. */
export const MOST_WORDS = 1 << 16;

const SLOTS = MOST_WORDS * 2;

/**
 * Gives every word a number, from 1 in the order in which they are met, for as long as the program runs: what a step
 * finds out about a word it keeps by this number, in a column. Words that are met when all numbers are taken have 0,
 * and what is found out about them must not be kept.
 *
 * A word is known by two hashes of 32 bits, of which the first says where to look and the second whether it is there. By
 * chance one of some 2^48 pairs of words counts as one.
 */
export class Vocabulary {
  /** By slot, with open addressing: the number of a word; 0: free. By number: the second hash. */
  readonly #slots = new Uint16Array(SLOTS);
  readonly #checks = new Int32Array(MOST_WORDS);
  #count = 0;

  /** The number of a word; 0: it has none. */
  find(hash: number, check: number): number {
    const slots = this.#slots;
    const checks = this.#checks;
    let slot = hash & (SLOTS - 1);
    let number = slots[slot]!;
    while (number !== 0 && checks[number] !== check) {
      slot = (slot + 1) & (SLOTS - 1);
      number = slots[slot]!;
    }
    return number;
  }

  /** Gives a word that has no number one; 0: there are none left. */
  add(hash: number, check: number): number {
    if (this.#count === MOST_WORDS - 1) return 0;
    let slot = hash & (SLOTS - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    const number = ++this.#count;
    this.#slots[slot] = number;
    this.#checks[number] = check;
    return number;
  }
}

/** The vocabulary of the program. */
export const VOCABULARY = new Vocabulary();
