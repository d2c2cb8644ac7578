import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { TABLES } from '#lib/agenda/tables.ts';
import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';
import { achievedPromised } from '#lib/query/achieved-promised.ts';
import type { Query } from '#lib/query/database.ts';
import { datesStrip } from '#lib/query/dates-strip.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { documents } from '#lib/query/documents.ts';
import { evidence } from '#lib/query/evidence.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { priorities } from '#lib/query/priorities.ts';
import { tableRows } from '#lib/query/table-rows.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { serveFolders } from './server.ts';

const CHOICES: Record<string, Filters> = {
  'nothing chosen': DEFAULT_FILTERS,
  'all levels, some years, two stances': { ...DEFAULT_FILTERS, levels: [], from: 2013, stances: ['commitment', 'assessment'] },
  'a country and a theme': { ...DEFAULT_FILTERS, countries: ['CHN'], themes: ['economic-diplomacy', 'world-order'] },
  'what no document fits': { ...DEFAULT_FILTERS, to: 1066 }
};

const QUESTIONS: Record<string, (filters: Filters) => Query<unknown>> = {
  themesByCountry,
  themesOverTime,
  documentCells,
  achievedPromised,
  priorities,
  datesStrip,
  documents,
  filterOptions,
  evidence: (filters) => evidence(filters, { theme_id: 'economic-diplomacy' })
};

const folder = mkdtempSync(path.join(tmpdir(), 'agendascope-questions-'));
let browser: Browser;
let server: Server;
let page: Page;

// The page that asks is made for this test alone, of the site's own module; the site has no such page.
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.join(import.meta.dirname, 'question-page'),
    base: './',
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2_000 }
  });
  const served = await serveFolders({ '/asks/': folder, '/build/': 'build' });
  server = served.server;
  browser = await chromium.connect(inject('browser'));
  page = await browser.newPage();
  await page.goto(`${served.origin}/asks/?tables=${encodeURIComponent(`${served.origin}/build/data/tables/agendascope.duckdb`)}`);
  await page.waitForFunction(() => 'askTables' in globalThis);
});

afterAll(async () => {
  await page?.close();
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

type AskTables = { askTables: (question: Query<unknown>) => Promise<unknown[]> };

const inBrowser = ({ sql, params }: Query<unknown>) =>
  page.evaluate((question) => (globalThis as unknown as AskTables).askTables(question), { sql, params });

describe.each(Object.entries(CHOICES))('with %s, DuckDB in the browser and in Node give the same rows', (name, filters) => {
  test.each(Object.entries(QUESTIONS))('of %s', async (_, ask) => {
    const rows = await (await publishedDatabase()).query(ask(filters));
    expect(await inBrowser(ask(filters))).toEqual(rows);
    if (ask === themesByCountry) expect(rows.length > 0).toBe(name !== 'what no document fits');
  });
});

test.each(TABLES.map((table) => [table.name, table] as const))('the rows of the table %s are the same in both', async (_, table) => {
  const question = tableRows(table, { limit: 1_000_000, offset: 0, sort: null, descending: false, document_id: null });
  const rows = await (await publishedDatabase()).query<unknown>(question);
  expect(await inBrowser(question)).toEqual(rows);
});
