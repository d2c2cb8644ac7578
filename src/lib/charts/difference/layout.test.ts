import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import Difference from './Difference.svelte';
import { layoutDifference, type DifferenceCell, type DifferenceRow, type DifferenceSide } from './layout.ts';

const marks = countryMarks(['AAA', 'BBB']);
const side = (id: string, name: string): DifferenceSide => ({ id, name, mark: marks.get(id) ?? { colour: 'other', path: '', hollow: '' } });
const SIDES = [side('AAA', 'Arcadia'), side('BBB', 'Bohemia')] as const;
const cell = (share: number, change: Partial<DifferenceCell> = {}): DifferenceCell => ({ share, n: Math.round(share * 100), N: 100, nothing: null, ...change });
const row = (theme_id: string, label: string, a: DifferenceCell, b: DifferenceCell, spread = 0.05): DifferenceRow => {
  const difference = b.share - a.share;
  const [low, high] = [difference - spread, difference + spread];
  return { theme_id, label, tentative: false, cells: [a, b], difference: { difference, low, high, apart: low > 0 || high < 0 } };
};
const LONG = 'A theme whose name goes on for very much longer than the space that is left beside a chart';

const CASES: Record<string, { rows: DifferenceRow[]; sides: readonly [DifferenceSide, DifferenceSide] }> = {
  'two countries': {
    rows: [row('peace', 'Peace', cell(0.2), cell(0.1)), row('trade', 'Trade', cell(0.05), cell(0.4)), row('health', 'Health', cell(0.1), cell(0.12))],
    sides: SIDES
  },
  'only one of the two has the theme': { rows: [row('peace', 'Peace', cell(0.2), cell(0, { nothing: 'not in the documents' }))], sides: SIDES },
  'no document, and too few sentences': {
    rows: [
      { ...row('peace', 'Peace', cell(0.2), cell(0, { N: 0, nothing: 'no document' })), difference: null },
      { ...row('trade', 'Trade', cell(0.2), cell(0, { n: 1, N: 6, nothing: 'too few sentences' })), difference: null }
    ],
    sides: SIDES
  },
  'long names': { rows: [row('long', LONG, cell(0.5), cell(0.1))], sides: [side('AAA', 'The United Principalities of the Farther Shore'), SIDES[1]] },
  'no row': { rows: [], sides: SIDES }
};

describe('bars of differences', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, { rows, sides }) => {
    const { body } = render(Difference, {
      props: { layout: layoutDifference(rows, sides, 880), label: name, href: (bar) => `?mark=${bar.theme_id}-${bar.side.id}`, chosen: null }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('a bar goes towards the larger share and opens its sentences', () => {
    const { rows, middle } = layoutDifference(CASES['two countries']?.rows ?? [], SIDES, 880);
    const [peace, trade] = rows.map((one) => one.bar);
    expect([peace?.side.id, peace?.n, trade?.side.id, trade?.n]).toEqual(['AAA', 20, 'BBB', 40]);
    expect((peace?.x ?? 0) + (peace?.width ?? 0)).toBeCloseTo(middle, 9);
    expect(trade?.x).toBeCloseTo(middle, 9);
    expect((trade?.width ?? 0) / (peace?.width ?? 1)).toBeCloseTo(3.5, 9);
  });

  test('a bar says both shares, both counts, and whether it may be chance', () => {
    const [peace, , health] = layoutDifference(CASES['two countries']?.rows ?? [], SIDES, 880).rows;
    expect(peace?.bar?.name).toBe(
      'Peace: Arcadia 20.0\u202f% (20 of 100 sentences), Bohemia 10.0\u202f% (10 of 100 sentences); 10.0\u202fpts more in Arcadia, more than chance would give'
    );
    expect(health?.bar?.name).toContain('which may be chance');
  });

  test('bars and intervals keep inside the plot at every width, and rows do not overlap', () => {
    for (const width of [320, 360, 880]) {
      for (const { rows, sides } of Object.values(CASES)) {
        const layout = layoutDifference(rows, sides, width);
        layout.rows.forEach((one, i) => {
          expect(one.y).toBeLessThan(layout.rows[i + 1]?.top ?? layout.height);
          for (const end of one.bar ? [...one.bar.line, one.bar.x, one.bar.x + one.bar.width] : []) {
            expect(end).toBeGreaterThanOrEqual(layout.left - 0.001);
            expect(end).toBeLessThanOrEqual(layout.right + 0.001);
          }
        });
      }
    }
  });
});
