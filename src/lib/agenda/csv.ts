import Papa from 'papaparse';
import type { Column, RowOf, Table } from './table.ts';

/** What a cell holds in memory; null is an empty cell. */
export type CellValue = string | number | boolean | null;
export type Row = Readonly<Record<string, CellValue>>;

/**
 * Text that a spreadsheet would run as a formula, or that already wears the mark against it. Such text gets one more
 * `'` in front in the CSV; reading takes one away, so that nothing is lost.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n]/;
const MARKED = /^'+[=+\-@\t\r\n]/;
/** What a cell needs quotes for, beside spaces at its ends, which readers may cut off. */
const NEEDS_QUOTES = /[",\r\n\uFEFF]/;
const SPACE = 0x20;
/** The last of the characters that a formula begins with. */
const AT = 0x40;

/**
 * Writes rows as CSV (RFC 4180, but lines end in LF): a header, the columns in the order of the schema, empty for null.
 * Text cells that a spreadsheet would run as a formula are marked with a leading `'`; `fromCsv` takes it away again.
 */
export function toCsv(table: Table, rows: readonly Row[]): string {
  return csvHeader(table) + csvLines(table, rows);
}

/** The header alone, its line break included. */
export function csvHeader(table: Table): string {
  return Object.keys(table.columns).map(quoted).join(',') + '\n';
}

/** The lines of rows without a header, each with its line break: a large table is written piece by piece. */
export function csvLines(table: Table, rows: readonly Row[]): string {
  // Neighbours often have the same text in a column, as the document's id: it is written as for the row before.
  const columns = Object.entries(table.columns).map(([name, { type }]) => {
    return { name, isText: type === 'text', text: '', cell: '' };
  });
  let lines = '';
  for (const row of rows) {
    let before = '';
    for (const column of columns) {
      const value = row[column.name] ?? null;
      lines += before;
      before = ',';
      if (value === null) continue;
      if (column.isText && value !== column.text) {
        column.text = String(value);
        column.cell = textCell(column.text);
      }
      lines += column.isText ? column.cell : String(value);
    }
    lines += '\n';
  }
  return lines;
}

/**
 * Reads what `toCsv` wrote. Throws an `Error` that names row and column when a cell is not what the schema says; rows
 * are counted as a spreadsheet shows them, the header being row 1.
 */
export function fromCsv<const T extends Table>(table: T, csv: string): RowOf<T>[] {
  const { data } = Papa.parse<string[]>(csv.replace(/\n$/, ''), { newline: '\n', delimiter: ',' });
  const columns = Object.entries(table.columns);
  const [header = [], ...lines] = data;
  const expected = columns.map(([name]) => name).join(',');
  if (header.join(',') !== expected) {
    throw new Error(`row 1: expected the columns ${expected}, found ${header.join(',')}`);
  }
  return lines.map((cells, index) => {
    const row: Record<string, CellValue> = {};
    columns.forEach(([name, column], place) => {
      try {
        row[name] = readCell(column, cells[place] ?? '');
      } catch (error) {
        throw new Error(`row ${index + 2}, column ${name}: ${(error as Error).message}`);
      }
    });
    return row as RowOf<T>;
  });
}

function textCell(text: string): string {
  return quoted(text.charCodeAt(0) <= AT && RUNS_AS_FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  const spaced = text.charCodeAt(0) === SPACE || text.charCodeAt(text.length - 1) === SPACE;
  return spaced || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function readCell(column: Column, cell: string): CellValue {
  if (cell === '') {
    if (!column.nullable) throw new Error('expected a value, found an empty cell');
    return null;
  }
  switch (column.type) {
    case 'text': {
      const text = MARKED.test(cell) ? cell.slice(1) : cell;
      if (column.values !== undefined && !column.values.includes(text)) {
        throw new Error(`expected one of ${column.values.join(', ')}, found "${text}"`);
      }
      return text;
    }
    case 'integer':
    case 'number': {
      const number = Number(cell);
      if (!Number.isFinite(number) || (column.type === 'integer' && !Number.isSafeInteger(number))) {
        throw new Error(`expected ${column.type === 'integer' ? 'an integer' : 'a number'}, found "${cell}"`);
      }
      return number;
    }
    case 'boolean':
      if (cell !== 'true' && cell !== 'false') throw new Error(`expected true or false, found "${cell}"`);
      return cell === 'true';
    case 'date':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) throw new Error(`expected a day as YYYY-MM-DD, found "${cell}"`);
      return cell;
  }
}
