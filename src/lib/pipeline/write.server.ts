import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import path from 'node:path';
import { TABLES } from '#lib/agenda/tables.ts';
import { dataPackage, type WrittenFile } from './datapackage.ts';
import { InputError } from './input-error.ts';
import { writeCsv, type TableLines } from './write-csv.server.ts';
import { DATABASE, writeParquetAndDuckDB } from './write-duckdb.server.ts';

const DESCRIPTION = 'datapackage.json';
/** Files are hashed in pieces of so many bytes. */
const PIECE = 1 << 20;
/** The folder of texts that were taken out of files. */
const TEXTS = 'texts';

/** Every file that a folder of tables holds. */
export const TABLE_FILES: readonly string[] = [
  ...TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]),
  DATABASE,
  DESCRIPTION
];

/** What is written. */
export interface Written {
  /** Lines of the tables, and the texts that are kept beside them, in any order of tables. */
  readonly pieces: Iterable<TableLines | KeptText>;
  /** Who published the documents' texts, as far as known. */
  readonly publishers: readonly string[];
  /** The version of the program. */
  readonly version: string;
}

/** The text that was taken out of a file: what the offsets of its document count in. */
export interface KeptText {
  readonly document_id: string;
  readonly text: Uint8Array;
}

/**
 * Writes tables as CSV, Parquet, DuckDB and `datapackage.json` into a folder that takes the place of the one that was
 * there; texts go into its folder `texts`. Everything is written beside it first: when anything fails, or the program is
 * ended, the old folder stays as it was. Throws `InputError` where the folder cannot be written or holds files of somebody
 * else.
 */
export async function writeTables({ pieces, publishers, version }: Written, folder: string): Promise<void> {
  clearAfterKilled(folder);
  checkPlace(folder);
  const beside = makeBeside(folder);
  const remove = () => rmSync(beside, { recursive: true, force: true });
  process.on('exit', remove);
  try {
    const fresh = path.join(beside, 'fresh');
    mkdirSync(fresh);
    let longest = 0;
    writeCsv(tableLines(pieces, fresh, (bytes) => (longest = Math.max(longest, bytes))), fresh);
    const writing = writeParquetAndDuckDB(fresh, longest);
    // A failure is heard of once the files that it is made of are hashed, which is done meanwhile.
    writing.catch(() => {});
    const csv = await writtenFiles(fresh, 'csv').finally(() => writing);
    const parquet = await writtenFiles(fresh, 'parquet');
    const files = csv.flatMap((file, i) => [file, ...parquet.slice(i, i + 1)]);
    const described = dataPackage(version, [...publishers].sort(), files);
    writeFileSync(path.join(fresh, DESCRIPTION), JSON.stringify(described, null, 2) + '\n');
    takePlace(fresh, folder, path.join(beside, 'old'));
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    throw new InputError([
      `${folder}: expected room to write the tables, found the disk full; make room and run again (what was there stays)`
    ]);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** The lines among the pieces; texts are written as they come. Is told the bytes of each piece of lines. */
function* tableLines(
  pieces: Written['pieces'],
  folder: string,
  sees: (bytes: number) => void
): Generator<TableLines> {
  for (const piece of pieces) {
    if ('text' in piece) {
      mkdirSync(path.join(folder, TEXTS), { recursive: true });
      writeFileSync(path.join(folder, TEXTS, `${piece.document_id}.txt`), piece.text);
    } else {
      sees(piece.lines.length);
      yield piece;
    }
  }
}

/** The files of every table in one format, in the order of the tables. */
async function writtenFiles(folder: string, format: 'csv' | 'parquet'): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const { name } of TABLES) files.push(await writtenFile(folder, `${name}.${format}`));
  return files;
}

async function writtenFile(folder: string, file: string): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path.join(folder, file), { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path: file, bytes, sha256: hash.digest('hex') };
}

/** Throws `InputError` where replacing the folder would lose something that is no table. */
export function checkPlace(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new InputError([`${folder}: expected a folder of tables, found a file; name another: --out FOLDER`]);
  }
  const found = readdirSync(folder);
  // Texts are of an earlier run only beside its description: somebody's own folder may bear that name.
  const ours = [...TABLE_FILES, `${DATABASE}.wal`, ...(found.includes(DESCRIPTION) ? [TEXTS] : [])];
  const strangers = found.filter((file) => !ours.includes(file));
  if (strangers.length === 0) return;
  const names = strangers.sort().slice(0, 5).join(', ');
  throw new InputError([
    `${folder}: expected nothing but tables, as it is replaced whole, found ${names}; move this elsewhere`
  ]);
}

/** Whether an error says, in Node's way or in DuckDB's, that nothing more can be written. */
function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /\bENOSPC\b|No space left on device/i.test(error.message);
}

/**
 * Removes what runs that were killed while they wrote have left beside the folder; where one was killed between its two
 * renamings, the old folder first gets its place back.
 */
function clearAfterKilled(folder: string): void {
  const parent = path.dirname(folder);
  if (!existsSync(parent) || !statSync(parent).isDirectory()) return;
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(`.${path.basename(folder)}-`) ? /-(\d+)-\w{6}$/.exec(name)?.[1] : undefined;
    if (pid === undefined || isRunning(Number(pid))) continue;
    const old = path.join(parent, name, 'old');
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function makeBeside(folder: string): string {
  try {
    mkdirSync(path.dirname(folder), { recursive: true });
    return mkdtempSync(path.join(path.dirname(folder), `.${path.basename(folder)}-${process.pid}-`));
  } catch (error) {
    throw new InputError([`${folder}: expected a place to write to, ${placeFault(error, path.dirname(folder))}`]);
  }
}

/** Why nothing can be written beside a folder: the end of a line. */
function placeFault(error: unknown, parent: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const another = 'name another: --out FOLDER';
  if (code === 'EEXIST' || code === 'ENOTDIR') return `found a file where a folder above it was expected; ${another}`;
  if (code === 'ENAMETOOLONG') return `found its name too long; ${another}`;
  if (code === 'ENOSPC') return 'found the disk full; make room and run again';
  const advice = code === 'EACCES' || code === 'EPERM' ? 'change its permissions' : another;
  return `found that ${parent} cannot be written (${code}); ${advice}`;
}

/** Renames, and gives the old folder its place back should the second renaming fail. */
function takePlace(fresh: string, folder: string, old: string): void {
  const existed = existsSync(folder);
  if (existed) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (existed) renameSync(old, folder);
    throw error;
  }
}
