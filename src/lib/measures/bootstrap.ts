import { quantile } from './quantile.ts';
import { seeded } from './random.ts';

/** Lower and upper end of a 95 % interval. */
export type Ends = readonly [low: number, high: number];

/**
 * 95 % percentile intervals of several statistics at once (Efron and Tibshirani 1993, "An Introduction to the
 * Bootstrap", chapter 13), by resampling groups and then the members of each drawn group; with one group, its members
 * only.
 *
 * @param groups documents, each with its sentences
 * @param statistics numbers of a sample, always in the same order; null where a sample does not define one
 * @returns an interval for each; null where fewer than 95 % of the draws define it
 */
export function bootstrap<T>(
  groups: readonly (readonly T[])[],
  statistics: (sample: readonly T[]) => readonly (number | null)[],
  draws = 1000,
  seed = 1
): (Ends | null)[] {
  const random = seeded(seed);
  const drawn: number[][] = statistics(groups.flat()).map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const sample: T[] = [];
    for (let i = 0; i < groups.length; i++) {
      const group = groups[Math.floor(random() * groups.length)] ?? [];
      for (let j = 0; j < group.length; j++) sample.push(group[Math.floor(random() * group.length)] as T);
    }
    statistics(sample).forEach((value, index) => {
      if (value !== null) drawn[index]?.push(value);
    });
  }
  return drawn.map((values) => {
    if (values.length < 0.95 * draws) return null;
    const sorted = Float64Array.from(values).sort();
    return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
  });
}
