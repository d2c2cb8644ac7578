import { describe, expect, it } from 'vitest';
import { gatherCells, type ThemeInDocument } from './cells.ts';

const row = (document_id: string, theme_id: string | null, ones: number, country: string) => ({
  document_id, theme_id, ones, halves: 0, thirds: 0, quarters: 0, counted: 20, country
});

describe('the documents of a cell', () => {
  const rows: (ThemeInDocument & { country: string })[] = [
    row('a', 'fish', 3, 'NOR'),
    row('a', 'trade', 1, 'NOR'),
    row('b', 'trade', 2, 'NOR'),
    row('c', null, 0, 'PER')
  ];
  const cell = gatherCells(rows, ({ country }) => country);

  it('are all of the group, those without the theme too', () => {
    expect(cell('NOR', 'fish').map(({ ones, counted }) => [ones, counted])).toEqual([[3, 20], [0, 20]]);
    expect(cell('NOR', 'trade').map(({ ones }) => ones)).toEqual([1, 2]);
    expect(cell('PER', 'fish').map(({ ones, counted }) => [ones, counted])).toEqual([[0, 20]]);
  });

  it('are none for a group that has no document', () => {
    expect(cell('CHL', 'fish')).toEqual([]);
  });
});
