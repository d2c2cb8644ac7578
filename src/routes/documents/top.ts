import type { DocumentTheme } from '#lib/query/themes-over-time.ts';

/** As much of a theme in a document as the list of documents says. */
export type DocumentTop = Pick<DocumentTheme, 'document_id' | 'label' | 'weight' | 'counted'>;

/** So many themes of a document are named. */
const NAMED = 3;

/** The themes of a document that it says most of, the largest first. */
export function topOf<Row extends DocumentTop>(themes: readonly Row[]): Row[] {
  return themes
    .filter((row) => row.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, NAMED);
}
