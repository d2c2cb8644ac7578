import { isAbbreviation } from './abbreviations.ts';
import {
  CLOSER,
  DIGIT,
  LETTER,
  LOWER,
  OPENER,
  STOP,
  UPPER,
  classOf,
  isLetter,
  isSpace
} from './characters.ts';
import { codeUnitsOf } from './code-units.ts';
import { findCutPlaces } from './cut-places.ts';
import { findParagraphs } from './paragraphs.ts';
import type { SegmentedSentence } from './stages.ts';

const DOT = 0x2e;
const LONGEST_ABBREVIATION = 12;
/** `(a)` or `(iv)`, which may begin a sentence though it is small. */
const ITEM_IN_BRACKETS = /^\((?:[a-z]|[ivx]{1,4})\)\s/;

/** The letters and stops that end just before `at`, as the `U.S` of `U.S.`. */
function tokenBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && at - start < LONGEST_ABBREVIATION) {
    const code = text.charCodeAt(start - 1);
    if (!isLetter(code) && code !== DOT) break;
    start--;
  }
  return text.slice(start, at);
}

function wordFrom(text: string, at: number, to: number): string {
  let end = at;
  while (end < to && (isLetter(text.charCodeAt(end)) || classOf(text.charCodeAt(end)) === DIGIT)) end++;
  return text.slice(at, end);
}

/** Whether what stands before a stop is the number of a list item that begins the sentence, as `1`, `(a)` or `IV`. */
function isItemNumber(text: string, start: number, stop: number): boolean {
  return stop - start <= 6 && /^[\s*_("]*(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,4})\\?$/.test(text.slice(start, stop));
}

/**
 * Where the sentence that began at `start` ends if the stop at `at` ends it, else -1. Closing quotes and brackets after
 * the stop belong to it.
 */
function endAt(text: string, units: Uint16Array, start: number, at: number, to: number): number {
  let end = at + 1;
  while (end < to && classOf(units[end]!) === STOP) end++;
  const single = end === at + 1 && units[at]! === DOT;
  const afterStops = end;
  while (end < to) {
    const code = units[end]!;
    const kind = classOf(code);
    if (kind !== CLOSER && code !== 0x22 && code !== 0x27 && code !== 0x2a && code !== 0x5f) break;
    end++;
  }
  if (end >= to) return to;

  let next = end;
  while (next < to && isSpace(units[next]!)) next++;
  if (next === end) {
    // No space: two sentences run together, as in "economy.Tourism".
    if (end !== afterStops || next + 1 >= to || at - 2 < start) return -1;
    const together =
      classOf(units[at - 1]!) === LOWER &&
      classOf(units[at - 2]!) === LOWER &&
      classOf(units[next]!) === UPPER &&
      (classOf(units[next + 1]!) === LOWER || isSpace(units[next + 1]!));
    return together ? end : -1;
  }
  let first = next;
  while (first < to && classOf(units[first]!) === OPENER) first++;
  const kind = first < to ? classOf(units[first]!) : UPPER;
  if (kind === LOWER && !ITEM_IN_BRACKETS.test(text.slice(next, next + 7))) return -1;
  if (!single) return end;
  if (isItemNumber(text, start, at)) return -1;
  const before = classOf(units[at - 1]!);
  if ((before === LOWER || before === UPPER) && (kind === UPPER || kind === DIGIT || kind === LETTER)) {
    const token = tokenBefore(text, at, start);
    if (token.length <= 6 && end === afterStops && isAbbreviation(token, wordFrom(text, first, to))) return -1;
  }
  return end;
}

/**
 * Cuts a text into sentences. Every sentence is `text.slice(start, end)`, without white space at its ends; they come in
 * the order of the text and never overlap, and none spans a blank line.
 */
export function segment(text: string): SegmentedSentence[] {
  const units = codeUnitsOf(text);
  const { breaks, stops } = findCutPlaces(units, text.length);
  const found: SegmentedSentence[] = [];
  const paragraphs = findParagraphs(text, units, breaks);
  let stop = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const to = paragraphs[p]!.end;
    let start = paragraphs[p]!.start;
    for (; stop < stops.length && stops[stop]! < to; stop++) {
      const at = stops[stop]!;
      if (at < start) continue;
      const end = classOf(units[at]!) === STOP ? endAt(text, units, start, at, to) : at + 1;
      if (end < 0) continue;
      found.push({ sentence: found.length + 1, start, end, paragraph: p + 1, text: text.slice(start, end) });
      start = end;
      while (start < to && isSpace(units[start]!)) start++;
    }
    if (start < to) found.push({ sentence: found.length + 1, start, end: to, paragraph: p + 1, text: text.slice(start, to) });
  }
  return found;
}
