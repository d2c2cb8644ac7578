import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveThemes, entropy } from './breadth.ts';

describe('the breadth of an agenda', () => {
  it('is the number of themes where they are equal', () => {
    expect(effectiveThemes([5, 5, 5, 5])).toBeCloseTo(4, 12);
    expect(effectiveThemes([7, 0, 0])).toBe(1);
    expect(entropy([1, 1])).toBeCloseTo(Math.LN2, 12);
  });

  it('counts unequal themes for less', () => {
    // H of 3/4 and 1/4 is 0.5623 nats.
    expect(entropy([3, 1])).toBeCloseTo(0.562335, 6);
    expect(effectiveThemes([3, 1])).toBeCloseTo(1.754765, 6);
  });

  it('is not defined without a coded sentence', () => {
    expect(entropy([])).toBeNull();
    expect(effectiveThemes([0, 0])).toBeNull();
  });

  it('lies between one and the number of themes, and does not depend on scale or order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 33 }), (list) => {
        const found = effectiveThemes(list);
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(1);
        expect(found).toBeLessThanOrEqual(list.filter((weight) => weight > 0).length + 1e-9);
        expect(effectiveThemes(list.map((weight) => weight * 3).reverse())).toBeCloseTo(found, 9);
      })
    );
  });
});
