import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';
import { CELLS_TABLE } from '#lib/query/cells.ts';
import type { Database, Query } from '#lib/query/database.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { nodeDatabase } from '#lib/query/node.server.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { wasmDatabase } from '#lib/query/wasm-connection.ts';
import { makeTables } from './made-tables.ts';
import { medianSeconds } from './median.ts';
import type { Measured } from './report.ts';

const RUNS = 7;
const FILTERED: Filters = { ...DEFAULT_FILTERS, from: 1990, to: 2010, stances: ['commitment'] };
type Questions = readonly (readonly [string, Query<unknown>])[];
const COUNTRIES: Questions = [
  ['themes by country', themesByCountry(DEFAULT_FILTERS)],
  ['themes by country, 21 years, one stance', themesByCountry(FILTERED)]
];
const CELLS: Questions = [['cells of documents and themes', documentCells(FILTERED)]];

/** The charts' queries, by the engine of browsers and by DuckDB for Node on one thread, over the same file. */
export async function measureQueries(root: string): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'agendascope-queries-'));
  try {
    const debate = path.join(root, 'data/collections/un-general-debate/un-general-debate.duckdb');
    const rows: Measured[] = [];
    if (existsSync(debate)) rows.push(...(await measureFile(debate, 'UN General Debate, 10,952 documents', COUNTRIES)));
    for (const sentences of [10_000, 1_000_000]) {
      const file = path.join(folder, `${sentences}.duckdb`);
      await makeTables(file, sentences);
      const about = `${sentences.toLocaleString('en')} made sentences`;
      rows.push(...(await measureFile(file, about, [...COUNTRIES, ...CELLS])));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureFile(file: string, about: string, questions: Questions): Promise<Measured[]> {
  const instance = await DuckDBInstance.create(file, { threads: '1', access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  await connection.run(CELLS_TABLE);
  const rows: Measured[] = [];
  try {
    const [native, wasm] = [nodeDatabase(connection), await openWasm(file)];
    for (const [name, question] of questions) {
      const milliseconds = async (database: Database) =>
        1000 * (await medianSeconds(RUNS, () => database.query(question)));
      const against = await milliseconds(native);
      const what = `${about}: ${name}`;
      rows.push({ what, by: 'DuckDB for Node, 1 thread', value: against, unit: 'ms' });
      rows.push({ what, by: 'DuckDB-WASM', value: await milliseconds(wasm), unit: 'ms', against });
    }
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The engine of browsers, in this process. */
async function openWasm(file: string): Promise<Database> {
  const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/blocking'));
  const bundle = (name: string) => ({ mainModule: path.join(dist, `duckdb-${name}.wasm`), mainWorker: '' });
  const engine = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate();
  engine.registerFileBuffer('tables.duckdb', new Uint8Array(readFileSync(file)));
  const connection = engine.connect();
  connection.query('SET autoload_known_extensions = false');
  connection.query("ATTACH 'tables.duckdb' AS tables (READ_ONLY)");
  connection.query('USE tables');
  connection.query(CELLS_TABLE);
  return wasmDatabase(connection);
}
