import { describe, expect, it } from 'vitest';
import { seeded } from './random.ts';

describe('seeded numbers', () => {
  it('are the published ones of mulberry32', () => {
    const random = seeded(1);
    expect([random(), random()].map((value) => value * 0x100000000)).toEqual([2693262067, 11749833]);
  });

  it('lie evenly between 0 and 1', () => {
    const random = seeded(9);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
