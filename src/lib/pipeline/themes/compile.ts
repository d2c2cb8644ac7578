import type { Codebook, Cue } from '#lib/agenda/codebook.ts';
import { CodebookError } from './codebook-error.ts';
import { compileLetters, type Letters, type SymbolId } from './letters.ts';
import { layEndToEnd, type Lists } from './lists.ts';
import { CueSyntaxError, parseCue, type Pattern, type PatternWord } from './parse-cue.ts';

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
  readonly words: Steps;
  readonly cues: readonly CompiledCue[];
  /** By part: the cue that wants it, or -1: it is an `unless`. */
  readonly cueOfPart: Int32Array;
  readonly partCount: number;
}

/** A tree of the patterns' words. Node 0 is the root; `steps` finds the node after a word. */
export interface Steps {
  readonly steps: StepTable;
  /** By class of a word: the nodes that it leads to from the root. */
  readonly begins: Lists;
  /** By class of a word: marks of all symbols that may come after it at once; -1: its nodes are more than a way. */
  readonly opens: Int32Array;
  /** By node: the parts found there. */
  readonly found: Lists;
  /** By node: the marks of the symbols that lead on from it; by class of a word: those of its symbols, 0 at the end. */
  readonly goesOn: Int32Array;
  readonly marks: Int32Array;
  /** By node: the nodes behind a gap, as words that may lie between, node, in turn. */
  readonly gaps: Lists;
}

/** Where a word leads from a node: (node, symbol) -> node, by open addressing. */
export class StepTable {
  /** By slot: node, symbol and the node after, in turn; -1: the slot is free. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(steps: readonly (readonly [node: number, symbol: SymbolId, after: number])[]) {
    let size = 16;
    while (size < steps.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 4).fill(-1);
    for (const [node, symbol, after] of steps) {
      let slot = hash(node, symbol) & this.mask;
      while (this.slots[slot * 4] !== -1) slot = (slot + 1) & this.mask;
      this.slots.set([node, symbol, after], slot * 4);
    }
  }

  /** The node after a word; -1: no pattern goes on so. */
  after(node: number, symbol: SymbolId): number {
    const { slots, mask } = this;
    let slot = hash(node, symbol) & mask;
    for (;;) {
      const known = slots[slot * 4] ?? -1;
      if (known === -1) return -1;
      if (known === node && slots[slot * 4 + 1] === symbol) return slots[slot * 4 + 2] ?? -1;
      slot = (slot + 1) & mask;
    }
  }
}

/** One of 32 marks: a word that shares none with a node leads nowhere from it, and needs no look in the table. */
function markOf(symbol: SymbolId): number {
  return 1 << (symbol & 31);
}

function hash(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
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
  const { letters, words } = compilePatterns(patterns);
  return { letters, words, cues, cueOfPart: Int32Array.from(cueOfPart), partCount: cueOfPart.length };
}

function at(codebook: Codebook, cue: Cue): string {
  return `data/codebooks/${codebook.codebook_id}/cues.csv row ${cue.row}`;
}

function compilePatterns(patterns: readonly { part: number; pattern: Pattern }[]): { letters: Letters; words: Steps } {
  const symbols = new Map<string, SymbolId>();
  const named: PatternWord[] = [];
  const symbolOf = (word: PatternWord): SymbolId => {
    const key = word.cased === null ? word.word + (word.open ? '*' : '') : `${word.cased}!`;
    const known = symbols.get(key);
    if (known !== undefined) return known;
    symbols.set(key, named.length);
    return named.push(word) - 1;
  };
  const spelled = patterns.map(({ part, pattern }) => ({
    part,
    steps: pattern.map((word) => ({ symbol: symbolOf(word), gap: word.gap }))
  }));

  const steps = new Map<string, number>();
  const table: [node: number, symbol: SymbolId, after: number][] = [];
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
      const key = `${node} ${symbol}`;
      let after = steps.get(key);
      if (after === undefined) {
        steps.set(key, (after = newNode()));
        table.push([node, symbol, after]);
      }
      node = after;
    }
    const here = found[node];
    if (here && !here.includes(part)) here.push(part);
  }
  const letters = compileLetters(named);
  const stepTable = new StepTable(table);
  const goesOn = new Int32Array(found.length);
  for (const [node, symbol] of table) goesOn[node] = (goesOn[node] ?? 0) | markOf(symbol);
  const { starts, items } = letters.symbols;
  const begins = Array.from({ length: starts.length - 1 }, (_, class_) =>
    [...items.subarray(starts[class_], starts[class_ + 1])]
      .map((symbol) => stepTable.after(0, symbol))
      .filter((node) => node >= 0)
  );
  const isMore = (node: number) => found[node]?.length !== 0 || gaps[node]?.length !== 0;
  const marks = begins.map((_, class_) =>
    items.subarray(starts[class_], starts[class_ + 1]).reduce((all, symbol) => all | markOf(symbol), 0)
  );
  return {
    letters,
    words: {
      steps: stepTable,
      begins: layEndToEnd(begins),
      opens: Int32Array.from(begins, (nodes) =>
        nodes.some(isMore) ? -1 : nodes.reduce((all, node) => all | (goesOn[node] ?? 0), 0)
      ),
      found: layEndToEnd(found),
      goesOn,
      marks: Int32Array.of(...marks, 0),
      gaps: layEndToEnd(gaps)
    }
  };
}
