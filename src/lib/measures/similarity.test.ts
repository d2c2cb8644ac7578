import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from './similarity.ts';

const weights = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 33 });

describe('the similarity of two agendas', () => {
  it('is what their parts share', () => {
    // Parts 0.5, 0.5, 0 and 0.25, 0.25, 0.5 share 0.25 + 0.25.
    expect(similarity([2, 2, 0], [1, 1, 2])).toBe(0.5);
    expect(similarity([3, 0], [0, 8])).toBe(0);
    expect(similarity([1, 2, 3], [2, 4, 6])).toBe(1);
  });

  it('is not defined where an agenda has no theme, and refuses agendas of different length', () => {
    expect(similarity([0, 0], [1, 1])).toBeNull();
    expect(similarity([], [])).toBeNull();
    expect(() => similarity([1], [1, 2])).toThrow('1 and 2 themes');
  });

  it('is the same both ways, between 0 and 1, and the sum of the smaller parts', () => {
    fc.assert(
      fc.property(weights, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const found = similarity(a, b);
        expect(similarity(b, a)).toBe(found);
        if (found === null) return;
        const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
        const least = sum(pairs.map(([x, y]) => Math.min(x / sum(a), y / sum(b))));
        expect(found).toBeCloseTo(least, 9);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      })
    );
  });
});
