import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { breadthsOfYear } from './breadths-of-year.ts';
import { breadthByYear } from './breadth-by-year.ts';
import { databaseOf } from './create-tables.server.ts';
import type { Database } from './database.ts';
import { EXAMPLE } from './example-tables.ts';
import { likenessByYear, mostAlike } from './likeness-by-year.ts';
import { pairThemes } from './pair-themes.ts';
import { shareByYear } from './share-by-year.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseOf(EXAMPLE);
});

test('a year’s share is the mean over its documents, and its spread is that of these shares', async () => {
  const rows = await database.query(shareByYear({ ...DEFAULT_FILTERS, themes: ['fish'] }));
  expect(rows.map((row) => [row.year, row.documents, row.sentences])).toEqual([[2020, 1, 3], [2021, 2, 2]]);
  expect(rows[0]?.mean).toBeCloseTo(0.5);
  expect(rows[0]?.spread).toBe(0);
  expect(rows[1]?.mean).toBeCloseTo(2 / 9);
  expect(rows[1]?.spread).toBeCloseTo(4 / 9 / Math.SQRT2);
});

test('every theme has a row in a year with documents, zeros too', async () => {
  const rows = await database.query(shareByYear(DEFAULT_FILTERS));
  expect(rows.filter((row) => row.year === 2021).map((row) => row.theme_id)).toEqual(['fish', 'trade', 'roads', 'peace']);
  expect(rows.find((row) => row.year === 2021 && row.theme_id === 'peace')?.mean).toBe(0);
});

test('two countries overlap in what is part of both their agendas of a year', async () => {
  const [row, ...others] = await database.query(likenessByYear(DEFAULT_FILTERS, 'PER', ['NOR']));
  expect(others).toEqual([]);
  expect(row).toMatchObject({ year: 2021, country: 'NOR', country_name: 'Norway', weight: 2, other_weight: 2 });
  expect(row?.overlap).toBeCloseTo(1 / 3);
});

test('the filter of countries and themes does not change how alike two agendas are', async () => {
  const open = await database.query(likenessByYear(DEFAULT_FILTERS, 'PER', ['NOR']));
  const narrow = { ...DEFAULT_FILTERS, countries: ['PER'], themes: ['fish'] };
  expect(await database.query(likenessByYear(narrow, 'PER', ['NOR']))).toEqual(open);
});

test('the most alike come first, with the years that they have in common', async () => {
  expect(await database.query(mostAlike(DEFAULT_FILTERS, 'PER'))).toEqual([
    { country: 'NOR', country_name: 'Norway', overlap: expect.closeTo(1 / 3), years: 1 }
  ]);
});

test('breadth is the effective number of themes of each document, by year', async () => {
  const rows = await database.query(breadthByYear(DEFAULT_FILTERS));
  expect(rows.map((row) => [row.year, row.documents])).toEqual([[2020, 1], [2021, 2]]);
  expect(rows[0]?.median).toBeCloseTo(1.938, 3);
  expect(rows[1]?.median).toBeCloseTo((2.3812 + 2) / 2, 3);
  expect(rows[1]?.low).toBeLessThan(rows[1]?.median ?? 0);
});

test('the overlap of two countries is made of what they share of each theme', async () => {
  const [row] = await database.query(likenessByYear(DEFAULT_FILTERS, 'PER', ['NOR']));
  const themes = await database.query(pairThemes(DEFAULT_FILTERS, ['PER', 'NOR'], 2021));
  expect(themes.reduce((sum, theme) => sum + theme.shared, 0)).toBeCloseTo(row?.overlap ?? NaN, 8);
  const weights = { fish: [0, 4 / 3 / 2], trade: [0.5, 1 / 6], roads: [0.5, 1 / 6] };
  for (const [id, [one = 0, other = 0]] of Object.entries(weights)) {
    const theme = themes.find((found) => found.theme_id === id);
    expect(theme?.part).toBeCloseTo(one);
    expect(theme?.other_part).toBeCloseTo(other);
    expect(theme?.shared).toBeCloseTo(Math.min(one, other));
  }
  expect(themes[0]?.theme_id).toBe('trade');
});

test('the median breadth of a year is that of its documents, the broadest first', async () => {
  const [, year] = await database.query(breadthByYear(DEFAULT_FILTERS));
  const found = await database.query(breadthsOfYear(DEFAULT_FILTERS, 2021));
  expect(found.map((one) => one.document_id)).toEqual(['oslo-2021', 'lima-2021']);
  expect(found.map((one) => one.themes)).toEqual([3, 2]);
  expect(((found[0]?.breadth ?? 0) + (found[1]?.breadth ?? 0)) / 2).toBeCloseTo(year?.median ?? NaN, 8);
});
