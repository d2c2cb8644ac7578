import { createContext } from 'svelte';
import type { Database, Query } from './database.ts';
import type { Progress } from './wasm.ts';

/**
 * The database of the browser, for all charts of the site: started by the first question, or when the page is idle,
 * and only once. A start that failed is tried again by the next question.
 */
export class BrowserDatabase implements Database {
  /** How far the start has come. Null: not begun, or done. */
  progress: Progress | null = $state.raw(null);
  readonly #tables: string;
  #opened: Promise<Database> | null = null;

  /** @param tables address of `agendascope.duckdb` */
  constructor(tables: string) {
    this.#tables = tables;
  }

  async query<R>(question: Query<R>): Promise<R[]> {
    return (await this.open()).query(question);
  }

  /** Starts the database, or waits for the start that is under way. */
  open(): Promise<Database> {
    this.#opened ??= this.#start();
    return this.#opened;
  }

  /** Starts the database once the page has nothing else to do; not where the reader asked to save data. */
  openWhenIdle(): void {
    if (savesData()) return;
    const start = () => void this.open().catch(() => undefined);
    if ('requestIdleCallback' in window) window.requestIdleCallback(start);
    else setTimeout(start, 2_000);
  }

  async #start(): Promise<Database> {
    try {
      const { openInBrowser } = await import('./wasm.ts');
      return await openInBrowser(this.#tables, (progress) => (this.progress = progress));
    } catch (error) {
      this.#opened = null;
      throw error;
    } finally {
      this.progress = null;
    }
  }
}

function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}

const [databaseOfSite, setDatabaseOfSite] = createContext<BrowserDatabase>();

/** Called once, by the root layout: gives every page below it the database. */
export function provideDatabase(tables: string): BrowserDatabase {
  return setDatabaseOfSite(new BrowserDatabase(tables));
}

export { databaseOfSite };
