import { InputError } from '../input-error.ts';
import type { SourceRow } from '../sources.ts';
import { archiveSources } from './archive-sources.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { extractedText, nameOf, storable, type ExtractedText } from './extracted-text.ts';
import { readJsonl } from './jsonl.ts';
import { endingOf, FORMAT_OF, isDocument, OTHERS } from './known-formats.ts';
import type { ThreadFormat } from './read-part.ts';
import { readInThread, TIME_LIMIT } from './reader.server.ts';
import type { RowResult } from './rows.ts';
import { saidOf } from './said-of.ts';
import { sameName, sameNameFault } from './same-names.ts';
import { isZip, listZip, nameFault, ZIP_LIMITS, type ZipBudget, type ZipLimits } from './zip.ts';

/** A line that says why a file, or a part of it, was left out. */
export interface Problem {
  readonly problem: string;
  /** How many documents are left out because of it, where it is not one. */
  readonly documents?: number;
}

/** How `extract` is bound; the defaults are those of the program. */
export interface ExtractLimits {
  readonly zip: ZipLimits;
  /** Milliseconds a document (of a PDF: a page) may take. */
  readonly time: number;
}

/**
 * The longest text of one document, in UTF-16 code units: one of nothing but short sentences takes 1.9 GB in the steps
 * after this one.
 */
const LONGEST_TEXT = 8 * 1024 * 1024;
/** So many rows of one file are named one by one; the rest are counted. */
const NAMED_ROWS = 5;

/**
 * Takes the documents out of a file, one after the other, and a line for each that could not be read; it never throws
 * for what the file holds. UTF-8 text comes as it is; of everything else `text` is what was taken out of it.
 *
 * @param file its path from the folder of documents, with `/`; its ending says the format
 * @param bytes its content
 * @param countries the alpha-3 codes that are known (`countryCodes(gazetteer)`)
 * @param place how messages name it, as the path that the user gave
 * @param rows what a curator says of it, or of files in it
 */
export async function* extract(
  file: string,
  bytes: Uint8Array,
  countries: ReadonlySet<string>,
  place: string = file,
  rows: readonly SourceRow[] = [],
  limits: ExtractLimits = { zip: ZIP_LIMITS, time: TIME_LIMIT }
): AsyncGenerator<ExtractedText | Problem> {
  yield* extractFrom({ file, bytes, countries, place, rows, limits, budget: { left: limits.zip.total }, depth: 0 });
}

interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly countries: ReadonlySet<string>;
  readonly place: string;
  /** What is said of it, and of files in it, by the folder and by the archives that it is in, outermost first. */
  readonly rows: readonly SourceRow[];
  readonly limits: ExtractLimits;
  readonly budget: ZipBudget;
  /** In how many archives it is. */
  readonly depth: number;
}

async function* extractFrom(source: Source): AsyncGenerator<ExtractedText | Problem> {
  for await (const found of documentsOf(source)) {
    // What comes out of an archive was joined when it came out of its file.
    if ('problem' in found || found.file !== source.file) yield found;
    else yield { ...found, source: saidOf(found.file, source.rows, found.source) };
  }
}

async function* documentsOf(source: Source): AsyncGenerator<ExtractedText | Problem> {
  const { file, bytes, countries, place } = source;
  const ending = endingOf(file);
  const format = FORMAT_OF[ending];
  try {
    if (format === undefined) {
      const instead = OTHERS[ending] ?? 'save it as one of these, or remove it';
      throw new InputError([
        `expected .txt, .md, .html, .pdf, .docx, .epub, .csv, .jsonl or .zip, found .${ending}; ${instead}`
      ]);
    }
    if (bytes.length === 0) throw new InputError(['expected a document, found an empty file; fill or remove it']);
    switch (format) {
      case 'zip':
        yield* extractArchive(source);
        return;
      case 'text':
        yield checked(readText(file, bytes));
        return;
      case 'csv':
      case 'jsonl': {
        const { text, encoding } = decodeText(bytes);
        const rows = (format === 'csv' ? readCsv : readJsonl)(text, nameOf(file), countries);
        yield* rowTexts(rows, source, format, encoding);
        return;
      }
      default:
        yield await extractPart(source, format);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) yield { problem: `${place}: ${problem}` };
  }
}

