import type { JudgedSentence } from '../stages.ts';
import type { ScoredTheme } from './score.ts';

/** How much of the score of the sentences before and after counts for a sentence. */
const LENT = 0.45;
/** What a neighbour can lend at most is `LENT` of this. */
const MOST_LENT = 1.5;
/** What a sentence remembers of those further back falls by this factor with every sentence. */
const MEMORY = 0.7;

/**
 * Whether a sentence goes on from the one before: both body text of one paragraph, and not the beginning of another
 * item of a list.
 */
export function continues(before: JudgedSentence | undefined, sentence: JudgedSentence | undefined): boolean {
  if (!before || !sentence || before.kind === 'title' || sentence.kind === 'title') return false;
  if (before.paragraph !== sentence.paragraph) return false;
  return sentence.series === null || (before.series === sentence.series && before.rank === sentence.rank);
}

/**
 * Adds to the scores of each sentence what its neighbours lend it. A passage keeps to its subject: "We support this"
 * has the theme of what it supports, and half a cue is enough where the sentences around have whole ones. A theme that
 * a sentence has only from its neighbours has no places.
 */
export function lend(
  own: readonly (readonly ScoredTheme[])[],
  goesOn: (sentence: number) => boolean
): readonly (readonly ScoredTheme[])[] {
  const memory = new Map<number, number>();
  return own.map((themes, i) => {
    if (!goesOn(i)) memory.clear();
    const scores = new Map(themes.map(({ theme, score }) => [theme, score]));
    const take = (theme: number, score: number) =>
      scores.set(theme, (scores.get(theme) ?? 0) + LENT * Math.min(score, MOST_LENT));
    for (const [theme, score] of memory) take(theme, score);
    if (goesOn(i + 1)) for (const { theme, score } of own[i + 1] ?? []) take(theme, score);

    for (const [theme, score] of memory) memory.set(theme, score * MEMORY);
    for (const { theme, score } of themes) memory.set(theme, (memory.get(theme) ?? 0) + score);
    return [...scores].map(([theme, score]) => ({
      theme,
      score: Math.round(score * 1000) / 1000,
      places: themes.find((found) => found.theme === theme)?.places ?? []
    }));
  });
}
