import { describe, expect, test } from 'vitest';
import type { CellDocument } from '#lib/measures/interval.ts';
import { differenceFinding, differenceRows, differenceSummary, type AgendaTheme } from './differences.ts';

const theme = (agenda: string, theme_id: string, sentences: number, counted = 100): AgendaTheme => ({
  agenda, theme_id, label: theme_id.toUpperCase(), position: 1, sentences, weight: sentences, counted, documents: 1
});
const rowsOf = (themes: AgendaTheme[]) => {
  const cellOf = (agenda: string, theme_id: string): CellDocument[] =>
    themes.filter((row) => row.agenda === agenda && row.theme_id === theme_id)
      .map(({ sentences, counted }) => ({ ones: sentences, halves: 0, thirds: 0, quarters: 0, counted }));
  return differenceRows(themes, cellOf, ['A', 'B'], new Set(['fish']));
};
const NAMES = ['Arcadia', 'Bohemia'] as const;

describe('the differences of two agendas', () => {
  const rows = rowsOf([
    theme('A', 'fish', 12), theme('B', 'fish', 10), theme('A', 'roads', 40), theme('B', 'roads', 0),
    theme('A', 'peace', 0), theme('B', 'peace', 0), theme('C', 'peace', 9)
  ]);

  test('come largest first, without themes that neither has', () => {
    expect(rows.map((row) => [row.theme_id, row.tentative, row.difference?.apart])).toEqual([
      ['roads', false, true],
      ['fish', true, false]
    ]);
    expect(rows[0]?.difference?.difference).toBeCloseTo(-0.4, 12);
    expect(rows[0]?.cells[1].nothing).toBe('not in the documents');
  });

  test('are said in words that keep chance apart from what is sure', () => {
    expect(differenceFinding(rows, NAMES)).toBe('Arcadia and Bohemia differ most on ROADS');
    expect(differenceFinding(rows.slice(1), NAMES)).toBe('Arcadia and Bohemia differ on no theme by more than chance would give');
    const doubtful = rows.map((row) => ({ ...row, tentative: true }));
    expect(differenceFinding(doubtful.toReversed(), NAMES)).toBe('Arcadia and Bohemia differ most on ROADS (tentative)');
    expect(differenceSummary(rows, NAMES)).toBe(
      '1 of 2 themes is further apart than chance would give, most of all ROADS (Arcadia 40.0\u202f%, Bohemia 0.0\u202f%: 40.0\u202fpts apart). For the other one the interval holds 0, so the difference may be chance.'
    );
    expect(differenceSummary(rows.slice(1), NAMES)).toContain('No theme is further apart');
  });

  test('are not told where one of the two has too few sentences', () => {
    const thin = rowsOf([theme('A', 'fish', 12), theme('B', 'fish', 3, 5)]);
    expect(thin[0]?.difference).toBeNull();
    expect(differenceSummary(thin, NAMES)).toContain('too few counted sentences');
    expect(differenceFinding(thin, NAMES)).toBe('What do Arcadia and Bohemia differ on?');
  });
});
