import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserDatabase } from './browser-database.svelte.ts';
import { DatabaseError, type Database } from './database.ts';
import type { Progress } from './wasm.ts';

type Opening = (tables: string, onProgress: (progress: Progress) => void) => Promise<Database>;

const openInBrowser = vi.hoisted(() => vi.fn<Opening>());
vi.mock('./wasm.ts', () => ({ openInBrowser }));

const opened: Database = { query: () => Promise.resolve([]) };
const question = { sql: 'SELECT 1', params: [] };

beforeEach(() => {
  openInBrowser.mockReset();
});

describe('the database of the browser', () => {
  it('does not start by being made', () => {
    expect(new BrowserDatabase('/tables').progress).toBeNull();
    expect(openInBrowser).not.toHaveBeenCalled();
  });

  it('starts once for questions that come together and later', async () => {
    openInBrowser.mockResolvedValue(opened);
    const database = new BrowserDatabase('/tables');
    await Promise.all([database.query(question), database.query(question)]);
    await database.query(question);
    expect(openInBrowser).toHaveBeenCalledOnce();
    expect(openInBrowser.mock.calls[0]?.[0]).toBe('/tables');
  });

  it('starts anew after a start that failed', async () => {
    openInBrowser.mockRejectedValueOnce(new DatabaseError('network', 'no network')).mockResolvedValue(opened);
    const database = new BrowserDatabase('/tables');
    await expect(database.query(question)).rejects.toThrow('no network');
    expect(database.progress).toBeNull();
    expect(await database.query(question)).toEqual([]);
  });

  it('shows how far the start has come, and nothing once it is over', async () => {
    const halfway: Progress = { loading: 'tables', loaded: 5, total: 10 };
    let finish: (database: Database) => void = () => undefined;
    openInBrowser.mockImplementation((_, onProgress) => {
      onProgress(halfway);
      return new Promise((resolve) => (finish = resolve));
    });
    const database = new BrowserDatabase('/tables');
    const opening = database.open();
    await vi.waitFor(() => expect(database.progress).toEqual(halfway));
    finish(opened);
    await opening;
    expect(database.progress).toBeNull();
  });
});
