const LETTER = 1;
/** A hyphen, apostrophe, full stop or comma: part of a word where letters or digits stand on both sides of it. */
const INNER = 2;
const SURROGATE = 3;

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;
const CLASSES = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 0xd800 && code < 0xe000) return SURROGATE;
  if ("'’.,-".includes(String.fromCharCode(code))) return INNER;
  return LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? LETTER : 0;
});

/**
 * Counts the words of a text: runs of letters and digits (Unicode's L and N), which may hold single hyphens, apostrophes,
 * full stops and commas, as in "don't", "3.5" and "well-known".
 */
export function countWords(text: string): number {
  let words = 0;
  /** What stood before: a letter, or one inner mark after a letter. */
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    let kind = CLASSES[text.charCodeAt(i)] ?? 0;
    if (kind === SURROGATE) {
      const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
      kind = LETTER_OR_DIGIT.test(character) ? LETTER : 0;
      i += character.length - 1;
    }
    if (kind === LETTER) {
      if (before === 0) words++;
      before = LETTER;
    } else before = kind === INNER && before === LETTER ? INNER : 0;
  }
  return words;
}
