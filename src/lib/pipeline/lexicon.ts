import { isLetter } from './characters.ts';

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Each letter as the hash takes it, capitals A to Z as small ones; 0 for what is no letter. */
const LETTERS = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  if (isLetter(code)) LETTERS[code] = code >= 65 && code <= 90 ? code + 32 : code;
}

/** What {@link Words.marks} says of a word by its letters and the mark before it. */
export const CAPITAL = 1;
export const ED = 2;
export const ING = 4;
export const LY = 8;
export const S = 16;
export const AFTER_COMMA = 32;

const COMMA = 44;
const [D, E, G, I, L, N, Y, LETTER_S] = [100, 101, 103, 105, 108, 110, 121, 115];

/** The words of one text: what the lexicon says of each, where it stands, its marks. Used again for the next text. */
export class Words {
  count = 0;
  values = new Uint8Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  marks = new Uint8Array(256);

  /** Makes room for every word that a text of this length can have. */
  fit(length: number): void {
    const most = (length >> 1) + 1;
    if (most <= this.values.length) return;
    const size = most * 2;
    this.values = new Uint8Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.marks = new Uint8Array(size);
  }
}

/**
 * A table from words to small numbers that is asked by a word's place in a text, without cutting the word out: what
 * makes reading every word of a corpus affordable.
 */
export class Lexicon {
  readonly #hashes: Int32Array;
  readonly #lengths: Uint8Array;
  readonly #values: Uint8Array;
  readonly #mask: number;

  /** @param entries words in small letters, of at most 255 letters, each with a number from 1 to 255 */
  constructor(entries: ReadonlyMap<string, number>) {
    let size = 64;
    while (size < entries.size * 4) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#lengths = new Uint8Array(size);
    this.#values = new Uint8Array(size);
    for (const [word, value] of entries) {
      let hash = SEED | 0;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ LETTERS[word.charCodeAt(i)]!, PRIME);
      let place = hash & this.#mask;
      while (this.#values[place] !== 0) place = (place + 1) & this.#mask;
      this.#hashes[place] = hash;
      this.#lengths[place] = word.length;
      this.#values[place] = value;
    }
  }

  /** Reads every word of a text, in order. */
  read(text: string, words: Words): void {
    const length = text.length;
    words.fit(length);
    const { values, starts, ends, marks } = words;
    const hashes = this.#hashes;
    const lengths = this.#lengths;
    const numbers = this.#values;
    const mask = this.#mask;
    let count = 0;
    let comma = 0;
    for (let i = 0; i < length; ) {
      const first = text.charCodeAt(i);
      let letter = LETTERS[first]!;
      if (letter === 0) {
        if (first === COMMA) comma = AFTER_COMMA;
        i++;
        continue;
      }
      const start = i;
      let hash = SEED | 0;
      let last = 0;
      let second = 0;
      let third = 0;
      do {
        third = second;
        second = last;
        last = letter;
        // One step of the FNV-1a hash (Fowler, Noll and Vo 1991).
        hash = Math.imul(hash ^ letter, PRIME);
        i++;
        letter = i < length ? LETTERS[text.charCodeAt(i)]! : 0;
      } while (letter !== 0);
      const size = i - start;
      let place = hash & mask;
      let value = numbers[place]!;
      while (value !== 0 && (hashes[place] !== hash || lengths[place] !== size)) {
        place = (place + 1) & mask;
        value = numbers[place]!;
      }
      let marked = comma;
      comma = 0;
      if (first >= 65 && first <= 90) marked |= CAPITAL;
      if (last === D) marked |= second === E && size > 3 ? ED : 0;
      else if (last === LETTER_S) marked |= S;
      else if (last === Y) marked |= second === L ? LY : 0;
      else if (last === G && second === N && third === I && size > 5) marked |= ING;
      values[count] = value;
      starts[count] = start;
      ends[count] = i;
      marks[count] = marked;
      count++;
    }
    words.count = count;
  }

  /** Which numbers below 32 the words of a text have: bit n is set where a word has the number n. */
  flags(text: string): number {
    const hashes = this.#hashes;
    const lengths = this.#lengths;
    const numbers = this.#values;
    const mask = this.#mask;
    let flags = 0;
    const length = text.length;
    for (let i = 0; i < length; ) {
      let letter = LETTERS[text.charCodeAt(i)]!;
      if (letter === 0) {
        i++;
        continue;
      }
      const start = i;
      let hash = SEED | 0;
      do {
        hash = Math.imul(hash ^ letter, PRIME);
        i++;
        letter = i < length ? LETTERS[text.charCodeAt(i)]! : 0;
      } while (letter !== 0);
      let place = hash & mask;
      let value = numbers[place]!;
      while (value !== 0 && (hashes[place] !== hash || lengths[place] !== i - start)) {
        place = (place + 1) & mask;
        value = numbers[place]!;
      }
      if (value !== 0) flags |= 1 << value;
    }
    return flags;
  }
}
