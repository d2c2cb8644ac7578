import type { Span } from '#lib/agenda/span.ts';
import { isLetter } from './characters.ts';
import { codeUnitsOf } from './code-units.ts';
import { isPossessive, isWordCode } from './themes/words.ts';
import { MOST_WORDS, numberIn, shapeIn, VOCABULARY } from './vocabulary.ts';

/** What {@link Words.marks} says of a word by its first letter, its ending and what stands before it. */
export const CAPITAL = 1;
export const ED = 2;
export const ING = 4;
export const LY = 8;
export const S = 16;
export const AFTER_COMMA = 32;
export const AFTER_SEMICOLON = 64;
/** Not of letters alone: it has digits or marks too, or only these. */
export const MIXED = 128;
/** The "s" of "China's". */
export const POSSESSIVE = 256;
/** It has letters or marks beyond ASCII. */
export const FOREIGN = 512;
/** How many bits these are; those above them are fields of lexicons. */
const MARK_BITS = 10;

/** Of the two hashes. */
const HASH = 0x01000193;
const CHECK = 31;

const COMMA = 44;
const SEMICOLON = 59;
const [D, E, G, I, L, N, SMALL_S, Y] = [100, 101, 103, 105, 108, 110, 115, 121];

/** By code unit: itself, capitals A to Z as small letters; 0 between words. */
const FOLDED = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  if (isWordCode(code)) FOLDED[code] = code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * The words of a document, read once for all steps: unbroken runs of letters, marks and digits. `rows` has `ROW`
 * numbers for each: its number in the vocabulary (0: none), which words that differ by capitals A to Z only share; its
 * marks, and what lexicons say of it; where it begins and ends in its sentence.
 */
export interface Words {
  /** By sentence, and one more: where the rows of its words begin. */
  readonly firsts: Int32Array;
  readonly rows: Int32Array;
  /** By sentence: all the marks that any of its words has, bit by bit. */
  readonly unions: Int32Array;
}
export const NUMBER = 0;
export const MARKS = 1;
export const START = 2;
export const END = 3;
export const ROW = 4;

/** The rows of the present text; used again for the next one. */
let found = new Int32Array(1 << 16);

/** Makes room for rows that go so far, of which those up to `row` are there. */
function makeRoom(row: number, most: number): void {
  if (most <= found.length) return;
  const longer = new Int32Array(most * 2);
  longer.set(found.subarray(0, row));
  found = longer;
}

/** Some bits of a word's marks, above those that its letters give it. */
export interface Field {
  readonly shift: number;
  readonly mask: number;
}

let bitsTaken = MARK_BITS;

/** Takes bits for numbers of words up to `most`. Throws RangeError where none are left. */
export function takeField(most: number): Field {
  const bits = 32 - Math.clz32(most);
  if (bitsTaken + bits > 32) throw new RangeError(`no bits are left for numbers of words up to ${most}`);
  const field = { shift: bitsTaken, mask: (1 << bits) - 1 };
  bitsTaken += bits;
  return field;
}

/** By number of a word: what lexicons say of it. */
const FIELDS = new Int32Array(MOST_WORDS);
/** In the shape of a word: lexicons say something of it, so that for others one need not look. */
const LISTED_BIT = MARK_BITS;

/**
 * Lets every row of a word that is read from now on have a number in a field. Throws RangeError when texts have taken
 * all numbers of the vocabulary.
 */
export function setField(word: string, { shift }: Field, value: number): void {
  const number = numberOf(word);
  if (number === 0) throw new RangeError(`no number is left for the word "${word}" of a lexicon`);
  let hash = 0;
  let check = 0;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), HASH);
    check = (Math.imul(check, CHECK) + word.charCodeAt(i)) | 0;
  }
  VOCABULARY.addShape(hash, check, 1 << LISTED_BIT);
  FIELDS[number]! |= value << shift;
}

