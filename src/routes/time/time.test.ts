import { describe, expect, test } from 'vitest';
import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { StripDate } from '#lib/query/dates-strip.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';
import { movedHeadline, movedSummary, sureMoves } from './moved.ts';
import { panelRows } from './rows.ts';
import { slopeCountries, sureSlopes } from './slopes.ts';
import { itemOf, MOST_DATES, MOST_SHARED, SHARED, stripItems } from './strip.ts';

const theme = (document_id: string, country: string, year: number | null, theme_id: string, sentences: number, counted = 50): DocumentTheme => ({
  document_id, title: document_id, country, country_name: country, year, level: 'national', theme_id,
  date_start: year === null ? null : `${year}-01-01`, date_end: year === null ? null : `${year}-12-31`,
  label: theme_id.toUpperCase(), position: 1, sentences, weight: sentences, counted
});
const cellsOf = (themes: readonly DocumentTheme[]): DocumentCell[] =>
  themes.map(({ document_id, country, year, theme_id, sentences, counted }) => ({
    document_id, country, year, theme_id, ones: sentences, halves: 0, thirds: 0, quarters: 0, counted
  }));

const THEMES = [
  theme('a', 'AAA', 2012, 'fish', 40), theme('a', 'AAA', 2012, 'roads', 1),
  theme('b', 'AAA', 2020, 'fish', 10), theme('b', 'AAA', 2020, 'roads', 0),
  theme('c', 'AAA', 2020, 'fish', 0), theme('c', 'AAA', 2020, 'roads', 2),
  theme('d', 'BBB', 2020, 'fish', 5), theme('d', 'BBB', 2020, 'roads', 5)
];

describe('themes along documents', () => {
  const rows = (measure: 'share' | 'count' | 'change', themes = THEMES) => panelRows(themes, cellsOf(themes), new Set(), measure);

  test('are counted, or shared out, document by document', () => {
    expect(rows('count')[0]?.points.map((point) => [point.document_id, point.value, point.interval95])).toEqual([
      ['a', 40, null], ['b', 10, null], ['c', 0, null], ['d', 5, null]
    ]);
    expect(rows('share')[0]?.points.map((point) => point.value)).toEqual([0.8, 0.2, 0, 0.1]);
  });

  test('change since the document before of the same country; a first document has none', () => {
    const [fish] = rows('change');
    expect(fish?.points.map((point) => point.document_id)).toEqual(['b', 'c']);
    expect(fish?.points[0]?.value).toBeCloseTo(-0.6, 12);
    expect(fish?.points[0]?.interval95?.[1]).toBeLessThan(0);
    expect(fish?.points[1]).toMatchObject({ nothing: 'not in the documents', n: 0 });
  });

  test('do not change where one of the two has too few sentences to say', () => {
    const [fish] = rows('change', [theme('a', 'AAA', 2012, 'fish', 2, 5), theme('b', 'AAA', 2020, 'fish', 10)]);
    expect(fish?.points[0]).toMatchObject({ nothing: 'too few sentences', interval95: null });
  });
});

describe('slopes', () => {
  const slopes = slopeCountries(THEMES, new Set(['roads']));

  test('go from a country’s first to its last year, all documents of a year together', () => {
    expect(slopes.map((country) => [country.country, country.years])).toEqual([['AAA', [2012, 2020]]]);
    const [fish, roads] = slopes[0]?.lines ?? [];
    expect(fish?.ends.map((end) => [end.share, end.n, end.N])).toEqual([[0.8, 40, 50], [0.1, 10, 100]]);
    expect([fish?.tentative, roads?.tentative]).toEqual([false, true]);
  });

  test('stand by years, and of as many years by how far a theme moved', () => {
    const of = (country: string, ...shares: number[]) => shares.map((n, i) => theme(`${country}${i}`, country, 2010 + i, 'fish', n));
    const order = slopeCountries([...of('AAA', 5, 6), ...of('BBB', 5, 30), ...of('CCC', 5, 5, 5)], new Set());
    expect(order.map((country) => country.country)).toEqual(['CCC', 'BBB', 'AAA']);
  });

  test('are apart where the interval of their difference leaves out 0', () => {
    expect(sureSlopes(slopes, cellsOf(THEMES))[0]?.lines.map((line) => line.apart)).toEqual([true, false]);
  });
});

