import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Heatmap from './Heatmap.svelte';
import { FIRST_THEMES, layoutHeatmap, type HeatCell, type HeatRow } from './layout.ts';

const cell = (country: string, share: number, change: Partial<HeatCell> = {}): HeatCell => ({
  country,
  country_name: country === 'AAA' ? 'Arcadia' : country === 'BBB' ? 'Bohemia' : `Land of ${country}`,
  share,
  n: Math.round(share * 100),
  N: 100,
  nothing: null,
  ...change
});
const row = (theme_id: string, label: string, ...cells: HeatCell[]): HeatRow => ({ theme_id, label, tentative: false, cells });
const LONG = 'A theme whose name goes on for very much longer than the space that is left beside a chart';

const CASES: Record<string, HeatRow[]> = {
  'two countries': [row('peace', 'Peace', cell('AAA', 0.2), cell('BBB', 0.1)), row('trade', 'Trade', cell('AAA', 0.05), cell('BBB', 0.4))],
  'one country': [row('peace', 'Peace', cell('AAA', 0.2))],
  'kinds of nothing': [
    row(
      'peace',
      'Peace',
      cell('AAA', 0, { n: 0, N: 0, nothing: 'no document' }),
      cell('BBB', 0, { n: 1, N: 4, nothing: 'too few sentences' }),
      cell('CCC', 0, { n: 0, nothing: 'not in the documents' })
    )
  ],
  'a hundred countries': Array.from({ length: 14 }, (_, t) =>
    row(`t${t}`, `Theme ${t}`, ...Array.from({ length: 100 }, (_, i) => cell(`C${i}`, ((i * 7 + t * 13) % 40) / 100 + 0.01)))
  ),
  'long names': [row('long', LONG, cell('AAA', 0.5, { country_name: 'The United Principalities of the Farther Shore' }))],
  'one document': [row('peace', 'Peace', cell('AAA', 0.5, { n: 6, N: 12 })), row('trade', 'Trade', cell('AAA', 0, { n: 0, N: 12, nothing: 'not in the documents' }))],
  'no document': [row('peace', 'Peace', cell('AAA', 0, { n: 0, N: 0, nothing: 'no document' }))],
  'no row': []
};

describe('the heatmap', () => {
  test.each(Object.entries(CASES))('%s: is drawn as stored', async (name, rows) => {
    const { body } = render(Heatmap, {
      props: { layout: layoutHeatmap(rows, 880), label: name, href: (one) => `?mark=${one.theme_id}-${one.country}`, chosen: null }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('a larger share is never lighter than a smaller one, and the largest is darkest', () => {
    const { cells } = layoutHeatmap(CASES['a hundred countries'] ?? [], 880);
    const sorted = cells.toSorted((a, b) => a.share - b.share);
    sorted.slice(1).forEach((one, i) => expect(one.step).toBeGreaterThanOrEqual(sorted[i]?.step ?? Infinity));
    expect([sorted[0]?.step, sorted.at(-1)?.step]).toEqual([0, 4]);
  });

  test('more than eight countries are rows, with the first themes as columns; at every width each cell stands once', () => {
    for (const width of [320, 360, 880]) {
      const { cells, height, cell: size } = layoutHeatmap(CASES['a hundred countries'] ?? [], width);
      expect(cells).toHaveLength(100 * FIRST_THEMES);
      expect(new Set(cells.map((one) => `${one.x} ${one.y}`)).size).toBe(cells.length);
      for (const one of cells) {
        expect(one.x + size.width).toBeLessThanOrEqual(width + 0.001);
        expect(one.y + size.height).toBeLessThanOrEqual(height);
      }
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(24);
    }
  });

  test('the kinds of nothing have signs of their own, and the chart says what they mean', () => {
    const { cells, notes } = layoutHeatmap(CASES['kinds of nothing'] ?? [], 880);
    expect(cells.map((one) => one.lines)).toEqual([['·'], ['?'], ['0']]);
    expect(notes).toHaveLength(3);
  });
});
