import type { ClassifiedSentence, SegmentedSentence } from './stages.ts';

/** Says what each sentence is in its document. */
export function classify(sentences: readonly SegmentedSentence[]): ClassifiedSentence[] {
  return sentences.map((s) => ({ ...s, kind: 'body', kind_rule: 'default' }));
}
