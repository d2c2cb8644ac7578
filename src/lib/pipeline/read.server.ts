import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.ts';
import type { CollectedDocument } from './pipeline.ts';
import { parseSources, SourcesError, type SourceRow } from './sources.ts';

/** The documents that could be read, and a line for everything that could not. */
export interface Collected {
  readonly documents: readonly CollectedDocument[];
  readonly problems: readonly string[];
}

/**
 * Reads a folder of documents, sub-folders included: every `.txt`, in the order of their paths, and what `sources.csv`
 * says of them. Throws `InputError` where the folder cannot be read or has no document.
 *
 * @param countries the codes that `sources.csv` may name
 */
export function readDocuments(folder: string, countries: ReadonlySet<string>): Collected {
  const files = listFiles(folder);
  const texts = files.filter((file) => /\.txt$/i.test(file));
  if (texts.length === 0) {
    throw new InputError([
      `${folder}: expected documents, found no file that ends in .txt; put the documents there as .txt`
    ]);
  }
  const { sources, problems } = readSources(folder, texts, countries);
  const fileOf = new Map<string, string>();
  const documents = texts.flatMap((file): CollectedDocument[] => {
    const place = path.join(folder, file);
    const document_id = path.posix.basename(file).replace(/\.txt$/i, '');
    const other = fileOf.get(document_id);
    if (other !== undefined) {
      const first = path.join(folder, other);
      problems.push(
        `${place}: expected a name of its own, found the id "${document_id}" of ${first}; rename one of them`
      );
      return [];
    }
    fileOf.set(document_id, file);
    try {
      const bytes = readFileSync(place);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [{ document_id, file, text: decode(bytes), sha256, source: sources.get(file) ?? null }];
    } catch (error) {
      problems.push(`${place}: ${whyNot(error)}`);
      return [];
    }
  });
  return { documents, problems };
}

/** The rows of `sources.csv` by their file, where there is one, and a line for what is wrong with it. */
function readSources(folder: string, texts: readonly string[], countries: ReadonlySet<string>) {
  const place = path.join(folder, 'sources.csv');
  const sources = new Map<string, SourceRow>();
  const problems: string[] = [];
  if (!existsSync(place)) return { sources, problems };
  try {
    parseSources(decode(readFileSync(place)), place, countries).forEach((row, index) => {
      if (texts.includes(row.file)) sources.set(row.file, row);
      else {
        problems.push(
          `${place}, row ${index + 2}: expected a file of the folder, found no "${row.file}"; ` +
            'correct its name or remove the row'
        );
      }
    });
  } catch (error) {
    problems.push(error instanceof SourcesError ? error.message : `${place}: ${whyNot(error)}`);
  }
  return { sources, problems };
}

/** Every file below a folder, as paths from it with `/`, in the order of their code units. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile() ?? true)
      .map((file) => file.split(path.sep).join('/'))
      .sort();
  } catch (error) {
    throw new InputError([
      `${folder}: expected a folder of documents, ${whyNot(error)}; name another: npm run data -- FOLDER`
    ]);
  }
}

/**
 * Decodes a file, its byte order mark kept so that offsets hold. Throws an `InputError` that says what is wrong with
 * it.
 */
function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new InputError(['expected a text, found an empty file; fill or remove it']);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(['expected UTF-8, found bytes that are not; save it as UTF-8']);
  }
  if (text.includes('\0')) {
    throw new InputError([
      'expected UTF-8 text, found NUL characters, as in UTF-16 or in no text at all; save it as UTF-8'
    ]);
  }
  return text;
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return 'found nothing of that name';
    case 'ENOTDIR':
      return 'found a file';
    case 'EACCES':
    case 'EPERM':
      return 'found that it may not be read; change its permissions';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
