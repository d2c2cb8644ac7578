import type { PlanKind } from '../gazetteer.ts';
import { UNKNOWN } from './calendar.ts';
import { matches, type DateContext, type DateForm, type ReadDate } from './found.ts';
import { numberOf, ORDINAL } from './numbers.ts';

const FIVE_YEAR = new RegExp(
  `\\b(?:the\\s+)?(${ORDINAL})\\s+(?:National\\s+|Development\\s+)?(?:Five|5)[- ]Year\\s+` +
    '(?:Development\\s+)?(?:Plan|Programme|Program)\\b',
  'gi'
);
const CONGRESS = new RegExp(
  `\\b(since\\s+)?(?:the\\s+)?(${ORDINAL})\\s+(?:(CPC|Communist Party|Party|National Party)\\s+)?` +
    '(?:National\\s+)?(?:Party\\s+)?Congress' +
    '(?:\\s+of\\s+the\\s+(CPC|(?:Communist\\s+)?Party(?:\\s+of\\s+(?:China|Viet\\s?[Nn]am))?))?',
  'g'
);
const HUNDREDTH = `(?:one\\s+)?hundred(?:th)?(?:\\s+and\\s+${ORDINAL})?`;
const ANNIVERSARY = new RegExp(
  `\\b(?:the\\s+|its\\s+|our\\s+)?(?:(?:${ORDINAL}|${HUNDREDTH})\\s+(?:anniversar(?:y|ies)|birthday)|` +
    '(?:centennial|centenary|bicentennial|bicentenary)(?=\\s+(?:of|anniversary|celebration|year|birthday)))',
  'gi'
);

function lookUp(context: DateContext, kind: PlanKind, number: number, country: string | null) {
  const plan = context.plans.find(
    (known) => known.kind === kind && known.number === number && known.country === country
  );
  return plan ?? null;
}

/** "the 14th Five-Year Plan", "since the 18th CPC National Congress": by the table of plans and the country. */
export const plans: DateForm = {
  hint: /Congress|[Yy]ear [Pp]lan|[Yy]ear (?:[Dd]evelopment )?[Pp]/,
  find(text, context) {
    return [
      ...matches(FIVE_YEAR, text, (m) => {
        const plan = lookUp(context, 'five-year plan', numberOf(m[1] ?? ''), context.facts.country);
        if (plan === null) return { period: UNKNOWN, basis: 'stated', role: 'period' };
        const { date_start, date_end } = plan;
        return { period: { date_start, date_end, precision: 'range' }, basis: 'inferred', role: 'period' };
      }),
      ...matches(CONGRESS, text, (m) => congress(m, context))
    ];
  }
};

function congress(match: RegExpExecArray, context: DateContext): ReadDate | null {
  const party = `${match[3] ?? ''} ${match[4] ?? ''}`.trim();
  if (party === '') return null;
  const country = /CPC|China/.test(party) ? 'CHN' : /Viet/.test(party) ? 'VNM' : context.facts.country;
  const role = match[1] === undefined ? 'event' : 'period';
  const plan = lookUp(context, 'party congress', numberOf(match[2] ?? ''), country);
  if (plan === null) return { period: UNKNOWN, basis: 'stated', role };
  const { date_start, date_end } = plan;
  if (match[1] === undefined) return { period: { date_start, date_end, precision: 'range' }, basis: 'inferred', role };
  const until = context.facts.date_end !== null && context.facts.date_end >= date_start ? context.facts.date_end : null;
  return { period: { date_start, date_end: until, precision: 'range' }, basis: 'inferred', role };
}

/** "the 50th anniversary": in which year it falls is for the other dates of its sentence to say. */
export const anniversaries: DateForm = {
  hint: /anniversar|centen|birthday/i,
  find(text) {
    return matches(ANNIVERSARY, text, () => ({ period: UNKNOWN, basis: 'stated', role: 'anniversary' }));
  }
};
