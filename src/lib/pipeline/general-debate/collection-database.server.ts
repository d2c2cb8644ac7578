import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { debateDatabase } from '#lib/agenda/debate-database.ts';
import { DEBATE_TABLES } from '#lib/agenda/general-debate.ts';
import { InputError } from '../input-error.ts';

/**
 * The file that browsers attach, in the folder of the collection. It is built from the Parquet files, never
 * committed.
 */
export const DEBATE_DATABASE = 'un-general-debate.duckdb';

/**
 * Builds `un-general-debate.duckdb` of a folder from its Parquet files. Throws `InputError` where one of them is
 * missing; when anything fails, the file that was there stays.
 */
export async function buildGeneralDebateDatabase(folder: string): Promise<void> {
  const absent = DEBATE_TABLES.find(({ name }) => !existsSync(path.join(folder, `${name}.parquet`)));
  if (absent !== undefined) {
    throw new InputError([
      `${folder}/${absent.name}.parquet: expected the figures of the General Debate, found nothing of that name; ` +
        'make them: npm run collection -- un-general-debate'
    ]);
  }
  const beside = mkdtempSync(path.join(path.dirname(folder), `.${path.basename(folder)}-`));
  const file = path.join(beside, DEBATE_DATABASE);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' });
  const connection = await instance.connect();
  try {
    // The newest storage format is refused by the DuckDB-WASM that browsers run.
    await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS debate (STORAGE_VERSION 'v1.0.0')`);
    await connection.run('USE debate');
    for (const statement of debateDatabase(folder)) await connection.run(statement);
    await connection.run('USE memory');
    await connection.run('DETACH debate');
    renameSync(file, path.join(folder, DEBATE_DATABASE));
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(beside, { recursive: true, force: true });
  }
}
