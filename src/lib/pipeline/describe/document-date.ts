import { dayPeriod, yearsPeriod, type Period } from '../dates/calendar.ts';
import type { DateContext } from '../dates/found.ts';
import { datesOf } from '../dates.ts';
import type { JudgedSentence } from '../stages.ts';
import { oneLine, opening, type Fact } from './fact.ts';

type Sentence = Pick<JudgedSentence, 'kind' | 'text'>;

const UNDATED: DateContext = {
  facts: { date_start: null, date_end: null, date_precision: null, date_words: null, country: null },
  plans: [],
  fiscalYears: []
};
/** A leap year: any day that a calendar can have is a day of it. */
const ANY_YEAR: DateContext = {
  ...UNDATED,
  facts: { ...UNDATED.facts, date_start: '2000-01-01', date_end: '2000-12-31', date_precision: 'year' }
};

const LABEL = new RegExp(
  '(?:^|\\n|[|(])\\s*(?:Date|Published|Posted|Released|Issued|Release date|Publication date|Date of issue)' +
    '(?: (?:on|at))?\\s*[:：]\\s*',
  'i'
);
const HELD = new RegExp(
  '\\b(?:held|holds|kicked off|convened|opened|organi[sz]ed|hosted|took place|met|issued|adopted|delivered|announced|' +
    'inaugurated|concluded|released)\\b',
  'i'
);
const COMING_YEAR = /\b[Ii]n\s+((?:19|20)\d{2}),?\s+(?:[\w’'-]+\s+){0,4}?will(?:\s+be|\s+have)?\b/;
const DECLARED_YEAR = /(?:^|[.!?"”]\s+|\bthis year,\s+)((?:19|20)\d{2})\s+(?:is|marks|will be)(?:\s+[\w’'-]+){1,3}/i;
const NOW = /\b(?:this year|the beginning of the year|the new year|the current year)\b/i;

/** How many sentences at the beginning may say when the document's event was held. */
const OPENING = 5;

/**
 * The date that the text of a document gives it. In this order: a label ("Date: 2024-03-14") or a line that is nothing
 * but place and date; the day on which what the opening reports was held; a year said to be the present one.
 *
 * A day without its year takes the year before one that is spoken of as still to come ("In 2024, there will be", from
 * July on; before July that year itself): then the basis is `inferred` and the words are both, joined by " … ". Null
 * where the text does not say.
 *
 * @param reports whether the text reports an event: the events that a speech begins with are not its own
 */
export function statedDate(sentences: readonly Sentence[], reports: boolean): Fact<Period> | null {
  return labelledDate(sentences) ?? (reports ? heldDate(sentences) : null) ?? declaredYear(sentences);
}

function labelledDate(sentences: readonly Sentence[]): Fact<Period> | null {
  const edges = [...sentences.slice(0, 25), ...sentences.slice(25).slice(-10)];
  for (const { text } of edges) {
    const label = LABEL.exec(text);
    const from = label === null ? 0 : label.index + label[0].length;
    const [date] = datesOf(text.slice(from), UNDATED);
    if (date === undefined || date.period.date_start === null || date.period.precision === 'range') continue;
    const words = oneLine(text.slice(label?.index ?? 0, from + date.end)).replace(/^[|(]\s*/, '');
    const others = (text.slice(0, date.start) + text.slice(date.end)).match(/\p{L}+/gu) ?? [];
    const isDateline = date.period.precision === 'day' && others.length <= 3 && !HELD.test(text);
    if (label === null ? isDateline : date.start <= 12) return { value: date.period, basis: 'stated', words };
  }
  return null;
}

function heldDate(sentences: readonly Sentence[]): Fact<Period> | null {
  const untitled = opening(sentences, OPENING).filter((s) => s.kind !== 'title');
  for (const [i, { text, kind }] of untitled.entries()) {
    if ((kind === 'body' && i > 1) || !HELD.test(text)) continue;
    for (const date of datesOf(text, ANY_YEAR)) {
      const words = oneLine(text.slice(date.start, date.end));
      const { precision, date_start } = date.period;
      if (date.basis === 'stated' && (precision === 'day' || precision === 'month')) {
        return { value: date.period, basis: 'stated', words };
      }
      if (precision !== 'day' || date_start === null) continue;
      const month = Number(date_start.slice(5, 7));
      const coming = comingYear(sentences);
      if (coming === null) continue;
      const value = dayPeriod(coming.year - (month > 6 ? 1 : 0), month, Number(date_start.slice(8)));
      if (value !== null) return { value, basis: 'inferred', words: `${words} … ${coming.words}` };
    }
  }
  return null;
}

/** The earliest year that the text speaks of as still to come, with the words. */
function comingYear(sentences: readonly Sentence[]): { readonly year: number; readonly words: string } | null {
  let earliest: { readonly year: number; readonly words: string } | null = null;
  for (const { text, kind } of sentences) {
    if (kind === 'boilerplate' || kind === 'caption') continue;
    const match = COMING_YEAR.exec(text);
    if (match === null) continue;
    const year = Number(match[1]);
    if (earliest === null || year < earliest.year) earliest = { year, words: oneLine(match[0]) };
  }
  return earliest;
}

function declaredYear(sentences: readonly Sentence[]): Fact<Period> | null {
  for (const { text } of opening(sentences, OPENING + 3)) {
    const match = DECLARED_YEAR.exec(text);
    if (match === null || !sentences.some((s) => s.kind !== 'boilerplate' && NOW.test(s.text))) continue;
    const year = match[1] ?? '';
    return {
      value: yearsPeriod(Number(year)),
      basis: 'inferred',
      words: oneLine(match[0].slice(match[0].indexOf(year)))
    };
  }
  return null;
}
