import { expect, it } from 'vitest';
import { layRecords, placesOf } from './records.ts';

it('lays heads, ends of lists and lists end to end, each record where it was said to begin', () => {
  const laid = layRecords([
    { heads: [7], lists: [[1, 2], []] },
    { heads: [8], lists: [[], [3]] }
  ]);
  expect([...laid]).toEqual([7, 5, 5, 1, 2, 8, 8, 9, 3]);
  expect(placesOf([5, 4])).toEqual([0, 5]);
});
