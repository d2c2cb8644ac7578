import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import Breadth from './Breadth.svelte';
import { layoutBreadth, type BreadthRow } from './layout.ts';

const mark = countryMarks(['AAA']).get('AAA') ?? { colour: 'other', path: '', hollow: '' };
const row = (id: string, breadth: number | null, name = `Land of ${id}`): BreadthRow => ({ id, name, breadth, themes: 12, N: breadth === null ? 4 : 100, mark });

const CASES: Record<string, BreadthRow[]> = {
  'two countries': [row('AAA', 8.25), row('BBB', 3)],
  'one country': [row('AAA', 8.25)],
  'one document': [{ ...row('AAA', 2, 'Land 2012: A speech'), themes: 3, N: 12 }],
  'no document': [],
  'too few sentences': [row('AAA', null)],
  'a hundred countries': Array.from({ length: 100 }, (_, i) => row(`C${i}`, 1 + i / 5)),
  'long names': [row('AAA', 8.25, 'A land whose name goes on for very much longer than the space that is left beside a chart')]
};

describe('the breadth of agendas', () => {
  test.each(Object.entries(CASES))('%s: is drawn as stored', async (name, rows) => {
    const { body } = render(Breadth, { props: { layout: layoutBreadth(rows, 880), label: name, href: (one) => `#${one.id}`, chosen: 'AAA' } });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('a broader agenda stands further right, and inside the drawing at every width', () => {
    for (const width of [320, 360, 880]) {
      const { rows } = layoutBreadth(CASES['a hundred countries'] ?? [], width);
      rows.slice(1).forEach((one, i) => expect(one.x).toBeGreaterThan(rows[i]?.x ?? Infinity));
      expect(rows.at(-1)?.x).toBeLessThanOrEqual(width - 190);
    }
  });

  test('a dot says what its number means, and too few sentences are said', () => {
    expect(layoutBreadth(CASES['one country'] ?? [], 880).rows[0]?.label).toBe(
      'Land of AAA: as broad as 8.3 themes of equal size; 12 themes in all, 100 counted sentences'
    );
    expect(layoutBreadth(CASES['too few sentences'] ?? [], 880).rows[0]?.value).toBe('too few sentences (N 4)');
  });
});
