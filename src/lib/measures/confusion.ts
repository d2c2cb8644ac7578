import type { ConfusionRow } from '#lib/agenda/confusion.ts';
import { isCounted, KINDS, STANCES } from '#lib/agenda/sentences.ts';
import type { Compared } from './validity.ts';

const VALUES = { kind: [...KINDS, 'none'], stance: [...STANCES, 'none'] } as const;

/**
 * What was taken for what: how many sentences have each value of the reference together with each that the program gave,
 * in the order of the values; those that never fell together are left out. Stances are of sentences that the reference
 * counts, kinds of those whose kind it says.
 */
export function confusionOf(
  measure: ConfusionRow['measure'],
  compared: readonly Compared[]
): Pick<ConfusionRow, 'measure' | 'wanted' | 'given' | 'n'>[] {
  const judged = compared.filter(({ reference: { kind } }) => (measure === 'kind' ? kind !== null : kind === null || isCounted(kind)));
  return VALUES[measure].flatMap((wanted) =>
    VALUES[measure].flatMap((given) => {
      const n = judged.filter((one) => (one.reference[measure] ?? 'none') === wanted && (one.given[measure] ?? 'none') === given).length;
      return n === 0 ? [] : [{ measure, wanted, given, n }];
    })
  );
}
