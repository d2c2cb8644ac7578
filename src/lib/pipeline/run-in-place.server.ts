import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { fromCsv } from '#lib/agenda/csv.ts';
import type { RowOf, Table } from '#lib/agenda/table.ts';
import { InputError } from './input-error.ts';
import { run, type Run } from './run.server.ts';
import { DATABASE } from './write-duckdb.server.ts';
import { TABLE_FILES } from './write.server.ts';

/** Runs over folders that are made for a test. */

const ROOT = path.join(import.meta.dirname, '../../..');
export const SPEECH =
  'Speech by the President\n\n12 March 2021\n\nI speak on behalf of the Government of Kenya. ' +
  'Kenya has built four hospitals this year. We will expand trade with our neighbours. ' +
  'We must protect our forests and rivers.\n';
const quiet = { start: () => {}, step: () => {}, stop: () => {} };

/** A folder of its own for each test: `documents` in it are read, `tables` are written. */
export let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-run-'));
  mkdirSync(path.join(place, 'documents'));
  mkdirSync(path.join(place, 'tables'));
  writeFileSync(path.join(place, 'tables/documents.csv'), 'the last good run');
});
afterEach(() => rmSync(place, { recursive: true }));

/** Writes a file of the place and gives where it is. */
export function put(file: string, content: string | Uint8Array): string {
  const target = path.join(place, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
}

/** Runs over the documents of the place. */
export function start(
  data = path.join(ROOT, 'data'),
  documents = path.join(place, 'documents'),
  more: Pick<Run, 'threads' | 'whole'> = {}
) {
  const [tables, kept] = [path.join(place, 'tables'), path.join(place, 'kept')];
  return run({ documents, data, tables, kept, codebook: 'foreign-affairs', version: '1.0.0', ...more }, quiet);
}

/** Rows of a table that was written. */
export function rowsOf<const T extends Table>(table: T): RowOf<T>[] {
  return fromCsv(table, readFileSync(path.join(place, 'tables', `${table.name}.csv`), 'utf8'));
}

/** The hashes of all that was written and must be the same bytes each time. */
export function published(): (readonly [string, string])[] {
  const files = TABLE_FILES.filter((file) => file !== DATABASE);
  return files.map((file) => [file, hashOf(path.join(place, 'tables', file))]);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The lines of a run that is refused; that it changed nothing is part of every case. */
export async function refused(data?: string, documents?: string): Promise<readonly string[]> {
  const error = await start(data, documents).then(() => null, (e: unknown) => e);
  expect(error).toBeInstanceOf(InputError);
  expect(readFileSync(path.join(place, 'tables/documents.csv'), 'utf8')).toBe('the last good run');
  const { problems } = error as InputError;
  for (const line of problems) expect(line).not.toContain('\n');
  return problems;
}

/** A copy of the project's data that may be spoilt. */
export function copyOfData(): string {
  const data = path.join(place, 'data');
  for (const part of ['codebooks', 'gazetteer']) {
    cpSync(path.join(ROOT, 'data', part), path.join(data, part), { recursive: true });
  }
  return data;
}
