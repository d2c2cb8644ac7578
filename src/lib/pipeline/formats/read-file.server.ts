import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { InputError } from '../input-error.ts';

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * Reads a file whole, if it stays the same while it is read.
 *
 * @param place the file
 * @param meanwhile is called between reading and looking again
 * @throws InputError with one line, that names the file, where it cannot be read, is none, is too large or changed
 */
export function readWhole(place: string, meanwhile: () => void = () => {}): Uint8Array<ArrayBuffer> {
  let handle: number | null = null;
  try {
    handle = openSync(place, 'r');
    const before = fstatSync(handle);
    if (before.isDirectory()) throw new InputError([`${place}: expected a file, found a folder; rename or remove it`]);
    if (!before.isFile()) throw new InputError([`${place}: expected a file, found a device; remove it`]);
    if (before.size > LARGEST_FILE) {
      throw new InputError([
        `${place}: expected at most ${megabytes(LARGEST_FILE)} MB, found ${megabytes(before.size)} MB; ` +
          'divide it into smaller files'
      ]);
    }
    // One byte more than there was shows a file that grows.
    const bytes = new Uint8Array(before.size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(handle, bytes, length, bytes.length - length, null);
    }
    meanwhile();
    const after = statSync(place);
    const same = after.size === before.size && after.mtimeMs === before.mtimeMs && after.ino === before.ino;
    if (!same || length !== before.size) {
      throw new InputError([`${place}: expected a file that stays as it is, found that it changed; run again`]);
    }
    return bytes.subarray(0, length);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([`${place}: ${whyNot(error)}`]);
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** Why a file or folder could not be read: the end of a line that begins with its name. */
export function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ELOOP':
      return 'found nothing of that name; it was removed, or is a link that leads nowhere';
    case 'ENOTDIR':
      return 'found a file where a folder was expected';
    case 'EACCES':
    case 'EPERM':
      return 'found that it may not be read; change its permissions';
    default:
      return `cannot be read (${error instanceof Error ? error.message : String(error)}); remove it or try again`;
  }
}
