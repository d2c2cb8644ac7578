import { isSummed, type Cell } from './cells.ts';
import { drawShares, type IntervalOptions } from './interval.ts';
import { quantilesOf } from './quantile.ts';
import { ratioDifference, ratioSums } from './ratio-interval.ts';

/** How far two shares are apart. All numbers are shares, -1 to 1. */
export interface Difference {
  /** The share in `b` minus the share in `a`. */
  readonly difference: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves out 0: the two are apart by more than drawing anew would bring about. */
  readonly apart: boolean;
}

/**
 * The difference of two shares with its percentile interval: both groups are drawn anew, each by itself, and their
 * draws are subtracted one by one (Efron and Tibshirani 1993, An Introduction to the Bootstrap, section 8.3, the
 * two-sample problem). Where one of them has many documents, nothing is drawn: see `ratioDifference`.
 *
 * @param a every document of the one group, also those without the theme; @param b those of the other
 * @returns null where a group has no counted sentence, or neither has the theme
 */
export function differenceOf(
  a: Cell,
  b: Cell,
  options: IntervalOptions = {}
): Difference | null {
  if (isSummed(a) || isSummed(b)) {
    const found = ratioDifference(isSummed(a) ? a : ratioSums(a), isSummed(b) ? b : ratioSums(b));
    return found && { ...found, apart: found.low > 0 || found.high < 0 };
  }
  const { seed = 1 } = options;
  const from = drawShares(a, options);
  const to = drawShares(b, { ...options, seed: seed + 1 });
  if (from.counted === 0 || to.counted === 0 || from.weight + to.weight === 0) return null;
  const differences = to.shares.map((share, i) => share - (from.shares[i] ?? 0));
  const [low = 0, high = 0] = quantilesOf(differences, [0.025, 0.975]);
  return {
    difference: to.weight / to.counted - from.weight / from.counted,
    low,
    high,
    apart: low > 0 || high < 0
  };
}
