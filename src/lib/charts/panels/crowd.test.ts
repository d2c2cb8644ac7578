import { expect, test } from 'vitest';
import { swarm } from './crowd.ts';

test('marks that would cover one another move sideways as little as they can; others stay', () => {
  expect(swarm([{ x: 50, y: 10 }, { x: 50, y: 11 }, { x: 50, y: 12 }, { x: 50, y: 60 }], 5, 12, [0, 100])).toEqual([50, 55, 45, 50]);
});

test('none moves further than it may, nor out of its ends, however many there are', () => {
  const places = swarm(Array.from({ length: 50 }, () => ({ x: 8, y: 10 })), 5, 12, [3, 100]);
  expect(Math.min(...places)).toBe(3);
  expect(Math.max(...places)).toBeLessThanOrEqual(20);
});
