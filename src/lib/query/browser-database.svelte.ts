import { createContext } from 'svelte';
import type { Database, Query } from './database.ts';
import type { Progress } from './wasm.ts';

/**
 * The database of the browser, for all charts of the site: started by the first question, or when a reader is there
 * and the page is idle, and only once. A start that failed is tried again by the next question.
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

  /**
   * Starts the database once somebody is there, by the first sign of a hand, and the page has nothing else to do; not where
   * the reader asked to save data.
   */
  openWhenIdle(): void {
    if (savesData()) return;
    const seen = new AbortController();
    const open = () => void this.open().catch(() => undefined);
    const wait = () => {
      seen.abort();
      if ('requestIdleCallback' in window) window.requestIdleCallback(open);
      else setTimeout(open, 500);
    };
    for (const sign of SIGNS) window.addEventListener(sign, wait, { signal: seen.signal, passive: true });
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

/** What tells that a reader is there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}

const [databaseOfSite, setDatabaseOfSite] = createContext<BrowserDatabase>();

/** Called once, by the root layout: gives every page below it the database. */
export function provideDatabase(tables: string): BrowserDatabase {
  return setDatabaseOfSite(new BrowserDatabase(tables));
}

export { databaseOfSite };
