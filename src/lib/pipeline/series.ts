import type { ClassifiedSentence, ListedSentence } from './stages.ts';

/** Finds enumerated lists. */
export function findSeries(sentences: readonly ClassifiedSentence[]): ListedSentence[] {
  return sentences.map((s) => ({ ...s, series: null, rank: null }));
}
