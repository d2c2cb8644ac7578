import { describe, expect, test } from 'vitest';
import { gatherCells } from '#lib/measures/cells.ts';
import { differenceRows } from '../differences.ts';
import { agendasOf, breadthOf, overlapOf, type NamedTheme } from './agendas.ts';
import { breadthSum, likenessFinding, overlapSum, pairWords, shortNames } from './pair-words.ts';
import { themeParts } from './parts.ts';

const theme = (agenda: string, theme_id: string, position: number, sentences: number, counted = 100): NamedTheme => ({
  agenda, name: agenda === 'A' ? 'Arcadia' : 'Bohemia', country: agenda, theme_id, label: theme_id.toUpperCase(),
  position, sentences, weight: sentences, counted, documents: agenda === 'A' ? 2 : 1
});
const THEMES = [
  theme('A', 'fish', 1, 30), theme('A', 'roads', 2, 30), theme('A', 'peace', 3, 0),
  theme('B', 'fish', 1, 20, 50), theme('B', 'roads', 2, 0, 50), theme('B', 'peace', 3, 20, 50)
];
const NAMES = ['Arcadia', 'Bohemia'] as const;
const rowsOf = (themes: readonly NamedTheme[]) =>
  differenceRows(
    themes,
    gatherCells(
      themes.map((row) => ({ document_id: row.agenda, theme_id: row.theme_id, ones: row.sentences, halves: 0, thirds: 0, quarters: 0, counted: row.counted, agenda: row.agenda })),
      (row) => row.agenda
    ),
    ['A', 'B'],
    new Set()
  );

describe('agendas', () => {
  test('have their weights in the order of the codebook, those that say most first', () => {
    expect(agendasOf(THEMES.toReversed()).map((agenda) => [agenda.id, agenda.weights, agenda.themes])).toEqual([
      ['A', [30, 30, 0], 2],
      ['B', [20, 0, 20], 2]
    ]);
  });

  test('overlap by their parts, and are as broad as so many themes of equal size', () => {
    const [a, b] = agendasOf(THEMES);
    expect(overlapOf(a, b)).toEqual({ overlap: 0.5, why: '' });
    expect(a && breadthOf(a)).toBeCloseTo(2, 9);
  });

  test('of too few sentences are not compared', () => {
    const [a, b] = agendasOf([...THEMES.slice(0, 3), theme('B', 'fish', 1, 2, 5)]);
    expect(overlapOf(a, b)).toEqual({ overlap: null, why: 'too few sentences to say' });
    expect(b && breadthOf(b)).toBeNull();
  });
});

test('agendas of documents are called by country and year, unless two have the same', () => {
  const named = (id: string, name: string) => ({ id, name, country: 'AAA', documents: 1, counted: 9, weights: [], themes: 0 });
  const [a, b, c] = [named('a', 'Arcadia 2012: A speech'), named('b', 'Arcadia 2023: A speech'), named('c', 'Arcadia 2023: A plan')];
  expect([...shortNames([a, b]).values()]).toEqual(['Arcadia 2012', 'Arcadia 2023']);
  expect([...shortNames([a, b, c]).values()]).toEqual(['Arcadia 2012', 'Arcadia 2023: A speech', 'Arcadia 2023: A plan']);
});

describe('the words on a pair', () => {
  const [a, b] = agendasOf(THEMES);
  if (!a || !b) throw new Error('Two agendas were expected.');

  test('say how much is shared, on what, where they part, what only one has, and on how little it rests', () => {
    expect(pairWords([a, b], NAMES, rowsOf(THEMES), 0.5, { mean: 0.92, low: 0.86 })).toEqual([
      'Arcadia and Bohemia share 50\u202f% of what their coded sentences speak of (100\u202f%: the same themes in the same proportions; 0\u202f%: no theme in common). Two samples of this size from one and the same agenda would share 92\u202f% on average, and 95 of 100 at least 86\u202f%: these two differ by more than that.',
      'They agree most on FISH (30.0\u202f% and 40.0\u202f%).',
      '2 of 3 themes are further apart than chance would give, most of all PEACE (Arcadia 0.0\u202f%, Bohemia 40.0\u202f%: 40.0\u202fpts apart) and ROADS (Arcadia 30.0\u202f%, Bohemia 0.0\u202f%: 30.0\u202fpts apart). For the other one the interval holds 0, so the difference may be chance.',
      'Only Arcadia speaks of ROADS (n\u202f30). Only Bohemia speaks of PEACE (n\u202f20).',
      'This rests for Arcadia on 2 documents and 100 counted sentences, for Bohemia on 1 document and 50 counted sentences. From one document nothing can be said of other documents of Bohemia.'
    ]);
  });

  test('say how likely few sentences would miss a theme that only the other has', () => {
    const few = [theme('A', 'fish', 1, 90), theme('A', 'roads', 2, 10), theme('B', 'fish', 1, 20, 20), theme('B', 'roads', 2, 0, 20)];
    const [c, d] = agendasOf(few);
    if (!c || !d) throw new Error('Two agendas were expected.');
    expect(pairWords([c, d], NAMES, rowsOf(few), 0.9, null)).toContain(
      'Only Arcadia speaks of ROADS (n\u202f10). Were ROADS as large in the other, the 20 sentences of Bohemia would still miss it in 12 of 100 cases.'
    );
  });

  test('do not call chance a difference', () => {
    expect(pairWords([a, b], NAMES, rowsOf(THEMES), 0.88, { mean: 0.92, low: 0.86 })[0]).toContain('may be of one mind');
  });

  test('say that nothing can be said where sentences are too few', () => {
    expect(pairWords([a, b], NAMES, [], null, null)[0]).toBe('Too few sentences are counted to say what Arcadia and Bohemia share.');
    expect(likenessFinding(NAMES, null)).toBe('How much do Arcadia and Bohemia share?');
    expect(likenessFinding(NAMES, 0.414)).toBe('Arcadia and Bohemia share 41\u202f% of their agendas');
  });
});

describe('the themes behind an overlap or a breadth', () => {
  const agendas = agendasOf(THEMES);

  test('sum to the overlap, what is shared first', () => {
    const parts = themeParts(THEMES, agendas);
    expect(parts.map((theme) => [theme.theme_id, theme.parts, theme.n, theme.shared])).toEqual([
      ['fish', [0.5, 0.5], [30, 20], 0.5],
      ['peace', [0, 0.5], [0, 20], 0],
      ['roads', [0.5, 0], [30, 0], 0]
    ]);
    expect(parts.reduce((sum, theme) => sum + theme.shared, 0)).toBeCloseTo(overlapOf(agendas[0], agendas[1]).overlap ?? Number.NaN, 12);
    expect(overlapSum({ overlap: 0.5, why: '' }, parts)).toContain('1 shared theme makes 50.0\u202f%.');
  });

  test('are those of one agenda where one is opened, without those it has not', () => {
    const parts = themeParts(THEMES, agendas.slice(0, 1));
    expect(parts.map((theme) => theme.theme_id)).toEqual(['fish', 'roads']);
    expect(breadthSum(2, parts)).toContain('Each of its 2 themes');
  });

  test('say why there is no number', () => {
    expect(overlapSum({ overlap: null, why: 'too few sentences to say' }, [])).toBe('How much they share cannot be told: too few sentences to say.');
    expect(overlapSum({ overlap: 0, why: '' }, [])).toContain('no theme in common');
  });
});
