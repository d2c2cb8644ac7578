import { AFTER_SEMICOLON, END, MARKS, NUMBER, POSSESSIVE, ROW, START, type Words } from '../words.ts';
import type { Matcher } from './compile.ts';
import { findStep } from './steps.ts';
import {
  BEGINS_END, FOUND_MASK, FOUND_SHIFT, GAPS_SHIFT, LEADS, LENGTHS, MARKS as TREE_MARKS, STEPS, STEPS_MASK, SYMBOLS,
  SYMBOLS_END, type Tree
} from './tree.ts';
import { CLASS_MARKS, OPENS, PLACE, SEVERAL, SYMBOL, WordClasses } from './word-classes.ts';

/**
 * The words of one sentence and the parts of cues found in them, in columns. Reused from sentence to sentence, so that
 * reading allocates nothing: take what is needed before the next `read`.
 */
export class SentenceMatch {
  /** By word: where its row is among the words of the document; the record of its class, with its marks and symbol. */
  rows = new Int32Array(256);
  private classes = new Int32Array(256);
  private marks = new Int32Array(256);
  private symbols = new Int32Array(256);
  /** The words with which a part may begin. */
  private openings = new Int32Array(256);
  private openingCount = 0;

  hitCount = 0;
  /** By hit, in the order of first words: the part, its first and last word, and whether other words lie between. */
  parts = new Int32Array(256);
  firsts = new Int32Array(256);
  lasts = new Int32Array(256);
  gapped = new Uint8Array(256);

  private readonly tree: Tree;
  private readonly wordClasses: WordClasses;
  /** In place of the class of a word: a semicolon, which no pattern reaches across; the end. */
  private readonly barrier: number;
  private readonly barrierMarks: number;

  constructor({ letters, tree }: Matcher) {
    this.tree = tree;
    this.wordClasses = new WordClasses(letters, tree);
    this.barrier = tree.classPlaces.at(-1)!;
    this.barrierMarks = tree.classes[this.barrier + TREE_MARKS]!;
  }

  /** Finds every part of every cue in a sentence; of two that begin at one word and are the same part, the longer. */
  read(text: string, words: Words, sentence: number): void {
    this.readClasses(text, words, sentence);
    this.hitCount = 0;
    const { openings, openingCount, classes: own } = this;
    const { classes } = this.tree;
    for (let k = 0; k < openingCount; k++) {
      const word = openings[k]!;
      const class_ = own[word]!;
      const end = classes[class_ + BEGINS_END]!;
      for (let i = classes[class_ + SYMBOLS_END]!; i < end; i++) this.reach(classes[i]!, word, word, 0);
    }
  }

  /** Reads the classes of the words, and with which of them a part may begin: where the word after it allows it. */
  private readClasses(text: string, { firsts, rows }: Words, sentence: number): void {
    const last = firsts[sentence + 1]!;
    this.fit(text.length + 2);
    const { rows: own, classes, marks: ownMarks, symbols, openings, barrier, barrierMarks, wordClasses } = this;
    const { rows: classRows } = wordClasses;
    let count = 0;
    let openingCount = 0;
    /** The marks that let the word before begin a part. */
    let opens = 0;
    for (let row = firsts[sentence]!; row < last; row += ROW) {
      const marks = rows[row + MARKS]!;
      if ((marks & (POSSESSIVE | AFTER_SEMICOLON)) !== 0) {
        if ((marks & POSSESSIVE) !== 0) continue;
        if ((opens & barrierMarks) !== 0) openings[openingCount++] = count - 1;
        opens = 0;
        classes[count] = barrier;
        ownMarks[count++] = barrierMarks;
      }
      const at = wordClasses.rowOf(rows[row + NUMBER]!, text, rows[row + START]!, rows[row + END]!);
      const classMarks = classRows[at + CLASS_MARKS]!;
      if ((opens & classMarks) !== 0) openings[openingCount++] = count - 1;
      opens = classRows[at + OPENS]!;
      own[count] = row;
      classes[count] = classRows[at + PLACE]!;
      symbols[count] = classRows[at + SYMBOL]!;
      ownMarks[count++] = classMarks;
    }
    if ((opens & barrierMarks) !== 0) openings[openingCount++] = count - 1;
    classes[count] = barrier;
    ownMarks[count] = barrierMarks;
    this.openingCount = openingCount;
  }

  /** Makes room for so many words and barriers. */
  private fit(most: number): void {
    if (most <= this.rows.length) return;
    this.rows = new Int32Array(most * 2);
    this.classes = new Int32Array(most * 2);
    this.marks = new Int32Array(most * 2);
    this.symbols = new Int32Array(most * 2);
    this.openings = new Int32Array(most * 2);
  }

  /** Comes to a target of the tree with the words from the first to the last one. */
  private reach(target: number, first: number, last: number, gapped: 0 | 1): void {
    if (target < 0) this.add(~target, first, last, gapped);
    else this.goOn(target, first, last, gapped);
  }

  private goOn(node: number, first: number, last: number, gapped: 0 | 1): void {
    const { nodes } = this.tree;
    const { marks } = this;
    const lengths = nodes[node + LENGTHS]!;
    const found = node + STEPS + (lengths & STEPS_MASK);
    const foundEnd = found + ((lengths >> FOUND_SHIFT) & FOUND_MASK);
    for (let i = found; i < foundEnd; i++) this.add(nodes[i]!, first, last, gapped);
    const next = last + 1;
    if ((nodes[node + LEADS]! & marks[next]!) !== 0) this.step(node, first, next, gapped);
    const gapsEnd = foundEnd + (lengths >>> GAPS_SHIFT);
    for (let i = foundEnd; i < gapsEnd; i += 2) {
      const behind = nodes[i + 1]!;
      const leads = nodes[behind + LEADS]!;
      const furthest = next + nodes[i]!;
      for (let word = next; word <= furthest && this.classes[word] !== this.barrier; word++) {
        if ((leads & marks[word]!) !== 0) this.step(behind, first, word, word > next ? 1 : gapped);
      }
    }
  }

  /** Goes on from a node with a word of the sentence. */
  private step(node: number, first: number, word: number, gapped: 0 | 1): void {
    const symbol = this.symbols[word]!;
    if (symbol !== SEVERAL) {
      this.stepBy(symbol, node, first, word, gapped);
      return;
    }
    const { classes } = this.tree;
    const class_ = this.classes[word]!;
    const symbolsEnd = classes[class_ + SYMBOLS_END]!;
    for (let i = class_ + SYMBOLS; i < symbolsEnd; i++) this.stepBy(classes[i]!, node, first, word, gapped);
  }

  private stepBy(symbol: number, node: number, first: number, word: number, gapped: 0 | 1): void {
    const { nodes } = this.tree;
    const steps = node + STEPS;
    const at = findStep(nodes, steps, steps + (nodes[node + LENGTHS]! & STEPS_MASK), symbol);
    if (at >= 0) this.reach(nodes[at]!, first, word, gapped);
  }

  private add(part: number, first: number, last: number, gapped: 0 | 1): void {
    let at = this.hitCount;
    for (let i = at - 1; i >= 0 && this.firsts[i] === first; i--) {
      if (this.parts[i] !== part) continue;
      if (this.lasts[i]! >= last) return;
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
