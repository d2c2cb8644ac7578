import type { CodingRow } from '#lib/agenda/codings.ts';

/** What is said of a coding: words, or the number of a sentence of the same document. */
export type WhyPiece = string | { readonly sentence: number };

/** What says why a sentence has a theme. */
export type Reason = Pick<CodingRow, 'rule' | 'cues' | 'score'> & {
  /** Sentences around it that have the theme, separated by ";". Null: none. */
  readonly lenders: string | null;
};

/**
 * Why a sentence has a theme, in words: its cues; and where these are not enough, the sentences around it by number.
 *
 * @returns pieces to be read one after the other
 */
export function whyTheme({ rule, cues, score, lenders }: Reason): WhyPiece[] {
  const words = cues === null ? null : `by “${cues.replaceAll(';', '”, “')}”`;
  if (rule === 'cues') return [words ?? 'by its cues'];
  if (rule !== 'context') return [words === null ? `from its ${rule}` : `${words} and its ${rule}`];
  const around = lenders === null ? [] : lenders.split(';').map((sentence) => ({ sentence: Number(sentence) }));
  if (score < 1) {
    const nothing = 'and nothing else was found';
    if (words !== null) return [`${words}, which is weak (${score} of the 1 that is enough), ${nothing}`];
    if (around.length === 0) return ['from the sentences around it, as it says too little itself'];
    return ['as it says too little of any theme itself, it goes with ', ...listed(around), ' beside it'];
  }
  if (around.length === 0) {
    const lent = 'weaker words for it in the sentences around, none of which has the theme';
    return [words === null ? `by ${lent}` : `${words}, too little alone, with ${lent}`];
  }
  const have = around.length === 1 ? ' beside it, which has the theme' : ' around it, which have the theme';
  return words === null ? ['by ', ...listed(around), have] : [`${words}, too little alone, with `, ...listed(around), have];
}

/** "sentence 3", "sentences 3, 4 and 6". */
function listed(numbers: readonly { readonly sentence: number }[]): WhyPiece[] {
  return numbers.flatMap((one, i): WhyPiece[] => {
    const before = i === 0 ? (numbers.length === 1 ? 'sentence ' : 'sentences ') : i === numbers.length - 1 ? ' and ' : ', ';
    return [before, one];
  });
}
