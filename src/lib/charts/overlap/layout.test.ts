import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { layoutOverlap, type OverlapCell, type OverlapItem } from './layout.ts';
import Overlap from './Overlap.svelte';

const items = (n: number): OverlapItem[] => Array.from({ length: n }, (_, i) => ({ id: `C${i}`, name: `Land ${i}` }));
const alike = (a: string, b: string): OverlapCell => ({ overlap: ((Number(a.slice(1)) * 7 + Number(b.slice(1)) * 3) % 100) / 100, why: '' });
const thin = (): OverlapCell => ({ overlap: null, why: 'too few sentences to say' });

const CASES: Record<string, [OverlapItem[], (a: string, b: string) => OverlapCell]> = {
  'five countries': [items(5), alike],
  'one country': [items(1), alike],
  'one document': [[{ id: 'C0', name: 'Land 2012: A speech' }], alike],
  'no document': [[], alike],
  'too few sentences': [items(2), thin],
  'a hundred countries': [items(100), alike],
  'long names': [items(3).map((item) => ({ ...item, name: `${item.name} whose name goes on for very much longer than the space that is left beside a chart of this width` })), alike]
};

describe('the matrix of overlaps', () => {
  test.each(Object.entries(CASES))('%s: is drawn as stored', async (name, [list, cellOf]) => {
    const { body } = render(Overlap, {
      props: { layout: layoutOverlap(list, cellOf, 880), label: name, href: (cell) => `?pair=${cell.b.id},${cell.a.id}`, chosen: ['C0', 'C1'] as const }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('every two agendas meet once', () => {
    const { cells } = layoutOverlap(items(5), alike, 880);
    expect(cells).toHaveLength(10);
    expect(new Set(cells.map((cell) => [cell.a.id, cell.b.id].sort().join())).size).toBe(10);
  });

  test('cells keep inside the drawing and large enough to press; what does not fit is said', () => {
    for (const width of [320, 360, 880]) {
      const { cells, size, notes, labels } = layoutOverlap(items(100), alike, width);
      expect(size).toBeGreaterThanOrEqual(24);
      for (const cell of cells) expect(cell.x + size).toBeLessThanOrEqual(width);
      expect(notes).toEqual([`The ${labels.length} that say most, of 100`]);
    }
  });

  test('what cannot be told is said, not drawn as 0', () => {
    const { cells, notes } = layoutOverlap(items(2), thin, 880);
    expect(cells.map((cell) => cell.text)).toEqual(['?']);
    expect(notes).toEqual(['?: too few sentences to say']);
  });
});
