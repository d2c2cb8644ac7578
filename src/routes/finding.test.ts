import { describe, expect, test } from 'vitest';
import type { DotsCell, DotsRow } from '#lib/charts/dots/layout.ts';
import { NO_COUNTRY } from '#lib/filters.ts';
import { findingOf, firstThemesInWords } from './finding.ts';
import { NOTHING_CHOSEN } from './words.ts';

type Said = readonly [share: number, low: number, high: number];

const cell = (country: string, [share, low, high]: Said): DotsCell => ({
  country, country_name: country === NO_COUNTRY ? 'No single country' : country, share, interval95: [low, high],
  interval50: [low, high], n: Math.round(share * 100), N: 100, documents: 2, nothing: null
});
const row = (label: string, cells: Record<string, Said>, tentative = false): DotsRow => ({
  theme_id: label.toLowerCase(), label, tentative, cells: Object.entries(cells).map(([country, said]) => cell(country, said))
});
const CLEAR: Said = [0.6, 0.5, 0.7];
const SMALL: Said = [0.1, 0.05, 0.15];

describe('the headline of the comparison', () => {
  test('names the first theme of each country that has one clear of all others', () => {
    expect(findingOf([row('Fishing', { Arcadia: CLEAR, Utopia: SMALL }), row('Roads', { Arcadia: SMALL, Utopia: CLEAR })])).toBe(
      'Arcadia gives most room to fishing, Utopia to roads'
    );
    expect(findingOf([row('Fishing', { Arcadia: CLEAR, Utopia: CLEAR }), row('Roads', { Arcadia: SMALL, Utopia: SMALL })])).toBe(
      'Arcadia and Utopia both give most room to fishing'
    );
  });

  test('calls no winner where the intervals of the largest overlap', () => {
    const rows = [
      row('Fishing', { Arcadia: CLEAR, Utopia: [0.3, 0.2, 0.4] }),
      row('Roads', { Arcadia: [0.1, 0.05, 0.499], Utopia: [0.25, 0.15, 0.35] }),
      row('Trade', { Arcadia: SMALL, Utopia: [0.1, 0.05, 0.199] })
    ];
    expect(findingOf(rows)).toBe('Arcadia gives most room to fishing; in Utopia fishing and roads come first, too close to call');
    const touching = rows.map((one) => (one.label === 'Trade' ? row('Trade', { Arcadia: SMALL, Utopia: [0.1, 0.05, 0.2] }) : one));
    expect(findingOf(touching)).toContain('in Utopia fishing, roads and trade come first, too close to call');
  });

  test('says that no theme comes first where more than three are too close', () => {
    const wide: Said = [0.2, 0, 0.4];
    const rows = ['Fishing', 'Roads', 'Trade', 'Peace'].map((label) => row(label, { Arcadia: wide, Utopia: label === 'Peace' ? CLEAR : [0.05, 0, 0.1] }));
    expect(findingOf(rows)).toBe('Utopia gives most room to peace; in Arcadia no theme clearly comes first');
  });

  test('does not rest on a tentative theme without saying so', () => {
    expect(findingOf([row('Fishing', { Arcadia: CLEAR }, true), row('Roads', { Arcadia: SMALL })])).toBe(
      'Arcadia gives most room to fishing (tentative)'
    );
  });

  test('says of many countries what most often comes first, and takes a collection of none for no country', () => {
    const many = Object.fromEntries(['A', 'B', 'C', 'D'].map((country) => [country, CLEAR] as const));
    const small = Object.fromEntries(Object.keys(many).map((country) => [country, SMALL] as const));
    expect(findingOf([row('Fishing', { ...many, D: [0.12, 0.05, 0.2] }), row('Roads', small)])).toBe(
      'Fishing clearly comes first in 3 of 4 countries'
    );
    expect(findingOf([row('Fishing', small), row('Roads', small)])).toBe('In none of 4 countries does one theme clearly come first');
    expect(findingOf([row('EU affairs', { [NO_COUNTRY]: CLEAR }), row('Roads', { [NO_COUNTRY]: SMALL })])).toBe('Documents of no single country give most room to EU affairs');
  });

  test('crowns no theme that stands alone', () => {
    const alone = [row('Fishing', { Arcadia: CLEAR, Utopia: SMALL }, true)];
    expect(findingOf(alone)).toBe('How much room does each country give to fishing (tentative)?');
    expect(firstThemesInWords(alone)).toContain('Of what is said in Utopia, fishing (tentative) is 10.0\u202f%');
  });

  test('asks where there is nothing to find', () => {
    const none = { ...cell('Arcadia', SMALL), nothing: 'too few sentences' as const };
    expect(findingOf([])).toBe('What does each country put first?');
    const thin = [{ ...row('Fishing', {}), cells: [none] }];
    expect(findingOf(thin)).toBe('What does each country put first?');
    expect(firstThemesInWords(thin)).toBe('Too few sentences are counted to say which theme comes first.');
  });
});

test('the text under the chart gives the largest share of each country and how many others reach up to it', () => {
  const rows = [row('Fishing', { Arcadia: CLEAR }, true), row('Roads', { Arcadia: [0.4, 0.3, 0.55] }), row('Trade', { Arcadia: SMALL })];
  expect(firstThemesInWords(rows)).toBe(
    'The largest theme in Arcadia is fishing (tentative): 60.0\u202f% (60 of 100 sentences, 95\u202f% interval 50.0\u202f% to 70.0\u202f%), and the interval of 1 other theme reaches up to it.'
  );
  expect(firstThemesInWords([])).toBe(NOTHING_CHOSEN);
});

test('of many countries the text gives the three largest shares', () => {
  const rows = [
    row('Fishing', { A: [0.3, 0.2, 0.4], B: SMALL, C: [0.5, 0.4, 0.55], D: SMALL, E: SMALL }),
    row('Roads', { A: SMALL, B: [0.4, 0.3, 0.5], C: SMALL, D: [0.2, 0.1, 0.3], E: [0.2, 0.1, 0.3] }, true)
  ];
  const said = firstThemesInWords(rows);
  expect(said).toMatch(/^The largest shares of 5 countries: fishing in C, 50\.0\u202f% \(50 of 100 sentences, 95\u202f% interval 40\.0\u202f% to 55/);
  expect(said.split('; ').map((part) => part.replace(/,.*/, ''))).toEqual([expect.stringContaining('fishing in C'), 'roads (tentative) in B', 'fishing in A']);
});
