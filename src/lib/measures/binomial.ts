import type { Random } from './random.ts';

/** How the numbers of successes are spread over chances from 0 to 1. What is left out at either end is below 1e-9 of the peak. */
interface Distribution {
  readonly first: number;
  /** Cumulative chances of `first`, `first + 1`, … successes. */
  readonly chances: Float64Array;
  /** For each of as many even parts of 0 to 1 as this is long, a power of 2: the first place whose chance is above its start. */
  readonly guide: Int32Array;
}

const NEGLIGIBLE = 1e-9;

/**
 * Draws how many of n independent trials succeed, by inversion of the exact distribution with a guide table (Devroye 1986,
 * Non-Uniform Random Variate Generation, chapters III.2 and III.2.4). The distribution of each n is worked out once and kept:
 * a bootstrap asks for the same few again and again.
 */
export class Binomial {
  readonly #chance: number;
  readonly #known: (Distribution | undefined)[] = [];

  /** @param chance of one success, 0 to 1 */
  constructor(chance: number) {
    this.#chance = chance;
  }

  /** @param n trials, a whole number from 0 */
  draw(n: number, random: Random): number {
    if (n === 0 || this.#chance <= 0) return 0;
    if (this.#chance >= 1) return n;
    const { first, chances, guide } = (this.#known[n] ??= distribution(n, this.#chance));
    const wanted = random();
    const last = chances.length - 1;
    let place = guide[Math.floor(wanted * guide.length)] ?? last;
    while (place < last && !((chances[place] ?? 1) > wanted)) place++;
    return first + place;
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
function distribution(n: number, chance: number): Distribution {
  const odds = chance / (1 - chance);
  const peak = Math.min(n, Math.floor((n + 1) * chance));
  const below: number[] = [];
  let sum = 1;
  for (let k = peak, part = 1; k > 0 && part > NEGLIGIBLE; k--) {
    part *= k / ((n - k + 1) * odds);
    below.push(part);
    sum += part;
  }
  const parts = below.reverse();
  parts.push(1);
  const first = peak - parts.length + 1;
  for (let k = peak, part = 1; k < n && part > NEGLIGIBLE; k++) {
    part *= ((n - k) / (k + 1)) * odds;
    parts.push(part);
    sum += part;
  }
  const chances = new Float64Array(parts.length);
  let up = 0;
  for (let i = 0; i < parts.length; i++) chances[i] = (up += parts[i] ?? 0) / sum;
  return { first, chances, guide: guideTo(chances) };
}

function guideTo(chances: Float64Array): Int32Array {
  const guide = new Int32Array(2 ** Math.ceil(Math.log2(chances.length)));
  const last = chances.length - 1;
  for (let part = 0, place = 0; part < guide.length; part++) {
    while (place < last && !((chances[place] ?? 1) > part / guide.length)) place++;
    guide[part] = place;
  }
  return guide;
}
