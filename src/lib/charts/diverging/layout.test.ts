import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import Diverging from './Diverging.svelte';
import { layoutDiverging, type DivergingCell, type DivergingRow, type DivergingSide } from './layout.ts';

const side = (share: number, change: Partial<DivergingSide> = {}): DivergingSide => ({
  share,
  n: Math.round(share * 50),
  N: 50,
  nothing: null,
  ...change
});
const cell = (country: string, achieved: DivergingSide, promised: DivergingSide): DivergingCell => ({
  country,
  country_name: country === 'AAA' ? 'Arcadia' : 'Bohemia',
  achieved,
  promised
});
const row = (theme_id: string, label: string, ...cells: DivergingCell[]): DivergingRow => ({ theme_id, label, tentative: false, cells });
const marks = countryMarks(['AAA', 'BBB']);

const CASES: Record<string, DivergingRow[]> = {
  'two countries': [row('peace', 'Peace', cell('AAA', side(0.2), side(0.1)), cell('BBB', side(0.3), side(0.05)))],
  'one country': [row('peace', 'Peace', cell('AAA', side(0.2), side(0.1)))],
  'kinds of nothing': [
    row('peace', 'Peace', cell('AAA', side(0, { n: 0, nothing: 'not in the documents' }), side(0, { N: 4, nothing: 'too few sentences' }))),
    row('trade', 'Trade', cell('AAA', side(0, { N: 0, nothing: 'no document' }), side(0.1)))
  ],
  'long names': [row('long', 'A theme whose name goes on for very much longer than the space that is left beside a chart', cell('AAA', side(1), side(1)))],
  'one document': [row('peace', 'Peace', cell('AAA', side(1, { n: 12, N: 12 }), side(0, { N: 0, nothing: 'too few sentences' })))],
  'no document': [row('peace', 'Peace', cell('AAA', side(0, { N: 0, nothing: 'no document' }), side(0, { N: 0, nothing: 'no document' })))],
  'a hundred countries': [
    row('peace', 'Peace', ...Array.from({ length: 100 }, (_, i) => cell(`C${i}`, side(i / 200), side((100 - i) / 200))))
  ],
  'no row': []
};

describe('achieved against promised', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, rows) => {
    const { body } = render(Diverging, {
      props: { layout: layoutDiverging(rows, marks, 880), label: name, href: (bar) => `?mark=${bar.theme_id}-${bar.side}`, chosen: null }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('bars of both sides begin at the middle and are as long as their shares, on one scale', () => {
    const layout = layoutDiverging(CASES['two countries'] ?? [], marks, 880);
    const [achieved, promised] = layout.rows[0]?.bars ?? [];
    expect((achieved?.x ?? 0) + (achieved?.width ?? 0)).toBeCloseTo(layout.middle);
    expect(promised?.x).toBeCloseTo(layout.middle);
    expect((achieved?.width ?? 0) / (promised?.width ?? 1)).toBeCloseTo(2);
  });

  test('values keep inside the drawing', () => {
    for (const width of [360, 880]) {
      for (const rows of Object.values(CASES)) {
        for (const bar of layoutDiverging(rows, marks, width).rows.flatMap((one) => one.bars)) {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          const end = bar.anchor === 'start' ? bar.valueX + bar.value.length * 6.2 : bar.valueX - bar.value.length * 6.2;
          expect(end).toBeGreaterThanOrEqual(-2);
          expect(end).toBeLessThanOrEqual(width + 8);
        }
      }
    }
  });
});