describe('what moved, in words', () => {
  const movesOf = (themes: readonly DocumentTheme[], tentative: readonly string[] = []) =>
    sureMoves(sureSlopes(slopeCountries(themes, new Set(tentative)), cellsOf(themes)));
  const ROADS = THEMES.filter((row) => row.theme_id === 'roads');

  test('is a headline only where the change leaves 0 out of its interval', () => {
    expect(movedHeadline(movesOf(THEMES))).toBe('AAA speaks less of FISH: 80.0\u202f% in 2012, 10.0\u202f% in 2020');
    expect(movedHeadline(movesOf(THEMES, ['fish']))).toBe('AAA speaks less of FISH (tentative): 80.0\u202f% in 2012, 10.0\u202f% in 2020');
    expect(movedHeadline(movesOf(ROADS))).toBe('No theme has moved by more than chance would give');
    expect(movedHeadline([])).toBe('How has each agenda moved?');
  });

  test('says so where the documents of the two years are of different levels, and rather tells of others', () => {
    const city = THEMES.map((row) => (row.year === 2020 ? { ...row, level: 'subnational' as const } : row));
    expect(movedHeadline(movesOf(city))).toMatch(/^AAA speaks less of FISH: .*, in documents of different levels$/);
    const other = [theme('e', 'CCC', 2012, 'fish', 20), theme('f', 'CCC', 2020, 'fish', 2)];
    expect(movedHeadline(movesOf([...city, ...other]))).toBe('CCC speaks less of FISH: 40.0\u202f% in 2012, 4.0\u202f% in 2020');
  });

  test('says of the largest change whether it may be chance, and how many changes may seem sure by chance', () => {
    expect(movedSummary(movesOf(THEMES))).toBe(
      'FISH moved most: in AAA from 80.0\u202f% (2012, 40 of 50 sentences) to 10.0\u202f% (2020, 10 of 100 sentences). ' +
        'Of 2 changes between first and last year, 1 leaves 0 out of its 95\u202f% interval; of as many where nothing changed, about 1 in 20 would.'
    );
    expect(movedSummary(movesOf(ROADS))).toContain('which may be chance');
    expect(movedSummary([])).toMatch(/^No country has documents of several years here/);
  });

  test('leaves out what has too few sentences in one of the years', () => {
    const thin = [theme('a', 'AAA', 2012, 'fish', 2, 5), theme('b', 'AAA', 2020, 'fish', 10)];
    expect(movesOf(thin)).toEqual([]);
  });
});

describe('the strip of dates', () => {
  const date = (n: number, words: string, year: number): StripDate => ({
    document_id: 'a', date: n, sentence: n, start: 0, end: 4, words, date_start: `${year}-01-01`, date_end: `${year}-12-31`,
    precision: 'year', role: 'event', basis: n === 1 ? 'stated' : 'inferred', title: 'a', text: words, stance: null,
    country: 'AAA', country_name: 'Arcadia'
  });

  test('holds what is said in the same words once, at its first place', () => {
    expect(stripItems([date(1, 'The fair', 2020), date(2, 'the fair', 2020), date(3, 'the fair', 2021)]).items).toMatchObject([
      {
        words: 'The fair', lane: 'Events', sentences: 2, inferred: false, when: '2020',
        places: [{ document_id: 'a', date: 1 }, { document_id: 'a', date: 2 }]
      },
      { words: 'the fair', sentences: 1, inferred: true, places: [{ document_id: 'a', date: 3 }] }
    ]);
    const twice = stripItems([date(1, 'the fair', 2020), { ...date(2, 'the fair', 2020), sentence: 1 }]);
    expect(twice.items).toMatchObject([{ sentences: 1 }]);
  });

  test('holds the same days once for all where more countries speak than can be told apart', () => {
    const of = (country: string, n: number, words: string, year: number) => ({ ...date(n, words, year), document_id: country, country, country_name: country });
    const eight = 'ABCDEFGH'.split('').map((country, i) => of(country, 1, i === 0 ? 'this year' : 'in 2020', 2020));
    const { items, of: all } = stripItems([...eight, of('A', 2, 'then', 2021)]);
    expect(all).toBe(2);
    expect(items).toMatchObject([
      { words: 'in 2020', label: '2020', country: SHARED, country_name: '8 countries', sentences: 8 },
      { words: 'then', label: '2021', country: SHARED, country_name: 'A', sentences: 1 }
    ]);
    expect(items[0]?.places).toHaveLength(8);
    expect(stripItems(eight.slice(0, 7)).of).toBe(7);
    const many = Array.from({ length: 60 }, (_, i) => of('A', i + 2, 'then', 1900 + i));
    expect(stripItems([...eight, ...many])).toMatchObject({ of: 61, items: { length: MOST_SHARED } });
  });

  test('is found by any place where it is said', () => {
    const { items } = stripItems([date(1, 'The fair', 2020), date(2, 'the fair', 2020), date(3, 'the fair', 2021)]);
    expect(itemOf(items, { document_id: 'a', date: 2 })).toBe(items[0]);
    expect(itemOf(items, { document_id: 'b', date: 2 })).toBeNull();
    expect(itemOf(items, null)).toBeNull();
  });

  test('keeps what is said most often where there is much, in the order of days', () => {
    const many = Array.from({ length: 200 }, (_, i) => date(i + 1, `event ${i}`, 1900 + i));
    const { items, of } = stripItems([...many, date(201, 'event 199', 2099)]);
    expect([items.length, of]).toEqual([MOST_DATES, 200]);
    expect(items.at(-1)).toMatchObject({ words: 'event 199', sentences: 2 });
  });
});
