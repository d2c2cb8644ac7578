import { MOST_WORDS } from '../vocabulary.ts';
import { AFTER_SEMICOLON, END, MARKS, NUMBER, POSSESSIVE, ROW, START, type Words } from '../words.ts';
import type { Matcher } from './compile.ts';
import type { Letters } from './letters.ts';
import {
  ALWAYS,
  BEGINS_END,
  FOUND,
  FOUND_END,
  GAPS_END,
  LEADS,
  MARKS as CLASS_MARKS,
  OPENS,
  STEPS_END,
  SYMBOLS,
  SYMBOLS_END,
  type Tree
} from './tree.ts';

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
  private readonly tree: Tree;
  /** In place of the class of a word: a semicolon, which no pattern reaches across; the end. */
  private readonly barrier: number;
  /**
   * By number of a word, once it was met: twice the place of its class, 2, and 1 more where it may begin a part. 0: not
   * met, or its capitals matter.
   */
  private readonly known = new Int32Array(MOST_WORDS);

  constructor({ letters, tree }: Matcher) {
    this.letters = letters;
    this.tree = tree;
    this.barrier = tree.classPlaces.at(-1) ?? 0;
  }

  /** Finds every part of every cue in a sentence; of two that begin at one word and are the same part, the longer. */
  read(text: string, words: Words, sentence: number): void {
    this.readClasses(text, words, sentence);
    this.hitCount = 0;
    const { openings, openingCount } = this;
    const own = this.classes;
    const { classes } = this.tree;
    for (let k = 0; k < openingCount; k++) {
      const word = openings[k] ?? 0;
      const class_ = own[word] ?? 0;
      const opens = classes[class_ + OPENS] ?? 0;
      if (opens !== ALWAYS && (opens & (classes[(own[word + 1] ?? 0) + CLASS_MARKS] ?? 0)) === 0) continue;
      const end = classes[class_ + BEGINS_END] ?? 0;
      for (let i = classes[class_ + SYMBOLS_END] ?? 0; i < end; i++) this.walkWords(classes[i] ?? 0, word, word, 0);
    }
  }

  private readClasses(text: string, { firsts, rows }: Words, sentence: number): void {
    while (this.rows.length < text.length + 2) {
      this.rows = longer(this.rows);
      this.classes = longer(this.classes);
      this.openings = longer(this.openings);
    }
    const { rows: own, classes, openings, known, barrier } = this;
    const last = firsts[sentence + 1] ?? 0;
    let count = 0;
    let openingCount = 0;
    for (let row = firsts[sentence] ?? 0; row < last; row += ROW) {
      const marks = rows[row + MARKS] ?? 0;
      if ((marks & (POSSESSIVE | AFTER_SEMICOLON)) !== 0) {
        if ((marks & POSSESSIVE) !== 0) continue;
        classes[count++] = barrier;
      }
      const number = rows[row + NUMBER] ?? 0;
      const found = known[number] || this.findClass(text.slice(rows[row + START] ?? 0, rows[row + END] ?? 0), number);
      own[count] = row;
      classes[count] = (found >> 1) - 1;
      if ((found & 1) === 1) openings[openingCount++] = count;
      count++;
    }
    classes[count] = barrier;
    this.openingCount = openingCount;
    this.wordCount = count;
  }

  /** What `known` says of a word, where it has a number from now on. */
  private findClass(word: string, number: number): number {
    const { columns, next, isCased, cased } = this.letters;
    let state = 0;
    for (let i = 0; i < word.length; i++) state = next[state + (columns[word.charCodeAt(i)] ?? 0)] ?? 0;
    const plain = next[state] ?? 0;
    const place = this.tree.classPlaces[isCased[plain] === 1 ? (cased[plain]?.get(word) ?? plain) : plain] ?? 0;
    const found = (place + 1) * 2 + (this.tree.classes[place + OPENS] === 0 ? 0 : 1);
    if (number > 0 && isCased[plain] === 0) this.known[number] = found;
    return found;
  }

  private walkWords(node: number, first: number, last: number, gapped: 0 | 1): void {
    const { nodes, classes } = this.tree;
    const own = this.classes;
    const foundEnd = nodes[node + FOUND_END] ?? 0;
    for (let i = node + FOUND; i < foundEnd; i++) this.add(nodes[i] ?? 0, first, last, gapped);
    const next = last + 1;
    const leads = nodes[node + LEADS] ?? 0;
    if ((leads & (classes[(own[next] ?? 0) + CLASS_MARKS] ?? 0)) !== 0) this.step(node, first, next, gapped);
    const gapsEnd = nodes[node + GAPS_END] ?? 0;
    for (let i = nodes[node + STEPS_END] ?? 0; i < gapsEnd; i += 2) {
      const behind = nodes[i + 1] ?? 0;
      const leadsBehind = nodes[behind + LEADS] ?? 0;
      const furthest = next + (nodes[i] ?? 0);
      for (let word = next; word <= furthest; word++) {
        const class_ = own[word] ?? 0;
        if (class_ === this.barrier) break;
        if ((leadsBehind & (classes[class_ + CLASS_MARKS] ?? 0)) === 0) continue;
        this.step(behind, first, word, word > next ? 1 : gapped);
      }
    }
  }

  /** Goes on from a node with a word of the sentence. */
  private step(node: number, first: number, word: number, gapped: 0 | 1): void {
    const { nodes, classes } = this.tree;
    const class_ = this.classes[word] ?? 0;
    const symbolsEnd = classes[class_ + SYMBOLS_END] ?? 0;
    const steps = nodes[node + FOUND_END] ?? 0;
    const stepsEnd = nodes[node + STEPS_END] ?? 0;
    for (let i = class_ + SYMBOLS; i < symbolsEnd; i++) {
      const symbol = classes[i] ?? 0;
      for (let k = steps; k < stepsEnd; k += 2) {
        if (nodes[k] === symbol) this.walkWords(nodes[k + 1] ?? 0, first, word, gapped);
      }
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
