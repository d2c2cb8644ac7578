import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { layoutMap as layoutOn, type MapCell } from './layout.ts';
import { toldFromBefore } from './outline.ts';
import { worldOutlines } from './world.ts';
import WorldMap from './WorldMap.svelte';

const cell = (country: string, share: number, change: Partial<MapCell> = {}): MapCell => ({
  country,
  country_name: country,
  share,
  n: Math.round(share * 100),
  N: 100,
  documents: 3,
  nothing: null,
  ...change
});
const layoutMap = (cells: readonly MapCell[]) => layoutOn(cells, worldOutlines());
const marksIn = (cells: readonly MapCell[]) =>
  render(WorldMap, { props: { layout: layoutMap(cells), label: 'Map', href: (one) => `?${one.cell?.country}`, chosen: null } }).body.split('class="mark').length - 1;

const hundred = worldOutlines().flatMap((one) => one.country ?? []).slice(0, 100);

const CASES: Record<string, MapCell[]> = {
  'several countries': [cell('CHN', 0.2), cell('VNM', 0.1), cell('FRA', 0.03), cell('MLT', 0.15)],
  'one country': [cell('CHN', 0.2)],
  'one document': [cell('CHN', 0.25, { n: 3, N: 12, documents: 1 })],
  'no document': [],
  'kinds of nothing': [
    cell('CHN', 0, { n: 1, N: 6, nothing: 'too few sentences' }),
    cell('VNM', 0, { n: 0, nothing: 'not in the documents' }),
    cell('SGP', 0, { n: 0, N: 4, nothing: 'too few sentences' })
  ],
  'a hundred countries': hundred.map((country, i) => cell(country, i / 400)),
  'long names': [cell('CHN', 0.2, { country_name: 'A land whose name goes on for very much longer than the space that is left beside a chart' })]
};

/** The whole world is 100 KB: other pictures are kept without the outlines of countries that have no document. */
const WHOLE = ['several countries', 'a hundred countries'];
const EMPTY_LAND = /<path class="land none" d="[^"]*"><\/path>/g;

test('a path told from place to place leads to the same places', () => {
  expect(toldFromBefore('M10.5,20L11,19.5L0,0ZM3,4L3,4')).toBe('m10.5,20 .5-.5-11-19.5Zm-7.5-16');
});

describe('the map of the world', () => {
  test.each(Object.entries(CASES))('%s: is drawn as stored', async (name, cells) => {
    const { body } = render(WorldMap, {
      props: { layout: layoutMap(cells), label: name, href: (one) => `?mark=${one.cell?.country}`, chosen: 'CHN' }
    });
    const drawn = body.replace(/<!--.*?-->/g, '').replace(/ svelte-\w+/g, '');
    await expect(WHOLE.includes(name) ? drawn : drawn.replace(EMPTY_LAND, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('a hundred countries are a hundred marks, and the steps of shade stay inside the drawing', () => {
    expect(marksIn(CASES['a hundred countries'] ?? [])).toBe(100);
    for (const cells of Object.values(CASES)) {
      const { steps, width } = layoutMap(cells);
      expect(steps.length).toBeLessThanOrEqual(7);
      expect(steps.length * Math.min(112, (width - 190) / steps.length)).toBeLessThanOrEqual(width - 190);
    }
  });

  test('no two steps of shade look the same, whatever the largest share', () => {
    for (let most = 0.004; most <= 1; most += 0.007) {
      const { steps } = layoutMap([cell('CHN', most), ...hundred.slice(0, 40).map((country, i) => cell(country, (most * i) / 40))]);
      expect(steps.length, String(most)).toBeLessThanOrEqual(7);
      expect(steps.length, String(most)).toBeGreaterThan(1);
      expect(new Set(steps.map((step) => step.label)).size, String(most)).toBe(steps.length);
    }
  });

  test('why a country has no shade is told beside the steps, of what is drawn', () => {
    const told = (cells: MapCell[]) => {
      const { body } = render(WorldMap, { props: { layout: layoutMap(cells), label: 'Map', href: () => '?', chosen: null } });
      return [...body.matchAll(/<text class="tick"[^>]*>([^<0-9]+)<\/text>/g)].map(([, words]) => words);
    };
    expect(told([cell('CHN', 0.2)])).toEqual(['no document']);
    expect(told(CASES['kinds of nothing'] ?? [])).toEqual(['no document', 'too few sentences', 'not in the documents']);
  });

  test('a country with a share is a mark; one with too few sentences and one without a document are not', () => {
    expect(marksIn([cell('CHN', 0.2), cell('VNM', 0.1), cell('FRA', 0, { nothing: 'too few sentences', N: 3 })])).toBe(2);
    expect(marksIn([])).toBe(0);
  });

  test('small countries are points: Malta, Samoa and Singapore have a place', () => {
    expect(marksIn([cell('MLT', 0.2), cell('WSM', 0.1), cell('SGP', 0.3)])).toBe(3);
  });

  test('former states and organisations have none, and are listed instead', () => {
    const layout = layoutMap([cell('YUG', 0.2), cell('EU', 0.1), cell('CHN', 0.1)]);
    expect(layout.off.map((one) => one.country)).toEqual(['YUG', 'EU']);
  });

  test('shades rise with the share, and each says from where to where', () => {
    const layout = layoutMap([cell('CHN', 0.02), cell('VNM', 0.11), cell('FRA', 0.19)]);
    const step = (country: string) => layout.countries.find((one) => one.cell?.country === country)?.step ?? -1;
    expect(step('CHN')).toBeLessThan(step('VNM'));
    expect(step('VNM')).toBeLessThan(step('FRA'));
    expect(layout.steps.at(0)?.label).toMatch(/^0/);
    expect(layout.steps.at(-1)?.label).toMatch(/and more$/);
  });

  test('a country says its number, and of what it is counted', () => {
    const layout = layoutMap([cell('CHN', 0.2)]);
    expect(layout.countries.find((one) => one.cell)?.name).toBe('CHN: 20.0\u202f%, 20 of 100 sentences in 3 documents');
  });
});
