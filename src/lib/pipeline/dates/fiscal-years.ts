import type { FiscalYear } from '../gazetteer.ts';
import { isoDay, lastDay, UNKNOWN, yearsPeriod, type Period } from './calendar.ts';
import { matches, yearOf, type DateContext, type DateForm, type ReadDate } from './found.ts';

const YEARS = '((?:1[5-9]|20|21)\\d{2}|(?<=FY\\s?)\\d{2})(?:\\s?[-–/]\\s?(\\d{4}|\\d{2}))?(?![\\d%]|[-–/]\\d|[.,]\\d)';
const NAMED = '(?:fiscal|financial|budget)\\s+year';
const BEFORE = new RegExp(`\\b(?:the\\s+)?(?:FY\\s?|fiscal\\s+|${NAMED}\\s+(?:of\\s+)?)${YEARS}`, 'gi');
const AFTER = new RegExp(`(?<![\\d/.,–-])${YEARS}\\s+${NAMED}\\b`, 'gi');

/**
 * "FY2024", "fiscal year 2023/24", "the 2023-24 financial year". Which days that are depends on the country; where its
 * law is known they are said (`inferred`), else only the calendar years that the words name.
 */
export const fiscalYears: DateForm = {
  hint: /FY|fiscal|(?:financial|budget)\s+year/i,
  find(text, context) {
    return [
      ...matches(BEFORE, text, (m) => read(m[1] ?? '', m[2], context)),
      ...matches(AFTER, text, (m) => read(m[1] ?? '', m[2], context))
    ];
  }
};

function read(written: string, second: string | undefined, context: DateContext): ReadDate | null {
  const one = written.length === 2 ? inCentury(Number(written), context) : Number(written);
  if (one === null) return { period: UNKNOWN, basis: 'stated', role: 'period' };
  const law = context.fiscalYears.find(({ country }) => country === context.facts.country) ?? null;
  if (second === undefined) {
    const first = law === null || law.named_by === null ? null : law.named_by === 'last' ? one - 1 : one;
    return yearFrom(first, law) ?? { period: yearsPeriod(one), basis: 'stated', role: 'period' };
  }
  // Other years than one and the next are several fiscal years.
  if (Number(second) !== (second.length === 2 ? (one + 1) % 100 : one + 1)) return null;
  const years: Period = { ...yearsPeriod(one, one + 1), precision: 'year' };
  return yearFrom(one, law) ?? { period: years, basis: 'stated', role: 'period' };
}

/** The fiscal year that begins in a calendar year, where it is known to have been by that law. */
function yearFrom(first: number | null, law: FiscalYear | null): ReadDate | null {
  if (first === null || law === null || first < law.since) return null;
  const end = law.first_month - 1;
  const period: Period = {
    date_start: isoDay(first, law.first_month, 1),
    date_end: isoDay(first + 1, end, lastDay(first + 1, end)),
    precision: 'year'
  };
  return { period, basis: 'inferred', role: 'period' };
}

/** The year of two digits that is nearest to the document's. */
function inCentury(digits: number, context: DateContext): number | null {
  const year = yearOf(context);
  return year === null ? null : digits + 100 * Math.round((year - digits) / 100);
}
