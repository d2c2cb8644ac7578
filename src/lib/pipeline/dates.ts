import type { DateRole } from '#lib/agenda/dates.ts';
import type { Kind } from '#lib/agenda/sentences.ts';
import { yearsPeriod } from './dates/calendar.ts';
import { days, quarters } from './dates/days.ts';
import { fiscalYears } from './dates/fiscal-years.ts';
import type { DateContext, DateForm, FoundDate, KnownPeriods } from './dates/found.ts';
import { anniversaries, plans } from './dates/plans.ts';
import { relative } from './dates/relative.ts';
import { years } from './dates/years.ts';
import type { DateMention, JudgedSentence } from './stages.ts';

const FORMS: readonly DateForm[] = [days, quarters, fiscalYears, years, relative, plans, anniversaries];
/** What every sentence with a date has: most have none of it, and are passed over fast. */
const ANY = new RegExp(
  '\\d|years?|decade|century|quarter|Congress|anniversar|birthday|[Cc]enten|' +
    '[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)'
);

const DATED: ReadonlySet<Kind> = new Set(['body', 'title', 'procedural']);
const UNTIL = '[Bb]y|[Bb]efore|(?:no|not) later than|till|deadline of|target (?:date|year)(?: of)?|until';
const PART_OF_YEAR = '(?:(?:year|end|close|middle|beginning|start|summer|autumn|spring|fall)(?:\\s+of)?\\s+)*';
const DEADLINE = new RegExp(`\\b(?:${UNTIL})\\s+(?:the\\s+)?${PART_OF_YEAR}(?:the\\s+)?$`);

/**
 * Finds dates and periods in the counted and procedural sentences of a document, in the order of the text.
 *
 * A date that lacks its year is completed from the document's date, a numbered plan or a fiscal year from what is known
 * of those of the document's country: basis `inferred`. Where neither says enough, the words stand with empty dates. Days that do not exist are
 * left out, and so are numbers that count, or number, something ("resolution 1973", "2000 men").
 *
 * Roles: `document`, the date of the document itself; `deadline`, after "by", "before", "until" unless it was past
 * then; `anniversary`, "the 50th anniversary" with the year in which the sentence says that it falls; `period`, more
 * than one year, or years up to a date; `event`, all others.
 */
export function findDates(
  sentences: readonly Pick<JudgedSentence, 'sentence' | 'start' | 'kind' | 'text'>[],
  facts: DateContext['facts'],
  { plans, fiscalYears }: KnownPeriods
): DateMention[] {
  const context = { facts, plans, fiscalYears };
  const dates: DateMention[] = [];
  for (const { sentence, start: offset, kind, text } of sentences) {
    if (!DATED.has(kind)) continue;
    for (const found of datesOf(text, context)) {
      const words = text.slice(found.start, found.end);
      const role = roleOf(found, words, text, context);
      const place = { sentence, start: offset + found.start, end: offset + found.end, words };
      dates.push({ date: dates.length + 1, ...place, ...found.period, role, basis: found.basis });
    }
  }
  return dates;
}

/** The dates of one sentence: where several forms claim a place, the one that begins first, then the longest. */
export function datesOf(text: string, context: DateContext): FoundDate[] {
  if (!ANY.test(text)) return [];
  const claims = FORMS.flatMap((form) => (form.hint.test(text) ? form.find(text, context) : []));
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: FoundDate[] = [];
  let end = 0;
  for (const claim of claims) {
    if (claim.start < end) continue;
    found.push(claim);
    end = claim.end;
  }
  const possible = found.filter((date) => date.impossible === undefined);
  return possible.map((date) => (date.role === 'anniversary' ? anniversaryIn(date, possible) : date));
}

/** An anniversary falls in the year of the one other date of its sentence that names a single year. */
function anniversaryIn(date: FoundDate, all: readonly FoundDate[]): FoundDate {
  const yearsNamed = new Set<string>();
  for (const { role, period } of all) {
    const [first, last] = [period.date_start?.slice(0, 4), period.date_end?.slice(0, 4)];
    if (role !== 'anniversary' && first !== undefined && first === last) yearsNamed.add(first);
  }
  const [year, second] = yearsNamed;
  if (year === undefined || second !== undefined) return date;
  return { ...date, period: yearsPeriod(Number(year)), basis: 'inferred' };
}

function roleOf(found: FoundDate, words: string, text: string, { facts }: DateContext): DateRole {
  const { date_start, date_end, precision } = found.period;
  // A fiscal year is a period that can be a deadline, as a year can.
  if (found.role !== null && !(found.role === 'period' && precision === 'year')) return found.role;
  const past = date_end !== null && facts.date_start !== null && date_end < facts.date_start;
  if (!past && DEADLINE.test(text.slice(Math.max(0, found.start - 60), found.start))) return 'deadline';
  const same = date_start !== null && date_start === facts.date_start && date_end === facts.date_end;
  if (same && (precision !== 'year' || (facts.date_words ?? '').startsWith(words))) return 'document';
  return found.role ?? (precision === 'range' ? 'period' : 'event');
}
