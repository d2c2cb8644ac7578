import Papa from 'papaparse';

/** A record of a CSV and where it stands. */
export interface CsvRecord {
  /** Its row as a spreadsheet shows it: blank rows count, the first is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A CSV cut into its records; blank ones are left out. */
export interface CsvRecords {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  /** The row in which a double quote is open or stands inside a cell; null where none does. */
  readonly openQuote: number | null;
}

/**
 * Cuts a CSV into its records, with or without a byte order mark. What separates the cells (comma, semicolon, tab or
 * bar) is told by the first rows.
 */
export function readRecords(csv: string): CsvRecords {
  const text = csv.replace(/^\uFEFF/, '');
  const { delimiter } = Papa.parse(text, { preview: 1, skipEmptyLines: 'greedy' }).meta;
  // Blank rows are kept until the others are numbered.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const numbered = data.map((cells, index): CsvRecord => ({ row: index + 1, cells }));
  const [header, ...records] = numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const quotes = errors.find((error) => error.type === 'Quotes');
  return { header: header?.cells ?? [], records, openQuote: quotes === undefined ? null : (quotes.row ?? 0) + 1 };
}
