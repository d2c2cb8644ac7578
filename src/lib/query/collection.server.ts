import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { DatabaseError, type Database } from './database.ts';
import { nodeDatabase, TABLES_FOLDER } from './node.server.ts';

/** Where the collections of figures are, from the project's folder. */
export const COLLECTIONS_FOLDER = 'data/collections';

const opened = new Map<string, Promise<Database>>();

/** The tables of a collection, opened once: its Parquet files, and the themes of the published tables. */
export function collectionDatabase(id: string): Promise<Database> {
  const kept = opened.get(id) ?? open(join(COLLECTIONS_FOLDER, id));
  opened.set(id, kept);
  return kept;
}

async function open(folder: string): Promise<Database> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.parquet'));
  if (files.length === 0) {
    throw new DatabaseError('missing', `${folder}: expected Parquet files, found none; run "npm run collection".`);
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const sources = new Map([['themes', join(TABLES_FOLDER, 'themes.parquet')]]);
  for (const file of files) sources.set(file.slice(0, -'.parquet'.length), join(folder, file));
  for (const [name, path] of sources) {
    await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`);
  }
  return nodeDatabase(connection);
}
