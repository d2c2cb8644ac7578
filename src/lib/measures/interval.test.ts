import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval, type CellDocument } from './interval.ts';
import { quantile } from './quantile.ts';
import { seeded } from './random.ts';

const plain = (ones: number, counted: number): CellDocument => ({ ones, halves: 0, thirds: 0, quarters: 0, counted });

const anyDocument = fc
  .record({
    ones: fc.nat(20), halves: fc.nat(10), thirds: fc.nat(5), quarters: fc.nat(5), without: fc.nat(100)
  })
  .map(({ without, ...classes }) => {
    const having = classes.ones + classes.halves + classes.thirds + classes.quarters;
    return { ...classes, counted: having + without };
  });

/** The same bootstrap, sentence by sentence: what the fast form must agree with. */
function slowInterval(cell: readonly CellDocument[], draws: number): [number, number, number, number] {
  const random = seeded(77);
  const documents = cell.map((document) => {
    const { ones, halves, thirds, quarters, counted } = document;
    const weights = [ones, halves, thirds, quarters].flatMap((n, i) => Array<number>(n).fill(1 / (i + 1)));
    return [...weights, ...Array<number>(counted - weights.length).fill(0)];
  });
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const shares = Float64Array.from({ length: draws }, () => {
    const sample = documents.map(() => pick(documents)).flatMap((document) => document.map(() => pick(document)));
    return sample.reduce((sum, weight) => sum + weight, 0) / sample.length;
  }).sort();
  return [quantile(shares, 0.025), quantile(shares, 0.25), quantile(shares, 0.75), quantile(shares, 0.975)];
}

describe('the interval of a share', () => {
  it('is the binomial one where there is one document of whole weights', () => {
    // 20 of 100: the exact quantiles of Binomial(100, 0.2) at 2.5, 25, 75 and 97.5 % are 12, 17, 23 and 28.
    const found = interval([plain(20, 100)], { draws: 20_000 });
    expect(found).toMatchObject({ share: 0.2, documents: 1, sentencesOnly: true, draws: 20_000 });
    expect([found?.low, found?.low50, found?.high50, found?.high]).toEqual([0.12, 0.17, 0.23, 0.28]);
  });

  it('spreads as far as two documents that differ', () => {
    // A document all of the theme and one without: draws of two give 0, 0.5 and 1 with chances 1/4, 1/2 and 1/4.
    const found = interval([plain(50, 50), plain(0, 50)], { draws: 20_000 });
    expect(found).toMatchObject({ share: 0.5, low: 0, high: 1, documents: 2, sentencesOnly: false });
    expect(interval([plain(50, 50), plain(0, 50), plain(25, 50)])).toMatchObject({ documents: 3 });
  });

  it('agrees with drawing sentence by sentence', () => {
    const cell = [
      { ones: 6, halves: 4, thirds: 2, quarters: 1, counted: 40 },
      { ones: 0, halves: 3, thirds: 0, quarters: 2, counted: 25 },
      { ones: 10, halves: 0, thirds: 1, quarters: 0, counted: 60 },
      { ones: 0, halves: 0, thirds: 0, quarters: 0, counted: 30 }
    ];
    const fast = interval(cell, { draws: 20_000 });
    const slow = slowInterval(cell, 20_000);
    [fast?.low, fast?.low50, fast?.high50, fast?.high].forEach((end, i) => {
      expect(Math.abs((end ?? NaN) - (slow[i] ?? NaN))).toBeLessThan(0.004);
    });
  });

  it('says nothing where no sentence was counted or none has the theme', () => {
    expect(interval([])).toBeNull();
    expect(interval([plain(0, 0)])).toBeNull();
    expect(interval([plain(0, 80), plain(0, 20)])).toBeNull();
  });

  it('leaves documents without counted sentences out', () => {
    const with0 = interval([plain(5, 50), plain(0, 0)]);
    expect(with0).toEqual(interval([plain(5, 50)]));
    expect(with0?.sentencesOnly).toBe(true);
  });

  it('is the same for the same seed, and holds a share that every sentence has', () => {
    const cell = [plain(5, 50), plain(9, 30)];
    expect(interval(cell, { seed: 4 })).toEqual(interval(cell, { seed: 4 }));
    expect(interval(cell, { seed: 4 })).not.toEqual(interval(cell, { seed: 5 }));
    expect(interval([plain(30, 30)])).toMatchObject({ share: 1, low: 1, high: 1, low50: 1, high50: 1 });
  });

  it('is in order and within 0 and 1, whatever the documents', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 6 }), fc.integer(), (cell, seed) => {
        const found = interval(cell, { draws: 200, seed });
        if (found === null) return cell.every(({ ones, halves, thirds, quarters }) => !(ones + halves + thirds + quarters));
        const { low, low50, high50, high } = found;
        return 0 <= low && low <= low50 && low50 <= high50 && high50 <= high && high <= 1 + 1e-12;
      })
    );
  });

  it('takes long documents without losing the middle', () => {
    // Standard error of 0.25 in 200,000 sentences: sqrt(0.25 * 0.75 / 200000) = 0.000968.
    const found = interval([plain(50_000, 200_000)]);
    expect(found?.low).toBeCloseTo(0.25 - 1.96 * 0.000968, 3);
    expect(found?.high).toBeCloseTo(0.25 + 1.96 * 0.000968, 3);
  });
});
