import { csvLines, type Row } from '#lib/agenda/csv.ts';
import type { Table } from '#lib/agenda/table.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';

/**
 * A run of rows that stand together in a published table: those of all documents or, where a table is ordered by
 * codebook first, those of one codebook.
 */
export interface RowStream {
  readonly table: Table;
  /** Its place among the streams of its table, from 0. */
  readonly part: number;
  /** The codebook of its rows; null where the table has none. */
  readonly codebook_id: string | null;
}

/** The tables whose rows come from documents, a stream for each codebook where they have one. */
export function rowStreams(codebooks: readonly string[]): RowStream[] {
  return TABLES.filter(({ columns }) => 'document_id' in columns).flatMap((table): RowStream[] =>
    'codebook_id' in table.columns
      ? codebooks.map((codebook_id, part) => ({ table, part, codebook_id }))
      : [{ table, part: 0, codebook_id: null }]
  );
}

/** The lines of each stream, as CSV without header. */
export function linesOf(tables: Tables, streams: readonly RowStream[]): string[] {
  return streams.map(({ table, codebook_id }) => {
    const rows: readonly Row[] = tables[table.name as keyof Tables];
    return csvLines(table, codebook_id === null ? rows : rows.filter((row) => row['codebook_id'] === codebook_id));
  });
}
