import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { csvLines } from '#lib/agenda/csv.ts';
import type { Codebook } from '#lib/agenda/codebook.ts';
import { themes as themesTable } from '#lib/agenda/themes.ts';
import { validity as validityTable, type ValidityRow } from '#lib/agenda/validity.ts';
import { keepApart } from './apart.server.ts';
import { CountsSum } from './document-counts.ts';
import { countryCodes } from './gazetteer.ts';
import { InputError } from './input-error.ts';
import { readGazetteer } from './read-gazetteer.server.ts';
import { listDocuments, readSources } from './read.server.ts';
import { readValidity } from './read-validity.server.ts';
import type { SourceRow } from './sources.ts';
import type { RunResult } from './summary.ts';
import { CodebookError } from './themes/codebook-error.ts';
import { listCodebooks, readCodebook } from './themes/read-codebook.server.ts';
import { makeFileReader, type FileRead, type ReadingSetting, type ReadingTask } from './workers/file-reader.server.ts';
import { KeptReader, type KeptDocument } from './workers/kept-rows.server.ts';
import { LeftOut } from './workers/left-out.ts';
import { mapInOrder } from './workers/map-in-order.server.ts';
import { rowStreams } from './workers/row-streams.ts';
import { rulesVersion } from './workers/rules-version.server.ts';
import { checkPlace, writeTables, type KeptText } from './write.server.ts';
import type { TableLines } from './write-csv.server.ts';

/** For so few files threads would take longer to start than the work takes. */
const FEW = 16;
const WORKER = new URL('./workers/file-worker.server.ts', import.meta.url);

/** What a run reads and where it writes. */
export interface Run {
  /** The folder of documents. */
  readonly documents: string;
  /** What a curator says of them; `sources.csv` of the folder unless told. */
  readonly sources?: string | undefined;
  /** The folder of data: `codebooks`, `gazetteer` and `reference` in it are read. */
  readonly data: string;
  /** The only codebook to code with; all of them unless told. */
  readonly codebook?: string | undefined;
  /** The folder of tables, replaced as a whole. */
  readonly tables: string;
  /** The folder where the rows of each file are kept, so that only new and changed files are read again. */
  readonly kept: string;
  /** The version that the tables say they are made by. */
  readonly version: string;
  /** Whether every document must be read: then nothing is written where one of them cannot be. */
  readonly whole?: boolean | undefined;
  /** Threads; one for each core unless told, none for few files. The tables do not depend on it. */
  readonly threads?: number | undefined;
}

/** Is told of the way of a run. */
export interface Progress {
  start(files: number): void;
  /** After each file. */
  step(name: string): void;
  stop(): void;
}

/** A document of the tables, and where its rows are. */
type Placed = Omit<KeptDocument, 'counts'> & { readonly key: string };

/**
 * Reads a folder of documents, takes each through the pipeline, and writes the tables. A document that cannot be read
 * is left out, with a line that says why. Throws `InputError`, and writes nothing, where no document is left, where
 * `whole` is asked for and one was left out, or where what all of them need is wrong (codebooks, gazetteer, `sources.csv`): with all such problems together.
 */
export async function run(given: Run, progress: Progress): Promise<RunResult> {
  const prepared = await prepare(given);
  const { codebooks, tasks, setting, measured } = prepared;
  const leftOut = [...prepared.problems];
  const sameIds = new LeftOut();
  let left = leftOut.length;
  const placed: Placed[] = [];
  const fileOf = new Map<string, string>();
  const sum = new CountsSum();
  makeKept(setting.kept);
  progress.start(tasks.length);
  let at = 0;
  for await (const { key, documents, problems, left: more } of readAll(setting, tasks, given.threads)) {
    leftOut.push(...problems);
    left += more;
    for (const { counts, ...document } of documents) {
      const name = document.document_id.normalize('NFC').toLowerCase();
      const other = fileOf.get(name);
      if (other !== undefined) {
        const file = path.join(given.documents, document.file);
        sameIds.add(file, `${file}, document ${document.document_id}`, [
          `expected an id of its own, found that of a document of ${path.join(given.documents, other)}; rename one of them`
        ]);
        continue;
      }
      fileOf.set(name, document.file);
      placed.push({ ...document, key: key ?? '' });
      sum.add(counts);
    }
    progress.step(tasks[at++]?.file ?? '');
  }
  progress.stop();
  leftOut.push(...sameIds.lines());
  left += sameIds.documents;
  if (placed.length === 0 || (given.whole && leftOut.length > 0)) throw new InputError(leftOut);

  placed.sort(byCountryAndDate);
  const pieces = piecesOf(placed, codebooks, measured, setting.kept);
  const publishers = new Set(placed.map(({ publisher }) => publisher ?? 'Publisher not known'));
  await writeTables({ pieces, publishers: [...publishers], version: given.version }, given.tables);
  forgetOthers(setting.kept, new Set(placed.map(({ key }) => key)));
  const themes = Object.fromEntries(codebooks.map(({ codebook_id, themes }) => [codebook_id, themes.length]));
  return { counts: sum.counts(), themes, measures: measured.length, leftOut, left };
}

