import { expect, test } from 'vitest';
import { LEVELS } from '#lib/agenda/documents.ts';
import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';
import { isIn, leaveOut, letIn } from './actor-in-filters.ts';

const city = { actor: 'Arcadia City', country: 'AAA', level: 'subnational', others: 0 } as const;
const filters = (change: Partial<Filters>): Filters => ({ ...DEFAULT_FILTERS, ...change });

test('a city is left out at first, comes in with its level, and goes with it', () => {
  expect(isIn(DEFAULT_FILTERS, city)).toBe(false);
  const within = letIn(DEFAULT_FILTERS, city);
  expect(within).toEqual(filters({ levels: ['national', 'subnational'] }));
  expect(isIn(within, city)).toBe(true);
  expect(leaveOut(within, city, LEVELS)).toEqual(DEFAULT_FILTERS);
});

test('its country comes with it where others are chosen, and no other choice changes', () => {
  const before = filters({ countries: ['BBB'], from: 2012, stances: ['commitment'], levels: [] });
  expect(isIn(before, city)).toBe(false);
  expect(letIn(before, city)).toEqual({ ...before, countries: ['BBB', 'AAA'] });
});

test('of all levels those of the collection are left, and of its own level alone the default', () => {
  expect(leaveOut(filters({ levels: [] }), city, ['national', 'subnational']).levels).toEqual(['national']);
  expect(leaveOut(filters({ levels: [] }), city, LEVELS).levels).toEqual(['national', 'international']);
  expect(leaveOut(filters({ levels: ['subnational'] }), city, LEVELS).levels).toEqual(DEFAULT_FILTERS.levels);
});

test('whatever is chosen, one that was let in is in, and one that was left out is out', () => {
  for (const levels of [[], ['national'], ['subnational'], ['national', 'international'], [...LEVELS]] as const) {
    for (const countries of [[], ['AAA'], ['BBB']]) {
      const chosen = filters({ levels, countries });
      expect(isIn(letIn(chosen, city), city)).toBe(true);
      expect(isIn(leaveOut(chosen, city, LEVELS), city)).toBe(false);
    }
  }
});
