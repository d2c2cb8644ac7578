import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import { InputError } from '../input-error.ts';

/** A text and the encoding that its bytes were read in, as `TextDecoder` names it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** How much of a file is looked at to find its encoding, in bytes, from its first byte beyond ASCII. */
const SAMPLE = 256 * 1024;
/** A guess below this confidence (0 to 100) is no guess. */
const LEAST_CONFIDENCE = 15;
/** More control characters than this share are not text. */
const CONTROLS = 0.002;

/** What bytes 0x80 to 0x9F mean in windows-1252, for decoders that pass them through as control characters. */
const WINDOWS_1252 =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const MAGIC: readonly (readonly [string, string, string])[] = [
  ['%PDF-', 'a PDF', 'give its name the ending .pdf'],
  ['PK\x03\x04', 'a zip archive or a Word, EPUB or other packed file', 'give its name the ending that it is of'],
  ['\xd0\xcf\x11\xe0', 'an old Word, Excel or PowerPoint file', 'save it as .docx or .pdf'],
  ['{\\rtf', 'an RTF file', 'save it as .docx or .pdf'],
  ['\x1f\x8b', 'a gzip file', 'unpack it'],
  ['\x89PNG', 'a picture', 'run text recognition (OCR) over it first'],
  ['\xff\xd8\xff', 'a picture', 'run text recognition (OCR) over it first']
];

/**
 * Decodes the bytes of a text: by its byte order mark, else as UTF-8, else in the encoding that `declared` names, else
 * in the one that its bytes look like most. A byte order mark of UTF-8 is kept, so that offsets hold in the file.
 *
 * @param declared the encoding that the text itself names, as HTML does; null where none
 * @throws InputError with one line that does not name the file: it is empty, no text, or of no encoding known
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length === 0) throw new InputError(['expected a text, found an empty file; fill or remove it']);
  const marked = byteOrderMark(bytes);
  if (marked !== null) {
    const text = tryDecode(bytes, marked);
    if (text !== null) return checked({ text, encoding: marked });
    throw new InputError([`expected ${marked}, as its first bytes say, found bytes that are not; save it as UTF-8`]);
  }
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const magic = MAGIC.find(([first]) => start.startsWith(first));
  if (magic !== undefined) throw new InputError([`expected a text, found ${magic[1]}; ${magic[2]}`]);
  const utf8 = tryDecode(bytes, 'utf-8');
  const plain = utf8 !== null && !utf8.includes('\0');
  if (plain && declared === null) return { text: utf8, encoding: 'utf-8' };
  const beyond = bytes.findIndex((byte) => byte > 127);
  if (plain && beyond >= 0) return { text: utf8, encoding: 'utf-8' };
  const encodings = [...(declared === null ? [] : [declared]), ...guesses(bytes, Math.max(beyond, 0))];
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && isText(text)) return { text, encoding: encoding.toLowerCase() };
  }
  if (utf8 !== null) return checked({ text: utf8, encoding: 'utf-8' });
  throw new InputError(['expected a text, found bytes of no encoding that is known; save it as UTF-8']);
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Encodings in the order of how much the bytes look like them. Throws where they are UTF-8 with mistakes. */
function guesses(bytes: Uint8Array, beyond: number): string[] {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return [utf16];
  const sample = bytes.subarray(beyond > 1024 ? beyond - 1024 : 0, beyond + SAMPLE);
  const asUtf8 = new TextDecoder('utf-8').decode(sample);
  const faults = asUtf8.match(/\uFFFD/g)?.length ?? 0;
  const letters = (asUtf8.match(/[^\0-\x7f]/g)?.length ?? 0) - faults;
  // Bytes of other encodings are letters of UTF-8 by accident only.
  if (letters > 2 * faults && faults > 0) {
    throw new InputError([
      `expected UTF-8, found byte ${firstFault(bytes)} that is not, as in a damaged file; save it as UTF-8 again`
    ]);
  }
  const matches = chardet.analyse(sample).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  return matches.map(({ name }) => name).filter((name) => name !== 'UTF-8');
}

/** The UTF-16 without a byte order mark that a text of mostly Latin letters, digits and spaces would be. */
function utf16Of(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (bytes.length % 2 !== 0 || sample.length < 8) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.35;
  if (odd > most && even < odd / 20) return 'utf-16le';
  return even > most && odd < even / 20 ? 'utf-16be' : null;
}

/** The place (from 1) of the first byte that breaks UTF-8. */
function firstFault(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return bad;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) return null;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  }
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
  } catch {
    return null;
  }
}

function checked(decoded: Decoded): Decoded {
  if (decoded.text.includes('\0') || !decoded.text.isWellFormed()) {
    throw new InputError([
      'expected a text, found NUL characters, as in a picture or a program: it is not text; save it as UTF-8'
    ]);
  }
  return decoded;
}

/** Whether a text that was decoded on a guess has (nearly) no control characters. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const controls = text.match(/[\x01-\x08\x0e-\x19\x1b-\x1f\x80-\x9f]/g)?.length ?? 0;
  return controls <= text.length * CONTROLS;
}
