import path from 'node:path';
import type { Tables } from '#lib/agenda/tables.ts';
import { violationsOf } from '#lib/agenda/violations.ts';
import { problemsOf } from './check.ts';
import { countryCodes, type Gazetteer } from './gazetteer.ts';
import { InputError } from './input-error.ts';
import { readDocument } from './pipeline.ts';
import { readGazetteer } from './read-gazetteer.server.ts';
import { readDocuments, type Collected } from './read.server.ts';
import { readValidity } from './read-validity.server.ts';
import { tablesOf } from './tables-of.ts';
import { CodebookError } from './themes/codebook-error.ts';
import { makeCoder, type Coder } from './themes/code.ts';
import { listCodebooks, readCodebook } from './themes/read-codebook.server.ts';
import { writeTables } from './write.server.ts';

const NO_GAZETTEER: Gazetteer = { entities: [], ambiguous: [], otherNames: [], plans: [] };
const NO_DOCUMENTS: Collected = { documents: [], problems: [] };

/** What a run reads and where it writes. */
export interface Run {
  /** The folder of documents. */
  readonly documents: string;
  /** The folder of data: `codebooks`, `gazetteer` and `reference` in it are read. */
  readonly data: string;
  /** The folder of tables, replaced as a whole. */
  readonly tables: string;
  /** The version that the tables say they are made by. */
  readonly version: string;
}

/** Is told of the way of a run. */
export interface Progress {
  start(documents: number): void;
  /** After each document. */
  step(document_id: string): void;
  stop(): void;
}

/**
 * Reads a folder of documents, takes each through the pipeline, and writes the tables. Throws `InputError` with every
 * problem of the run together; then nothing has been written.
 */
export async function run(given: Run, progress: Progress): Promise<Tables> {
  const { documents: folder, data, tables: target, version } = given;
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

  const gazetteer = (await attempt(() => readGazetteer(path.join(data, 'gazetteer')))) ?? NO_GAZETTEER;
  const collected = (await attempt(() => readDocuments(folder, countryCodes(gazetteer)))) ?? NO_DOCUMENTS;
  problems.push(...collected.problems);
  const coders: Coder[] = [];
  for (const name of (await attempt(() => listCodebooks(path.join(data, 'codebooks')))) ?? []) {
    const coder = await attempt(() => makeCoder(readCodebook(path.join(data, 'codebooks', name))));
    if (coder !== null) coders.push(coder);
  }
  const measured = (await attempt(() => readValidity(path.join(data, 'reference/validity.csv')))) ?? [];

  progress.start(collected.documents.length);
  const read = collected.documents.map((document) => {
    const found = readDocument(document, coders, gazetteer);
    progress.step(document.document_id);
    problems.push(...problemsOf(found).map((problem) => path.join(folder, problem)));
    return found;
  });
  progress.stop();
  if (problems.length > 0) throw new InputError(problems);

  const tables = tablesOf(read, coders.map(({ codebook }) => codebook), measured);
  const violations = violationsOf(tables);
  if (violations.length > 0) {
    throw new InputError(violations.map((line) => `${line}; this is a mistake of the program: please report it`));
  }
  await writeTables(tables, target, version);
  return tables;
}
