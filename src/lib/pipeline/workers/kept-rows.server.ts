import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { DocumentCounts } from '../document-counts.ts';
import { InputError } from '../input-error.ts';

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

/** The last bytes of a file of kept rows that is whole; before them stands the length of its index. */
const END = Buffer.from('kept to the end\n');
const FOOT = 4 + END.length;

/**
 * The rows of one file's documents, as they are kept in the folder of a run: the rows of each document, then an index
 * of them as JSON, its length and a mark that nothing is missing.
 */
export class KeptRows {
  private readonly place: string;
  private handle: number | null = null;
  private offset = 0;
  private readonly documents: KeptDocument[] = [];

  /** @param key what the rows follow from: the same key, the same rows */
  constructor(folder: string, key: string) {
    this.place = placeOf(folder, key);
  }

  /** The documents that were kept; null where they were not, or not to the end. */
  read(): KeptDocument[] | null {
    let handle: number | null = null;
    try {
      handle = openSync(this.place, 'r');
      const { size } = fstatSync(handle);
      const foot = readBytes(handle, size - FOOT, FOOT);
      if (!foot.subarray(4).equals(END)) return null;
      const length = foot.readUInt32LE();
      return JSON.parse(readBytes(handle, size - FOOT - length, length).toString()) as KeptDocument[];
    } catch {
      return null;
    } finally {
      if (handle !== null) closeSync(handle);
    }
  }

  /** Keeps the lines of a document, one text a stream and the text itself where that must be kept. */
  add(document: Omit<KeptDocument, 'offset' | 'length'>, texts: readonly string[]): void {
    const bytes = texts.map((text) => Buffer.from(text));
    const sizes = Buffer.from(Uint32Array.from(bytes, (piece) => piece.length).buffer);
    // Not compressed: that took an eighth of the time of a run, and the tables hold the same bytes once more.
    const length = this.write([sizes, ...bytes]);
    this.documents.push({ ...document, offset: this.offset, length });
    this.offset += length;
  }

  /**
   * Ends the keeping.
   *
   * @param whole whether nothing of the file was left out: only then it is not read again
   */
  finish(whole: boolean): KeptDocument[] {
    if (whole) {
      const index = Buffer.from(JSON.stringify(this.documents));
      this.write([index, Buffer.from(Uint32Array.of(index.length).buffer), END]);
    }
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
    return this.documents;
  }

  private write(pieces: readonly Uint8Array[]): number {
    const bytes = Buffer.concat(pieces);
    try {
      this.handle ??= openSync(this.place, 'w');
      for (let at = 0; at < bytes.length; ) at += writeSync(this.handle, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      throw new InputError([
        `${path.dirname(this.place)}: expected room to keep what was read, found the disk full; make room and run again`
      ]);
    }
    return bytes.length;
  }
}

/** Reads kept rows one document after the other; of many documents the bytes need room only once. */
export class KeptReader {
  private readonly folder: string;
  private room = Buffer.allocUnsafe(1 << 20);

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * The texts of one document as `KeptRows.add` was given them, in UTF-8: they hold until the next are read.
   *
   * @param count how many there were
   */
  read(key: string, { offset, length }: Pick<KeptDocument, 'offset' | 'length'>, count: number): Buffer[] {
    if (this.room.length < length) this.room = Buffer.allocUnsafe(2 * length);
    const handle = openSync(placeOf(this.folder, key), 'r');
    try {
      fill(this.room.subarray(0, length), handle, offset);
    } finally {
      closeSync(handle);
    }
    let from = 4 * count;
    return Array.from({ length: count }, (_, i) => {
      const size = this.room.readUInt32LE(4 * i);
      from += size;
      return this.room.subarray(from - size, from);
    });
  }
}

function placeOf(folder: string, key: string): string {
  return path.join(folder, `${key}.rows`);
}

function readBytes(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  fill(bytes, handle, from);
  return bytes;
}

function fill(bytes: Uint8Array, handle: number, from: number): void {
  for (let at = 0, read = -1; at < bytes.length; at += read) {
    read = readSync(handle, bytes, at, bytes.length - at, from + at);
    if (read === 0) throw new Error('what was kept of a file ends before its end; run again');
  }
}
