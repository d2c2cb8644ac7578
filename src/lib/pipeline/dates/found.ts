import type { DateRole } from '#lib/agenda/dates.ts';
import type { Basis } from '#lib/agenda/documents.ts';
import type { Span } from '#lib/agenda/span.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { DocumentFacts } from '../stages.ts';
import type { Period } from './calendar.ts';

/** What a date in a text is completed from. */
export interface DateContext extends KnownPeriods {
  readonly facts: Pick<DocumentFacts, 'date_start' | 'date_end' | 'date_precision' | 'date_words' | 'country'>;
}

/** The plans and fiscal years whose days are known. */
export type KnownPeriods = Pick<Gazetteer, 'plans' | 'fiscalYears'>;

/** A date found in a sentence: places in the sentence's text; `role` where the form itself says it. */
export interface FoundDate extends Span {
  readonly period: Period;
  /** Words in the form of a date that name no day, as "February 30, 2020": nothing in them is a date. */
  readonly impossible?: true;
  readonly basis: Basis;
  readonly role: DateRole | null;
}

/** What a pattern's match says: all but its place. */
export type ReadDate = Omit<FoundDate, 'start' | 'end'>;

/** One family of written dates: a quick test of a sentence, and the patterns that it is worth trying then. */
export interface DateForm {
  readonly hint: RegExp;
  find(text: string, context: DateContext): FoundDate[];
}

/** All matches of a global pattern, each read by `read`, which says null for what is no date. */
export function matches(pattern: RegExp, text: string, read: (match: RegExpExecArray) => ReadDate | null): FoundDate[] {
  const found: FoundDate[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const date = read(match);
    if (date !== null) found.push({ start: match.index, end: match.index + match[0].length, ...date });
  }
  return found;
}

/** The year of the document, where its date lies in a single year. */
export function yearOf({ facts }: DateContext): number | null {
  if (facts.date_start === null || facts.date_end === null) return null;
  const year = facts.date_start.slice(0, 4);
  return year === facts.date_end.slice(0, 4) ? Number(year) : null;
}
