import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Sparks from './Sparks.svelte';
import { layoutSparks, type SparkRow } from './layout.ts';

const row = (theme_id: string, label: string, ...values: number[]): SparkRow => ({
  theme_id,
  label,
  tentative: false,
  points: values.map((value, i) => ({ year: 2000 + i, value }))
});

const CASES: Record<string, SparkRow[]> = {
  'two themes': [row('peace', 'Peace', 0.1, 0.2, 0.15), row('trade', 'Trade', 0.05, 0, 0.02)],
  'one year': [row('peace', 'Peace', 0.1)],
  'long names': [row('long', 'A theme whose name goes on for very much longer than a panel is wide at any width', 0.1, 0.2)],
  'no theme': []
};

describe('small lines', () => {
  test.each(Object.entries(CASES))('%s: are drawn as stored', async (name, rows) => {
    const { body } = render(Sparks, { props: { layout: layoutSparks(rows, 880), label: name, href: (id) => `?topic=${id}`, chosen: 'trade' } });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('all have one scale: the same share ends at the same height', () => {
    const { sparks } = layoutSparks([row('a', 'A', 0.5, 0.1), row('b', 'B', 0.1, 0.1)], 880);
    expect(sparks[0]?.end.y).toBe(sparks[1]?.end.y);
  });
});
