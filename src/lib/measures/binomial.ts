import type { Random } from './random.ts';

/** Cumulative chances of `first`, `first + 1`, … successes. What is left out at either end is below 1e-9 of the peak. */
interface Cumulative {
  readonly first: number;
  readonly chances: Float64Array;
}

const NEGLIGIBLE = 1e-9;

/**
 * Draws how many of n independent trials succeed, by inversion of the exact distribution (Devroye 1986, Non-Uniform
 * Random Variate Generation, chapter III.2). The distribution of each n is worked out once and kept: a bootstrap asks
 * for the same few again and again.
 */
export class Binomial {
  readonly #chance: number;
  readonly #known = new Map<number, Cumulative>();

  /** @param chance of one success, 0 to 1 */
  constructor(chance: number) {
    this.#chance = chance;
  }

  /** @param n trials, a whole number from 0 */
  draw(n: number, random: Random): number {
    if (n === 0 || this.#chance <= 0) return 0;
    if (this.#chance >= 1) return n;
    let known = this.#known.get(n);
    if (!known) {
      known = cumulative(n, this.#chance);
      this.#known.set(n, known);
    }
    const { first, chances } = known;
    const wanted = random();
    let low = 0;
    let high = chances.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chances[middle] ?? 1) > wanted) high = middle;
      else low = middle + 1;
    }
    return first + low;
  }
}

/** So many distributions are kept: the cells of a chart have few different ones. */
const MOST_KEPT = 5000;
const kept = new Map<number, Binomial>();

/** The draws of trials with this chance: the same for all cells that ask for it, so that none is worked out twice. */
export function binomial(chance: number): Binomial {
  if (kept.size > MOST_KEPT) kept.clear();
  const found = kept.get(chance) ?? new Binomial(chance);
  kept.set(chance, found);
  return found;
}

/** From the most likely number outwards, each chance from its neighbour's, so that none underflows where it matters. */
function cumulative(n: number, chance: number): Cumulative {
  const odds = chance / (1 - chance);
  const peak = Math.min(n, Math.floor((n + 1) * chance));
  const below: number[] = [];
  let sum = 1;
  for (let k = peak, part = 1; k > 0 && part > NEGLIGIBLE; k--) {
    part *= k / ((n - k + 1) * odds);
    below.push(part);
    sum += part;
  }
  const parts = [...below.reverse(), 1];
  for (let k = peak, part = 1; k < n && part > NEGLIGIBLE; k++) {
    part *= ((n - k) / (k + 1)) * odds;
    parts.push(part);
    sum += part;
  }
  const chances = new Float64Array(parts.length);
  let up = 0;
  for (let i = 0; i < parts.length; i++) chances[i] = (up += parts[i] ?? 0) / sum;
  return { first: peak - below.length, chances };
}
