import { isAbbreviation } from './abbreviations.ts';
import {
  CLOSER,
  DIGIT,
  FULL_STOP,
  LETTER,
  LOWER,
  OPENER,
  STOP,
  UPPER,
  classOf,
  isLetter,
  isSpace
} from './characters.ts';
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
function endAt(text: string, start: number, at: number, to: number): number {
  let end = at + 1;
  while (end < to && classOf(text.charCodeAt(end)) === STOP) end++;
  const single = end === at + 1 && text.charCodeAt(at) === DOT;
  const afterStops = end;
  while (end < to) {
    const code = text.charCodeAt(end);
    const kind = classOf(code);
    if (kind !== CLOSER && code !== 0x22 && code !== 0x27 && code !== 0x2a && code !== 0x5f) break;
    end++;
  }
  if (end >= to) return to;

  let next = end;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  if (next === end) {
    // No space: two sentences run together, as in "economy.Tourism".
    if (end !== afterStops || next + 1 >= to || at - 2 < start) return -1;
    const together =
      classOf(text.charCodeAt(at - 1)) === LOWER &&
      classOf(text.charCodeAt(at - 2)) === LOWER &&
      classOf(text.charCodeAt(next)) === UPPER &&
      (classOf(text.charCodeAt(next + 1)) === LOWER || isSpace(text.charCodeAt(next + 1)));
    return together ? end : -1;
  }
  let first = next;
  while (first < to && classOf(text.charCodeAt(first)) === OPENER) first++;
  const kind = first < to ? classOf(text.charCodeAt(first)) : UPPER;
  if (kind === LOWER && !ITEM_IN_BRACKETS.test(text.slice(next, next + 7))) return -1;
  if (!single) return end;
  if (isItemNumber(text, start, at)) return -1;
  const before = classOf(text.charCodeAt(at - 1));
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
  const found: SegmentedSentence[] = [];
  const paragraphs = findParagraphs(text);
  for (let p = 0; p < paragraphs.length; p++) {
    const to = paragraphs[p]!.end;
    let start = paragraphs[p]!.start;
    let at = start;
    while (at < to) {
      const kind = classOf(text.charCodeAt(at));
      let end = -1;
      if (kind === STOP) end = endAt(text, start, at, to);
      else if (kind === FULL_STOP) end = at + 1;
      if (end < 0) {
        at++;
        continue;
      }
      found.push({ sentence: found.length + 1, start, end, paragraph: p + 1, text: text.slice(start, end) });
      while (end < to && isSpace(text.charCodeAt(end))) end++;
      start = at = end;
    }
    if (start < to) found.push({ sentence: found.length + 1, start, end: to, paragraph: p + 1, text: text.slice(start, to) });
  }
  return found;
}
