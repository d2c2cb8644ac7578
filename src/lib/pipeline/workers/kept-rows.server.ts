import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DocumentCounts } from '../document-counts.ts';
import { InputError } from '../input-error.ts';

/** The fastest of zlib: these files are read once or twice. */
const LEVEL = 1;

/** What is known of a document of which the rows are kept. */
export interface KeptDocument {
  readonly document_id: string;
  readonly file: string;
  readonly country: string | null;
  readonly date_start: string | null;
  readonly publisher: string | null;
  readonly counts: DocumentCounts;
  /** Where its rows are in the file of the kept, in bytes. */
  readonly offset: number;
  readonly length: number;
}

/** The rows of one file's documents, as they are kept in the folder of a run. */
export class KeptRows {
  private readonly rows: string;
  private readonly index: string;
  private handle: number | null = null;
  private offset = 0;
  private readonly documents: KeptDocument[] = [];

  /** @param key what the rows follow from: the same key, the same rows */
  constructor(folder: string, key: string) {
    this.rows = path.join(folder, `${key}.rows`);
    this.index = path.join(folder, `${key}.json`);
  }

  /** The documents that were kept; null where they were not, or not to the end. */
  read(): KeptDocument[] | null {
    if (!existsSync(this.index)) return null;
    try {
      return JSON.parse(readFileSync(this.index, 'utf8')) as KeptDocument[];
    } catch {
      return null;
    }
  }

  /** Keeps the lines of a document, one text a stream and the text itself where that must be kept. */
  add(document: Omit<KeptDocument, 'offset' | 'length'>, texts: readonly string[]): void {
    this.handle ??= openSync(this.rows, 'w');
    const bytes = texts.map((text) => Buffer.from(text));
    const sizes = Buffer.from(Uint32Array.from(bytes, (piece) => piece.length).buffer);
    const packed = deflateRawSync(Buffer.concat([sizes, ...bytes]), { level: LEVEL });
    const handle = this.handle;
    this.withRoom(() => {
      for (let at = 0; at < packed.length; ) at += writeSync(handle, packed, at);
    });
    this.documents.push({ ...document, offset: this.offset, length: packed.length });
    this.offset += packed.length;
  }

  /**
   * Ends the keeping.
   *
   * @param whole whether nothing of the file was left out: only then it is not read again
   */
  finish(whole: boolean): KeptDocument[] {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
    if (whole) {
      this.withRoom(() => writeFileSync(`${this.index}.new`, JSON.stringify(this.documents)));
      renameSync(`${this.index}.new`, this.index);
    }
    return this.documents;
  }

  private withRoom(write: () => void): void {
    try {
      write();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      throw new InputError([
        `${path.dirname(this.rows)}: expected room to keep what was read, found the disk full; make room and run again`
      ]);
    }
  }
}

/**
 * The texts of one document as `KeptRows.add` was given them, in UTF-8.
 *
 * @param count how many there were
 */
export function readKept(
  folder: string,
  key: string,
  { offset, length }: Pick<KeptDocument, 'offset' | 'length'>,
  count: number
): Buffer[] {
  const packed = Buffer.alloc(length);
  const handle = openSync(path.join(folder, `${key}.rows`), 'r');
  try {
    readSync(handle, packed, 0, length, offset);
  } finally {
    closeSync(handle);
  }
  const bytes = inflateRawSync(packed);
  let from = 4 * count;
  return Array.from({ length: count }, (_, i) => {
    const size = bytes.readUInt32LE(4 * i);
    from += size;
    return bytes.subarray(from - size, from);
  });
}
