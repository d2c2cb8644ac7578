import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import Panels from './Panels.svelte';
import { layoutPanels, type PanelsPoint, type PanelsRow } from './layout.ts';

const point = (country: string, year: number, share: number, change: Partial<PanelsPoint> = {}): PanelsPoint => ({
  document_id: `${country}-${year}`,
  title: `A speech of ${year}`,
  country,
  country_name: country === 'AAA' ? 'Arcadia' : 'Bohemia',
  date_start: `${year}-05-01`,
  date_end: `${year}-05-01`,
  year,
  share,
  value: share,
  interval95: [share / 2, share * 1.5],
  n: Math.round(share * 100),
  N: 100,
  nothing: null,
  ...change
});
const row = (theme_id: string, label: string, ...points: PanelsPoint[]): PanelsRow => ({ theme_id, label, tentative: false, points });
const marks = countryMarks(['AAA', 'BBB']);

const CASES: Record<string, PanelsRow[]> = {
  'two countries over years': [
    row('peace', 'Peace', point('AAA', 2020, 0.2), point('BBB', 2020, 0.1), point('AAA', 2021, 0.3), point('AAA', 2024, 0.1)),
    row('trade', 'Trade', point('AAA', 2020, 0.05), point('BBB', 2020, 0), point('AAA', 2021, 0.02), point('AAA', 2024, 0.4))
  ],
  'one document': [row('peace', 'Peace', point('AAA', 2020, 0.2))],
  'a document known to the year': [row('peace', 'Peace', point('AAA', 2020, 0.2, { date_start: '2020-01-01', date_end: '2020-12-31' }))],
  'kinds of nothing': [
    row('peace', 'Peace', point('AAA', 2020, 0, { nothing: 'not in the documents', n: 0 }), point('AAA', 2021, 0.5, { nothing: 'too few sentences', N: 4 }))
  ],
  'long names': [row('long', 'A theme whose name goes on for very much longer than a panel is wide at any width', point('AAA', 2020, 1))],
  'one country': [row('peace', 'Peace', point('AAA', 2019, 0.2), point('AAA', 2020, 0.1), point('AAA', 2023, 0.3))],
  'no document': [row('peace', 'Peace')],
  'a hundred countries': [
    row('peace', 'Peace', ...Array.from({ length: 100 }, (_, i) => [point(`C${i}`, 2020, i / 200), point(`C${i}`, 2021, (100 - i) / 200)]).flat())
  ],
  'no row': []
};

