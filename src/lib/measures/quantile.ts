/** A quantile of sorted values, between neighbours in proportion (Hyndman and Fan 1996, Sample Quantiles, type 7). */
export function quantile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

/**
 * Quantiles of values in any order. The values are moved, but only so far that those asked for stand where sorting would put
 * them (Hoare 1961, Algorithm 65: Find).
 *
 * @param values numbers, none NaN; changed
 * @param at the quantiles, 0 to 1, lowest first
 */
export function quantilesOf(values: Float64Array, at: readonly number[]): number[] {
  const places = at.flatMap((p) => {
    const below = Math.floor((values.length - 1) * p);
    return [below, below + 1];
  });
  rank(values, 0, values.length - 1, places, 0, places.length);
  return at.map((p) => quantile(values, p));
}

/** So few values are sorted outright. */
const FEW = 12;

/** Moves values from `low` to `high` until each of `places[first]` to before `places[end]` has the value that sorting gives it. */
function rank(values: Float64Array, low: number, high: number, places: readonly number[], first: number, end: number): void {
  if (first >= end || low >= high) return;
  if (high - low < FEW) {
    values.subarray(low, high + 1).sort();
    return;
  }
  const pivot = middle(values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0);
  let left = low;
  let right = high;
  while (left <= right) {
    while ((values[left] ?? 0) < pivot) left++;
    while ((values[right] ?? 0) > pivot) right--;
    if (left > right) break;
    const moved = values[left] ?? 0;
    values[left++] = values[right] ?? 0;
    values[right--] = moved;
  }
  // What stands between the two, if anything, is the pivot, in its place.
  let split = first;
  while (split < end && (places[split] ?? 0) <= right) split++;
  rank(values, low, right, places, first, split);
  while (split < end && (places[split] ?? 0) < left) split++;
  rank(values, left, high, places, split, end);
}

const middle = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