/** The marks of all words of the sentence that was read last, bit by bit. */
let lastUnion = 0;

/** The marks of a word that it has by its letters alone. */
function shapeOf(units: Uint16Array, start: number, end: number): number {
  let shape = 0;
  for (let i = start; i < end; i++) {
    if (!isLetter(units[i]!)) shape |= MIXED;
    if (units[i]! > 127) shape |= FOREIGN;
  }
  const size = end - start;
  const last = FOLDED[units[end - 1]!];
  const second = size > 1 ? FOLDED[units[end - 2]!] : 0;
  if (last === SMALL_S) return shape | S;
  if (last === D && second === E && size > 3) return shape | ED;
  if (last === Y && second === L) return shape | LY;
  if (last === G && second === N && size > 5 && FOLDED[units[end - 3]!] === I) return shape | ING;
  return shape;
}

/**
 * Reads the words of one sentence into rows from `row` on; says how far they go, and in `lastUnion` what marks they
 * have. Words are known by two hashes: FNV-1a (Fowler, Noll and Vo 1991), and a polynomial in 31.
 */
function readSentence(units: Uint16Array, { start: from, end: to }: Span, rows: Int32Array, row: number): number {
  let marks = 0;
  let union = 0;
  for (let i = from; i < to; ) {
    const first = units[i]!;
    let letter = FOLDED[first]!;
    if (letter === 0) {
      if (first === COMMA) marks |= AFTER_COMMA;
      else if (first === SEMICOLON) marks |= AFTER_SEMICOLON;
      i++;
      continue;
    }
    if (letter !== first) marks |= CAPITAL;
    const start = i;
    let hash = 0;
    let check = 0;
    do {
      hash = Math.imul(hash ^ letter, HASH);
      check = (Math.imul(check, CHECK) + letter) | 0;
      letter = FOLDED[units[++i]!]!;
    } while (letter !== 0);
    let word = VOCABULARY.find(hash, check);
    if (word === 0) {
      const shape = shapeOf(units, start, i);
      word = VOCABULARY.add(hash, check, shape);
      if (word === 0) marks |= shape;
    }
    const number = numberIn(word);
    const shape = shapeIn(word);
    // Without a branch, since every other word is listed: `FIELDS[0]` says nothing.
    marks |= (shape & ((1 << LISTED_BIT) - 1)) | FIELDS[number * (shape >>> LISTED_BIT)]!;
    if (i - start === 1 && start > from + 1 && isPossessive(units[start - 2]!, units[start - 1]!, units[start]!)) {
      marks |= POSSESSIVE;
    }
    rows[row + NUMBER] = number;
    rows[row + MARKS] = marks;
    rows[row + START] = start - from;
    rows[row + END] = i - from;
    row += ROW;
    union |= marks;
    marks = 0;
  }
  lastUnion = union;
  return row;
}

/** Reads the words of the sentences of a document, all of which stand in its text where they say. */
export function readWords(text: string, sentences: readonly Span[]): Words {
  const units = codeUnitsOf(text);
  const firsts = new Int32Array(sentences.length + 1);
  const unions = new Int32Array(sentences.length);
  let row = 0;
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!;
    // Between any two words stands something.
    makeRoom(row, row + ((sentence.end - sentence.start + 1) >> 1) * ROW);
    row = readSentence(units, sentence, found, row);
    firsts[s + 1] = row;
    unions[s] = lastUnion;
  }
  return { firsts, rows: found.slice(0, row), unions };
}

/** Reads the words of sentences that are there by themselves, without their document. */
export function readWordsOf(sentences: readonly { readonly text: string }[]): Words {
  let start = 0;
  const spans = sentences.map(({ text }) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  return readWords(sentences.map(({ text }) => text).join('\n'), spans);
}

/** The number of a word of small letters; one that it has from now on where it had none. */
export function numberOf(word: string): number {
  return readWordsOf([{ text: word }]).rows[NUMBER]!;
}
