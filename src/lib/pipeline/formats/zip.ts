import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { InputError } from '../input-error.ts';

/** How much an archive may unpack to. */
export interface ZipLimits {
  /** All entries together, those of archives in it too, in bytes. */
  readonly total: number;
  /** How many times its packed size an entry above `SMALL` may be. */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = { total: 512 * 1024 * 1024, ratio: 200 };
/** Entries of up to this size may be packed as tightly as can be. */
const SMALL = 1024 * 1024;

/** What is left of a limit, in bytes: an archive and those in it share one. */
export interface ZipBudget {
  left: number;
}

/** A file of an archive, not yet unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacks it. Throws `InputError`, with one line that does not name it: it is damaged, encrypted or too large. */
  readonly unpack: () => Uint8Array;
}

/** Says that a file of an archive unpacks to more than the limits allow. */
export class TooLargeError extends InputError {
  constructor(problem: string) {
    super([problem]);
    this.name = 'TooLargeError';
  }
}

const DAMAGED = 'expected a zip archive, found a damaged one; make or download it again';

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Lists the files of a zip archive, by its directory, in the order of their names. Nothing is unpacked before it is
 * asked for, and never more than the limits allow, whatever the archive says of itself.
 *
 * @throws InputError with one line where it is no archive
 */
export function listZip(
  bytes: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
  budget: ZipBudget = { left: limits.total }
): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view).map(
    (entry): ZipEntry => ({
      name: entry.name,
      unpack: () => {
        const unpacked = unpack(bytes, view, entry, budget.left, limits);
        budget.left -= unpacked.length;
        return unpacked;
      }
    })
  );
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Reads the central directory (PKWARE, .ZIP File Format Specification 6.3.10, 4.3.12 and 4.3.16). */
function directory(bytes: Uint8Array, view: DataView): DirectoryEntry[] {
  try {
    let end = bytes.length - 22;
    const last = Math.max(0, end - 0xffff);
    while (end >= last && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < last) throw new InputError([DAMAGED]);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === 0xffff || at === 0xffffffff) {
      throw new InputError(['expected a zip archive, found one of the 64-bit form; divide it into smaller ones']);
    }
    const entries: DirectoryEntry[] = [];
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new InputError([DAMAGED]);
      const length = view.getUint16(at + 28, true);
      const entry = {
        name: nameOfEntry(bytes.subarray(at + 46, at + 46 + length)),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true)
      };
      if (!entry.name.endsWith('/')) entries.push(entry);
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new InputError([DAMAGED]);
    throw error;
  }
}

/** The upper half of code page 437, in which names are written that are not said to be UTF-8 (ibid., appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** A name in UTF-8 where its bytes are that, whatever the archive says of them. */
function nameOfEntry(bytes: Uint8Array): string {
  const name = isUtf8(bytes)
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    : Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP437[byte - 128])).join('');
  return name.replaceAll('\\', '/');
}

/** What keeps a file of an archive from being read because of its name: the end of a line; null where nothing does. */
export function nameFault(name: string): string | null {
  if (/^\/|^[a-z]:/i.test(name) || name.split('/').some((part) => part === '..' || part === '')) {
    return 'expected a name inside the archive, found one that leads out of it; it is left out';
  }
  if (/\p{Cc}/u.test(name)) {
    return 'expected a name without line breaks and other control characters, found some, here as "?"; rename it';
  }
  return null;
}

function unpack(bytes: Uint8Array, view: DataView, entry: DirectoryEntry, left: number, limits: ZipLimits): Uint8Array {
  if ((entry.flags & 1) !== 0) throw new InputError(['is encrypted; pack it without a password']);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new InputError(['expected a file packed by "deflate", found another method; pack it as a plain zip']);
  }
  const most = Math.min(left, entry.size, Math.max(SMALL, entry.packed * limits.ratio));
  const tooLarge = new TooLargeError(
    entry.size > left
      ? `unpacks the archive to more than ${limits.total / 1024 / 1024} MB; divide it into smaller ones`
      : `expected ${entry.size} bytes packed as text is, found far more out of ${entry.packed}; ` +
        'it is left out for safety'
  );
  if (entry.size > most) throw tooLarge;
  const damaged = new InputError(['is damaged in its archive; make or download the archive again']);
  let packed: Uint8Array;
  try {
    if (view.getUint32(entry.at, true) !== 0x04034b50) throw damaged;
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    packed = bytes.subarray(start, start + entry.packed);
  } catch {
    throw damaged;
  }
  let unpacked: Uint8Array;
  try {
    unpacked = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : damaged;
  }
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw damaged;
  return unpacked;
}
