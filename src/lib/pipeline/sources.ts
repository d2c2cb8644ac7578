import { LEVELS, SOURCE_TYPES, type Level, type SourceType } from '#lib/agenda/documents.ts';
import { readRecords } from './csv-records.ts';
import { parsePeriod } from './dates/calendar.ts';
import { InputError } from './input-error.ts';

/** What a curator knows of a document that its text does not say: one row of `sources.csv`, empty cells as null. */
export interface SourceRow {
  /** The file it speaks of, relative to the folder. */
  readonly file: string;
  readonly title: string | null;
  /** ISO 3166-1 alpha-3 code. */
  readonly country: string | null;
  readonly actor: string | null;
  readonly level: Level | null;
  readonly issuer: string | null;
  readonly publisher: string | null;
  readonly source_type: SourceType | null;
  /** ISO 639-1 code. */
  readonly language: string | null;
  readonly translated: boolean | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: its length is its precision. */
  readonly date: string | null;
  /** On what the date rests. */
  readonly date_note: string | null;
}

/** Mistakes in `sources.csv`, a line each, that name the file and row. */
export class SourcesError extends InputError {
  constructor(...problems: string[]) {
    super(problems);
    this.name = 'SourcesError';
  }
}

/** The columns of `sources.csv`; all but `file` may be left out. */
export const SOURCE_COLUMNS = [
  'file',
  'title',
  'country',
  'actor',
  'level',
  'issuer',
  'publisher',
  'source_type',
  'language',
  'translated',
  'date',
  'date_note'
] as const;
type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** What a row says, and where it stands. */
export interface PlacedSource {
  /** Its row as a spreadsheet shows it. */
  readonly row: number;
  readonly source: SourceRow;
}

/** So many rows with mistakes are named one by one; the rest are counted. */
const NAMED_ROWS = 20;

/**
 * Reads the rows of a `sources.csv`.
 * @param csvText its text, with or without a byte order mark
 * @param fileName its name, for messages
 * @param countries the alpha-3 codes that are known (`countryCodes(gazetteer)`)
 * @throws SourcesError with a line for each row that has a mistake
 */
export function parseSources(csvText: string, fileName: string, countries: ReadonlySet<string>): PlacedSource[] {
  const { header, records, openQuote } = readRecords(csvText);
  const columns = header.map((name) => name.trim());
  if (!columns.includes('file')) {
    throw new SourcesError(
      `${fileName}: there is no column "file": the first line must name it (${SOURCE_COLUMNS.join(',')}).`
    );
  }
  for (const [i, column] of columns.entries()) {
    if (!(SOURCE_COLUMNS as readonly string[]).includes(column)) {
      throw new SourcesError(`${fileName}: the column "${column}" is not known: use ${SOURCE_COLUMNS.join(', ')}.`);
    }
    if (columns.indexOf(column) !== i)
      throw new SourcesError(`${fileName}: the column "${column}" stands twice: remove one.`);
  }
  if (openQuote !== null) {
    throw new SourcesError(
      `${fileName}, row ${openQuote}: a double quote is open or stands inside a cell: close it, and double those inside.`
    );
  }
  const rowOfFile = new Map<string, number>();
  const problems: string[] = [];
  const rows = records.flatMap(({ row, cells }): PlacedSource[] => {
    const place = `${fileName}, row ${row}`;
    try {
      if (cells.length > columns.length) {
        throw new SourcesError(
          `${place}: ${cells.length} cells under ${columns.length} columns: put a cell with a comma in double quotes.`
        );
      }
      const source = sourceRow(place, (column) => cells[columns.indexOf(column)]?.trim() || null, countries);
      const earlier = rowOfFile.get(source.file);
      if (earlier !== undefined) {
        throw new SourcesError(`${place}: "${source.file}" stands in row ${earlier} already: keep one row a file.`);
      }
      rowOfFile.set(source.file, row);
      return [{ row, source }];
    } catch (error) {
      if (!(error instanceof SourcesError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  const more = problems.length - NAMED_ROWS;
  if (more > 0) problems.splice(NAMED_ROWS, more, `${fileName}: ${more} more rows have mistakes such as these: correct them too.`);
  if (problems.length > 0) throw new SourcesError(...problems);
  return rows;
}

function sourceRow(
  place: string,
  cell: (column: SourceColumn) => string | null,
  countries: ReadonlySet<string>
): SourceRow {
  const oneOf = <V extends string>(column: SourceColumn, values: readonly V[]): V | null => {
    const given = cell(column);
    const value = values.find((known) => known === given) ?? null;
    if (given !== null && value === null) {
      throw new SourcesError(
        `${place}: the ${column} "${given}" is not known: write one of ${values.join(', ')}, or nothing.`
      );
    }
    return value;
  };
  const file = cell('file');
  if (file === null) throw new SourcesError(`${place}: "file" is empty: write the name of the document's file.`);
  const country = cell('country');
  if (country !== null && !countries.has(country)) {
    throw new SourcesError(
      `${place}: the country "${country}" is not known: write an ISO 3166-1 alpha-3 code, as "KEN", or nothing.`
    );
  }
  const language = cell('language');
  if (language !== null && !/^[a-z]{2}$/.test(language)) {
    throw new SourcesError(
      `${place}: the language "${language}" is not an ISO 639-1 code: write one as "en", or nothing.`
    );
  }
  const date = cell('date');
  if (date !== null && parsePeriod(date) === null) {
    throw new SourcesError(
      `${place}: there is no date "${date}": write a year (2023), a month (2023-12) or a day (2023-12-28).`
    );
  }
  const translated = oneOf('translated', ['true', 'false']);
  return {
    file,
    title: cell('title'),
    country,
    actor: cell('actor'),
    level: oneOf('level', LEVELS),
    issuer: cell('issuer'),
    publisher: cell('publisher'),
    source_type: oneOf('source_type', SOURCE_TYPES),
    language,
    translated: translated === null ? null : translated === 'true',
    date,
    date_note: cell('date_note')
  };
}
