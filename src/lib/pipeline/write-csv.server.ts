import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { csvHeader } from '#lib/agenda/csv.ts';
import { TABLES } from '#lib/agenda/tables.ts';

/** Lines are written when there are about so many bytes of them. */
const PIECE = 1 << 20;

/** Lines of a table, as CSV without header. */
export interface TableLines {
  readonly table: string;
  /** Parts of a table stand in the order of their numbers, from 0, whatever the order in which they come. */
  readonly part: number;
  readonly lines: string | Uint8Array;
}

/**
 * Writes every table as `NAME.csv` into a folder, from lines as they come: memory holds a megabyte for each part. A
 * piece is done with when the next one is asked for.
 */
export function writeCsv(all: Iterable<TableLines>, folder: string): void {
  const parts = new Map<string, CsvPart[]>();
  for (const table of TABLES) parts.set(table.name, [new CsvPart(path.join(folder, `${table.name}.csv`), csvHeader(table))]);
  for (const { table, part, lines } of all) {
    const those = parts.get(table) ?? [];
    for (let next = those.length; next <= part; next++) {
      those.push(new CsvPart(path.join(folder, `${table}.csv.${next}`), ''));
    }
    those[part]?.write(lines);
  }
  for (const [first, ...more] of parts.values()) {
    for (const part of more) first?.take(part);
    first?.close();
  }
}

class CsvPart {
  private readonly file: string;
  private readonly handle: number;
  private readonly waiting = Buffer.allocUnsafe(PIECE);
  private length = 0;

  constructor(file: string, head: string) {
    this.file = file;
    this.handle = openSync(file, 'w+');
    this.write(head);
  }

  /** Copies what it is given: the caller may use its bytes again. */
  write(lines: string | Uint8Array): void {
    const bytes = typeof lines === 'string' ? Buffer.from(lines) : lines;
    if (this.length + bytes.length > PIECE) this.flush();
    if (bytes.length > PIECE) return this.put(bytes);
    this.waiting.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Puts another part behind this one, and removes its file. */
  take(other: CsvPart): void {
    other.flush();
    const piece = Buffer.allocUnsafe(PIECE);
    for (let at = 0, read = -1; read !== 0; at += read) {
      read = readSync(other.handle, piece, 0, PIECE, at);
      this.write(piece.subarray(0, read));
    }
    other.close();
    rmSync(other.file);
  }

  close(): void {
    this.flush();
    closeSync(this.handle);
  }

  private flush(): void {
    this.put(this.waiting.subarray(0, this.length));
    this.length = 0;
  }

  private put(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.handle, bytes, at);
  }
}
