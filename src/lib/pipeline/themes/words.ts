/**
 * What a word is, for cues and for the text alike: an unbroken run of letters, marks and digits of any script. Hyphens,
 * apostrophes, points and all else stand between words, so that "health-care" and "health care" are the same two words;
 * the "s" of a possessive ("China's", in any apostrophe) is no word.
 */
const WORD_CODE = /^[\p{L}\p{M}\p{N}\p{Cs}]$/u;
const APOSTROPHES = "'’‘ʼ＇";

const SMALL_S = 0x73;

/** By UTF-16 code unit: 1 where it is part of a word. */
const codes = new Uint8Array(0x10000);
for (let code = 0; code < codes.length; code++) {
  if (WORD_CODE.test(String.fromCharCode(code))) codes[code] = 1;
}

/** Whether a UTF-16 code unit is part of a word. Halves of surrogate pairs are. */
export function isWordCode(code: number): boolean {
  return codes[code] === 1;
}

/** Whether a word of one code unit is the "s" of a possessive, by the two code units before it. */
export function isPossessive(second: number, before: number, letter: number): boolean {
  return (letter | 0x20) === SMALL_S && isWordCode(second) && APOSTROPHES.includes(String.fromCharCode(before));
}

/** The words of a text, as they stand in it. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isWordCode(text.charCodeAt(i));
    if (inside && start < 0) start = i;
    if (inside || start < 0) continue;
    const [second, before, letter] = [text.charCodeAt(start - 2), text.charCodeAt(start - 1), text.charCodeAt(start)];
    if (i - start > 1 || !isPossessive(second, before, letter)) words.push(text.slice(start, i));
    start = -1;
  }
  return words;
}
