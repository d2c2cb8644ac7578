import { describe, expect, test } from 'vitest';
import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { StripDate } from '#lib/query/dates-strip.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';
import { panelRows } from './rows.ts';
import { movedMost, slopeCountries, sureSlopes } from './slopes.ts';
import { MOST_DATES, stripItems } from './strip.ts';

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

  test('say what moved most, and whether it may be chance', () => {
    expect(sureSlopes(slopes, cellsOf(THEMES))[0]?.lines.map((line) => line.apart)).toEqual([true, false]);
    expect(movedMost(slopes, cellsOf(THEMES))).toBe(
      'FISH moved most: in AAA from 80.0\u2009% (2012, 40 of 50 sentences) to 10.0\u2009% (2020, 10 of 100 sentences).'
    );
    const few = THEMES.filter((row) => row.theme_id === 'roads');
    expect(movedMost(slopeCountries(few, new Set()), cellsOf(few))).toContain('may be chance');
    expect(movedMost([], [])).toBe('No country has documents of several years here.');
  });
});

describe('the strip of dates', () => {
  const date = (n: number, words: string, year: number): StripDate => ({
    document_id: 'a', date: n, sentence: n, start: 0, end: 4, words, date_start: `${year}-01-01`, date_end: `${year}-12-31`,
    precision: 'year', role: 'event', basis: n === 1 ? 'stated' : 'inferred', title: 'a', text: words, stance: null,
    country: 'AAA', country_name: 'Arcadia'
  });

  test('holds what is said in the same words once, at its first place', () => {
    expect(stripItems([date(1, 'The fair', 2020), date(2, 'the fair', 2020), date(3, 'the fair', 2021)])).toMatchObject([
      { words: 'The fair', lane: 'Events', times: 2, sentence: 1, inferred: false, when: '2020' },
      { words: 'the fair', times: 1, sentence: 3, inferred: true }
    ]);
  });

  test('keeps what is said most often where there is much, in the order of days', () => {
    const many = Array.from({ length: 200 }, (_, i) => date(i + 1, `event ${i}`, 1900 + i));
    const items = stripItems([...many, date(201, 'event 199', 2099)]);
    expect(items).toHaveLength(MOST_DATES);
    expect(items.at(-1)).toMatchObject({ words: 'event 199', times: 2 });
  });
});
