import { group } from 'd3';
import type { StripItem } from '#lib/charts/strip/layout.ts';
import type { DateMark } from '#lib/mark.ts';
import type { StripDate } from '#lib/query/dates-strip.ts';
import { when } from '#lib/site/when.ts';

/** The lanes of the strip, in their order. */
export const LANES = ['Anniversaries', 'Events', 'Periods', 'Deadlines'] as const;
const LANE_OF: Record<string, (typeof LANES)[number]> = {
  anniversary: 'Anniversaries',
  event: 'Events',
  period: 'Periods',
  deadline: 'Deadlines'
};

/** So many dates are drawn at most. */
export const MOST_DATES = 80;

/** A date of the strip and where it is said: the first place first. */
export interface StripPlace extends StripItem {
  readonly places: readonly [DateMark, ...DateMark[]];
}

/**
 * The dates that documents speak of, for the strip: what a country's documents call by the same words stands once, with how
 * often. Where there are more than `MOST_DATES`, those said most often are kept. In the order of their days.
 */
export function stripItems(dates: readonly StripDate[]): StripPlace[] {
  const same = (date: StripDate) =>
    [date.role, date.country, date.date_start, date.date_end, date.words.toLowerCase()].join('|');
  const items = [...group(dates, same)].flatMap(([id, own]): StripPlace[] => {
    const [first] = own;
    const lane = first && LANE_OF[first.role];
    if (!first || !lane) return [];
    return [
      {
        id,
        lane,
        words: first.words,
        country: first.country,
        country_name: first.country_name,
        date_start: first.date_start,
        date_end: first.date_end,
        when: when({ ...first, date_precision: first.precision }),
        inferred: own.every((date) => date.basis === 'inferred'),
        sentences: new Set(own.map((date) => `${date.document_id} ${date.sentence}`)).size,
        places: [placeOf(first), ...own.slice(1).map(placeOf)]
      }
    ];
  });
  const order = new Map(items.map((item, i) => [item.id, i]));
  return items
    .toSorted((a, b) => b.sentences - a.sentences)
    .slice(0, MOST_DATES)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

const placeOf = ({ document_id, date }: StripDate): DateMark => ({ document_id, date });

/** The date of the strip that a mark stands for; null where none of what is drawn is said there. */
export function itemOf(items: readonly StripPlace[], mark: DateMark | null): StripPlace | null {
  const here = (place: DateMark) => place.document_id === mark?.document_id && place.date === mark.date;
  return items.find((item) => item.places.some(here)) ?? null;
}
