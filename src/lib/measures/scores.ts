/** How many the reference has, how many the program gave, and how many of these agree. */
export interface Tally {
  readonly n: number;
  readonly found: number;
  readonly correct: number;
}

/** Each from 0 to 1; null where nothing defines it. */
export interface Scores {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Precision, recall and their harmonic mean (van Rijsbergen 1979, "Information Retrieval", chapter 7). */
export function scoresOf({ n, found, correct }: Tally): Scores {
  return {
    precision: found === 0 ? null : correct / found,
    recall: n === 0 ? null : correct / n,
    f1: n + found === 0 ? null : (2 * correct) / (n + found)
  };
}

/** Four decimals: finer than any interval here, and the same on every machine. */
export function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

/** The unweighted mean over the classes that the reference has; what is null in one of them is left out of its mean. */
export function macroOf(classes: readonly Tally[]): Scores {
  const scores = classes.filter((tally) => tally.n > 0).map(scoresOf);
  const mean = (values: readonly (number | null)[]) => {
    const defined = values.filter((value) => value !== null);
    return defined.length === 0 ? null : defined.reduce((sum, value) => sum + value, 0) / defined.length;
  };
  return {
    precision: mean(scores.map((s) => s.precision)),
    recall: mean(scores.map((s) => s.recall)),
    f1: mean(scores.map((s) => s.f1))
  };
}
