import { Buffer } from 'node:buffer';

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

let units = new Uint16Array(1 << 15);
let bytes = Buffer.from(units.buffer);

/**
 * The UTF-16 code units of a text, one after another in an array, which is read several times faster than the text
 * itself. It is the same array for every text, so that it holds only until the next one is asked for; after the text
 * comes a 0, then what is left of longer ones.
 */
export function codeUnitsOf(text: string): Uint16Array {
  const { length } = text;
  if (length >= units.length) {
    units = new Uint16Array(length * 2);
    bytes = Buffer.from(units.buffer);
  }
  if (IS_LITTLE_ENDIAN) bytes.write(text, 'utf16le');
  else for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  units[length] = 0;
  return units;
}
