import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import path from 'node:path';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';
import { dataPackage } from './datapackage.ts';
import { InputError } from './input-error.ts';
import { writeCsv } from './write-csv.server.ts';
import { DATABASE, writeParquetAndDuckDB } from './write-duckdb.server.ts';

const DESCRIPTION = 'datapackage.json';

/** Every file that a folder of tables holds. */
export const TABLE_FILES: readonly string[] = [
  ...TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]),
  DATABASE,
  DESCRIPTION
];

/**
 * Writes tables as CSV, Parquet, DuckDB and `datapackage.json` into a folder that takes the place of the one that was
 * there. Everything is written beside it first: when anything fails, the old folder stays as it was. Throws
 * `InputError` where the folder cannot be written or holds files of somebody else.
 */
export async function writeTables(tables: Tables, folder: string, version: string): Promise<void> {
  refuseStrangers(folder);
  const beside = makeBeside(folder);
  try {
    const fresh = path.join(beside, 'fresh');
    mkdirSync(fresh);
    writeCsv(tables, fresh);
    await writeParquetAndDuckDB(tables, fresh);
    const files = TABLE_FILES.filter((f) => f !== DESCRIPTION && f !== DATABASE).map((file) => {
      const bytes = readFileSync(path.join(fresh, file));
      return { path: file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
    const described = dataPackage(version, publishersOf(tables), files);
    writeFileSync(path.join(fresh, DESCRIPTION), JSON.stringify(described, null, 2) + '\n');
    takePlace(fresh, folder, path.join(beside, 'old'));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Throws where replacing the folder would lose something that is no table. */
function refuseStrangers(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new InputError([`${folder}: expected a folder of tables, found a file; name another: --out FOLDER`]);
  }
  const strangers = readdirSync(folder).filter((file) => !TABLE_FILES.includes(file) && !file.endsWith('.duckdb.wal'));
  if (strangers.length === 0) return;
  const names = strangers.sort().slice(0, 5).join(', ');
  throw new InputError([
    `${folder}: expected nothing but tables, as it is replaced whole, found ${names}; move this elsewhere`
  ]);
}

function makeBeside(folder: string): string {
  try {
    mkdirSync(path.dirname(folder), { recursive: true });
    return mkdtempSync(path.join(path.dirname(folder), `.${path.basename(folder)}-`));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const parent = path.dirname(folder);
    throw new InputError([
      `${folder}: expected a place to write to, found that ${parent} cannot be written (${code}); ` +
        'change its permissions'
    ]);
  }
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

function publishersOf(tables: Tables): string[] {
  const publishers = tables.documents.map((d) => d.publisher ?? 'Publisher not known');
  return [...new Set(publishers)].sort();
}
