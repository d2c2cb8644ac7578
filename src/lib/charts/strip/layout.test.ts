import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { countryMarks } from '../country-marks.ts';
import { layoutStrip, type StripItem } from './layout.ts';
import Strip from './Strip.svelte';

const marks = countryMarks(['AAA', 'BBB', ...Array.from({ length: 100 }, (_, i) => `C${i}`)]);
const LANES = ['Events', 'Deadlines'];
const item = (id: string, lane: string, words: string, date_start: string, date_end = date_start, change: Partial<StripItem> = {}): StripItem => ({
  id, lane, words, label: words, country: 'AAA', country_name: 'Arcadia', date_start, date_end, when: date_start, inferred: false, sentences: 1, ...change
});

const CASES: Record<string, StripItem[]> = {
  'one country': [item('1', 'Events', 'the great fair', '2020-05-01'), item('2', 'Deadlines', 'by 2035', '2035-01-01', '2035-12-31')],
  'one document': [item('1', 'Events', 'the great fair', '2020-05-01')],
  'no date': [],
  'a period of many years': [item('1', 'Events', 'since the founding', '1950-01-01', '2023-12-31', { inferred: true }), item('2', 'Events', 'the fair', '2000-05-01')],
  'the same day': Array.from({ length: 5 }, (_, i) => item(String(i), 'Events', 'the great fair', '2020-05-01', '2020-05-01', { country: i % 2 ? 'BBB' : 'AAA' })),
  'a hundred countries': Array.from({ length: 100 }, (_, i) => item(String(i), LANES[i % 2] ?? '', `event ${i}`, `${1990 + (i % 40)}-05-01`, `${1990 + (i % 40)}-05-01`, { country: `C${i}` })),
  'long names': [item('1', 'Events', 'an event whose name goes on for very much longer than the space that is left beside it', '2020-05-01')]
};

describe('the strip of dates', () => {
  test.each(Object.entries(CASES))('%s: is drawn as stored', async (name, items) => {
    const { body } = render(Strip, { props: { layout: layoutStrip(items, LANES, marks, 880), label: name, href: (one) => `#${one.id}` } });
    await expect(body.replace(/<!--.*?-->/g, '')).toMatchFileSnapshot(`./pictures/${name.replaceAll(' ', '-')}.svg`);
  });

  test('every date stands once, its words apart from all others, inside the drawing', () => {
    for (const width of [320, 360, 880]) {
      for (const items of Object.values(CASES)) {
        const layout = layoutStrip(items, LANES, marks, width);
        const placed = layout.lanes.flatMap((lane) => lane.items);
        expect(placed).toHaveLength(items.length);
        for (const one of placed) {
          expect(one.y).toBeLessThan(layout.height);
          const others = placed.filter((other) => other !== one && other.y === one.y);
          for (const { hit } of others) {
            expect(hit.x >= one.hit.x + one.hit.width || hit.x + hit.width <= one.hit.x).toBe(true);
          }
        }
      }
    }
  });

  test('an earlier day stands further left, and a period is a bar', () => {
    const [events] = layoutStrip(CASES['a period of many years'] ?? [], LANES, marks, 880).lanes;
    expect(events?.items[0]?.length).toBeGreaterThan(600);
    expect(events?.items[1]?.length).toBe(0);
    expect(events?.items[1]?.x).toBeGreaterThan(events?.items[0]?.x ?? Infinity);
  });
});