/** A file whose text is UTF-8 is its own text; in any other encoding it is what was decoded. */
function readText(file: string, bytes: Uint8Array): ExtractedText {
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'utf-8') return { ...extractedText(file, 'text', encoding, { text }), extracted: false };
  return extractedText(file, 'text', encoding, { text: storable(text) });
}

async function extractPart({ file, bytes, countries, limits }: Source, format: ThreadFormat): Promise<ExtractedText> {
  const { part, encoding } = await readInThread({ format, bytes, countries }, limits.time);
  const text = storable(part.text);
  if (text.trim() === '') throw new InputError(['has no text in it; fill or remove it']);
  return checked(extractedText(file, format, encoding, { ...part, text }));
}

function* rowTexts(
  rows: Iterable<RowResult>,
  { file, place }: Source,
  format: 'csv' | 'jsonl',
  encoding: string
): Generator<ExtractedText | Problem> {
  let problems = 0;
  for (const row of rows) {
    let problem = 'problem' in row ? row.problem : null;
    if (!('problem' in row)) {
      try {
        yield checked(extractedText(file, format, encoding, { ...row, text: storable(row.text) }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problem = `document ${row.name}: ${error.message}`;
      }
    }
    if (problem !== null && ++problems <= NAMED_ROWS) yield { problem: `${place}, ${problem}` };
  }
  const more = problems - NAMED_ROWS;
  if (more > 0) yield { problem: `${place}: ${more} more rows have mistakes such as these; correct them too`, documents: more };
}

async function* extractArchive(source: Source): AsyncGenerator<ExtractedText | Problem> {
  const { file, bytes, countries, place, rows, limits, budget, depth } = source;
  if (!isZip(bytes)) {
    throw new InputError(['expected a zip archive, found a file that is none; make or download it again']);
  }
  if (depth > 1) throw new InputError(['is an archive in an archive in an archive; unpack it']);
  const seen = new Map<string, string>();
  let documents = 0;
  const entries = listZip(bytes, limits.zip, budget);
  const sources = archiveSources(entries, file, place, countries, rows);
  for (const problem of sources.problems) yield { problem, documents: 0 };
  for (const entry of entries) {
    const inner = `${place}/${entry.name.replace(/\p{Cc}/gu, '?')}`;
    const fault = nameFault(entry.name);
    if (fault !== null) {
      documents++;
      yield { problem: `${inner}: ${fault}` };
      continue;
    }
    if (!isDocument(entry.name)) continue;
    documents++;
    const other = seen.get(sameName(entry.name));
    if (other !== undefined) {
      yield { problem: `${inner}: ${sameNameFault(entry.name, other)}` };
      continue;
    }
    seen.set(sameName(entry.name), entry.name);
    let unpacked: Uint8Array;
    try {
      unpacked = entry.unpack();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { problem: `${inner}: ${error.message}` };
      continue;
    }
    yield* extractFrom({
      ...source,
      file: `${file}/${entry.name}`,
      bytes: unpacked,
      place: inner,
      rows: [...rows, ...sources.rows],
      depth: depth + 1
    });
  }
  if (documents === 0) throw new InputError(['expected documents in the archive, found none; remove it']);
}

/** Throws where a document is longer than the steps after this one can take. */
function checked(document: ExtractedText): ExtractedText {
  const { length } = document.text;
  if (length <= LONGEST_TEXT) return document;
  throw new InputError([
    `expected a document of at most ${LONGEST_TEXT} characters, found ${length}; divide it into smaller ones`
  ]);
}
