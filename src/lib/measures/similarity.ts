import { distribution } from './distribution.ts';

/**
 * How much two agendas overlap: 1 - ½ Σ |p - q| over the themes, each agenda as parts of what was coded at all, so that
 * sentences without a theme do not count. 1: the same parts; 0: no theme in common. It is the percentage similarity of
 * Renkonen (1938, Statistisch-ökologische Untersuchungen über die terrestrische Käferwelt) and the complement of the
 * dissimilarity index of Duncan and Duncan (1955, A Methodological Analysis of Segregation Indexes).
 *
 * @param a coded weight of each theme in one agenda
 * @param b the same themes in the other, in the same order
 * @returns 0 to 1, or null where an agenda has no coded sentence
 * @throws RangeError where the two do not have as many themes
 */
export function similarity(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) throw new RangeError(`Agendas of ${a.length} and ${b.length} themes cannot be compared.`);
  const [p, q] = [distribution(a), distribution(b)];
  if (!p || !q) return null;
  const apart = p.reduce((sum, part, i) => sum + Math.abs(part - (q[i] ?? 0)), 0);
  return Math.min(1, Math.max(0, 1 - apart / 2));
}
