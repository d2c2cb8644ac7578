import type { Level, Precision, SourceType } from '#lib/agenda/documents.ts';

/** What a curator knows of a document that its text does not say: one row of `sources.csv`, empty cells as null. */
export interface SourceRow {
  /** The file it speaks of, relative to the folder. */
  readonly file: string;
  readonly title: string | null;
  readonly country: string | null;
  readonly actor: string | null;
  readonly level: Level | null;
  readonly issuer: string | null;
  readonly publisher: string | null;
  readonly source_type: SourceType | null;
  readonly language: string | null;
  readonly translated: boolean | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: its length is its precision. */
  readonly date: string | null;
  readonly date_note: string | null;
  readonly precision: Precision | null;
}
