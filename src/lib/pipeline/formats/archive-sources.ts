import { InputError } from '../input-error.ts';
import { parseSources, type SourceRow } from '../sources.ts';
import { decodeText } from './decode-text.ts';
import { isOf } from './said-of.ts';
import { nameFault, type ZipEntry } from './zip.ts';

/** What an archive says of its documents beside their texts. */
export interface ArchiveSources {
  /** Rows whose `file` is the document's place: `archive.zip/folder/file.txt`. */
  readonly rows: readonly SourceRow[];
  /** A line for each row or file that is not as it should be; the documents stay. */
  readonly problems: readonly string[];
}

/**
 * Reads every `sources.csv` of an archive: its rows name files from the folder that it stands in.
 *
 * @param archive the archive's place from the folder of documents
 * @param place how messages name the archive
 * @param countries the alpha-3 codes that are known
 * @param outer the rows of the folder and of archives around: those that name a file that is not in this one have a line
 */
export function archiveSources(
  entries: readonly ZipEntry[],
  archive: string,
  place: string,
  countries: ReadonlySet<string>,
  outer: readonly SourceRow[]
): ArchiveSources {
  const rows: SourceRow[] = [];
  const files = entries.map(({ name }) => `${archive}/${name}`);
  const isThere = (file: string) => files.some((known) => isOf(file, known));
  const problems = outer
    .filter(({ file }) => file.startsWith(`${archive}/`) && !isThere(file))
    .map(
      ({ file }) =>
        `${place}: expected the file "${file.slice(archive.length + 1)}", which a row of sources.csv names, found none ` +
        'in the archive; correct its name there or remove the row'
    );
  for (const { name, unpack } of entries) {
    if (!/(?:^|\/)sources\.csv$/.test(name) || nameFault(name) !== null) continue;
    const here = `${place}/${name}`;
    const folder = `${archive}/${name.slice(0, -'sources.csv'.length)}`;
    try {
      for (const { row, source } of parseSources(textOf(unpack, here), here, countries)) {
        const file = folder + source.file;
        if (isThere(file)) rows.push({ ...source, file });
        else {
          problems.push(
            `${here}, row ${row}: expected a file of the archive, found no "${source.file}"; ` +
              'correct its name or remove the row'
          );
        }
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { rows, problems };
}

function textOf(unpack: ZipEntry['unpack'], place: string): string {
  try {
    return decodeText(unpack()).text;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => `${place}: ${problem}`));
  }
}
