import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import Years from './Years.svelte';
import { layoutYears, type YearPoint, type YearSeries } from './layout.ts';

const point = (year: number, value: number, change: Partial<YearPoint> = {}): YearPoint => ({
  year,
  value,
  low: value * 0.8,
  high: value * 1.2,
  note: 'mean of 50 speeches',
  n: null,
  ...change
});
const marks = countryMarks(['AAA', 'BBB'], 40);
const all = (...points: YearPoint[]): YearSeries => ({ id: 'all', name: 'All countries', mark: null, points });
const one = (id: string, name: string, ...points: YearPoint[]): YearSeries => ({ id, name, mark: marks.get(id) ?? null, points });

const CASES: Record<string, YearSeries[]> = {
  'all and two countries': [
    all(point(2000, 0.1), point(2001, 0.12), point(2002, 0.2)),
    one('AAA', 'Arcadia', point(2000, 0.3, { n: 5 }), point(2002, 0.1, { n: 2 })),
    one('BBB', 'Bohemia', point(2001, 0.05, { n: 1 }), point(2002, 0.11, { n: 3 }))
  ],
  'one country': [one('AAA', 'Arcadia', point(2000, 0.3, { n: 5 }), point(2001, 0.2, { n: 4 }), point(2003, 0.1, { n: 2 }))],
  'one year': [all(point(2000, 0.1))],
  'all zero': [all(point(2000, 0), point(2001, 0))],
  'long names': [one('AAA', 'The Federated and Associated Commonwealths of Arcadia', point(2000, 0.1), point(2001, 0.2))],
  'no series': []
};

describe('lines over years', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, series) => {
    const { body } = render(Years, {
      props: { layout: layoutYears(series, 880), label: name, href: (at) => (at.n === null ? null : `?${at.series}-${at.year}`), chosen: null }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('a line breaks over a year without a value', () => {
    const layout = layoutYears(CASES['all and two countries'] ?? [], 880);
    expect(layout.series.map((series) => series.lines.length)).toEqual([1, 0, 1]);
  });

  test('names of lines do not stand upon one another', () => {
    const same = ['AAA', 'BBB', 'CCC'].map((id) => one(id, id, point(2000, 0.1), point(2001, 0.1)));
    const heights = layoutYears(same, 880).series.map((series) => series.labelY).sort((a, b) => a - b);
    for (let i = 1; i < heights.length; i++) expect((heights[i] ?? 0) - (heights[i - 1] ?? 0)).toBeGreaterThanOrEqual(16);
  });

  test('points keep inside the plot at every width', () => {
    for (const width of [360, 880]) {
      for (const series of Object.values(CASES)) {
        const { plot, series: placed } = layoutYears(series, width);
        for (const at of placed.flatMap((line) => line.points)) {
          expect(at.x).toBeGreaterThanOrEqual(plot.left);
          expect(at.x).toBeLessThanOrEqual(plot.right);
          expect(at.y).toBeGreaterThanOrEqual(plot.top - 0.01);
          expect(at.y).toBeLessThanOrEqual(plot.bottom + 0.01);
        }
      }
    }
  });
});
