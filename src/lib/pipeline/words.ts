import type { Span } from '#lib/agenda/span.ts';
import { isLetter } from './characters.ts';
import { codeUnitsOf } from './code-units.ts';
import { isPossessive, isWordCode } from './themes/words.ts';
import { MOST_WORDS, VOCABULARY } from './vocabulary.ts';

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
 * marks; where it begins and ends in its sentence.
 */
export interface Words {
  /** By sentence, and one more: where the rows of its words begin. */
  readonly firsts: Int32Array;
  readonly rows: Int32Array;
}
export const NUMBER = 0;
export const MARKS = 1;
export const START = 2;
export const END = 3;
export const ROW = 4;

/** The rows of the present text; used again for the next one. */
let found = new Int32Array(1 << 16);

/**
 * Cuts a text, which ends with a 0, into words; says how far their rows go, or -1: there is no room for all. In place of
 * number and marks they have two hashes: FNV-1a (Fowler, Noll and Vo 1991), and a polynomial in 31.
 */
function cut(units: Uint16Array, length: number, folded: Uint16Array, rows: Int32Array): number {
  let row = 0;
  for (let i = 0; i < length; i++) {
    let letter = folded[units[i]!]!;
    if (letter === 0) continue;
    if (row === rows.length) return -1;
    let hash = 0;
    let check = 0;
    rows[row + START] = i;
    do {
      hash = Math.imul(hash ^ letter, 0x01000193);
      check = (Math.imul(check, 31) + letter) | 0;
      letter = folded[units[++i]!]!;
    } while (letter !== 0);
    rows[row] = hash;
    rows[row + 1] = check;
    rows[row + END] = i;
    row += ROW;
  }
  return row;
}

/** By number of a word: the marks that it has by its letters alone. */
const SHAPES = new Uint16Array(MOST_WORDS);

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

/** Puts number and marks in place of the two hashes of a word that was cut; `before` is where the one before ends. */
function know(units: Uint16Array, rows: Int32Array, row: number, before: number): void {
  const hash = rows[row]!;
  const check = rows[row + 1]!;
  const start = rows[row + START]!;
  let number = VOCABULARY.find(hash, check);
  let marks = SHAPES[number]!;
  if (number === 0) {
    marks = shapeOf(units, start, rows[row + END]!);
    number = VOCABULARY.add(hash, check);
    if (number !== 0) SHAPES[number] = marks;
  }
  const first = units[start]!;
  if (first >= 65 && first <= 90) marks |= CAPITAL;
  for (let i = before; i < start; i++) {
    if (units[i] === COMMA) marks |= AFTER_COMMA;
    else if (units[i] === SEMICOLON) marks |= AFTER_SEMICOLON;
  }
  rows[row + NUMBER] = number;
  rows[row + MARKS] = marks;
}

/** Reads the words of the sentences of a document, all of which stand in its text where they say. */
export function readWords(text: string, sentences: readonly Span[]): Words {
  const units = codeUnitsOf(text);
  let end = cut(units, text.length, FOLDED, found);
  while (end < 0) {
    found = new Int32Array(found.length * 2);
    end = cut(units, text.length, FOLDED, found);
  }
  const rows = found;
  const firsts = new Int32Array(sentences.length + 1);
  let row = 0;
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences[s]!.start;
    const to = sentences[s]!.end;
    let before = from;
    for (; row < end && rows[row + END]! <= to; row += ROW) {
      know(units, rows, row, before);
      before = rows[row + END]!;
      const start = rows[row + START]!;
      if (before - start === 1 && start > from + 1 && isPossessive(units[start - 2]!, units[start - 1]!, units[start]!)) {
        rows[row + MARKS]! |= POSSESSIVE;
      }
      rows[row + START] = start - from;
      rows[row + END] = before - from;
    }
    firsts[s + 1] = row;
  }
  return { firsts, rows: rows.slice(0, end) };
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
