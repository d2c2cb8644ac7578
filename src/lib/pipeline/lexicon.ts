import { isLetter } from './characters.ts';
import {
  AFTER_COMMA, END, type Field, FOREIGN, MARKS, MIXED, readWordsOf, ROW, setField, START, takeField, type Words
} from './words.ts';

/**
 * The words of one sentence as runs of letters: what a lexicon says of each, where it stands, its marks. Used again for
 * the next sentence.
 */
export class SentenceWords {
  count = 0;
  /** Whether words of the sentence have digits or marks. */
  isMixed = false;
  values = new Uint8Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  marks = new Uint8Array(256);

  /** Makes room for so many words. */
  fit(most: number): void {
    if (most <= this.values.length) return;
    this.values = new Uint8Array(most * 2);
    this.starts = new Int32Array(most * 2);
    this.ends = new Int32Array(most * 2);
    this.marks = new Uint8Array(most * 2);
  }
}

const scratch = new SentenceWords();

/** A table from words to small numbers, which the rows of words say among their marks. */
export class Lexicon {
  readonly #field: Field;

  /**
   * @param entries words of small letters, each with a number from 1 to 255
   * @throws RangeError when texts have taken all numbers of the vocabulary: lexicons are to be made before any is read
   */
  constructor(entries: ReadonlyMap<string, number>) {
    this.#field = takeField(Math.max(0, ...entries.values()));
    for (const [word, value] of entries) setField(word, this.#field, value);
  }

  /** Reads every word of a sentence, in order. */
  read(text: string, { firsts, rows }: Words, sentence: number, found: SentenceWords): void {
    const last = firsts[sentence + 1]!;
    found.fit(text.length);
    const { values, starts, ends, marks } = found;
    const { shift, mask } = this.#field;
    found.isMixed = false;
    let count = 0;
    /** `AFTER_COMMA` where a comma stands before digits and so waits for the next letters. */
    let waiting = 0;
    for (let row = firsts[sentence]!; row < last; row += ROW) {
      const mark = rows[row + MARKS]! | waiting;
      if ((mark & MIXED) !== 0) {
        found.isMixed = true;
        found.count = count;
        this.#readParts(text, rows[row + START]!, rows[row + END]!, mark & AFTER_COMMA, found);
        waiting = count === found.count ? mark & AFTER_COMMA : 0;
        count = found.count;
        continue;
      }
      values[count] = (mark >>> shift) & mask;
      starts[count] = rows[row + START]!;
      ends[count] = rows[row + END]!;
      marks[count] = mark;
      waiting = 0;
      count++;
    }
    found.count = count;
  }

  /** Whether a sentence may have words of the table; it may have more of them in words of letters and digits. */
  mayHave({ unions }: Words, sentence: number): boolean {
    const marks = unions[sentence]!;
    return (marks & MIXED) !== 0 || ((marks >>> this.#field.shift) & this.#field.mask) !== 0;
  }

  /** Adds the runs of letters in a word that has digits or marks too. */
  #readParts(text: string, from: number, to: number, comma: number, found: SentenceWords): void {
    const first = found.count;
    for (let start = from; start < to; ) {
      let end = start;
      while (end < to && isLetter(text.charCodeAt(end))) end++;
      if (end > start) {
        const { rows } = readWordsOf([{ text: text.slice(start, end) }]);
        const at = found.count++;
        found.values[at] = (rows[MARKS]! >>> this.#field.shift) & this.#field.mask;
        found.starts[at] = start;
        found.ends[at] = end;
        found.marks[at] = rows[MARKS]! | (at === first ? comma : 0);
      }
      start = end + 1;
    }
  }

  /** The numbers of all words of a sentence, put together bit by bit; `foreign` too where letters are not ASCII. */
  union(text: string, { firsts, rows, unions }: Words, sentence: number, foreign: number): number {
    const { shift, mask } = this.#field;
    const marks = unions[sentence]!;
    let union = ((marks >>> shift) & mask) | ((marks & FOREIGN) === 0 ? 0 : foreign);
    if ((marks & MIXED) === 0) return union;
    const last = firsts[sentence + 1]!;
    for (let row = firsts[sentence]!; row < last; row += ROW) {
      if ((rows[row + MARKS]! & MIXED) !== 0) union |= this.#unionOfParts(text, rows[row + START]!, rows[row + END]!);
    }
    return union;
  }

  #unionOfParts(text: string, from: number, to: number): number {
    scratch.count = 0;
    scratch.fit(to - from);
    this.#readParts(text, from, to, 0, scratch);
    let union = 0;
    for (let i = 0; i < scratch.count; i++) union |= scratch.values[i]!;
    return union;
  }
}
