import { MOST_WORDS } from '../vocabulary.ts';
import { AFTER_SEMICOLON, END, MARKS, NUMBER, POSSESSIVE, ROW, START, type Words } from '../words.ts';
import type { Matcher, Steps } from './compile.ts';
import type { Letters } from './letters.ts';
import type { Lists } from './lists.ts';

/**
 * The words of one sentence and the parts of cues found in them, in columns. Reused from sentence to sentence, so that
 * reading allocates nothing: take what is needed before the next `read`.
 */
export class SentenceMatch {
  wordCount = 0;
  /** By word: where its row is among the words of the document. */
  rows = new Int32Array(256);
  private classes = new Int32Array(256);
  /** The words that may begin a part. */
  private openings = new Int32Array(256);
  private openingCount = 0;

  hitCount = 0;
  /** By hit, in the order of first words: the part, its first and last word, and whether other words lie between. */
  parts = new Int32Array(256);
  firsts = new Int32Array(256);
  lasts = new Int32Array(256);
  gapped = new Uint8Array(256);

  private readonly letters: Letters;
  private readonly symbols: Lists;
  private readonly words: Steps;
  /** In place of the class of a word: a semicolon, which no pattern reaches across. */
  private readonly barrier: number;
  /** By number of a word: 1 and its class, once it was met; 0: not met, or its capitals matter. */
  private readonly known = new Int32Array(MOST_WORDS);

  constructor({ letters, words }: Matcher) {
    this.letters = letters;
    this.symbols = letters.symbols;
    this.words = words;
    this.barrier = letters.isCased.length;
  }

  /** Finds every part of every cue in a sentence; of two that begin at one word and are the same part, the longer. */
  read(text: string, words: Words, sentence: number): void {
    this.readClasses(text, words, sentence);
    this.hitCount = 0;
    const { classes, openings, openingCount } = this;
    const { begins, opens, marks } = this.words;
    for (let k = 0; k < openingCount; k++) {
      const word = openings[k] ?? 0;
      const class_ = classes[word] ?? 0;
      const lead = opens[class_] ?? 0;
      if (lead !== -1 && (lead & (marks[classes[word + 1] ?? 0] ?? 0)) === 0) continue;
      const end = begins.starts[class_ + 1] ?? 0;
      for (let i = begins.starts[class_] ?? 0; i < end; i++) this.walkWords(begins.items[i] ?? 0, word, word, 0);
    }
  }

  private readClasses(text: string, { firsts, rows }: Words, sentence: number): void {
    while (this.rows.length < text.length + 2) {
      this.rows = longer(this.rows);
      this.classes = longer(this.classes);
      this.openings = longer(this.openings);
    }
    const { rows: own, classes, openings, known } = this;
    const { opens } = this.words;
    const last = firsts[sentence + 1] ?? 0;
    let count = 0;
    let openingCount = 0;
    for (let row = firsts[sentence] ?? 0; row < last; row += ROW) {
      const marks = rows[row + MARKS] ?? 0;
      if ((marks & (POSSESSIVE | AFTER_SEMICOLON)) !== 0) {
        if ((marks & POSSESSIVE) !== 0) continue;
        classes[count++] = this.barrier;
      }
      const number = rows[row + NUMBER] ?? 0;
      const class_ =
        (known[number] || this.findClass(text.slice(rows[row + START] ?? 0, rows[row + END] ?? 0), number)) - 1;
      own[count] = row;
      classes[count] = class_;
      if (opens[class_] !== 0) openings[openingCount++] = count;
      count++;
    }
    // Nothing comes after the last word.
    classes[count] = 0;
    this.openingCount = openingCount;
    this.wordCount = count;
  }

  /** 1 and the class of a word, which is kept by its number where it has one and capitals do not matter. */
  private findClass(word: string, number: number): number {
    const { columns, next, isCased, cased } = this.letters;
    let state = 0;
    for (let i = 0; i < word.length; i++) state = next[state + (columns[word.charCodeAt(i)] ?? 0)] ?? 0;
    const class_ = next[state] ?? 0;
    if (isCased[class_] === 1) return (cased[class_]?.get(word) ?? class_) + 1;
    if (number > 0) this.known[number] = class_ + 1;
    return class_ + 1;
  }

  private walkWords(node: number, first: number, last: number, gapped: 0 | 1): void {
    const { classes, wordCount } = this;
    const { found, goesOn, gaps, marks } = this.words;
    const foundEnd = found.starts[node + 1] ?? 0;
    for (let i = found.starts[node] ?? 0; i < foundEnd; i++) this.add(found.items[i] ?? 0, first, last, gapped);
    const next = last + 1;
    if (next >= wordCount) return;
    const lead = goesOn[node] ?? 0;
    if ((lead & (marks[classes[next] ?? 0] ?? 0)) !== 0) this.step(node, first, next, gapped);
    const gapsEnd = gaps.starts[node + 1] ?? 0;
    for (let i = gaps.starts[node] ?? 0; i < gapsEnd; i += 2) {
      const behind = gaps.items[i + 1] ?? 0;
      const leads = goesOn[behind] ?? 0;
      const furthest = Math.min(next + (gaps.items[i] ?? 0), wordCount - 1);
      for (let word = next; word <= furthest; word++) {
        const class_ = classes[word] ?? 0;
        if (class_ === this.barrier) break;
        if ((leads & (marks[class_] ?? 0)) !== 0) this.step(behind, first, word, word > next ? 1 : gapped);
      }
    }
  }

  /** Goes on from a node with a word of the sentence. */
  private step(node: number, first: number, word: number, gapped: 0 | 1): void {
    const { starts, items } = this.symbols;
    const class_ = this.classes[word] ?? 0;
    const end = starts[class_ + 1] ?? 0;
    for (let i = starts[class_] ?? 0; i < end; i++) {
      const after = this.words.steps.after(node, items[i] ?? 0);
      if (after >= 0) this.walkWords(after, first, word, gapped);
    }
  }

  private add(part: number, first: number, last: number, gapped: 0 | 1): void {
    let at = this.hitCount;
    for (let i = at - 1; i >= 0 && this.firsts[i] === first; i--) {
      if (this.parts[i] !== part) continue;
      if ((this.lasts[i] ?? 0) >= last) return;
      at = i;
    }
    if (at === this.parts.length) {
      this.parts = longer(this.parts);
      this.firsts = longer(this.firsts);
      this.lasts = longer(this.lasts);
      const gaps = new Uint8Array(this.gapped.length * 2);
      gaps.set(this.gapped);
      this.gapped = gaps;
    }
    this.parts[at] = part;
    this.firsts[at] = first;
    this.lasts[at] = last;
    this.gapped[at] = gapped;
    if (at === this.hitCount) this.hitCount++;
  }
}

function longer(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const made = new Int32Array(column.length * 2);
  made.set(column);
  return made;
}
