import { distribution } from './distribution.ts';
import { quantile } from './quantile.ts';
import { seeded } from './random.ts';
import { similarity } from './similarity.ts';

/** How much two samples of one agenda overlap, 0 to 1. */
export interface OverlapByChance {
  readonly mean: number;
  /** 95 % of the draws overlap at least so much. */
  readonly low: number;
}

/** Sentences drawn in all: what a browser draws in a few tenths of a second. */
const MOST_SENTENCES = 4_000_000;

/**
 * How much two agendas would overlap if both spoke of the same: both are put together, and samples as large as each are
 * drawn from the whole (a parametric Monte Carlo test; Davison and Hinkley 1997, Bootstrap Methods and their Application,
 * section 4.2). Small samples of one agenda never overlap in full, so an overlap says little without this.
 *
 * @param a coded weight of each theme in one agenda, @param b the same themes in the other, in the same order
 * @param options.draws how often, 500 unless told; fewer where samples are so large that a few draws say the same
 * @returns null where an agenda has less than one sentence's weight
 */
export function overlapByChance(
  a: readonly number[],
  b: readonly number[],
  { draws = 500, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {}
): OverlapByChance | null {
  const sizes = [a, b].map((weights) => Math.round(weights.reduce((sum, weight) => sum + weight, 0)));
  const both = distribution(a.map((weight, i) => weight + (b[i] ?? 0)));
  if (!both || sizes.some((size) => size < 1)) return null;
  let sum = 0;
  const ends = both.map((part) => (sum += part));
  const random = seeded(seed);
  const affordable = Math.max(20, Math.floor(MOST_SENTENCES / ((sizes[0] ?? 1) + (sizes[1] ?? 1))));
  const overlaps = Float64Array.from({ length: Math.min(draws, affordable) }, () => {
    const [first, second] = sizes.map((size) => {
      const drawn = both.map(() => 0);
      for (let i = 0; i < size; i++) {
        const at = random() * sum;
        const theme = ends.findIndex((end) => end > at);
        drawn[theme] = (drawn[theme] ?? 0) + 1;
      }
      return drawn;
    });
    return similarity(first ?? [], second ?? []) ?? 0;
  }).sort();
  return { mean: overlaps.reduce((total, one) => total + one, 0) / overlaps.length, low: quantile(overlaps, 0.05) };
}
