import type { DocumentCell } from '#lib/query/document-cells.ts';
import type { StripDate } from '#lib/query/dates-strip.ts';
import type { DocumentTheme } from '#lib/query/themes-over-time.ts';

/*
 * Answers as they come with the page: what many rows say alike is said once. Of documents times themes most are nothing, and
 * of nothing there is nothing to send.
 */

type Theme = Pick<DocumentTheme, 'theme_id' | 'label' | 'position'>;
type Document = Omit<DocumentTheme, keyof Theme | 'sentences' | 'weight'>;

/** Themes of documents: `cells` are the place of a document, the place of a theme, sentences and weight. */
export interface PackedThemes {
  readonly documents: readonly Document[];
  readonly themes: readonly Theme[];
  readonly cells: readonly (readonly [number, number, number, number])[];
}

/** @param rows every document with every theme, documents and themes each in one order, as `themesOverTime` gives them */
export function packThemes(rows: readonly DocumentTheme[]): PackedThemes {
  const documents = new Map<string, Document>();
  const themes = new Map<string, Theme>();
  for (const { theme_id, label, position, sentences: _, weight: __, ...document } of rows) {
    if (!documents.has(document.document_id)) documents.set(document.document_id, document);
    if (!themes.has(theme_id)) themes.set(theme_id, { theme_id, label, position });
  }
  const [documentAt, themeAt] = [placesOf(documents.keys()), placesOf(themes.keys())];
  return {
    documents: [...documents.values()],
    themes: [...themes.values()],
    cells: rows
      .filter((row) => row.sentences > 0)
      .map((row) => [documentAt(row.document_id), themeAt(row.theme_id), row.sentences, row.weight] as const)
  };
}

export function unpackThemes({ documents, themes, cells }: PackedThemes): DocumentTheme[] {
  const said = new Map(cells.map(([document, theme, sentences, weight]) => [document * themes.length + theme, { sentences, weight }]));
  return documents.flatMap((document, i) =>
    themes.map((theme, j) => ({ ...document, ...theme, ...(said.get(i * themes.length + j) ?? { sentences: 0, weight: 0 }) }))
  );
}

type CellOwner = Pick<DocumentCell, 'document_id' | 'country' | 'year' | 'counted'>;

/** Cells of documents: the place of a document, a theme, and sentences with this theme alone, with one other, two, three. */
export interface PackedCells {
  readonly documents: readonly CellOwner[];
  readonly themes: readonly (string | null)[];
  readonly cells: readonly (readonly [number, number, number, number, number, number])[];
}

export function packCells(rows: readonly DocumentCell[]): PackedCells {
  const documents = new Map<string, CellOwner>();
  for (const { document_id, country, year, counted } of rows) documents.set(document_id, { document_id, country, year, counted });
  const themes = new Set(rows.map((row) => row.theme_id));
  const [documentAt, themeAt] = [placesOf(documents.keys()), placesOf(themes)];
  return {
    documents: [...documents.values()],
    themes: [...themes],
    cells: rows.map((row) => [documentAt(row.document_id), themeAt(row.theme_id), row.ones, row.halves, row.thirds, row.quarters])
  };
}

export function unpackCells({ documents, themes, cells }: PackedCells): DocumentCell[] {
  return cells.flatMap(([document, theme, ones, halves, thirds, quarters]) => {
    const owner = documents[document];
    return owner ? [{ ...owner, theme_id: themes[theme] ?? null, ones, halves, thirds, quarters }] : [];
  });
}

/** A date as the strip and its table show it, without the text of its sentence. */
export type ShownDate = Omit<StripDate, 'text' | 'stance'>;
type DateOwner = Pick<ShownDate, 'document_id' | 'title' | 'country' | 'country_name'>;
type OwnDate = Omit<ShownDate, keyof DateOwner>;

export interface PackedDates {
  readonly documents: readonly DateOwner[];
  /** The place of a document, and what a date says of its own. */
  readonly dates: readonly (readonly [number, OwnDate])[];
}

export function packDates(rows: readonly StripDate[]): PackedDates {
  const documents = new Map<string, DateOwner>();
  for (const { document_id, title, country, country_name } of rows) documents.set(document_id, { document_id, title, country, country_name });
  const documentAt = placesOf(documents.keys());
  return {
    documents: [...documents.values()],
    dates: rows.map(({ document_id, title: _, country: __, country_name: ___, text: ____, stance: _____, ...own }) => [documentAt(document_id), own])
  };
}

export function unpackDates({ documents, dates }: PackedDates): ShownDate[] {
  return dates.flatMap(([document, own]) => {
    const owner = documents[document];
    return owner ? [{ ...owner, ...own }] : [];
  });
}

function placesOf<T>(values: Iterable<T>): (value: T) => number {
  const places = new Map([...values].map((value, i) => [value, i]));
  return (value) => places.get(value) ?? 0;
}
