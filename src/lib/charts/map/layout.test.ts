import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { layoutMap, type MapCell } from './layout.ts';
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
const marksIn = (cells: readonly MapCell[]) =>
  render(WorldMap, { props: { layout: layoutMap(cells), label: 'Map', href: (one) => `?${one.cell?.country}`, chosen: null } }).body.split('class="mark').length - 1;

describe('the map of the world', () => {
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
