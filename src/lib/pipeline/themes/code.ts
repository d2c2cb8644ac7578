import type { Codebook } from '#lib/agenda/codebook.ts';
import type { JudgedSentence, ThemeCoding } from '../stages.ts';

/** A codebook ready to match. */
export interface Coder {
  readonly codebook: Codebook;
}

/** Compiles a codebook. Throws `CodebookError` naming the row of a cue that does not compile. */
export function makeCoder(codebook: Codebook): Coder {
  return { codebook };
}

/** Gives every counted sentence its themes. */
export function codeThemes(_coder: Coder, _sentences: readonly JudgedSentence[]): ThemeCoding[] {
  return [];
}
