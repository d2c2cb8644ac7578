import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import Bump from './Bump.svelte';
import { layoutBump, type BumpList } from './layout.ts';

const mark = countryMarks(['AAA']).get('AAA') ?? { colour: 'other', path: '', hollow: '' };
const list = (year: number, ...themes: (string | null)[]): BumpList => ({
  id: String(year),
  heads: [String(year), 'tasks'],
  items: themes.map((theme_id, i) => ({
    id: `${year}-${i}`, rank: i + 1, theme_id, label: theme_id ?? 'no theme found', tentative: theme_id === 'culture', words: `The item of ${theme_id ?? 'nothing'}`, n: 1 + (i % 2)
  }))
});
const LONG = 'a theme whose name goes on for very much longer than the space that is left beside a chart';

const CASES: Record<string, BumpList[]> = {
  'two lists': [list(2012, 'peace', 'trade', 'health'), list(2023, 'trade', 'energy', 'peace', 'culture')],
  'three lists': [list(2012, 'peace', 'trade'), list(2017, 'trade', 'peace'), list(2023, 'peace', 'energy')],
  'a country with two lists of one document': [list(2012, 'peace', 'trade'), { ...list(2012, 'trade'), id: '2012 b', heads: ['2012', 'goals'] }],
  'one document': [list(2012, 'peace', 'trade')],
  'no document': [],
  'no theme found': [list(2012, null, 'trade'), list(2023, null, 'trade')],
  'a theme twice in a list': [list(2012, 'trade', 'trade'), list(2023, 'peace', 'trade')],
  'many lists': Array.from({ length: 12 }, (_, i) => list(2000 + i, 'peace', `theme ${i}`)),
  'long names': [list(2012, LONG, 'trade'), list(2023, 'trade', LONG)]
};

describe('lists side by side', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, lists) => {
    const { body } = render(Bump, { props: { layout: layoutBump(lists, mark, 880), label: name, href: (item) => `#${item.id}`, chosen: '2012-1' } });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('a theme of both lists is joined, others and those without a theme are not', () => {
    const { items, paths } = layoutBump(CASES['two lists'] ?? [], mark, 880);
    expect(paths).toHaveLength(2);
    expect(items.filter((item) => item.linked).map((item) => item.id)).toEqual(['2012-0', '2012-1', '2023-0', '2023-2']);
    expect(layoutBump(CASES['no theme found'] ?? [], mark, 880).paths).toHaveLength(1);
    expect(layoutBump(CASES['a theme twice in a list'] ?? [], mark, 880).paths).toHaveLength(1);
  });

  test('where the width holds two lists, every two that follow each other stand side by side', () => {
    const lists = CASES['three lists'] ?? [];
    const { heads, paths, items, width } = layoutBump(lists, mark, 360);
    expect(heads.map((head) => head.texts[0])).toEqual(['2012', '2017', '2017', '2023']);
    expect(paths).toHaveLength(3);
    for (const item of items) expect(item.hit.x + item.hit.width).toBeLessThanOrEqual(width);
  });

  test('the same rank stands at the same height, a lower rank further down', () => {
    const { items } = layoutBump(CASES['two lists'] ?? [], mark, 880);
    const heights = new Map(items.map((item) => [item.id, item.y]));
    expect(heights.get('2012-1')).toBe(heights.get('2023-1'));
    expect(heights.get('2012-1')).toBeGreaterThan(heights.get('2012-0') ?? Infinity);
  });
});
