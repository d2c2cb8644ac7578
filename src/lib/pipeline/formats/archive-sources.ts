import { InputError } from '../input-error.ts';
import { parseSources, type SourceRow } from '../sources.ts';
import { decodeText } from './decode-text.ts';
import { leadsOut, type ZipEntry } from './zip.ts';

/** What an archive says of its documents beside their texts. */
export interface ArchiveSources {
  /** By the document's place: `archive.zip/folder/file.txt`. */
  readonly rows: ReadonlyMap<string, SourceRow>;
  /** A line for each row or file that is not as it should be; the documents stay. */
  readonly problems: readonly string[];
}

/**
 * Reads every `sources.csv` of an archive: its rows name files from the folder that it stands in.
 *
 * @param archive the archive's place from the folder of documents
 * @param place how messages name the archive
 * @param countries the alpha-3 codes that are known
 */
export function archiveSources(
  entries: readonly ZipEntry[],
  archive: string,
  place: string,
  countries: ReadonlySet<string>
): ArchiveSources {
  const rows = new Map<string, SourceRow>();
  const problems: string[] = [];
  const files = entries.map(({ name }) => `${archive}/${name}`);
  for (const { name, unpack } of entries) {
    if (!/(?:^|\/)sources\.csv$/.test(name) || leadsOut(name)) continue;
    const here = `${place}/${name}`;
    const folder = `${archive}/${name.slice(0, -'sources.csv'.length)}`;
    try {
      for (const { row, source } of parseSources(textOf(unpack, here), here, countries)) {
        const file = folder + source.file;
        if (files.some((known) => file === known || file.startsWith(`${known}/`))) rows.set(file, { ...source, file });
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
