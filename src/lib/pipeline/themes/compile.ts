import type { Codebook, Cue } from '#lib/agenda/codebook.ts';
import { CodebookError } from './codebook-error.ts';
import { compileLetters, type Letters, type SymbolId } from './letters.ts';
import { CueSyntaxError, parseCue, type Pattern, type PatternWord } from './parse-cue.ts';

/** The theme of cues that are names. */
export const NAME = '-';

/** A cue ready to match: which parts it wants and which must not be there, each by its number. */
export interface CompiledCue {
  readonly cue: Cue;
  /** Index of its theme in the codebook; -1: a name. */
  readonly theme: number;
  readonly parts: readonly number[];
  readonly unless: readonly number[];
}

/** What a part is of: a cue that counts with it, or cues that do not count beside it. */
export interface Matcher {
  readonly letters: Letters;
  readonly words: Words;
  readonly cues: readonly CompiledCue[];
  /** By part: the cue that wants it, or -1: it is an `unless`. */
  readonly cueOfPart: Int32Array;
  readonly partCount: number;
}

/** A tree of the patterns' words. Node 0 is the root; `steps` finds the node after a word. */
export interface Words {
  readonly steps: StepTable;
  /** By node: the parts found there. */
  readonly found: readonly (readonly number[])[];
  /** By node: the nodes that stand behind a gap, as [words that may lie between, node] in turn. */
  readonly gaps: readonly (readonly number[])[];
}

/** (node, symbol) -> node, by open addressing. -1: no such step. */
export class StepTable {
  private keys: Float64Array;
  private values: Int32Array;
  private readonly mask: number;
  private readonly symbols: number;

  constructor(steps: ReadonlyMap<number, number>, symbols: number) {
    let size = 16;
    while (size < steps.size * 4) size *= 2;
    this.mask = size - 1;
    this.symbols = symbols;
    this.keys = new Float64Array(size).fill(-1);
    this.values = new Int32Array(size).fill(-1);
    for (const [key, value] of steps) {
      let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask;
      while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
      this.keys[slot] = key;
      this.values[slot] = value;
    }
  }

  after(node: number, symbol: SymbolId): number {
    const key = node * this.symbols + symbol;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask;
    for (;;) {
      const known = this.keys[slot];
      if (known === key) return this.values[slot] ?? -1;
      if (known === -1) return -1;
      slot = (slot + 1) & this.mask;
    }
  }
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
    const theme = cue.theme_id === NAME ? -1 : themes.get(cue.theme_id);
    if (theme === undefined) throw new CodebookError(`${at(codebook, cue)}: theme "${cue.theme_id}" is not in themes.csv`);
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
    return { cue, theme, parts, unless };
  });
  const { letters, words } = compilePatterns(patterns);
  return { letters, words, cues, cueOfPart: Int32Array.from(cueOfPart), partCount: cueOfPart.length };
}

function at(codebook: Codebook, cue: Cue): string {
  return `data/codebooks/${codebook.codebook_id}/cues.csv row ${cue.row}`;
}

function compilePatterns(patterns: readonly { part: number; pattern: Pattern }[]): { letters: Letters; words: Words } {
  const symbols = new Map<string, SymbolId>();
  const named: PatternWord[] = [];
  const symbolOf = (word: PatternWord): SymbolId => {
    const key = word.cased === null ? word.word + (word.open ? '*' : '') : `=${word.cased}`;
    const known = symbols.get(key);
    if (known !== undefined) return known;
    symbols.set(key, named.length);
    return named.push(word) - 1;
  };
  const spelled = patterns.map(({ part, pattern }) => ({
    part,
    steps: pattern.map((word) => ({ symbol: symbolOf(word), gap: word.gap }))
  }));

  const steps = new Map<number, number>();
  const found: number[][] = [[]];
  const gaps: number[][] = [[]];
  const newNode = (): number => {
    gaps.push([]);
    return found.push([]) - 1;
  };
  const behindGap = (from: number, gap: number): number => {
    const known = gaps[from] ?? [];
    for (let i = 0; i < known.length; i += 2) if (known[i] === gap) return known[i + 1] ?? 0;
    const node = newNode();
    known.push(gap, node);
    return node;
  };
  for (const { part, steps: way } of spelled) {
    let node = 0;
    for (const { symbol, gap } of way) {
      if (gap > 0) node = behindGap(node, gap);
      const key = node * named.length + symbol;
      let after = steps.get(key);
      if (after === undefined) steps.set(key, (after = newNode()));
      node = after;
    }
    const here = found[node];
    if (here && !here.includes(part)) here.push(part);
  }
  return { letters: compileLetters(named), words: { steps: new StepTable(steps, named.length), found, gaps } };
}
