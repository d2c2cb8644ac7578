import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDocument } from './formats/extract.server.ts';
import { whyNot } from './formats/read-file.server.ts';
import { sameNames } from './formats/same-names.ts';
import { InputError } from './input-error.ts';
import { listFiles, type Listed } from './list-files.server.ts';
import { parseSources, type SourceRow } from './sources.ts';

/** A folder of documents as it is found. */
export interface Collected {
  /** Its files that may be documents, as paths from it with `/`, in the order of their code units. */
  readonly files: readonly string[];
  /** A line for each file that is left out because of its name, or because it is none. */
  readonly problems: readonly string[];
}

/** Lists the documents of a folder, sub-folders included. Throws `InputError` where it cannot be read or has none. */
export function listDocuments(folder: string): Collected {
  const listed = filesOf(folder);
  const { files, problems } = sameNames(listed.files.filter(isDocument));
  if (files.length === 0) {
    throw new InputError([
      `${folder}: expected documents (.txt, .md, .html, .pdf, .docx, .epub, .csv, .jsonl, .zip), found none; ` +
        'put them there, or name another folder: npm run data -- FOLDER'
    ]);
  }
  const noFiles = listed.others
    .filter(isDocument)
    .map((other) => `${other}: expected a file, found a pipe, a socket or a device; remove it`);
  const named = [...problems, ...noFiles].map((problem) => path.join(folder, problem));
  return { files, problems: [...named, ...listed.problems] };
}

/**
 * Reads what a curator says of documents, from `sources.csv` of their folder or the file named; nothing where there is
 * none. Throws `InputError` with a line for each mistake.
 *
 * @param files the documents of the folder; a row may also name a file in an archive, as `archive.zip/a.txt`
 * @param countries the codes that rows may name
 */
export function readSources(
  folder: string,
  named: string | undefined,
  files: readonly string[],
  countries: ReadonlySet<string>
): SourceRow[] {
  const place = named ?? path.join(folder, 'sources.csv');
  if (named === undefined && !existsSync(place)) return [];
  let csv: string;
  try {
    csv = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(place));
  } catch (error) {
    const why = error instanceof TypeError ? 'expected UTF-8, found bytes that are not; save it as UTF-8' : whyNot(error);
    throw new InputError([`${place}: ${why}`]);
  }
  const known = new Set(files);
  const inArchive = (file: string) => files.some((archive) => file.startsWith(`${archive}/`));
  const rows = parseSources(csv, place, countries);
  const problems = rows.flatMap(({ row, source: { file } }) =>
    known.has(file) || inArchive(file)
      ? []
      : [`${place}, row ${row}: expected a file of the folder, found no "${file}"; correct its name or remove the row`]
  );
  if (problems.length > 0) throw new InputError(problems);
  return rows.map(({ source }) => source);
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
