/** Classes of characters by which the text is cut: one small number for each UTF-16 code unit. */
export const OTHER = 0;
export const SPACE = 1;
export const BREAK = 2;
export const STOP = 3;
export const LOWER = 4;
export const UPPER = 5;
export const DIGIT = 6;
/** Letters of scripts without case, such as Arabic or Chinese. */
export const LETTER = 7;
export const OPENER = 8;
export const CLOSER = 9;
/** Marks that end a sentence with no space after them, as in Chinese. */
export const FULL_STOP = 10;

const CLASSES = new Uint8Array(0x10000);

function mark(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) CLASSES[characters.charCodeAt(i)] = kind;
}

for (let code = 0; code < 0x10000; code++) {
  if (code >= 0x4e00 && code < 0xa000) CLASSES[code] = LETTER;
  else if (code >= 0xac00 && code < 0xd7a4) CLASSES[code] = LETTER;
  else if (code < 0x2000 || code >= 0x2c00) {
    const character = String.fromCharCode(code);
    if (character !== character.toUpperCase()) CLASSES[code] = LOWER;
    else if (character !== character.toLowerCase()) CLASSES[code] = UPPER;
    else if (code >= 0x0590 && code < 0xe000 && /\p{L}/u.test(character)) CLASSES[code] = LETTER;
  }
}
mark('0123456789', DIGIT);
// Exactly what String.prototype.trim takes away, so that a span is its own trimmed text.
mark('\t \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff', SPACE);
mark('\n\r\u000b\u000c\u2028\u2029', BREAK);
mark('.!?…', STOP);
mark('。！？｡।؟۔', FULL_STOP);
mark('([{“‘«<*_"\'', OPENER);
mark(')]}”’»>', CLOSER);

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  return CLASSES[code] ?? OTHER;
}

/** Whether a code unit is a letter of any script. */
export function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === LOWER || kind === UPPER || kind === LETTER;
}

/** Whether a code unit is white space, line breaks included. */
export function isSpace(code: number): boolean {
  const kind = classOf(code);
  return kind === SPACE || kind === BREAK;
}
