import { shiftYears, UNKNOWN, yearsPeriod, type Period } from './calendar.ts';
import { matches, yearOf, type DateContext, type DateForm } from './found.ts';
import { NUMBER, numberOf } from './numbers.ts';

const SPAN = new RegExp(
  '\\b(?:the\\s+)?(past|last|previous|preceding|recent|next|coming|following)\\s+' +
    `(?:(${NUMBER}|few|several)\\s+)?(years?|decades?)\\b(?!\\s+ago)`,
  'gi'
);
const NEAR_YEAR = /\b(this|the current|the present|last|next)\s+year\b/gi;
const CENTURY_END = /\b(?:the\s+)?(?:end|close)\s+of\s+(?:this|the|the present|the current)\s+century\b/gi;

/** The years before or after the document's date, at their outermost: nothing where that date is not known. */
function around({ facts }: DateContext, before: number, after: number): Period {
  if (facts.date_start === null || facts.date_end === null) return UNKNOWN;
  return {
    date_start: shiftYears(facts.date_start, -before),
    date_end: shiftYears(facts.date_end, after),
    precision: 'range'
  };
}

/** "in the past 3 years", "over the next decade", "this year", "the end of this century": by the document's date. */
export const relative: DateForm = {
  hint: /\b(?:years?|decades?|century)\b/,
  find(text, context) {
    const year = yearOf(context);
    return [
      ...matches(SPAN, text, (m) => {
        // "the past years" says no number, and "last year" means a calendar year.
        if (m[2] === undefined && (/s$/i.test(m[3] ?? '') || /^(?:last|next) year$/i.test(m[0]))) return null;
        const word = (m[2] ?? 'one').toLowerCase();
        if (word === 'few' || word === 'several') return { period: UNKNOWN, basis: 'stated', role: 'period' };
        const count = numberOf(word) * (/^decade/i.test(m[3] ?? '') ? 10 : 1);
        if (Number.isNaN(count) || count > 500) return null;
        const ahead = /^(?:next|coming|following)$/i.test(m[1] ?? '');
        const period = around(context, ahead ? 0 : count, ahead ? count : 0);
        return { period, basis: period.date_start === null ? 'stated' : 'inferred', role: 'period' };
      }),
      ...matches(NEAR_YEAR, text, (m) => {
        const word = (m[1] ?? '').toLowerCase();
        const shift = word === 'last' ? -1 : word === 'next' ? 1 : 0;
        if (year === null) return { period: UNKNOWN, basis: 'stated', role: null };
        return { period: yearsPeriod(year + shift), basis: 'inferred', role: null };
      }),
      ...matches(CENTURY_END, text, () => {
        if (year === null) return { period: UNKNOWN, basis: 'stated', role: 'deadline' };
        return { period: yearsPeriod(Math.ceil(year / 100) * 100), basis: 'inferred', role: 'deadline' };
      })
    ];
  }
};
