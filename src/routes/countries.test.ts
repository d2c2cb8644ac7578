import { expect, test } from 'vitest';
import type { FilterOption } from '#lib/query/filter-options.ts';
import { keyOf, marksOf } from './countries.ts';

const option = (value: string, documents: number): FilterOption => ({ filter: 'country', value, label: value, documents });
const FEW = [option('B', 1), option('A', 2), option('C', 9)];
const MANY = Array.from({ length: 20 }, (_, i) => option(`C${String(i).padStart(2, '0')}`, i === 13 ? 5 : 2));
const colours = (options: FilterOption[], chosen: string[]) =>
  Object.fromEntries([...marksOf(options, chosen)].filter(([, mark]) => mark.colour !== 'other').map(([code, { colour }]) => [code, colour]));

test('of few countries no choice changes the look', () => {
  expect(colours(FEW, [])).toEqual({ A: 'c0', B: 'c1', C: 'c2' });
  expect(colours(FEW, ['C'])).toEqual(colours(FEW, []));
});

test('of many countries the chosen ones are told apart, and a further one leaves theirs as it was', () => {
  expect(colours(MANY, [])).toMatchObject({ C13: 'c0', C00: 'c1', C05: 'c6' });
  expect(Object.keys(colours(MANY, []))).toHaveLength(7);
  expect(colours(MANY, ['C19', 'XXX', 'C04'])).toMatchObject({ C19: 'c0', C04: 'c1', C13: 'c2' });
  expect(colours(MANY, ['C19', 'C04', 'C18'])).toMatchObject({ C19: 'c0', C04: 'c1', C18: 'c2' });
  expect(marksOf(MANY, ['C19']).size).toBe(20);
});

test('a key names the countries that are told apart, and counts the others', () => {
  const rows = (options: FilterOption[]) => [...options, ...options].map(({ value }) => ({ country: value, country_name: `Land ${value}` }));
  expect(keyOf(rows(FEW), marksOf(FEW, []), () => 'N 5').map(({ name, note }) => `${name}: ${note}`)).toEqual(['Land B: N 5', 'Land A: N 5', 'Land C: N 5']);
  const many = keyOf(rows(MANY), marksOf(MANY, []), () => '');
  expect(many).toHaveLength(8);
  expect(many.at(-1)).toMatchObject({ name: '13 others', mark: { colour: 'other' } });
});
