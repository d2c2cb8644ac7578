import { group } from 'd3';
import { TELLABLE } from '#lib/charts/country-marks.ts';
import type { StripItem } from '#lib/charts/strip/layout.ts';
import type { DateMark } from '#lib/mark.ts';
import { when } from '#lib/site/when.ts';
import type { ShownDate } from './packed.ts';

/** The lanes of the strip, in their order. */
export const LANES = ['Anniversaries', 'Events', 'Periods', 'Deadlines'] as const;
const LANE_OF: Record<string, (typeof LANES)[number]> = {
  anniversary: 'Anniversaries',
  event: 'Events',
  period: 'Periods',
  deadline: 'Deadlines'
};

/** So many dates are drawn at most, and of more countries than can be told apart so many. */
export const MOST_DATES = 40;
export const MOST_SHARED = 30;

/** Dates so exact are short to say. */
const SHORT = { day: true, month: true, year: true };

/** What stands for the country of a date that is drawn once for all countries. */
export const SHARED = '';

/** A date of the strip and where it is said: the first place first. */
export interface StripPlace extends StripItem {
  readonly places: readonly [DateMark, ...DateMark[]];
}

/** What the strip draws, and of how many dates these are those said most often. */
export interface StripOf {
  readonly items: readonly StripPlace[];
  readonly of: number;
}

/** Whether the dates are of more countries than can be told apart: then days that several speak of stand once for all. */
export const isShared = (dates: readonly ShownDate[]) => new Set(dates.map((date) => date.country)).size > TELLABLE;

/**
 * The dates that documents speak of, for the strip: what a country's documents call by the same words stands once, with how
 * often; of many countries, the same days stand once for all, by the words most often used. Where there are more than
 * `MOST_DATES`, or `MOST_SHARED`, those said most often are kept. In the order of their days.
 */
export function stripItems(dates: readonly ShownDate[]): StripOf {
  const shared = isShared(dates);
  const same = (date: ShownDate) =>
    [date.role, date.date_start, date.date_end, ...(shared ? [] : [date.country, date.words.toLowerCase()])].join('|');
  const items = [...group(dates, same)].flatMap(([id, own]): StripPlace[] => {
    const first = shared ? ofCommonest(own) : own[0];
    const lane = first && LANE_OF[first.role];
    if (!first || !lane) return [];
    const countries = new Set(own.map((date) => date.country));
    const days = when({ ...first, date_precision: first.precision });
    return [
      {
        id,
        lane,
        words: first.words,
        // "Last year" is another year in each document: where a date is of several, its days say more than words.
        label: shared && first.precision !== null && first.precision in SHORT ? days : first.words,
        country: shared ? SHARED : first.country,
        country_name: countries.size > 1 ? `${countries.size} countries` : first.country_name,
        date_start: first.date_start,
        date_end: first.date_end,
        when: days,
        inferred: own.every((date) => date.basis === 'inferred'),
        sentences: new Set(own.map((date) => `${date.document_id} ${date.sentence}`)).size,
        places: [placeOf(first), ...own.filter((date) => date !== first).map(placeOf)]
      }
    ];
  });
  const order = new Map(items.map((item, i) => [item.id, i]));
  const drawn = items
    .toSorted((a, b) => b.sentences - a.sentences)
    .slice(0, shared ? MOST_SHARED : MOST_DATES)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { items: drawn, of: items.length };
}

/** The first date that is said in the words in which most are said. */
function ofCommonest(dates: readonly ShownDate[]): ShownDate | undefined {
  const words = [...group(dates, (date) => date.words.toLowerCase()).values()];
  return words.reduce((most, own) => (own.length > most.length ? own : most))[0];
}

const placeOf = ({ document_id, date }: ShownDate): DateMark => ({ document_id, date });

/** The date of the strip that a mark stands for; null where none of what is drawn is said there. */
export function itemOf(items: readonly StripPlace[], mark: DateMark | null): StripPlace | null {
  const here = (place: DateMark) => place.document_id === mark?.document_id && place.date === mark.date;
  return items.find((item) => item.places.some(here)) ?? null;
}
