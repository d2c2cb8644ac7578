import type { Codebook, Cue } from '#lib/agenda/codebook.ts';
import { CodebookError } from './codebook-error.ts';
import type { Letters } from './letters.ts';
import { CueSyntaxError, parseCue, type Pattern } from './parse-cue.ts';
import { compileTree, type Tree } from './tree.ts';

/** The theme of cues that are names, as `cues.csv` writes it. */
export const NAME_ID = '-';
/** The same as an index of themes. */
export const NAME = -1;

/** A cue ready to match: which parts it wants and which must not be there, each by its number. */
export interface CompiledCue {
  /** Index of its theme in the codebook, or `NAME`. */
  readonly theme: number;
  readonly weight: number;
  readonly parts: readonly number[];
  readonly unless: readonly number[];
}

/** What a part is of: a cue that counts with it, or cues that do not count beside it. */
export interface Matcher {
  readonly letters: Letters;
  readonly tree: Tree;
  readonly cues: readonly CompiledCue[];
  /** By part: the cue that wants it, or -1: it is an `unless`. */
  readonly cueOfPart: Int32Array;
  readonly partCount: number;
}

/** Compiles the cues of a codebook. Throws `CodebookError` naming the row of a cue that cannot be read. */
export function compile(codebook: Codebook): Matcher {
  const themes = new Map(codebook.themes.map((theme, i) => [theme.theme_id, i]));
  const patterns: { part: number; pattern: Pattern }[] = [];
  const cueOfPart: number[] = [];
  const addPart = (ways: readonly Pattern[], cue: number): number => {
    const part = cueOfPart.push(cue) - 1;
    for (const pattern of ways) patterns.push({ part, pattern });
    return part;
  };
  const cues = codebook.cues.map((cue, i): CompiledCue => {
    const theme = cue.theme_id === NAME_ID ? NAME : themes.get(cue.theme_id);
    if (theme === undefined) {
      throw new CodebookError(`${at(codebook, cue)}: theme "${cue.theme_id}" is not in themes.csv`);
    }
    const read = (written: string) => {
      try {
        return parseCue(written);
      } catch (error) {
        if (!(error instanceof CueSyntaxError)) throw error;
        throw new CodebookError(`${at(codebook, cue)}: cue "${written}" cannot be read: ${error.message}`);
      }
    };
    const parts = read(cue.cue).map((ways) => addPart(ways, i));
    const unless = (cue.unless ?? '')
      .split(';')
      .filter((written) => written.trim() !== '')
      .flatMap((written) => read(written).map((ways) => addPart(ways, -1)));
    return { theme, weight: cue.weight, parts, unless };
  });
  const { letters, tree } = compileTree(patterns);
  return { letters, tree, cues, cueOfPart: Int32Array.from(cueOfPart), partCount: cueOfPart.length };
}

function at(codebook: Codebook, cue: Cue): string {
  return `data/codebooks/${codebook.codebook_id}/cues.csv row ${cue.row}`;
}
