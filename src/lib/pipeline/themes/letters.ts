import { layEndToEnd, type Lists } from './lists.ts';
import type { PatternWord } from './parse-cue.ts';
import { isWordCode } from './words.ts';

/** A word that patterns name, by a number from 0. */
export type SymbolId = number;

/**
 * Tells, letter by letter, which of the patterns' words a word of the text is. A word has one class, from 0: none of
 * them; `symbols[class]` are the patterns' words that it is (`develop*` and `development` may both be).
 */
export interface Letters {
  /** By UTF-16 code unit: 0 between words, 1 a letter in no pattern, from 2 the letters of patterns. */
  readonly columns: Uint16Array;
  /** `next[state + column]`: the state after a letter, from state 0 on; in column 0 the class of a word that ends. */
  readonly next: Int32Array;
  readonly symbols: Lists;
  /** By class in which capitals matter: which class a word written exactly so has instead. */
  readonly cased: readonly (ReadonlyMap<string, number> | undefined)[];
}

interface Node {
  readonly children: Map<number, Node>;
  /** Symbols of a word that ends here. */
  readonly closed: SymbolId[];
  /** Symbols of a word that ends here or anywhere below. */
  readonly open: SymbolId[];
  readonly cased: Map<string, SymbolId>;
}

const node = (): Node => ({ children: new Map(), closed: [], open: [], cased: new Map() });

/** Builds the table of letters for the words of patterns; a word's place in the list is its symbol. */
export function compileLetters(words: readonly Omit<PatternWord, 'gap'>[]): Letters {
  const columns = new Uint16Array(0x10000);
  for (let code = 0; code < columns.length; code++) columns[code] = isWordCode(code) ? 1 : 0;
  let width = 2;
  for (const code of byFrequency(words)) columns[code] = width++;
  const root = node();
  words.forEach(({ word, open, cased }, symbol) => {
    let at = root;
    for (let i = 0; i < word.length; i++) {
      const column = columns[word.charCodeAt(i)] ?? 1;
      let child = at.children.get(column);
      if (!child) at.children.set(column, (child = node()));
      at = child;
    }
    if (cased !== null) at.cased.set(cased, symbol);
    else (open ? at.open : at.closed).push(symbol);
  });
  for (let code = 0; code < columns.length; code++) {
    if (columns[code] !== 1) continue;
    const lower = String.fromCharCode(code).toLowerCase();
    if (lower.length === 1) columns[code] = columns[lower.charCodeAt(0)] ?? 1;
  }
  return { columns, ...layOut(root, width) };
}

/** The letters of the words, the most frequent first: so the table's cells that are read most lie together. */
function byFrequency(words: readonly Pick<PatternWord, 'word'>[]): number[] {
  const times = new Map<number, number>();
  for (const { word } of words) {
    for (let i = 0; i < word.length; i++) times.set(word.charCodeAt(i), (times.get(word.charCodeAt(i)) ?? 0) + 1);
  }
  const letters = [...times].filter(([code]) => isWordCode(code));
  return letters.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code);
}

function layOut(root: Node, width: number): Pick<Letters, 'next' | 'symbols' | 'cased'> {
  const symbols: (readonly SymbolId[])[] = [];
  const cased: (Map<string, number> | undefined)[] = [];
  const classes = new Map<string, number>();
  const classFor = (found: readonly SymbolId[]): number => {
    const key = [...found].sort((a, b) => a - b).join(' ');
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, symbols.length);
    return symbols.push(found) - 1;
  };
  classFor([]);
  /** A class that depends on capitals: never shared, the same symbols elsewhere may not. */
  const casedClass = (plain: readonly SymbolId[], variants: ReadonlyMap<string, SymbolId>): number => {
    const others = new Map([...variants].map(([written, symbol]) => [written, classFor([...plain, symbol])]));
    const own = symbols.push(plain) - 1;
    cased[own] = others;
    return own;
  };

  const next: number[] = [];
  const newState = (class_: number): number => {
    const state = next.push(class_) - 1;
    for (let column = 1; column < width; column++) next.push(state);
    return state;
  };
  /** A state that no further letter leaves: where words fall off the tree, below a `*` or not. */
  const sinks = new Map<number, number>();
  const sinkFor = (open: readonly SymbolId[]): number => {
    const class_ = classFor(open);
    let sink = sinks.get(class_);
    if (sink === undefined) {
      sink = newState(class_);
      sinks.set(class_, sink);
    }
    return sink;
  };

  /** Nodes still to be laid out, with the cell that leads to them: the shallow first, as they are read most. */
  const waiting: { readonly at: Node; readonly above: readonly SymbolId[]; readonly cell: number }[] = [];
  const place = (at: Node, above: readonly SymbolId[]): number => {
    const open = [...above, ...at.open];
    const plain = [...open, ...at.closed];
    const class_ = at.cased.size === 0 ? classFor(plain) : casedClass(plain, at.cased);
    const state = newState(class_);
    next.fill(sinkFor(open), state + 1, state + width);
    for (const [column, child] of at.children) waiting.push({ at: child, above: open, cell: state + column });
    return state;
  };
  place(root, []);
  for (const { at, above, cell } of waiting) next[cell] = place(at, above);
  return {
    next: Int32Array.from(next),
    symbols: layEndToEnd(symbols),
    cased
  };
}
