import type { CellDocument } from './interval.ts';

/** Half the width of an interval in standard errors, by the normal distribution. */
const NORMAL = { fifty: 0.6745, ninetyFive: 1.96 } as const;

/** What the interval of a ratio is worked out from: sums over the documents of a group that have counted sentences. */
export interface RatioSums {
  readonly documents: number;
  /** Σ N, counted sentences, and Σ w, the theme's weight in them. */
  readonly counted: number;
  readonly weight: number;
  /** Σ w², Σ w N and Σ N². */
  readonly squares: number;
  readonly products: number;
  readonly counted_squares: number;
}

/** So many documents are many: their sums say how sure a share is, and no document has to be drawn anew. */
export const MANY_DOCUMENTS = 30;

/** How sure a share over many documents is. All ends are shares, 0 to 1. */
export interface RatioInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly low50: number;
  readonly high50: number;
}

/**
 * The interval of a share over many documents without drawing anew: the standard error of a ratio of totals, by its
 * linear form over documents (Cochran 1977, Sampling Techniques, section 6.3), and the normal distribution. It costs one
 * pass where the bootstrap of `interval` costs a thousand, and asks for some thirty documents to hold. The sum of
 * squares Σ (w - share N)² is Σ w² - 2 share Σ w N + share² Σ N².
 *
 * @returns null where fewer than two documents have counted sentences, or none has the theme
 */
export function ratioInterval(sums: RatioSums): RatioInterval | null {
  if (sums.documents < 2 || sums.weight === 0) return null;
  const share = sums.weight / sums.counted;
  const error = standardError(sums);
  const end = (size: number) => Math.min(1, Math.max(0, share + size * error));
  return {
    share,
    low: end(-NORMAL.ninetyFive),
    high: end(NORMAL.ninetyFive),
    low50: end(-NORMAL.fifty),
    high50: end(NORMAL.fifty)
  };
}

/**
 * How far two shares over many documents are apart: the variances of two groups by themselves add up.
 *
 * @returns null where a group has fewer than two documents with counted sentences, or neither has the theme
 */
export function ratioDifference(a: RatioSums, b: RatioSums): { difference: number; low: number; high: number } | null {
  if (a.documents < 2 || b.documents < 2 || a.weight + b.weight === 0) return null;
  const difference = b.weight / b.counted - a.weight / a.counted;
  const half = NORMAL.ninetyFive * Math.hypot(standardError(a), standardError(b));
  return { difference, low: difference - half, high: difference + half };
}

function standardError({ documents, counted, weight, squares, products, counted_squares }: RatioSums): number {
  const share = weight / counted;
  const spread = Math.max(0, squares - 2 * share * products + share ** 2 * counted_squares);
  return Math.sqrt((spread * documents) / (documents - 1)) / counted;
}

/**
 * The sums of a cell whose documents are at hand.
 *
 * @param cell every document of the group, also those without the theme; documents without counted sentences are left out
 */
export function ratioSums(cell: readonly CellDocument[]): RatioSums {
  const sums = { documents: 0, counted: 0, weight: 0, squares: 0, products: 0, counted_squares: 0 };
  for (const { ones, halves, thirds, quarters, counted } of cell) {
    if (counted === 0) continue;
    const weight = ones + halves / 2 + thirds / 3 + quarters / 4;
    sums.documents += 1;
    sums.counted += counted;
    sums.weight += weight;
    sums.squares += weight * weight;
    sums.products += weight * counted;
    sums.counted_squares += counted * counted;
  }
  return sums;
}
