import { describe, expect, it } from 'vitest';
import { overlapByChance } from './overlap-by-chance.ts';

describe('the overlap that two samples of one agenda have', () => {
  it('is what can be worked out for one sentence each', () => {
    // Two sentences from themes of a half each: the same theme in half of the draws.
    expect(overlapByChance([1, 0], [0, 1], { draws: 20_000 })?.mean).toBeCloseTo(0.5, 1);
  });

  it('grows with the samples towards 1', () => {
    const overlaps = [1, 10, 100].map((times) => overlapByChance([3, 2, 1].map((one) => one * times), [2, 2, 2].map((one) => one * times)));
    expect(overlaps[0]?.mean).toBeLessThan(overlaps[1]?.mean ?? 0);
    expect(overlaps[1]?.mean).toBeLessThan(overlaps[2]?.mean ?? 0);
    expect(overlaps[2]?.mean).toBeGreaterThan(0.93);
    for (const one of overlaps) expect(one?.low).toBeLessThanOrEqual(one?.mean ?? 0);
  });

  it('is 1 where there is one theme, and null where an agenda is empty', () => {
    expect(overlapByChance([5], [3])).toEqual({ mean: 1, low: 1 });
    expect(overlapByChance([0, 0], [3, 1])).toBeNull();
  });

  it('is the same for the same seed', () => {
    expect(overlapByChance([3, 2], [1, 4])).toEqual(overlapByChance([3, 2], [1, 4]));
  });
});
