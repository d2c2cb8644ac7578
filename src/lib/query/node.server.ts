import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '#lib/agenda/tables.ts';
import { CELLS_VIEW } from './cells.ts';
import { DatabaseError, messageOf, type Database, type Query } from './database.ts';

/** Where the tables are, from the project's folder. */
export const TABLES_FOLDER = 'data/tables';

let published: Promise<Database> | null = null;

/** The published tables, opened once. */
export function publishedDatabase(): Promise<Database> {
  published ??= openTables(TABLES_FOLDER);
  return published;
}

/**
 * Opens the tables of a folder read-only: `agendascope.duckdb`, or the Parquet files where it was not built.
 *
 * @throws DatabaseError `missing` where the folder has neither
 */
export async function openTables(folder: string): Promise<Database> {
  const file = join(folder, 'agendascope.duckdb');
  if (existsSync(file)) {
    const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    await connection.run(CELLS_VIEW);
    return nodeDatabase(connection);
  }
  const absent = TABLES.find((table) => !existsSync(join(folder, `${table.name}.parquet`)));
  if (absent) {
    throw new DatabaseError(
      'missing',
      `${folder}: expected agendascope.duckdb or ${absent.name}.parquet, found neither; run "npm run data".`
    );
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const { name } of TABLES) {
    const path = join(folder, `${name}.parquet`).replaceAll("'", "''");
    await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet('${path}')`);
  }
  await connection.run(CELLS_VIEW);
  return nodeDatabase(connection);
}

/** A DuckDB connection of Node as a database. */
export function nodeDatabase(connection: DuckDBConnection): Database {
  return {
    async query<R>(question: Query<R>): Promise<R[]> {
      try {
        const reader = await connection.runAndReadAll(question.sql, [...question.params]);
        // The question casts its columns to what R says; nothing else can know.
        return reader.getRowObjectsJS() as R[];
      } catch (error) {
        throw new DatabaseError('question', `The tables could not answer: ${messageOf(error)}`, { cause: error });
      }
    }
  };
}
