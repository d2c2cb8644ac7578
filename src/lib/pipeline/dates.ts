import type { DateMention, DocumentFacts, JudgedSentence } from './stages.ts';

/** Finds dates and periods in the counted and procedural sentences of a document. */
export function findDates(
  _sentences: readonly JudgedSentence[],
  _facts: Pick<DocumentFacts, 'date_start' | 'date_end'>
): DateMention[] {
  return [];
}
