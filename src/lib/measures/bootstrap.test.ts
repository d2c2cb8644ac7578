import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';

const mean = (sample: readonly number[]) => [sample.reduce((sum, x) => sum + x, 0) / sample.length];

describe('bootstrap', () => {
  it('comes close to the normal interval of a proportion within one document', () => {
    const sentences = Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 1 : 0));
    const [low = NaN, high = NaN] = bootstrap([sentences], mean)[0] ?? [];
    expect(low).toBeCloseTo(0.25 - 1.96 * Math.sqrt((0.25 * 0.75) / 400), 1.7);
    expect(high).toBeCloseTo(0.25 + 1.96 * Math.sqrt((0.25 * 0.75) / 400), 1.7);
  });

  it('is wider where documents differ than where sentences do', () => {
    const mixed = Array.from({ length: 10 }, () => [0, 1, 0, 1, 0, 1, 0, 1]);
    const apart = Array.from({ length: 10 }, (_, i) => Array.from({ length: 8 }, () => i % 2));
    const width = (groups: number[][]) => {
      const [low = NaN, high = NaN] = bootstrap(groups, mean)[0] ?? [];
      return high - low;
    };
    expect(width(apart)).toBeGreaterThan(1.5 * width(mixed));
  });

  it('gives the same ends each time and none where draws rarely define the statistic', () => {
    const groups = [[1, 2, 3], [4, 5]];
    expect(bootstrap(groups, mean)).toEqual(bootstrap(groups, mean));
    expect(bootstrap(groups, (sample) => [sample.includes(1) ? 1 : null])).toEqual([null]);
  });
});
