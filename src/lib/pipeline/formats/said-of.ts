import type { SourceRow } from '../sources.ts';

/**
 * What is said of a document: by the rows that name its file, then by those that name an archive that it is in, the
 * nearest archive first, last by the document itself; each where those before are silent. Of rows that name the same, an
 * earlier one goes first.
 *
 * @param file the document's file, with its archives
 * @param rows what curators say of files, that of the folder before those in archives
 * @param own what the document says of itself beside its text
 */
export function saidOf(file: string, rows: readonly SourceRow[], own: SourceRow | null): SourceRow | null {
  const about = rows.filter((row) => isOf(file, row.file)).sort((a, b) => b.file.length - a.file.length);
  const [first, ...others] = own === null ? about : [...about, own];
  return first === undefined ? null : others.reduce(joinRows, { ...first, file });
}

/** Whether a file is the one that a row names, or is in the archive that it names. */
export function isOf(file: string, named: string): boolean {
  return file === named || file.startsWith(`${named}/`);
}

/** What a row says, and where it is silent, what another says. A date and what it rests on are one. */
function joinRows(first: SourceRow, other: SourceRow): SourceRow {
  const date = first.date === null ? other : first;
  return {
    file: first.file,
    title: first.title ?? other.title,
    country: first.country ?? other.country,
    actor: first.actor ?? other.actor,
    level: first.level ?? other.level,
    issuer: first.issuer ?? other.issuer,
    publisher: first.publisher ?? other.publisher,
    source_type: first.source_type ?? other.source_type,
    language: first.language ?? other.language,
    translated: first.translated ?? other.translated,
    date: date.date,
    date_note: date.date_note
  };
}
