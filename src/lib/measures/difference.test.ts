import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference.ts';
import type { CellDocument } from './interval.ts';

const plain = (ones: number, counted: number): CellDocument => ({ ones, halves: 0, thirds: 0, quarters: 0, counted });

describe('the difference of two shares', () => {
  it('has the spread of two independent samples', () => {
    // 20 of 100 and 50 of 100: the standard error is sqrt(0.2 * 0.8 / 100 + 0.5 * 0.5 / 100) = 0.064.
    const found = differenceOf([plain(20, 100)], [plain(50, 100)], { draws: 20_000 });
    expect(found?.difference).toBeCloseTo(0.3, 12);
    expect(Math.abs((found?.low ?? NaN) - (0.3 - 1.96 * 0.064))).toBeLessThan(0.015);
    expect(Math.abs((found?.high ?? NaN) - (0.3 + 1.96 * 0.064))).toBeLessThan(0.015);
    expect(found?.apart).toBe(true);
  });

  it('turns its sign with its sides', () => {
    const [a, b] = [[plain(5, 40), plain(0, 20)], [plain(9, 30)]];
    expect(differenceOf(a, b)?.difference).toBeCloseTo(-(differenceOf(b, a)?.difference ?? NaN), 12);
  });

  it('is not apart where both say the same, however the draws fall', () => {
    expect(differenceOf([plain(10, 50)], [plain(10, 50)])).toMatchObject({ difference: 0, apart: false });
  });

  it('holds where only one has the theme, and is null where none has it or nothing was counted', () => {
    expect(differenceOf([plain(0, 40)], [plain(20, 40)])).toMatchObject({ difference: 0.5, apart: true });
    expect(differenceOf([plain(0, 40)], [plain(0, 40)])).toBeNull();
    expect(differenceOf([plain(0, 0)], [plain(5, 40)])).toBeNull();
    expect(differenceOf([], [plain(5, 40)])).toBeNull();
  });

  it('is the same for the same seed', () => {
    const cells = [[plain(5, 40), plain(2, 11)], [plain(9, 30)]] as const;
    expect(differenceOf(...cells)).toEqual(differenceOf(...cells));
  });
});
