import type { Span } from '#lib/agenda/span.ts';

/** A name found in a text. */
export interface FoundName<T> extends Span {
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
  /** The name that ends here ends in a hyphen, as "Sino-": a letter may follow. */
  open: boolean;
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

function isWordCode(code: number): boolean {
  return WORD[code] === 1;
}

/**
 * Compiles names to a trie and returns a function that finds them in one pass: whole words, case as written, the
 * longest name at a place, none inside another. A run of white space (a line break too) counts as one space.
 */
export function makeNameFinder<T>(names: Iterable<readonly [string, T]>): (text: string) => FoundName<T>[] {
  const root: Node<T> = { next: new Map(), value: undefined, open: false };
  for (const [name, value] of names) {
    let node = root;
    for (let i = 0; i < name.length; i++) {
      const code = plain(name.charCodeAt(i));
      let next = node.next.get(code);
      if (next === undefined) node.next.set(code, (next = { next: new Map(), value: undefined, open: false }));
      node = next;
    }
    node.value = value;
    node.open = name.endsWith('-');
  }
  const first: (Node<T> | undefined)[] = Array.from({ length: 0x250 }, (_, code) => root.next.get(code));
  return (text) => {
    const found: FoundName<T>[] = [];
    const { length } = text;
    let inWord = false;
    for (let start = 0; start < length; start++) {
      const code = text.charCodeAt(start);
      if (!isWordCode(code)) {
        inWord = false;
        continue;
      }
      if (inWord) continue;
      inWord = true;
      let node = code < 0x250 ? first[code] : root.next.get(code);
      if (node === undefined) continue;
      let end = -1;
      let value: T | undefined;
      for (let i = start + 1; node !== undefined;) {
        if (node.value !== undefined && (node.open || i === length || !isWordCode(text.charCodeAt(i)))) {
          end = i;
          value = node.value;
        }
        if (i >= length) break;
        const here = plain(text.charCodeAt(i));
        node = node.next.get(here);
        i++;
        if (here === SPACE) while (i < length && isSpace(text.charCodeAt(i))) i++;
      }
      if (end === -1 || value === undefined) continue;
      found.push({ start, end, value });
      inWord = isWordCode(text.charCodeAt(end - 1));
      start = end - 1;
    }
    return found;
  };
}
