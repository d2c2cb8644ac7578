/**
 * The share of an agenda that a theme has: its coded weight over the counted sentences.
 *
 * @param weight sum over sentences of 1/k, for a theme that is one of k of its sentence
 * @param counted counted sentences, N
 * @returns 0 to 1, or null where nothing was counted
 */
export function share(weight: number, counted: number): number | null {
  return counted > 0 ? weight / counted : null;
}
