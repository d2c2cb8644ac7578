import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import { LABELLED, layoutSlope, type SlopeCountry, type SlopeEnd, type SlopeLine } from './layout.ts';
import Slope from './Slope.svelte';

const marks = countryMarks(['AAA', 'BBB']);
const end = (share: number, change: Partial<SlopeEnd> = {}): SlopeEnd => ({
  share, n: Math.round(share * 100), N: 100, nothing: share === 0 ? 'not in the documents' : null, ...change
});
const line = (theme_id: string, from: number, to: number, label = theme_id.toUpperCase()): SlopeLine => ({
  theme_id, label, tentative: false, ends: [end(from), end(to)], apart: Math.abs(to - from) > 0.1
});
const country = (code: string, ...lines: SlopeLine[]): SlopeCountry => ({
  country: code, country_name: code === 'AAA' ? 'Arcadia' : `Land of ${code}`, years: [2012, 2023], lines
});
const LONG = 'A theme whose name goes on for very much longer than the space that is left beside a chart';

const CASES: Record<string, SlopeCountry[]> = {
  'one country': [country('AAA', line('peace', 0.3, 0.1), line('trade', 0.05, 0.25), line('health', 0.04, 0.05))],
  'two countries': [country('AAA', line('peace', 0.3, 0.1)), country('BBB', line('peace', 0.1, 0.12))],
  'not in the documents of a year': [country('AAA', line('peace', 0.3, 0))],
  'too few sentences': [country('AAA', { ...line('peace', 0.3, 0.1), ends: [end(0, { N: 5, nothing: 'too few sentences' }), end(0.1)] })],
  'many themes': [country('AAA', ...Array.from({ length: 14 }, (_, i) => line(`t${i}`, 0.1 + i / 200, 0.1 - i / 200)))],
  'a hundred countries': Array.from({ length: 100 }, (_, i) => country(`C${i}`, line('peace', i / 200 + 0.01, 0.2))),
  'long names': [country('AAA', line('long', 0.3, 0.1, LONG))],
  'no country': []
};

describe('slopes', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, countries) => {
    const { body } = render(Slope, {
      props: { layout: layoutSlope(countries, marks, 880), label: name, href: (one) => `?mark=${one.theme_id}-${one.country}-${one.year}`, chosen: null }
    });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('only the themes that moved most are named, and no two names lie upon one another', () => {
    for (const width of [360, 880]) {
      const [panel] = layoutSlope(CASES['many themes'] ?? [], marks, width).panels;
      const named = panel?.slopes.filter((slope) => slope.labelled) ?? [];
      expect(named.map((slope) => slope.theme_id).sort()).toEqual(['t10', 't11', 't12', 't13', 't8', 't9'].sort());
      expect(named).toHaveLength(LABELLED);
      for (const side of [0, 1]) {
        const places = named.map((slope) => slope.texts[side]).sort((a, b) => (a?.y ?? 0) - (b?.y ?? 0));
        places.slice(1).forEach((text, i) => expect((text?.y ?? 0) - (places[i]?.y ?? 0)).toBeGreaterThanOrEqual(16));
      }
    }
  });

  test('the same share stands at the same height in every panel', () => {
    const { panels } = layoutSlope([country('AAA', line('a', 0.1, 0.4)), country('BBB', line('a', 0.1, 0.2))], marks, 880);
    const heights = panels.map((panel) => (panel.slopes[0]?.ends[0].y ?? 0) - panel.plotTop);
    expect(heights[0]).toBeCloseTo(heights[1] ?? NaN, 9);
  });

  test('a year with too few sentences is said, and nothing is drawn', () => {
    const [panel] = layoutSlope(CASES['too few sentences'] ?? [], marks, 880).panels;
    expect(panel?.slopes).toEqual([]);
    expect(panel?.absent).toBe('too few sentences in 2012 to say');
  });
});
