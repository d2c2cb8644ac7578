import { describe, expect, test } from 'vitest';
import { gatherCells } from '#lib/measures/cells.ts';
import { differenceRows } from '../differences.ts';
import { agendasOf, breadthOf, overlapOf, type NamedTheme } from './agendas.ts';
import { likenessFinding, pairWords } from './pair-words.ts';

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

describe('the words on a pair', () => {
  const [a, b] = agendasOf(THEMES);
  if (!a || !b) throw new Error('Two agendas were expected.');

  test('say how much is shared, on what, where they part, what only one has, and on how little it rests', () => {
    expect(pairWords([a, b], NAMES, rowsOf(THEMES), 0.5, { mean: 0.92, low: 0.86 })).toEqual([
      'Arcadia and Bohemia share 50\u2009% of what their coded sentences speak of: all of it would be the same themes in the same proportions, none no theme in common. Two samples of this size from one and the same agenda would share 92\u2009% on average, and 95 of 100 at least 86\u2009%: these two differ by more than that.',
      'They agree most on FISH (30.0\u2009% and 40.0\u2009%).',
      '2 of 3 themes are further apart than chance would give, most of all PEACE (Arcadia 0.0\u2009%, Bohemia 40.0\u2009%: 40.0\u2009pts apart) and ROADS (Arcadia 30.0\u2009%, Bohemia 0.0\u2009%: 30.0\u2009pts apart). For the other 1 the interval holds 0, so the difference may be chance.',
      'Only Arcadia speaks of ROADS (n\u200930). Only Bohemia speaks of PEACE (n\u200920).',
      'This rests for Arcadia on 2 documents and 100 counted sentences, for Bohemia on 1 document and 50 counted sentences. From one document nothing can be said of other documents of Bohemia.'
    ]);
  });

  test('do not call chance a difference', () => {
    expect(pairWords([a, b], NAMES, rowsOf(THEMES), 0.88, { mean: 0.92, low: 0.86 })[0]).toContain('may be of one mind');
  });

  test('say that nothing can be said where sentences are too few', () => {
    expect(pairWords([a, b], NAMES, [], null, null)[0]).toBe('Too few sentences are counted to say what Arcadia and Bohemia share.');
    expect(likenessFinding(NAMES, null)).toBe('How much do Arcadia and Bohemia share?');
    expect(likenessFinding(NAMES, 0.414)).toBe('Arcadia and Bohemia share 41\u2009% of their agendas');
  });
});
