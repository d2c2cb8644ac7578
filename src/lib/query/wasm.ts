import * as duckdb from '@duckdb/duckdb-wasm';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import { CELLS_TABLE } from './cells.ts';
import { DatabaseError, messageOf, type Database } from './database.ts';
import { wasmDatabase } from './wasm-connection.ts';

/** How far the database has come: bytes of the engine and of the tables. `total` is null where nobody said. */
export interface Progress {
  readonly loading: 'engine' | 'tables';
  readonly loaded: number;
  readonly total: number | null;
}

/** The longest silence of the engine while it starts, in milliseconds: a blocked worker never says that it failed. */
const PATIENCE = 30_000;

/**
 * Starts DuckDB in a worker and attaches the published tables. Every file comes from the site itself.
 *
 * @param tables address of `agendascope.duckdb`, which is fetched whole
 * @throws DatabaseError `unsupported`, `network`, `timeout` or `engine`
 */
export async function openInBrowser(tables: string, onProgress: (progress: Progress) => void): Promise<Database> {
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
    throw new DatabaseError('unsupported', 'This browser runs no WebAssembly in workers, which filters need.');
  }
  const fetched = fetchWhole(tables, 'tables', onProgress);
  // It is awaited below; without this a failed fetch would be reported as unhandled while the engine starts.
  fetched.catch(() => undefined);
  const engine = await startEngine(onProgress);
  try {
    await engine.registerFileBuffer('agendascope.duckdb', await fetched);
    const connection = await engine.connect();
    // First of all: what DuckDB misses it would fetch from an outside host, and its errors then mislead.
    await connection.query('SET autoload_known_extensions = false');
    await connection.query('SET autoinstall_known_extensions = false');
    await connection.query("ATTACH 'agendascope.duckdb' AS agendascope (READ_ONLY)");
    await connection.query('USE agendascope');
    await connection.query(CELLS_TABLE);
    return wasmDatabase(connection);
  } catch (error) {
    await engine.terminate();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('engine', `The tables could not be opened in this browser: ${messageOf(error)}`, {
      cause: error
    });
  }
}

async function startEngine(onProgress: (progress: Progress) => void): Promise<duckdb.AsyncDuckDB> {
  const bundle = await duckdb.selectBundle({
    mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
    eh: { mainModule: ehModule, mainWorker: ehWorker }
  });
  // Fetched here and not by the worker, which would never say that it failed.
  const module = URL.createObjectURL(
    new Blob([(await fetchWhole(bundle.mainModule, 'engine', onProgress)) as BlobPart], { type: 'application/wasm' })
  );
  const worker = new Worker(absolute(bundle.mainWorker ?? mvpWorker));
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  let wake: () => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    let timer = 0;
    wake = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        reject(new DatabaseError('timeout', `The database did not start within ${PATIENCE / 1000} seconds.`));
      }, PATIENCE);
    };
    worker.addEventListener('error', () => {
      clearTimeout(timer);
      reject(new DatabaseError('engine', 'The worker of the database could not be loaded.'));
    });
  });
  wake();
  try {
    const started = engine.instantiate(module, null);
    await Promise.race([started, failed]);
    return engine;
  } catch (error) {
    worker.terminate();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('engine', `The database did not start: ${messageOf(error)}`, { cause: error });
  } finally {
    URL.revokeObjectURL(module);
  }
}

async function fetchWhole(
  address: string,
  loading: Progress['loading'],
  onProgress: (progress: Progress) => void
): Promise<Uint8Array> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    if (!response.body) return new Uint8Array(await response.arrayBuffer());
    const length = Number(response.headers.get('content-length'));
    const total = length > 0 && !response.headers.has('content-encoding') ? length : null;
    const chunks: Uint8Array[] = [];
    let loaded = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      loaded += part.value.length;
      onProgress({ loading, loaded, total });
    }
    return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  } catch (error) {
    const what = loading === 'engine' ? 'database' : 'tables';
    const message = `The ${what} could not be fetched from ${address}: ${messageOf(error)}.`;
    throw new DatabaseError('network', message, { cause: error });
  }
}

function absolute(address: string): string {
  return new URL(address, document.baseURI).href;
}
