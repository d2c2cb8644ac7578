import { createHash } from 'node:crypto';
import path from 'node:path';
import { violationsOf } from '#lib/agenda/violations.ts';
import { problemsOf } from '../check.ts';
import { countsOf } from '../document-counts.ts';
import { extract } from '../formats/extract.server.ts';
import type { ExtractedText } from '../formats/extracted-text.ts';
import { readWhole } from '../formats/read-file.server.ts';
import { countryCodes } from '../gazetteer.ts';
import { InputError } from '../input-error.ts';
import { readDocument, type ReadDocument } from '../pipeline.ts';
import { readGazetteer } from '../read-gazetteer.server.ts';
import type { SourceRow } from '../sources.ts';
import { tablesOf } from '../tables-of.ts';
import { makeCoder } from '../themes/code.ts';
import { readCodebook } from '../themes/read-codebook.server.ts';
import { KeptRows, type KeptDocument } from './kept-rows.server.ts';
import { LeftOut } from './left-out.ts';
import { linesOf, rowStreams } from './row-streams.ts';

/** What a reader of files is told once. */
export interface ReadingSetting {
  /** The folder of the gazetteer. */
  readonly gazetteer: string;
  /** The folders of the codebooks. */
  readonly codebooks: readonly string[];
  /** Where rows are kept. */
  readonly kept: string;
  /** The version of rules, codebooks and gazetteer: rows that were made with another are made anew. */
  readonly version: string;
}

/** A file to read. */
export interface ReadingTask {
  /** The folder of documents, and the file in it with `/`. */
  readonly folder: string;
  readonly file: string;
  /** What the curator says of it and of files in it. */
  readonly sources: readonly SourceRow[];
}

/** What came of a file. */
export interface FileRead {
  /** Under which its rows are kept; null where the file could not be read at all. */
  readonly key: string | null;
  readonly documents: readonly KeptDocument[];
  readonly problems: readonly string[];
  /** How many documents the problems keep out of the tables: one line may speak of many rows. */
  readonly left: number;
}

/** Texts in these languages are read: `und` is too short to tell. */
const READ_LANGUAGES = ['en', 'und'];

/**
 * Makes ready to read files: each becomes documents, goes through every step, and its rows are kept as lines of CSV, a
 * text for each stream (`rowStreams`) and last the document's text where it was taken out of the file. A file that was
 * read before, by the same rules, is not read again.
 */
export async function makeFileReader({ gazetteer: place, codebooks, kept, version }: ReadingSetting) {
  const gazetteer = await readGazetteer(place);
  const countries = countryCodes(gazetteer);
  const coders = codebooks.map((folder) => makeCoder(readCodebook(folder)));
  const streams = rowStreams(coders.map(({ codebook }) => codebook.codebook_id));

  const keep = (rows: KeptRows, document: ExtractedText, sha256: string): string[] => {
    const { name: document_id, file, text, extracted, source } = document;
    let read = readDocument({ document_id, file, text, sha256, source }, coders, gazetteer);
    const setAside = !READ_LANGUAGES.includes(read.facts.language);
    if (setAside) read = asideOf(read);
    const problems = setAside ? [] : problemsOf(read);
    if (problems.length > 0) return problems;
    const tables = tablesOf([read], coders.map(({ codebook }) => codebook), []);
    const violations = violationsOf(tables);
    if (violations.length > 0) return violations.map((line) => `${line}; this is a mistake of the program`);
    const { country, date_start, publisher } = read.facts;
    rows.add(
      { document_id, file, country, date_start, publisher, counts: countsOf(tables, setAside) },
      [...linesOf(tables, streams), extracted ? text : '']
    );
    return [];
  };

  return async (task: ReadingTask): Promise<FileRead> => {
    const place = path.join(task.folder, task.file);
    let bytes: Uint8Array;
    try {
      bytes = readWhole(place);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { key: null, documents: [], problems: error.problems, left: 1 };
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const said = JSON.stringify([version, task.file, task.sources, sha256]);
    const key = createHash('sha256').update(said).digest('hex').slice(0, 32);
    const rows = new KeptRows(kept, key);
    const before = rows.read();
    if (before !== null) return { key, documents: before, problems: [], left: 0 };
    const left = new LeftOut();
    for await (const found of extract(task.file, bytes, countries, place, task.sources)) {
      if ('problem' in found) {
        left.addLine(found.problem, found.documents);
        continue;
      }
      // Many documents come out of one table: the file alone does not say which is meant.
      const row = found.format === 'csv' || found.format === 'jsonl' ? `, document ${found.name}` : '';
      left.add(place, path.join(task.folder, found.file) + row, keep(rows, found, sha256));
    }
    const problems = left.lines();
    return { key, documents: rows.finish(problems.length === 0), problems, left: left.documents };
  };
}

/** A document of which only the facts are kept. */
function asideOf(read: ReadDocument): ReadDocument {
  return { ...read, sentences: [], coded: [], dates: [], mentions: [] };
}
