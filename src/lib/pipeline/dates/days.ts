import { dayPeriod, isoDay, MONTH, monthNumber, monthsPeriod, UNKNOWN, type Period } from './calendar.ts';
import { matches, yearOf, type DateContext, type DateForm, type FoundDate, type ReadDate } from './found.ts';

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TO = '\\s*(?:-|–|—|to|and|until|through)\\s*';
const NEAR_YEAR = '(?:this|last|next)\\s+year';
const YEAR = `(?:,?\\s+(?:of\\s+)?(\\d{4}|${NEAR_YEAR}))?(?![\\d%]|,\\d|\\.\\d)`;

const MONTH_DAY_RANGE = new RegExp(`\\b(${MONTH})\\s+${DAY}${TO}(?:(${MONTH})\\s+)?${DAY}${YEAR}`, 'g');
const DAY_RANGE_MONTH = new RegExp(`\\b${DAY}(?:\\s+(${MONTH}))?${TO}${DAY}\\s+(?:of\\s+)?(${MONTH})${YEAR}`, 'g');
const MONTH_DAY = new RegExp(`\\b(${MONTH})\\s+${DAY}${YEAR}`, 'g');
const DAY_MONTH = new RegExp(`\\b${DAY}\\s+(?:of\\s+)?(${MONTH})${YEAR}`, 'g');
const ISO = /(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/g;
const MONTH_YEAR = new RegExp(`\\b(${MONTH})(?:,|\\s+of)?\\s+((?:1[5-9]|20|21)\\d{2}(?![\\d%])|${NEAR_YEAR})`, 'g');
const MONTH_LEAD = '[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|of|[Dd]uring|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id|on|[Aa]s of';
const BARE_MONTH = new RegExp(
  `(?:\\b(?:${MONTH_LEAD})[\\s-]+(?:the end of\\s+)?|\\b([Ll]ast|[Nn]ext|[Tt]his)\\s+|(?<=${MONTH} (?:and|or) ))` +
    `(${MONTH})(?:\\s+end)?(?!\\s+\\d|\\w)`,
  'g'
);
const QUARTER = new RegExp(
  '\\b(?:the\\s+)?(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+(quarter|half)\\s+of\\s+' +
    '(?:(?:the\\s+year\\s+)?(\\d{4})|((?:this|last|next)\\s+year)|the\\s+year)\\b',
  'gi'
);
const SHORT_QUARTER = /\bQ([1-4])[\s,]*(?:of\s+)?(\d{4})\b/g;

/** A year written in digits, or the document's, or the one next to it that "last year" means: and on what it rests. */
function completed(
  written: string | undefined,
  context: DateContext
): { year: number; basis: 'stated' | 'inferred' } | null {
  if (written !== undefined && /^\d/.test(written)) return { year: Number(written), basis: 'stated' };
  const year = yearOf(context);
  if (year === null) return null;
  const shift = /^last/.test(written ?? '') ? -1 : /^next/.test(written ?? '') ? 1 : 0;
  return { year: year + shift, basis: 'inferred' };
}

const NO_SUCH_DAY: ReadDate = { period: UNKNOWN, basis: 'stated', role: null, impossible: true };

function oneDay(month: string, day: string, written: string | undefined, context: DateContext): ReadDate | null {
  if (Number(day) > 31) return null;
  const when = completed(written, context);
  // A leap year stands in for a year that is not known: only days that no year has are impossible then.
  const period = dayPeriod(when?.year ?? 2000, monthNumber(month), Number(day));
  if (period === null) return NO_SUCH_DAY;
  return { period: when === null ? UNKNOWN : period, basis: when?.basis ?? 'stated', role: null };
}

function dayRange(
  months: readonly [string, string],
  days: readonly [string, string],
  written: string | undefined,
  context: DateContext
): ReadDate | null {
  if (Math.max(Number(days[0]), Number(days[1])) > 31) return null;
  const when = completed(written, context);
  const year = when?.year ?? 2000;
  const [first, last] = [monthNumber(months[0]), monthNumber(months[1])];
  const date_start = isoDay(first > last ? year - 1 : year, first, Number(days[0]));
  const date_end = isoDay(year, last, Number(days[1]));
  if (date_start === null || date_end === null) return NO_SUCH_DAY;
  if (date_start > date_end) return null;
  const period: Period = when === null ? UNKNOWN : { date_start, date_end, precision: 'range' };
  return { period, basis: when?.basis ?? 'stated', role: 'event' };
}

/** "January 10, 2012", "4 to 9 September", "2024-03-14", "March 2011", "in December", "December end", "last May". */
export const days: DateForm = {
  hint: new RegExp(`${MONTH}|\\d{4}-\\d{2}-\\d{2}`),
  find(text, context) {
    return [
      ...matches(MONTH_DAY_RANGE, text, (m) =>
        dayRange([m[1] ?? '', m[3] ?? m[1] ?? ''], [m[2] ?? '', m[4] ?? ''], m[5], context)
      ),
      ...matches(DAY_RANGE_MONTH, text, (m) =>
        dayRange([m[2] ?? m[4] ?? '', m[4] ?? ''], [m[1] ?? '', m[3] ?? ''], m[5], context)
      ),
      ...matches(MONTH_DAY, text, (m) => oneDay(m[1] ?? '', m[2] ?? '', m[3], context)),
      ...matches(DAY_MONTH, text, (m) => oneDay(m[2] ?? '', m[1] ?? '', m[3], context)),
      ...matches(ISO, text, (m) => {
        const period = dayPeriod(Number(m[1]), Number(m[2]), Number(m[3]));
        return period === null ? NO_SUCH_DAY : { period, basis: 'stated', role: null };
      }),
      ...matches(MONTH_YEAR, text, (m) => {
        const month = monthNumber(m[1] ?? '');
        const when = completed(m[2], context);
        if (when === null) return { period: UNKNOWN, basis: 'stated', role: null };
        return { period: monthsPeriod(when.year, month, month, 'month'), basis: when.basis, role: null };
      }),
      ...matches(BARE_MONTH, text, (m) => bareMonth(m, context)).map((found) => trimmed(found, text))
    ];
  }
};

/** The words begin with the month, or with the "last" or "next" that says which one. */
function trimmed(found: FoundDate, text: string): FoundDate {
  const words = text.slice(found.start, found.end);
  const lead = /^(?:last|next|this)\s/i.test(words) ? 0 : words.search(new RegExp(MONTH));
  return { ...found, start: found.start + lead };
}

function bareMonth(match: RegExpExecArray, context: DateContext): ReadDate {
  const year = yearOf(context);
  const month = monthNumber(match[2] ?? '');
  const unknown = { period: UNKNOWN, basis: 'stated', role: null } as const;
  if (year === null) return unknown;
  let shift = 0;
  const which = match[1]?.toLowerCase();
  if (which === 'last' || which === 'next') {
    const { date_precision, date_start } = context.facts;
    if (date_start === null || (date_precision !== 'day' && date_precision !== 'month')) return unknown;
    const now = Number(date_start.slice(5, 7));
    shift = which === 'last' ? (month < now ? 0 : -1) : month > now ? 0 : 1;
  }
  return { period: monthsPeriod(year + shift, month, month, 'month'), basis: 'inferred', role: null };
}

/** "the first quarter of 2024", "Q1 2024", "the second half of this year". */
export const quarters: DateForm = {
  hint: /quarter|half|Q[1-4]/,
  find(text, context) {
    return [
      ...matches(QUARTER, text, (m) => {
        const when = completed(m[3] ?? m[4], context);
        const half = m[2]?.toLowerCase() === 'half';
        const places: Record<string, number> = { f: 1, s: 2, t: 3, l: half ? 2 : 4 };
        const word = (m[1] ?? '').toLowerCase();
        const place = word === 'fourth' ? 4 : /^\d/.test(word) ? Number(word[0]) : (places[word[0] ?? ''] ?? 0);
        if (place > (half ? 2 : 4)) return null;
        if (when === null) return { period: UNKNOWN, basis: 'stated', role: null };
        const months = half ? 6 : 3;
        const period = monthsPeriod(when.year, (place - 1) * months + 1, place * months, half ? 'range' : 'quarter');
        return { period, basis: when.basis, role: half ? 'period' : null };
      }),
      ...matches(SHORT_QUARTER, text, (m) => {
        const place = Number(m[1]);
        return { period: monthsPeriod(Number(m[2]), place * 3 - 2, place * 3, 'quarter'), basis: 'stated', role: null };
      })
    ];
  }
};
