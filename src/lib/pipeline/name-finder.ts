import type { Span } from '#lib/agenda/span.ts';

/** A name found in a text. */
export interface FoundName<T> extends Span {
  readonly value: T;
}

const SPACE = 32;
const APOSTROPHE = 39;
const HYPHEN = 45;

/** Typographic forms of space, apostrophe and hyphen count as the plain ones. */
function plain(code: number): number {
  if (code === 0x2019 || code === 0x2018) return APOSTROPHE;
  if (code === 0x2010 || code === 0x2011 || code === 0x2013) return HYPHEN;
  return isSpace(code) ? SPACE : code;
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13) || code === 0xa0;
}

/** 1 at letters and digits of the scripts of names: below U+0250, and Latin Extended Additional. */
const WORD = new Uint8Array(0x10000);
for (let code = 0; code < 0x1f00; code++) {
  const latin = (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || code >= 0x1e00;
  if (latin || (code < 128 && /[A-Za-z0-9]/.test(String.fromCharCode(code)))) WORD[code] = 1;
}

/** A trie in one array: from a state and a class of characters to the next state, 0 where no name goes on. */
interface Trie<T> {
  /** The class of each UTF-16 code unit; 0 where no name has it. */
  readonly classes: Uint16Array;
  /** How many classes there are: the width of a state's row. */
  readonly width: number;
  readonly next: Int32Array;
  /** What the name that ends at a state stands for. */
  readonly values: readonly (T | undefined)[];
  /** 1 where that name ends in a hyphen, as "Sino-": a letter may follow. */
  readonly open: Uint8Array;
}

const ROOT = 1;

function makeTrie<T>(names: readonly (readonly [string, T])[]): Trie<T> {
  const classes = new Uint16Array(0x10000);
  let width = 1;
  for (const [name] of names) {
    for (let i = 0; i < name.length; i++) {
      const code = plain(name.charCodeAt(i));
      if (classes[code] === 0) classes[code] = width++;
    }
  }
  for (let code = 0; code < 0x10000; code++) classes[code] = classes[plain(code)] ?? 0;
  const most = names.reduce((sum, [name]) => sum + name.length, ROOT + 1);
  const next = new Int32Array(most * width);
  const open = new Uint8Array(most);
  const values: (T | undefined)[] = new Array<T | undefined>(most).fill(undefined);
  let states = ROOT + 1;
  for (const [name, value] of names) {
    let state = ROOT;
    for (let i = 0; i < name.length; i++) {
      const place = state * width + (classes[name.charCodeAt(i)] ?? 0);
      if (next[place] === 0) next[place] = states++;
      state = next[place] ?? 0;
    }
    values[state] = value;
    open[state] = name.endsWith('-') ? 1 : 0;
  }
  return { classes, width, next: next.slice(0, states * width), values: values.slice(0, states), open };
}

/**
 * Compiles names to a trie and returns a function that finds them in one pass: whole words, case as written, the
 * longest name at a place, none inside another. A run of white space (a line break too) counts as one space.
 */
export function makeNameFinder<T>(names: Iterable<readonly [string, T]>): (text: string) => FoundName<T>[] {
  const { classes, width, next, values, open } = makeTrie([...names]);
  return (text) => {
    const found: FoundName<T>[] = [];
    const { length } = text;
    let inWord = false;
    for (let start = 0; start < length; start++) {
      const code = text.charCodeAt(start);
      if (WORD[code] === 0) {
        inWord = false;
        continue;
      }
      if (inWord) continue;
      inWord = true;
      let state = next[ROOT * width + (classes[code] ?? 0)] ?? 0;
      let end = -1;
      let value: T | undefined;
      for (let i = start + 1; state !== 0;) {
        const named = values[state];
        if (named !== undefined && (open[state] === 1 || i === length || WORD[text.charCodeAt(i)] === 0)) {
          end = i;
          value = named;
        }
        if (i >= length) break;
        const here = text.charCodeAt(i++);
        state = next[state * width + (classes[here] ?? 0)] ?? 0;
        if (isSpace(here)) while (i < length && isSpace(text.charCodeAt(i))) i++;
      }
      if (end === -1 || value === undefined) continue;
      found.push({ start, end, value });
      inWord = WORD[text.charCodeAt(end - 1)] === 1;
      start = end - 1;
    }
    return found;
  };
}
