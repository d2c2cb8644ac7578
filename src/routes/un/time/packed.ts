import { group } from 'd3';
import type { YearShare } from '#lib/query/share-by-year.ts';

/**
 * The shares of every theme in every year as columns: what names a theme or counts a year's speeches is said once. The page
 * brings them along; as rows they would be most of it.
 */
export interface PackedShares {
  readonly years: readonly number[];
  /** Speeches of each year. */
  readonly documents: readonly number[];
  readonly themes: readonly {
    readonly theme_id: string;
    readonly label: string;
    readonly position: number;
    /** Year by year. */
    readonly sentences: readonly number[];
    readonly mean: readonly number[];
    readonly spread: readonly number[];
  }[];
}

/** @param rows by year, then by place in the codebook, every theme in every year: as `shareByYear` gives them */
export function pack(rows: readonly YearShare[]): PackedShares {
  const years = [...new Map(rows.map((row) => [row.year, row.documents]))];
  return {
    years: years.map(([year]) => year),
    documents: years.map(([, documents]) => documents),
    themes: [...group(rows, (row) => row.theme_id)].map(([theme_id, own]) => ({
      theme_id,
      label: own[0]?.label ?? theme_id,
      position: own[0]?.position ?? 0,
      sentences: own.map((row) => row.sentences),
      mean: own.map((row) => row.mean),
      spread: own.map((row) => row.spread)
    }))
  };
}

/** The rows that were packed, in their order. */
export function unpack({ years, documents, themes }: PackedShares): YearShare[] {
  return years.flatMap((year, i) =>
    themes.map(({ theme_id, label, position, sentences, mean, spread }) => ({
      year,
      theme_id,
      label,
      position,
      sentences: sentences[i] ?? 0,
      documents: documents[i] ?? 0,
      mean: mean[i] ?? 0,
      spread: spread[i] ?? 0
    }))
  );
}
