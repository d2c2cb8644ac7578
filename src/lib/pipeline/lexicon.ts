import { isLetter } from './characters.ts';

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** One step of the FNV-1a hash (Fowler, Noll and Vo 1991) over a letter, capitals A to Z as small ones. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), PRIME);
}

/**
 * A table from words to small numbers that is asked by a word's place in a text, without cutting the word out: what
 * makes reading every word of a corpus affordable.
 */
export class Lexicon {
  readonly #hashes: Int32Array;
  readonly #words: (string | undefined)[];
  readonly #values: Uint8Array;
  readonly #mask: number;

  /** @param entries words in small letters, each with a number from 1 to 255 */
  constructor(entries: ReadonlyMap<string, number>) {
    let size = 64;
    while (size < entries.size * 4) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#words = new Array<string | undefined>(size).fill(undefined);
    this.#values = new Uint8Array(size);
    for (const [word, value] of entries) {
      let hash = SEED;
      for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
      let place = hash & this.#mask;
      while (this.#words[place] !== undefined && this.#words[place] !== word) place = (place + 1) & this.#mask;
      this.#hashes[place] = hash;
      this.#words[place] = word;
      this.#values[place] = value;
    }
  }

  /** The number of the word at `start`, whose hash was taken up to `end`; 0 where the lexicon has it not. */
  #find(hash: number, length: number): number {
    let place = hash & this.#mask;
    for (;;) {
      const word = this.#words[place];
      if (word === undefined) return 0;
      if (this.#hashes[place] === hash && word.length === length) return this.#values[place]!;
      place = (place + 1) & this.#mask;
    }
  }

  /**
   * Calls `take` for every word of a text: its number (0 for a word that the lexicon has not) and its place.
   */
  read(text: string, take: (value: number, start: number, end: number) => void): void {
    const length = text.length;
    for (let i = 0; i < length; ) {
      let code = text.charCodeAt(i);
      if (!isLetter(code)) {
        i++;
        continue;
      }
      const start = i;
      let hash = SEED;
      do {
        hash = step(hash, code);
        i++;
        code = i < length ? text.charCodeAt(i) : 0;
      } while (isLetter(code));
      take(this.#find(hash, i - start), start, i);
    }
  }

  /** Which numbers below 32 the words of a text have: bit n is set where a word has the number n. */
  flags(text: string): number {
    let flags = 0;
    const length = text.length;
    for (let i = 0; i < length; ) {
      let code = text.charCodeAt(i);
      if (!isLetter(code)) {
        i++;
        continue;
      }
      const start = i;
      let hash = SEED;
      do {
        hash = step(hash, code);
        i++;
        code = i < length ? text.charCodeAt(i) : 0;
      } while (isLetter(code));
      const value = this.#find(hash, i - start);
      if (value > 0) flags |= 1 << value;
    }
    return flags;
  }
}
