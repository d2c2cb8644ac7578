import { DuckDBInstance } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillTable } from '#lib/agenda/fill-duckdb.server.ts';
import { DEBATE_TABLES, type DebateTables } from '#lib/agenda/general-debate.ts';
import { resource } from '../datapackage.ts';

/** The smallest of the layouts that were measured: see the README of the collection's folder. */
const PARQUET = 'FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19';

const CITATIONS = [
  'Slava Jankin, Alexander Baturo and Niheer Dasandi, "Words to unite nations: The complete UN General Debate ' +
    'Corpus, 1946-present". doi:10.7910/DVN/0TJX8Y',
  'Alexander Baturo, Niheer Dasandi and Slava Mikhaylov, "Understanding State Preferences With Text As Data: ' +
    'Introducing the UN General Debate Corpus", Research & Politics, 2017'
];

/**
 * Writes the tables of the General Debate into a folder, as `NAME.parquet` and `datapackage.json`: all of them or, when
 * anything fails, none. The same tables give the same bytes.
 *
 * @returns the bytes of each file
 */
export async function writeGeneralDebate(
  tables: DebateTables,
  folder: string,
  version: string
): Promise<ReadonlyMap<string, number>> {
  mkdirSync(folder, { recursive: true });
  const beside = mkdtempSync(path.join(path.dirname(folder), `.${path.basename(folder)}-`));
  try {
    await writeParquet(tables, beside);
    const files = DEBATE_TABLES.map(({ name }) => {
      const bytes = readFileSync(path.join(beside, `${name}.parquet`));
      return { path: `${name}.parquet`, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
    writeFileSync(path.join(beside, 'datapackage.json'), JSON.stringify(describe(version, files), null, 2) + '\n');
    for (const file of [...files.map((f) => f.path), 'datapackage.json']) {
      renameSync(path.join(beside, file), path.join(folder, file));
    }
    return new Map(files.map((file) => [file.path, file.bytes]));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function writeParquet(tables: DebateTables, folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', preserve_insertion_order: 'true' });
  const connection = await instance.connect();
  try {
    for (const table of DEBATE_TABLES) {
      await fillTable(connection, table, tables[table.name as keyof DebateTables]);
      const target = path.join(folder, `${table.name}.parquet`).replaceAll("'", "''");
      await connection.run(`COPY "${table.name}" TO '${target}' (${PARQUET})`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function describe(version: string, files: Parameters<typeof resource>[2]): object {
  return {
    profile: 'tabular-data-package',
    name: 'agendascope-un-general-debate',
    title: 'Agendascope: the themes of the General Debate of the United Nations, 1946-2024',
    description:
      'Figures of the speeches of the United Nations General Debate Corpus, version 13; none of their sentences. ' +
      'An empty cell is unknown or not of this row, never zero.',
    version,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 (the coding)',
        path: 'https://creativecommons.org/licenses/by/4.0/'
      }
    ],
    sources: CITATIONS.map((title) => ({ title, path: 'https://doi.org/10.7910/DVN/0TJX8Y' })),
    resources: DEBATE_TABLES.map((table) => resource(table, 'parquet', files, DEBATE_TABLES))
  };
}
