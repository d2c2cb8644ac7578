import type { CellDocument } from './interval.ts';

/** Half the width of an interval in standard errors, by the normal distribution. */
const NORMAL = { fifty: 0.6745, ninetyFive: 1.96 } as const;

/** How sure a share over many documents is. All ends are shares, 0 to 1. */
export interface RatioInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly low50: number;
  readonly high50: number;
}

/**
 * The interval of a share over many documents without drawing anew: the standard error of a ratio of totals, by its
 * linear form over documents (Cochran 1977, Sampling Techniques, section 6.3), and the normal distribution. It costs one
 * pass where the bootstrap of `interval` costs a thousand, and asks for some thirty documents to hold.
 *
 * @param cell every document of the group, also those without the theme; documents without counted sentences are left out
 * @returns null where fewer than two documents have counted sentences, or none has the theme
 */
export function ratioInterval(cell: readonly CellDocument[]): RatioInterval | null {
  const documents = cell.filter((document) => document.counted > 0);
  const weightOf = ({ ones, halves, thirds, quarters }: CellDocument) => ones + halves / 2 + thirds / 3 + quarters / 4;
  const weight = documents.reduce((sum, document) => sum + weightOf(document), 0);
  const counted = documents.reduce((sum, document) => sum + document.counted, 0);
  if (documents.length < 2 || weight === 0) return null;
  const share = weight / counted;
  const squares = documents.reduce((sum, document) => sum + (weightOf(document) - share * document.counted) ** 2, 0);
  const error = Math.sqrt((squares * documents.length) / (documents.length - 1)) / counted;
  const end = (size: number) => Math.min(1, Math.max(0, share + size * error));
  return {
    share,
    low: end(-NORMAL.ninetyFive),
    high: end(NORMAL.ninetyFive),
    low50: end(-NORMAL.fifty),
    high50: end(NORMAL.fifty)
  };
}