describe('small multiples', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, rows) => {
    const { body } = render(Panels, {
      props: { layout: layoutPanels(rows, marks, 880), label: name, href: (one) => `?mark=${one.theme_id}-${one.document_id}`, chosen: null }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('the change since the document before is drawn above and below 0, without lines', async () => {
    const rows = [
      row('peace', 'Peace', point('AAA', 2021, 0.3, { value: 0.1, interval95: [-0.02, 0.22] }), point('AAA', 2022, 0.1, { value: -0.2, interval95: [-0.3, -0.1] }))
    ];
    const layout = layoutPanels(rows, marks, 880, 'change');
    const [up, down] = layout.panels[0]?.points ?? [];
    expect(up?.y).toBeLessThan(layout.zero);
    expect(down?.y).toBeGreaterThan(layout.zero);
    expect(layout.panels[0]?.paths).toEqual([]);
    expect(down?.name).toBe(
      'Peace, Arcadia 2022: \u221220.0\u202fpts since the document before, 95 % interval \u221230.0\u202fpts to \u221210.0\u202fpts, now 10.0\u202f%, 10 of 100 sentences'
    );
    const { body } = render(Panels, { props: { layout, label: 'change', href: () => '?', chosen: null } });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot('./pictures/change.svg');
  });

  test('counts stand on a scale of whole sentences', () => {
    const layout = layoutPanels([row('peace', 'Peace', point('AAA', 2021, 0.3, { value: 3, n: 3, interval95: null }))], marks, 880, 'count');
    expect(layout.yTicks.every((tick) => /^\d+$/.test(tick.label))).toBe(true);
    expect(layout.panels[0]?.points[0]?.line95).toBeNull();
  });

  test('the intervals of documents in successive years are a band, those of others bars', () => {
    const [peace] = layoutPanels(CASES['two countries over years'] ?? [], marks, 880).panels;
    expect(peace?.bands).toHaveLength(1);
    expect(peace?.points.map((one) => [one.document_id, one.line95 === null])).toEqual([
      ['AAA-2020', true], ['BBB-2020', false], ['AAA-2021', true], ['AAA-2024', false]
    ]);
  });

  test('a line joins successive years and breaks where a year has no document', () => {
    const [peace] = layoutPanels(CASES['two countries over years'] ?? [], marks, 880).panels;
    expect(peace?.paths.map((path) => path.country)).toEqual(['AAA']);
  });

  test('all panels have one scale: the same share stands at the same height', () => {
    const { panels } = layoutPanels(
      [row('a', 'A', point('AAA', 2020, 0.1)), row('b', 'B', point('AAA', 2020, 0.1), point('AAA', 2022, 0.6))],
      marks,
      880
    );
    expect(panels[0]?.points[0]?.y).toBe(panels[1]?.points[0]?.y);
  });

  test('marks of the same day stand side by side, none hidden', () => {
    const [panel] = layoutPanels([row('a', 'A', point('AAA', 2020, 0.1), point('BBB', 2020, 0.1))], marks, 880).panels;
    const [first, second] = panel?.points ?? [];
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThanOrEqual(12);
  });

  test('of more countries than can be told apart only those with a colour are marks, and no interval is worked out', () => {
    const codes = Array.from({ length: 40 }, (_, i) => `C${String(i).padStart(2, '0')}`);
    const watched = codes.map((code, i) =>
      Object.defineProperty(point(code, 2020, i / 100, i === 39 ? { nothing: 'too few sentences', N: 3 } : {}), 'interval95', {
        get: () => {
          throw new Error('read');
        }
      })
    );
    const layout = layoutPanels([row('peace', 'Peace', ...watched)], countryMarks(codes), 880);
    const [panel] = layout.panels;
    expect(panel?.points.map((one) => one.country).sort()).toEqual(codes.slice(0, 7));
    expect(panel?.points.find((one) => one.country === 'C05')?.name).toBe('Peace, Bohemia 2020: 5.0\u202f%, 5 of 100 sentences');
    // 40 without the 7 marks and the one of too few sentences.
    expect(panel?.quiet.match(/M/g)).toHaveLength(32);
    expect(panel?.medians.map((one) => one.name)).toEqual(['2020: median 19.0\u202f% of 39 documents']);
    const places = [...(panel?.quiet.matchAll(/M([\d.]+),([\d.]+)/g) ?? [])].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(places.every(([x, y]) => x > 0 && x < layout.panelWidth && y >= 0 && y <= layout.plotHeight)).toBe(true);
  });

  test('no median is drawn of few documents, and no panel of seven countries is a crowd', () => {
    const few = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH'].map((code, i) => point(code, 2010 + i, 0.1));
    expect(layoutPanels([row('peace', 'Peace', ...few)], marks, 880).panels[0]?.medians).toEqual([]);
    const seven = layoutPanels([row('peace', 'Peace', ...few.slice(0, 7))], marks, 880);
    expect([seven.crowd, seven.panels[0]?.points.length, seven.panels[0]?.quiet]).toEqual([false, 7, '']);
  });

  test('marks keep inside their panel at every width', () => {
    for (const width of [320, 360, 880]) {
      for (const rows of Object.values(CASES)) {
        const layout = layoutPanels(rows, marks, width);
        for (const one of layout.panels.flatMap((panel) => panel.points)) {
          expect(one.x).toBeGreaterThan(0);
          expect(one.x).toBeLessThan(layout.panelWidth);
          expect(one.y).toBeGreaterThanOrEqual(0);
          expect(one.y).toBeLessThanOrEqual(layout.plotHeight);
        }
      }
    }
  });
});
