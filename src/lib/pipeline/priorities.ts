import type { DateMention, JudgedSentence, StatedPriority, ThemeCoding } from './stages.ts';

/** Finds stated priorities. */
export function findPriorities(
  _sentences: readonly JudgedSentence[],
  _codings: readonly ThemeCoding[],
  _dates: readonly DateMention[]
): StatedPriority[] {
  return [];
}
