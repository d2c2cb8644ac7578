import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile, quantilesOf } from './quantile.ts';

const AT = [0, 0.025, 0.25, 0.5, 0.75, 0.975, 1];
const values = (one: fc.Arbitrary<number>) => fc.array(one, { minLength: 1, maxLength: 400 });

test('a quantile between two values is between them in proportion', () => {
  expect(quantile(Float64Array.of(0, 10), 0.3)).toBe(3);
  expect(quantile(Float64Array.of(4), 0.975)).toBe(4);
  expect(quantilesOf(Float64Array.of(30, 10, 20), [0, 0.25, 0.5, 1])).toEqual([10, 15, 20, 30]);
});

test('quantiles of values in any order are those of the sorted values, however many are alike', () => {
  for (const one of [fc.double({ noNaN: true, min: -1, max: 1 }), fc.integer({ min: 0, max: 6 }).map((n) => n / 7)]) {
    fc.assert(
      fc.property(values(one), (drawn) => {
        const sorted = Float64Array.from(drawn).sort();
        expect(quantilesOf(Float64Array.from(drawn), AT)).toEqual(AT.map((p) => quantile(sorted, p)));
      })
    );
  }
});
