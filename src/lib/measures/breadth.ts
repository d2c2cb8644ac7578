import { distribution } from './distribution.ts';

/**
 * Shannon's entropy of an agenda, in nats: H = -Σ p ln p (Shannon 1948, A Mathematical Theory of Communication).
 *
 * @param weights coded weight of each theme
 * @returns 0 (one theme) to the logarithm of the number of themes, or null where no sentence was coded
 */
export function entropy(weights: readonly number[]): number | null {
  const parts = distribution(weights);
  if (!parts) return null;
  return Math.max(0, -parts.reduce((sum, part) => (part > 0 ? sum + part * Math.log(part) : sum), 0));
}

/**
 * The breadth of an agenda as an effective number of themes, exp(H): how many themes of equal size would be as varied
 * (Hill 1973, Diversity and Evenness, of order 1).
 *
 * @returns 1 to the number of themes, or null where no sentence was coded
 */
export function effectiveThemes(weights: readonly number[]): number | null {
  const h = entropy(weights);
  return h === null ? null : Math.exp(h);
}
