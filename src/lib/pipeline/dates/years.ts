import { yearsPeriod } from './calendar.ts';
import { matches, type DateForm, type FoundDate } from './found.ts';

const Y = '((?:1[5-9]|20|21)\\d{2})';
const FROM_TO = new RegExp(`\\b(?:from|between)\\s+${Y}\\s+(?:to|until|till|through|and|up to)\\s+${Y}\\b`, 'gi');
const SPAN = new RegExp(`(?<![\\d/.,-])${Y}(?:\\s?[-–—/]\\s?|\\s+(?:through|to)\\s+)${Y}(?![\\d/-])`, 'g');
const SHORT_SPAN = new RegExp(`(?<![\\d/.,-])${Y}[-–/](\\d{2})(?![\\d/-])`, 'g');
const DECADE = /\b((?:1[5-9]|20)\d0)['’]?s\b/g;
const SINCE = new RegExp(`\\bsince\\s+(?:the\\s+(?:beginning|end|start)\\s+of\\s+)?${Y}\\b(?![-–/]\\d)`, 'gi');
const PART = new RegExp(
  `\\b(?:the\\s+)?(?:end|beginning|start|middle)\\s+of\\s+(?:the\\s+year\\s+)?${Y}\\b(?![-–/]\\d)`,
  'gi'
);
const PART_OF_NUMBER = '[\\d/.,$€£¥#]|(?<!\\b(?:[Pp]ost|[Pp]re|[Mm]id|[Ee]arly|[Ll]ate)\\s?)-';
const BARE = new RegExp(`(?<!${PART_OF_NUMBER})${Y}(?![\\d/%]|,\\d{3}|\\.\\d|[-–]\\d)\\b`, 'g');

/** Words before a number that is a name or an amount and no year. */
const NUMBERED_WORDS =
  'No|Nos|no|nos|Article|article|Art|paragraph|para|page|p|pp|chapter|section|rule|item|document|room|flight|' +
  'Boeing|numbers?|over|(?<!later )than|some|about|around|nearly|almost|approximately|least|exceeding|another|' +
  'up to|additional|these|those';
const RESOLUTIONS = '\\b[Rr]esolutions?(?:\\s+\\d+(?:\\s*\\(\\w+\\))?,?)*(?:\\s*,?\\s*(?:and|or))?';
const NUMBERED = new RegExp(`(?:\\b(?:${NUMBERED_WORDS})\\.?|US|Rs\\.?|[A-Z]\\/\\S*|${RESOLUTIONS})\\s*$`);
/** Words after an amount. */
const UNITS =
  'per cent|percent|million|billion|thousand|dollars?|euros?|pounds?|rupees|tons?|tonnes|metric|kilomet\\w+|km|' +
  'miles?|met(?:re|er)s?|hectares|acres|square|feet|MW|GW|megawatts?|kg|hours|days|people|persons|men|women|' +
  'children|soldiers|troops|refugees|students|families|members|inhabitants|delegates|nuclear|deaths|years';
/** After a number: a resolution's session ("(XV)") or year, or a unit. */
const COUNTED = new RegExp(`^(?:\\s+\\([IVXLC]+(?:-[A-Z])?\\)|\\s+\\(\\d{4}\\)|\\s*(?:${UNITS})\\b)`);
/** Words before a year. */
const LEADS =
  'in|since|by|until|till|from|of|year|during|before|after|for|early|late|mid|post|pre|the|and|or|through|' +
  'between|autumn|spring|summer|winter|agenda|vision|our|this|its|their|a|as of|target|towards?';
const YEAR_LEAD = new RegExp(`(?:\\b(?:${LEADS})[\\s-]+|\\(|,\\s)$`, 'i');
const SAID_OF_YEAR = /^\s+(?:is|was|will|has|had|would|marks|marked|saw|sees|brings|brought|witnessed|became|began)\b/;
const NAMED_YEAR = /\b(?:Agenda|Vision)\s+$/;

/** Whether the four digits at a place of a sentence are a year: by the words beside them. */
function isYear(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 30);
  if (COUNTED.test(after)) return false;
  const lead = YEAR_LEAD.test(before);
  if (NUMBERED.test(before)) return false;
  if (/\byear\s+$/i.test(before) || SAID_OF_YEAR.test(after) || (lead && !text.slice(start, end).endsWith('00')))
    return true;
  // A round number, or one that nothing announces, counts something where a plural noun follows it.
  return !/^\s+[a-z-]+(?<![aius])s\b/.test(after);
}

function stated(first: number, last: number, role: FoundDate['role']) {
  return { period: yearsPeriod(first, last), basis: 'stated' as const, role };
}

/** "2021", "from 2015 to 2020", "2021-2024", "2023-24", "the 1990s", "since 1945", "the end of 2030". */
export const years: DateForm = {
  hint: /(?:1[5-9]|20|21)\d\d/,
  find(text, { facts }) {
    const inOrder = (first: number, last: number) => (first < last ? stated(first, last, 'period') : null);
    return [
      ...matches(FROM_TO, text, (m) => inOrder(Number(m[1]), Number(m[2]))),
      ...matches(SPAN, text, (m) => inOrder(Number(m[1]), Number(m[2]))),
      ...matches(SHORT_SPAN, text, (m) => {
        const first = Number(m[1]);
        const last = first - (first % 100) + Number(m[2]);
        return last > first && last <= first + 20 ? stated(first, last, 'period') : null;
      }),
      ...matches(DECADE, text, (m) => stated(Number(m[1]), Number(m[1]) + 9, 'period')),
      ...matches(SINCE, text, (m) => {
        const { date_start } = yearsPeriod(Number(m[1]));
        const known = facts.date_end !== null && date_start !== null && facts.date_end >= date_start;
        const period = { date_start, date_end: known ? facts.date_end : null, precision: 'range' as const };
        return { period, basis: known ? 'inferred' : 'stated', role: 'period' };
      }),
      ...matches(PART, text, (m) => stated(Number(m[1]), Number(m[1]), null)),
      ...matches(BARE, text, (m) => {
        if (!isYear(text, m.index, m.index + 4)) return null;
        const named = NAMED_YEAR.test(text.slice(0, m.index)) || /^\s+Agenda\b/.test(text.slice(m.index + 4));
        return stated(Number(m[1]), Number(m[1]), named ? 'deadline' : null);
      })
    ];
  }
};
