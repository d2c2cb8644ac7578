import type { JudgedSentence } from '../stages.ts';
import type { ScoredTheme } from './score.ts';

/** How much of the score of the sentences before and after counts for a sentence. */
const LENT = 0.45;
/** What a neighbour can lend at most is `LENT` of this. */
const MOST_LENT = 1.5;
/** What a sentence remembers of those further back falls by this factor with every sentence. */
const MEMORY = 0.5;

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
 * a sentence has only from its neighbours has no places. Scores under `least` are left out.
 */
export function lend(
  own: readonly (readonly ScoredTheme[])[],
  goesOn: readonly boolean[],
  themeCount: number,
  least: number
): readonly (readonly ScoredTheme[])[] {
  const memory = new Float64Array(themeCount);
  const scores = new Float64Array(themeCount);
  return own.map((themes, i) => {
    if (!goesOn[i]) memory.fill(0);
    for (let theme = 0; theme < themeCount; theme++) {
      const remembered = memory[theme] ?? 0;
      scores[theme] = remembered > MOST_LENT ? LENT * MOST_LENT : LENT * remembered;
      memory[theme] = MEMORY * remembered;
    }
    if (goesOn[i + 1]) {
      for (const { theme, score } of own[i + 1] ?? []) {
        scores[theme] = (scores[theme] ?? 0) + LENT * Math.min(score, MOST_LENT);
      }
    }
    for (const { theme, score } of themes) {
      scores[theme] = (scores[theme] ?? 0) + score;
      memory[theme] = (memory[theme] ?? 0) + score;
    }
    const lent: ScoredTheme[] = [];
    for (let theme = 0; theme < themeCount; theme++) {
      const score = scores[theme] ?? 0;
      if (score >= least) lent.push({ theme, score, places: placesOf(themes, theme) });
    }
    return lent;
  });
}

const NOWHERE: readonly number[] = [];

function placesOf(themes: readonly ScoredTheme[], theme: number): readonly number[] {
  for (const found of themes) if (found.theme === theme) return found.places;
  return NOWHERE;
}
