import type { Column, ColumnType, Table } from '#lib/agenda/table.ts';
import { TABLES } from '#lib/agenda/tables.ts';

/** A file that has been written: its bytes and their SHA-256. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const FIELD_TYPES: Record<ColumnType, string> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date'
};

/** The formats that tables are published in. */
const FORMATS = [
  { format: 'csv', mediatype: 'text/csv' },
  { format: 'parquet', mediatype: 'application/vnd.apache.parquet' }
] as const;

/**
 * Describes the written tables as a Frictionless Data Package (specification 1). Each table is two resources of the
 * same schema: `NAME` is the CSV, `NAME-parquet` the Parquet file. It holds no time: the same tables give the same
 * description.
 *
 * @param publishers who published the documents' texts, as far as known
 */
export function dataPackage(version: string, publishers: readonly string[], files: readonly WrittenFile[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'agendascope',
    title: 'Agendascope: themes, dates and priorities of policy documents',
    description:
      'An empty cell is unknown or not of this row, never zero. ' +
      'Offsets count UTF-16 code units of the file as collected. ' +
      'In the CSV files, text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line ' +
      "break, after any ') has one ' more in front: take one away when reading. The Parquet files hold it as it is.",
    version,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title:
          'Creative Commons Attribution 4.0 (the coding; the texts quoted from documents remain with their publishers)',
        path: 'https://creativecommons.org/licenses/by/4.0/'
      }
    ],
    sources: publishers.map((publisher) => ({ title: publisher })),
    resources: TABLES.flatMap((table) => FORMATS.map(({ format }) => resource(table, format, files, TABLES)))
  };
}

/**
 * Describes one file of a table.
 *
 * @param tables all tables of the package, which this one may refer to
 */
export function resource(
  table: Table,
  format: (typeof FORMATS)[number]['format'],
  files: readonly WrittenFile[],
  tables: readonly Table[]
): object {
  const path = `${table.name}.${format}`;
  const file = files.find((f) => f.path === path);
  if (file === undefined) throw new Error(`${path} has not been written`);
  return {
    profile: 'tabular-data-resource',
    name: format === 'csv' ? table.name : `${table.name}-${format}`,
    title: `${table.name}: one row is ${table.row}`,
    path,
    format,
    mediatype: FORMATS.find((f) => f.format === format)?.mediatype,
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      fields: Object.entries(table.columns).map(([name, column]) => field(name, column)),
      missingValues: [''],
      primaryKey: table.key,
      ...foreignKeys(table, tables)
    }
  };
}

function field(name: string, column: Column): object {
  return {
    name,
    type: FIELD_TYPES[column.type],
    description: column.about,
    constraints: { required: !column.nullable, ...(column.values === undefined ? {} : { enum: column.values }) }
  };
}

/**
 * A table is referred to by its whole key: every column of that key stands in the referring table under the same name.
 */
function foreignKeys(table: Table, tables: readonly Table[]): object {
  const keys = Object.values(table.refers).map((name) => {
    const fields = tables.find((t) => t.name === name)?.key ?? [];
    return { fields, reference: { resource: name, fields } };
  });
  return keys.length === 0 ? {} : { foreignKeys: keys };
}
