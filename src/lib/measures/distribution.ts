/** Weights as parts of one. Null where they sum to nothing, for then there is no distribution. */
export function distribution(weights: readonly number[]): number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : null;
}
