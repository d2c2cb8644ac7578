import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import Dots from './Dots.svelte';
import { layoutDots, type DotsCell, type DotsRow } from './layout.ts';

const cell = (country: string, share: number, change: Partial<DotsCell> = {}): DotsCell => ({
  country,
  country_name: country === 'AAA' ? 'Arcadia' : country === 'BBB' ? 'Bohemia' : country,
  share,
  interval95: [share / 2, Math.min(1, share * 1.5)],
  interval50: [share * 0.8, Math.min(1, share * 1.2)],
  n: Math.round(share * 100),
  N: 100,
  documents: 2,
  nothing: null,
  ...change
});
const row = (theme_id: string, label: string, ...cells: DotsCell[]): DotsRow => ({ theme_id, label, tentative: false, cells });
const marks = countryMarks(['AAA', 'BBB']);

const CASES: Record<string, DotsRow[]> = {
  'two countries': [row('peace', 'Peace', cell('AAA', 0.2), cell('BBB', 0.1)), row('trade', 'Trade', cell('AAA', 0.05), cell('BBB', 0.4))],
  'one country': [row('peace', 'Peace', cell('AAA', 0.2))],
  'no document': [row('peace', 'Peace', cell('AAA', 0, { n: 0, N: 0, documents: 0, nothing: 'no document' }), cell('BBB', 0.1))],
  'too few sentences and not in the documents': [
    row('peace', 'Peace', cell('AAA', 0, { n: 1, N: 6, nothing: 'too few sentences' }), cell('BBB', 0, { n: 0, nothing: 'not in the documents' }))
  ],
  'a hundred countries': [row('peace', 'Peace', ...Array.from({ length: 100 }, (_, i) => cell(`C${i}`, i / 200)))],
  'long names': [row('long', 'A theme whose name goes on for very much longer than the space that is left beside a chart', cell('AAA', 1))],
  'one document': [row('peace', 'Peace', cell('AAA', 0.25, { n: 3, N: 12, documents: 1 }))],
  'no row': []
};

describe('ranked dots', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, rows) => {
    const { body } = render(Dots, {
      props: { layout: layoutDots(rows, marks, 880), label: name, href: (dot) => `?mark=${dot.theme_id}-${dot.country}`, chosen: null }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('marks keep inside the drawing, in the order of their shares, at every width', () => {
    for (const width of [300, 360, 880, 1200]) {
      for (const rows of Object.values(CASES)) {
        const layout = layoutDots(rows, marks, width);
        for (const dot of layout.rows.flatMap((one) => one.dots)) {
          expect(dot.x).toBeGreaterThanOrEqual(layout.plot.left);
          expect(dot.x).toBeLessThanOrEqual(layout.plot.right);
          expect(dot.y).toBeLessThan(layout.height);
          if (!dot.line95 || !dot.line50) continue;
          expect(dot.line95[0]).toBeLessThanOrEqual(dot.line50[0]);
          expect(dot.line50[1]).toBeLessThanOrEqual(dot.line95[1]);
        }
      }
    }
    const [peace] = layoutDots(CASES['two countries'] ?? [], marks, 880).rows;
    expect(peace?.dots[0]?.x).toBeGreaterThan(peace?.dots[1]?.x ?? Infinity);
  });

  test('rows do not overlap', () => {
    for (const rows of Object.values(CASES)) {
      const { rows: placed, height } = layoutDots(rows, marks, 360);
      placed.forEach((one, i) => {
        const next = placed[i + 1]?.top ?? height;
        for (const dot of one.dots) expect(dot.y).toBeLessThan(next);
      });
    }
  });

  test('of many countries only the chosen one has its interval worked out, and the largest its name', () => {
    const read: string[] = [];
    const watched = Array.from({ length: 40 }, (_, i) => {
      const one = cell(`C${i}`, i === 7 ? 0.9 : i / 100, i === 7 ? { country_name: 'A land of a very long name' } : {});
      return Object.defineProperty(one, 'interval95', { get: () => (read.push(one.country), [0.1, 0.95] as const) });
    });
    const [plain] = layoutDots([row('peace', 'Peace', ...watched)], marks, 880).rows;
    expect(read).toEqual([]);
    expect(plain?.dots.filter((dot) => dot.line95)).toEqual([]);
    expect(plain?.leader?.text).toBe('A land of a very…\u200290.0\u202f%');
    expect(plain?.leader?.x).toBeGreaterThan(plain?.dots[7]?.x ?? Infinity);
    const [chosen] = layoutDots([row('peace', 'Peace', ...watched)], marks, 880, { theme_id: 'peace', country: 'C3' }).rows;
    expect(new Set(read)).toEqual(new Set(['C3']));
    expect(chosen?.dots.filter((dot) => dot.line95).map((dot) => dot.country)).toEqual(['C3']);
    expect(chosen?.leader?.x).toBeGreaterThan(chosen?.dots[3]?.line95?.[1] ?? Infinity);
  });

  test('a mark says its number, its interval and both counts', () => {
    const [first] = layoutDots(CASES['one country'] ?? [], marks, 880).rows;
    expect(first?.dots[0]?.name).toBe(
      'Peace, Arcadia: 20.0\u202f% of the agenda, 95 % interval 10.0\u202f% to 30.0\u202f%, 20 of 100 sentences'
    );
  });

  test('the three kinds of nothing say which they are', () => {
    const [few] = layoutDots(CASES['too few sentences and not in the documents'] ?? [], marks, 880).rows;
    expect(few?.dots.map((dot) => dot.value)).toEqual(['too few sentences (N 6)', 'none of 100']);
    const [none] = layoutDots(CASES['no document'] ?? [], marks, 880).rows;
    expect(none?.dots[0]?.value).toBe('no document');
  });
});
