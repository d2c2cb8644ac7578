import { expect, test } from 'vitest';
import type { DotsRow } from '#lib/charts/dots/layout.ts';
import { mostRoom } from './ranked.ts';

const row = (country_name: string, low: number, share: number, high: number) =>
  ({ theme_id: country_name, label: country_name, tentative: false, cells: [{ country: country_name, country_name, share, interval95: [low, high] }] }) as unknown as DotsRow;

test('the headline of a theme names the country that is clear of all others, and asks where none is', () => {
  expect(mostRoom([row('Arcadia', 0.5, 0.6, 0.7), row('Bohemia', 0.3, 0.4, 0.49)], 'peace')).toBe('Arcadia speaks most of peace');
  // The second reaches not so far, the third does.
  expect(mostRoom([row('Arcadia', 0.5, 0.6, 0.7), row('Bohemia', 0.3, 0.4, 0.49), row('Cadia', 0.1, 0.3, 0.5)], 'peace')).toBe('Who speaks most of peace?');
  expect(mostRoom([row('Arcadia', 0.5, 0.6, 0.7)], 'peace')).toBe('Who speaks most of peace?');
  expect(mostRoom([], 'peace')).toBe('Who speaks most of peace?');
});
