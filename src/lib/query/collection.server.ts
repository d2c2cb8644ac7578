import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { debateDatabase } from '#lib/agenda/debate-database.ts';
import { CELLS_VIEW } from './cells.ts';
import type { Database } from './database.ts';
import { nodeDatabase } from './node.server.ts';

/** Where the collections of figures are, from the project's folder. */
export const COLLECTIONS_FOLDER = 'data/collections';

let debate: Promise<Database> | null = null;

/** The figures of the General Debate, laid out in memory as the browser has them, once. */
export function generalDebate(): Promise<Database> {
  debate ??= layOut(join(COLLECTIONS_FOLDER, 'un-general-debate'));
  return debate;
}

async function layOut(folder: string): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const statement of debateDatabase(folder)) await connection.run(statement);
  await connection.run(CELLS_VIEW);
  return nodeDatabase(connection);
}
