import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isDocument } from './formats/known-formats.ts';
import { readWhole, whyNot } from './formats/read-file.server.ts';
import { sameName, sameNames } from './formats/same-names.ts';
import { InputError } from './input-error.ts';
import { isIn, listFiles, type Listed } from './list-files.server.ts';
import { parseSources, type SourceRow } from './sources.ts';

/** A folder of documents as it is found. */
export interface Collected {
  /** Its files that may be documents, as paths from it with `/`, in the order of their code units. */
  readonly files: readonly string[];
  /** Those that are left out because of their name, or because they are none. */
  readonly leftOut: readonly string[];
  /** A line for each file or folder that is left out. */
  readonly problems: readonly string[];
}

/** Lists the documents of a folder, sub-folders included. Throws `InputError` where it cannot be read or has none. */
export function listDocuments(folder: string): Collected {
  const listed = filesOf(folder);
  const { files, leftOut, problems } = sameNames(listed.files.filter(isDocument));
  // A folder is spoken of where a document in it would be.
  const unread = listed.unread.filter(({ file }) => isDocument(file.endsWith('/') ? `${file}document` : file));
  const named = unread.map(({ file, problem }) => `${file.replace(/\/$/, '')}: ${problem}`);
  const lines = [...problems, ...named].map((line) => path.join(folder, line));
  if (files.length === 0) {
    throw new InputError([
      ...lines,
      `${folder}: expected documents (.txt, .md, .html, .pdf, .docx, .epub, .csv, .jsonl, .zip), found none; ` +
        'put them there, or name another folder: npm run data -- FOLDER'
    ]);
  }
  return { files, leftOut: [...leftOut, ...unread.map(({ file }) => file)], problems: lines };
}

/**
 * Reads what a curator says of documents, from `sources.csv` of their folder or the file named; nothing where there is
 * none. Throws `InputError` with a line for each mistake.
 *
 * @param collected the documents of the folder; a row may also name a file in an archive, as `archive.zip/a.txt`, or one
 *   that is left out, which has a line of its own
 * @param countries the codes that rows may name
 */
export function readSources(
  folder: string,
  named: string | undefined,
  collected: Pick<Collected, 'files' | 'leftOut'>,
  countries: ReadonlySet<string>
): SourceRow[] {
  const place = named ?? path.join(folder, 'sources.csv');
  if (named === undefined && !existsSync(place)) return [];
  const known = new Set([...collected.files, ...collected.leftOut]);
  const byKey = new Map(collected.files.map((file) => [sameName(file), file]));
  const problems: string[] = [];
  const rows = parseSources(readSourcesText(folder, named, place), place, countries).map(({ row, source }) => {
    const { file } = source;
    if (known.has(file) || collected.files.some((one) => isArchive(one) && file.startsWith(`${one}/`))) return source;
    const similar = byKey.get(sameName(file));
    // Accents that are composed in another way look the same: nobody could tell which was written.
    if (similar?.normalize('NFC') === file.normalize('NFC')) return { ...source, file: similar };
    problems.push(`${place}, row ${row}: expected a file of the folder, ${fileFault(folder, file, similar)}`);
    return source;
  });
  if (problems.length > 0) throw new InputError(problems);
  return rows;
}

function readSourcesText(folder: string, named: string | undefined, place: string): string {
  if (named === undefined && leadsOut(place, folder)) {
    throw new InputError([
      `${place}: expected a file, found a link that leads out of the folder of documents; ` +
        'copy there what it leads to, or name it: --sources FILE'
    ]);
  }
  const bytes = readWhole(place);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError([`${place}: expected UTF-8, found bytes that are not; save it as UTF-8`]);
  }
}

/** Whether a file is not really in a folder. Throws `InputError` where it cannot be told. */
function leadsOut(place: string, folder: string): boolean {
  try {
    return !isIn(realpathSync(place), realpathSync(folder));
  } catch (error) {
    throw new InputError([`${place}: ${whyNot(error)}`]);
  }
}

/** Why a row names no document: the end of a line. */
function fileFault(folder: string, file: string, similar: string | undefined): string {
  if (similar !== undefined) return `found no "${file}" but "${similar}"; write it so`;
  if (file !== '' && isPlain(file) && existsSync(path.join(folder, file))) {
    return `found that "${file}" is none that is read; remove the row`;
  }
  return `found no "${file}"; correct its name or remove the row`;
}

/** Whether a name can only mean something in the folder. */
function isPlain(file: string): boolean {
  return !path.isAbsolute(file) && !file.split(/[\\/]/).includes('..') && !file.includes('\0');
}

function isArchive(file: string): boolean {
  return /\.zip$/i.test(file);
}

function filesOf(folder: string): Listed {
  try {
    return listFiles(folder);
  } catch (error) {
    throw new InputError([
      `${folder}: expected a folder of documents, ${folderFault(error)}; name another: npm run data -- FOLDER`
    ]);
  }
}

function folderFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'found nothing of that name';
  if (code === 'ENOTDIR') return 'found a file';
  return whyNot(error);
}
