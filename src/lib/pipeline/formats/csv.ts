import { readRecords } from '../csv-records.ts';
import { InputError } from '../input-error.ts';
import { capDocuments, isCap } from './cap.ts';
import { isManifesto, manifestoDocuments } from './manifesto.ts';
import { columnsOf, noTextColumn, rowDocuments, textColumn, type RowResult, type TextRow } from './rows.ts';

/**
 * Reads a CSV (or TSV): comma, semicolon, tab or bar, as its first rows show. Tables of the Manifesto Project and the
 * Comparative Agendas Project are known by their columns; in any other, each row is a document.
 *
 * @param stem the file's name without its ending
 * @throws InputError where it has no column of texts
 */
export function* readCsv(csv: string, stem: string, countries: ReadonlySet<string>): Generator<RowResult> {
  const { header, records, openQuote } = readRecords(csv);
  const columns = columnsOf(header);
  const text = textColumn(columns);
  if (text === null) noTextColumn(columns);
  if (openQuote !== null) {
    throw new InputError([
      `row ${openQuote}: expected a closing double quote, found none; close it, and double those inside`
    ]);
  }
  const good: TextRow[] = [];
  for (const { row, cells } of records) {
    if (cells.length > columns.length) {
      yield {
        problem:
          `row ${row}: expected ${columns.length} cells, found ${cells.length}; ` +
          'put a cell that holds a comma in double quotes'
      };
      continue;
    }
    good.push({
      place: `row ${row}`,
      number: row,
      get: (column) => cells[columns.indexOf(column)]?.trim() || null
    });
  }
  if (records.length === 0) throw new InputError(['expected rows, found the header alone; fill or remove it']);
  if (isManifesto(columns)) yield* manifestoDocuments(good, text, stem, countries);
  else if (isCap(columns)) yield* capDocuments(good, text, stem, countries);
  else yield* rowDocuments(good, stem, countries);
}
