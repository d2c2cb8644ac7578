import type { FoundFeatures } from './stance-found.ts';
import { ELSE, START } from './stance-feature-names.ts';

/** Years from this one on count as future: the reference documents end in 2024. */
const LATE = 2025;

/** The year of four digits at a place, or 0. */
function yearAt(text: string, at: number): number {
  if (at + 4 > text.length) return 0;
  let year = 0;
  for (let i = at; i < at + 4; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return 0;
    year = year * 10 + digit;
  }
  return year >= 1900 && year < 2100 ? year : 0;
}

/** Reads the marks at both ends of a sentence, and its years if it has digits at all. */
export function readMarks(text: string, hasDigits: boolean, features: FoundFeatures): void {
  const last = text.charCodeAt(text.length - 1);
  if (last === 63) features.add(ELSE, text.length - 1, text.length);
  if (last === 33) features.add(ELSE + 1, text.length - 1, text.length);
  const first = text.charCodeAt(0);
  if (first === 0x22 || first === 0x201c) features.add(START + 6, 0, 1);
  if (first === 0x2d || first === 0x2022 || first === 0x2013) features.add(START + 7, 0, 1);
  if (!hasDigits) return;
  for (let i = text.indexOf('19'); i >= 0; i = text.indexOf('19', i + 2)) {
    if (yearAt(text, i) > 0) features.add(ELSE + 2, i, i + 4);
  }
  for (let i = text.indexOf('20'); i >= 0; i = text.indexOf('20', i + 2)) {
    const year = yearAt(text, i);
    if (year > 0) features.add(year >= LATE ? ELSE + 3 : ELSE + 2, i, i + 4);
  }
}

/** Whether there is a digit between two places that is not of a year. */
export function hasNumber(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) continue;
    let end = i + 1;
    while (end < to && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    if (end - i !== 4 || (code !== 49 && code !== 50)) return true;
    i = end;
  }
  return false;
}
