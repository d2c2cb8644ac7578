import { DuckDBDateValue, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import type { CellValue, Row } from './csv.ts';
import type { Column, ColumnType, Table } from './table.ts';
import { TABLES, type Tables } from './tables.ts';

/** What each type of column is in DuckDB. */
export const SQL_TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE'
};

const DAY = 86_400_000;

/**
 * Makes every table of the schema in a DuckDB database and fills it, rows in the order given.
 *
 * @param schema where they are made: `main`, or the name and schema of an attached database, as `x.main`
 */
export async function fillDuckDB(connection: DuckDBConnection, tables: Tables, schema = 'main'): Promise<void> {
  for (const table of TABLES) await fillTable(connection, table, tables[table.name as keyof Tables], schema);
}

/** Makes one table of the schema, empty. */
export async function createTable(connection: DuckDBConnection, table: Table, schema = 'main'): Promise<void> {
  await connection.run(`CREATE TABLE ${schema}."${table.name}" (${columnsOf(table)})`);
}

/** Makes one table in a DuckDB database, as `fillDuckDB` does, and fills it. */
export async function fillTable(
  connection: DuckDBConnection,
  table: Table,
  rows: Iterable<Row>,
  schema = 'main'
): Promise<void> {
  await createTable(connection, table, schema);
  const [first = 'main', second] = schema.split('.');
  const appender =
    second === undefined
      ? await connection.createAppender(table.name, first)
      : await connection.createAppender(table.name, second, first);
  const columns = Object.entries(table.columns);
  for (const row of rows) {
    for (const [name, column] of columns) append(appender, column, row[name] ?? null);
    appender.endRow();
  }
  appender.closeSync();
}

function columnsOf(table: Table): string {
  return Object.entries(table.columns)
    .map(([name, { type, nullable }]) => `"${name}" ${SQL_TYPES[type]}${nullable ? '' : ' NOT NULL'}`)
    .join(', ');
}

function append(appender: DuckDBAppender, column: Column, value: CellValue): void {
  if (value === null) return appender.appendNull();
  switch (column.type) {
    case 'text':
      return appender.appendVarchar(String(value));
    case 'integer':
      return appender.appendInteger(Number(value));
    case 'number':
      return appender.appendDouble(Number(value));
    case 'boolean':
      return appender.appendBoolean(value === true);
    case 'date':
      return appender.appendDate(new DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / DAY));
  }
}
