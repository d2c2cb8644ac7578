import { compileLetters, type Letters, type SymbolId } from './letters.ts';
import type { Pattern, PatternWord } from './parse-cue.ts';
import { layRecords, placesOf } from './records.ts';

/**
 * The patterns' words as a tree, in two columns of records (`records.ts`), so that what is read together stands
 * together.
 */
export interface Tree {
  /**
   * By node: the marks of the symbols that lead on from it (`LEADS`), then three lists: the parts found there; symbol
   * and node after it, in turn; words that may lie between and the node behind the gap, in turn.
   */
  readonly nodes: Int32Array;
  /**
   * By class of a word: marks of the symbols that may come after it if it is a first word, all of them where that does
   * not matter, 0 where it begins nothing (`OPENS`); the marks of its symbols (`MARKS`); then two lists: its symbols;
   * the nodes that it leads to from the root.
   */
  readonly classes: Int32Array;
  /** Where the record of each class begins; behind them that of a barrier, which is no word. */
  readonly classPlaces: readonly number[];
}

/** Places in a record of a node; each list begins where the one before ends, the first at `node + FOUND`. */
export const LEADS = 0;
export const FOUND_END = 1;
export const STEPS_END = 2;
export const GAPS_END = 3;
export const FOUND = 4;

/** Places in a record of a class; the first list begins at `class + SYMBOLS`. */
export const OPENS = 0;
export const MARKS = 1;
export const SYMBOLS_END = 2;
export const BEGINS_END = 3;
export const SYMBOLS = 4;

/** Stands for all marks. */
export const ALWAYS = -1;

/** One of 32 marks: a word that shares none with a node leads nowhere from it, and needs no look at its steps. */
function markOf(symbol: SymbolId): number {
  return 1 << (symbol & 31);
}

interface Node {
  readonly found: number[];
  /** By symbol, and by the words that may lie between: the node that it leads to. */
  readonly steps: Map<SymbolId, number>;
  readonly gaps: Map<number, number>;
}

const newNode = (): Node => ({ found: [], steps: new Map(), gaps: new Map() });

/** Builds the tree of patterns, each of which speaks for a part. */
export function compileTree(patterns: readonly { part: number; pattern: Pattern }[]): { letters: Letters; tree: Tree } {
  const symbols = new Map<string, SymbolId>();
  const named: PatternWord[] = [];
  const symbolOf = (word: PatternWord): SymbolId => {
    const key = word.cased === null ? word.word + (word.open ? '*' : '') : `${word.cased}!`;
    const known = symbols.get(key);
    if (known !== undefined) return known;
    symbols.set(key, named.length);
    return named.push(word) - 1;
  };
  const nodes = [newNode()];
  const nodeAfter = (ways: Map<number, number>, by: number): number => {
    let node = ways.get(by);
    if (node === undefined) ways.set(by, (node = nodes.push(newNode()) - 1));
    return node;
  };
  for (const { part, pattern } of patterns) {
    let node = nodes[0] as Node;
    for (const word of pattern) {
      if (word.gap > 0) node = nodes[nodeAfter(node.gaps, word.gap)] as Node;
      node = nodes[nodeAfter(node.steps, symbolOf(word))] as Node;
    }
    if (!node.found.includes(part)) node.found.push(part);
  }
  const letters = compileLetters(named);
  return { letters, tree: layOut(nodes, letters) };
}

function layOut(nodes: readonly Node[], { symbols }: Letters): Tree {
  const leads = nodes.map(({ steps }) => [...steps.keys()].reduce((marks, symbol) => marks | markOf(symbol), 0));
  const places = placesOf(nodes.map(({ found, steps, gaps }) => 1 + 3 + found.length + 2 * steps.size + 2 * gaps.size));
  const placed = (ways: ReadonlyMap<number, number>) => [...ways].flatMap(([by, node]) => [by, places[node] ?? 0]);
  const classes = Array.from({ length: symbols.starts.length - 1 }, (_, class_) => {
    const own = [...symbols.items.subarray(symbols.starts[class_], symbols.starts[class_ + 1])];
    const begins = own.flatMap((symbol) => nodes[0]?.steps.get(symbol) ?? []);
    const isMore = begins.some((node) => nodes[node]?.found.length !== 0 || nodes[node]?.gaps.size !== 0);
    const opens = isMore ? ALWAYS : begins.reduce((marks, node) => marks | (leads[node] ?? 0), 0);
    const marks = own.reduce((all, symbol) => all | markOf(symbol), 0);
    return { heads: [opens, marks], lists: [own, begins.map((node) => places[node] ?? 0)] };
  });
  const barrier = { heads: [0, 0], lists: [[], []] };
  return {
    nodes: layRecords(
      nodes.map(({ found, steps, gaps }, i) => ({ heads: [leads[i] ?? 0], lists: [found, placed(steps), placed(gaps)] }))
    ),
    classes: layRecords([...classes, barrier]),
    classPlaces: placesOf([...classes, barrier].map(({ lists: [own, begins] }) => 2 + 2 + (own?.length ?? 0) + (begins?.length ?? 0)))
  };
}
