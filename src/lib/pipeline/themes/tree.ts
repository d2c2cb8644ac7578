import { compileLetters, type Letters, type SymbolId } from './letters.ts';
import type { Pattern, PatternWord } from './parse-cue.ts';
import { layRecords, lengthOf, placesOf } from './records.ts';
import { laySteps } from './steps.ts';

/**
 * The patterns' words as a tree, in two columns of records (`records.ts`), so that what is read together stands
 * together. Where a way leads is written as a target: the place of a node or, where a part is found there and nothing
 * leads on, as with most, `~part`, which spares the look at the node.
 */
export interface Tree {
  /**
   * By node: the marks of the symbols that lead on from it (`LEADS`); the lengths of three lists (`LENGTHS`), which
   * follow from `STEPS` on: its steps (`steps.ts`); the parts found there; words that may lie between and the node
   * behind the gap, in turn.
   */
  readonly nodes: Int32Array;
  /**
   * By class of a word: marks of the words that may come after it if it is a first word, `ANY` where that does not
   * matter, 0 where it begins nothing (`OPENS`); its own marks (`MARKS`); then two lists: its symbols; the targets
   * that it leads to from the root.
   */
  readonly classes: Int32Array;
  /** Where the record of each class begins; behind them that of a barrier, which is no word. */
  readonly classPlaces: readonly number[];
}

/** Places in a record of a node. */
export const LEADS = 0;
export const LENGTHS = 1;
export const STEPS = 2;
/** The three lengths stand in one number, so that most nodes and their steps are read at once. */
export const STEPS_MASK = (1 << 16) - 1;
export const FOUND_SHIFT = 16;
export const FOUND_MASK = (1 << 10) - 1;
export const GAPS_SHIFT = 26;

/** Places in a record of a class; the first list begins at `class + SYMBOLS`. */
export const OPENS = 0;
export const MARKS = 1;
export const SYMBOLS_END = 2;
export const BEGINS_END = 3;
export const SYMBOLS = 4;

/** The mark that every class has, and the barrier too. */
const ANY = 1 << 31;

/** One of 31 marks: a word that shares none with a node leads nowhere from it, and needs no look at its steps. */
function markOf(symbol: SymbolId): number {
  return 1 << symbol % 31;
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

/** The lengths of the lists of a node in one number. */
function lengthsOf([steps = 0, found = 0, gaps = 0]: readonly number[]): number {
  if (steps > STEPS_MASK || found > FOUND_MASK) throw new RangeError('too many cues begin with the same words');
  return steps | (found << FOUND_SHIFT) | (gaps << GAPS_SHIFT);
}

function layOut(nodes: readonly Node[], { symbols }: Letters): Tree {
  const leads = nodes.map(({ steps }) => [...steps.keys()].reduce((marks, symbol) => marks | markOf(symbol), 0));
  const isEnd = ({ found, steps, gaps }: Node) => found.length === 1 && steps.size === 0 && gaps.size === 0;
  // Nor is the root: what leads on from it stands with the classes.
  const laid = nodes.map((node, i) => ({ node, i })).filter(({ node, i }) => i > 0 && !isEnd(node));
  const records = (targets: readonly number[]) =>
    laid.map(({ node: { found, steps, gaps }, i }) => {
      const placed = (ways: ReadonlyMap<number, number>) =>
        [...ways].map(([by, node]) => [by, targets[node]!] as const);
      const lists = [laySteps(placed(steps)), found, placed(gaps).flat()] as const;
      return [leads[i]!, lengthsOf(lists.map(({ length }) => length)), ...lists.flat()];
    });
  const places = placesOf(records(nodes.map(() => 0)).map(({ length }) => length));
  const targets = nodes.map(({ found }) => ~found[0]!);
  for (const [k, { i }] of laid.entries()) targets[i] = places[k]!;
  const classes = Array.from({ length: symbols.starts.length - 1 }, (_, class_) => {
    const own = [...symbols.items.subarray(symbols.starts[class_], symbols.starts[class_ + 1])];
    const begins = own.flatMap((symbol) => nodes[0]?.steps.get(symbol) ?? []);
    const isMore = begins.some((node) => nodes[node]?.found.length !== 0 || nodes[node]?.gaps.size !== 0);
    const opens = isMore ? ANY : begins.reduce((marks, node) => marks | leads[node]!, 0);
    const marks = own.reduce((all, symbol) => all | markOf(symbol), ANY);
    return { heads: [opens, marks], lists: [own, begins.map((node) => targets[node]!)] };
  });
  const barrier = { heads: [0, ANY], lists: [[], []] };
  return {
    nodes: Int32Array.from(records(targets).flat()),
    classes: layRecords([...classes, barrier]),
    classPlaces: placesOf([...classes, barrier].map(lengthOf))
  };
}
