import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Column, ColumnType } from '#lib/agenda/table.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';
import { CELLS_VIEW } from './cells.ts';
import type { Database } from './database.ts';
import { quoted } from './columns.ts';
import { nodeDatabase } from './node.server.ts';

const TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE'
};

/** For tests: writes the tables of the schema, with these rows, into the connection's current database. */
export async function createTables(connection: DuckDBConnection, rows: Partial<Tables>): Promise<void> {
  for (const table of TABLES) {
    const columns: [string, Column][] = Object.entries(table.columns);
    const defined = columns.map(([name, { type }]) => `${quoted(name)} ${TYPES[type]}`).join(', ');
    await connection.run(`CREATE TABLE ${table.name} (${defined})`);
    const holes = columns.map(([, { type }]) => `?::${TYPES[type]}`).join(', ');
    for (const row of rows[table.name as keyof Tables] ?? []) {
      const cells: Record<string, string | number | boolean | null> = { ...row };
      await connection.run(`INSERT INTO ${table.name} VALUES (${holes})`, columns.map(([name]) => cells[name] ?? null));
    }
  }
}

/** For tests: a database in memory that holds these rows. */
export async function databaseOf(rows: Partial<Tables>): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await createTables(connection, rows);
  await connection.run(CELLS_VIEW);
  return nodeDatabase(connection);
}
