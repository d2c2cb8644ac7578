import type { Precision } from '#lib/agenda/documents.ts';

/** Days from a first to a last, as `YYYY-MM-DD`, and how exactly the words give them. Nulls: not known. */
export interface Period {
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly precision: Precision | null;
}

/** What the words do not give enough to say. */
export const UNKNOWN: Period = { date_start: null, date_end: null, precision: null };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Months as texts write them, for regular expressions; no group. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|(?![a-z])))';

/** The number of a month written in English, from 1. */
export function monthNumber(words: string): number {
  return MONTHS.indexOf(words.slice(0, 3).toLowerCase()) + 1;
}

/** The last day of a month of the Gregorian calendar. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD` of a day, or null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** One day; null where there is no such day. */
export function dayPeriod(year: number, month: number, day: number): Period | null {
  const date = isoDay(year, month, day);
  return date === null ? null : { date_start: date, date_end: date, precision: 'day' };
}

/** Months of a year from a first to a last, at the precision that is said. */
export function monthsPeriod(year: number, first: number, last: number, precision: Precision): Period {
  return { date_start: isoDay(year, first, 1), date_end: isoDay(year, last, lastDay(year, last)), precision };
}

/** A year, or years from a first to a last. */
export function yearsPeriod(first: number, last: number = first): Period {
  return {
    date_start: isoDay(first, 1, 1),
    date_end: isoDay(last, 12, 31),
    precision: first === last ? 'year' : 'range'
  };
}

/** The same day some years later (or earlier); 29 February becomes the 28th where there is none. */
export function shiftYears(date: string, years: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)) + years, Number(date.slice(5, 7)), Number(date.slice(8))];
  return isoDay(year, month, Math.min(day, lastDay(year, month))) ?? date;
}

/** The period of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where there is no such date. */
export function parsePeriod(date: string): Period | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (year === 0) return null;
  if (parts[2] === undefined) return yearsPeriod(year);
  if (month < 1 || month > 12) return null;
  return parts[3] === undefined ? monthsPeriod(year, month, month, 'month') : dayPeriod(year, month, day);
}