function makeKept(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError([
      `${folder}: expected a folder to keep in what was read, found that it cannot be written (${code}); ` +
        'change its permissions'
    ]);
  }
}

/** Reads all that is not a document. Throws with every problem in it. */
async function prepare(given: Run) {
  const problems: string[] = [];
  const attempt = async <T>(read: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      if (error instanceof InputError) problems.push(...error.problems);
      else if (error instanceof CodebookError) problems.push(error.message);
      else throw error;
      return null;
    }
  };
  const places = { gazetteer: path.join(given.data, 'gazetteer'), codebooks: path.join(given.data, 'codebooks') };
  const gazetteer = await attempt(() => readGazetteer(places.gazetteer));
  const collected = await attempt(() => listDocuments(given.documents));
  const sources = await attempt(() => {
    if (gazetteer === null || collected === null) return [];
    return readSources(given.documents, given.sources, collected, countryCodes(gazetteer));
  });
  await attempt(() => {
    keepApart(given.documents, given.tables);
    checkPlace(given.tables);
  });
  const names = (await attempt(() => namesOfCodebooks(places.codebooks, given.codebook))) ?? [];
  const folders = names.map((name) => path.join(places.codebooks, name));
  const codebooks: Codebook[] = [];
  for (const folder of folders) {
    const codebook = await attempt(() => readCodebook(folder));
    if (codebook !== null) codebooks.push(codebook);
  }
  const measured = (await attempt(() => readValidity(path.join(given.data, 'reference/validity.csv')))) ?? [];
  if (problems.length > 0) throw new InputError(problems);

  const setting: ReadingSetting = {
    gazetteer: places.gazetteer,
    codebooks: folders,
    kept: path.join(given.kept, hashOf([given.documents, ...folders].map((place) => path.resolve(place)).join('\n'))),
    version: rulesVersion([places.gazetteer, ...folders])
  };
  const about = sourcesByFile(sources ?? []);
  const files = collected?.files ?? [];
  const tasks = files.map((file): ReadingTask => ({ folder: given.documents, file, sources: about(file) }));
  return { codebooks, tasks, setting, measured, problems: collected?.problems ?? [] };
}

function namesOfCodebooks(folder: string, only: string | undefined): string[] {
  const names = listCodebooks(folder);
  if (only === undefined) return names;
  if (names.includes(only)) return [only];
  throw new InputError([`--codebook ${only}: expected one of ${names.join(', ')}; name one of these`]);
}

/** The rows that speak of a file, or of a file in it where it is an archive. */
function sourcesByFile(rows: readonly SourceRow[]): (file: string) => SourceRow[] {
  const byFile = new Map(rows.map((row) => [row.file, row]));
  const inArchives = rows.filter(({ file }) => /\.zip\//i.test(file));
  return (file) => {
    const own = byFile.get(file);
    return [...(own ? [own] : []), ...inArchives.filter((row) => row.file.startsWith(`${file}/`))];
  };
}

async function* readAll(
  setting: ReadingSetting,
  tasks: readonly ReadingTask[],
  threads: number | undefined
): AsyncGenerator<FileRead> {
  if (threads === undefined && tasks.length < FEW) {
    const read = await makeFileReader(setting);
    for (const task of tasks) yield await read(task);
  } else {
    yield* mapInOrder<ReadingSetting, ReadingTask, FileRead>(WORKER, setting, tasks, threads ?? availableParallelism());
  }
}

/** The lines of every table, and the texts that are kept, read from the kept rows one document after the other. */
function* piecesOf(
  documents: readonly Placed[],
  codebooks: readonly Codebook[],
  measured: readonly ValidityRow[],
  kept: string
): Generator<TableLines | KeptText> {
  const themes = codebooks.flatMap(({ codebook_id, themes }) =>
    themes.map((theme, index) => ({ codebook_id, position: index + 1, ...theme }))
  );
  yield { table: 'themes', part: 0, lines: csvLines(themesTable, themes) };
  yield { table: 'validity', part: 0, lines: csvLines(validityTable, measured) };
  const streams = rowStreams(codebooks.map(({ codebook_id }) => codebook_id));
  const reader = new KeptReader(kept);
  for (const document of documents) {
    const texts = reader.read(document.key, document, streams.length + 1);
    for (const [i, { table, part }] of streams.entries()) {
      const lines = texts[i];
      if (lines !== undefined && lines.length > 0) yield { table: table.name, part, lines };
    }
    const text = texts[streams.length];
    if (text !== undefined && text.length > 0) yield { document_id: document.document_id, text };
  }
}

/** Removes what was kept of files that are no more, or were made by other rules. */
function forgetOthers(folder: string, keys: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) {
    if (!keys.has(file.split('.')[0] ?? '')) rmSync(path.join(folder, file), { recursive: true, force: true });
  }
}

/** Documents stand in the order of country, date and id (unknown last): tables are filtered by country and year. */
function byCountryAndDate(a: Placed, b: Placed): number {
  return (
    compare(a.country ?? '~', b.country ?? '~') ||
    compare(a.date_start ?? '~', b.date_start ?? '~') ||
    compare(a.document_id, b.document_id)
  );
}

/** By code units, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
