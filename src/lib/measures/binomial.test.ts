import { describe, expect, it } from 'vitest';
import { Binomial } from './binomial.ts';
import { seeded } from './random.ts';

function drawn(n: number, chance: number, times: number): number[] {
  const binomial = new Binomial(chance);
  const random = seeded(3);
  return Array.from({ length: times }, () => binomial.draw(n, random));
}

describe('a binomial', () => {
  it('inverts its distribution: three trials of one half', () => {
    // Cumulative: 1/8, 4/8, 7/8, 1.
    const binomial = new Binomial(0.5);
    const at = (u: number) => binomial.draw(3, () => u);
    expect([0, 0.12, 0.13, 0.49, 0.51, 0.87, 0.88, 0.999].map(at)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it.each([[10, 0.3], [1000, 0.004], [1000, 0.97], [1_000_000, 0.4]])('of %i at %f has its mean and variance', (n, p) => {
    const values = drawn(n, p, 20_000);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    const expected = n * p * (1 - p);
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(expected / values.length));
    expect(variance / expected).toBeCloseTo(1, 1);
  });

  it('is sure at the ends', () => {
    expect(new Set(drawn(9, 0, 50))).toEqual(new Set([0]));
    expect(new Set(drawn(9, 1, 50))).toEqual(new Set([9]));
    expect(new Set(drawn(0, 0.5, 50))).toEqual(new Set([0]));
  });
});
