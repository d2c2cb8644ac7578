import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { compareByHand, type CountedLine } from './count-by-hand.ts';
import { siteTest } from './site-test.ts';

const FILTER = { countries: ['CHN'], from: 2021, stances: ['commitment'] };
const ADDRESS = '?country=CHN&from=2021&stance=commitment';

/** What a page copies when one presses a button of its first chart. */
async function copied(page: Page, button: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  const figure = page.getByRole('figure').first();
  await figure.getByText('Cite, link or compute').click();
  await figure.getByRole('button', { name: button }).click();
  await figure.getByText('code copied.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Runs an SQL program in a DuckDB that has no extension: the tables are fetched for it, as the program's first line says. */
async function inDuckDb(sql: string): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'computed-'));
  try {
    const [, address = ''] = /ATTACH '([^']+)'/.exec(sql) ?? [];
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    const file = path.join(folder, 'tables.duckdb');
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const result = await connection.runAndReadAll(sql.replace(address, file));
    return result.getRowObjectsJS();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of a question to the first page, as the page's table is counted by hand: only themes that someone speaks of. */
function counted(rows: readonly Record<string, unknown>[]): Omit<CountedLine, 'share'>[] {
  const spoken = new Set(rows.filter((row) => Number(row['sentences']) > 0).map((row) => row['label']));
  return rows
    .filter((row) => spoken.has(row['label']))
    .map((row) => ({
      theme: String(row['label']),
      country: String(row['country_name']),
      n: Number(row['sentences']),
      N: Number(row['counted']),
      documents: Number(row['documents'])
    }))
    .sort((a, b) => (a.theme < b.theme ? -1 : 1));
}

const byHand = () => compareByHand(FILTER).map(({ theme, country, n, N, documents }) => ({ theme, country, n, N, documents }));

describe('what a chart copies as a program', () => {
  siteTest('is in SQL the view’s own data, from the tables of the site it was copied on', async ({ visit }) => {
    const page = await visit(ADDRESS);
    const sql = await copied(page, 'Copy as SQL');
    expect(sql).toContain(`ATTACH '${inject('site')}data/tables/agendascope.duckdb'`);
    const rows = counted(await inDuckDb(sql));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows).toEqual(byHand());
  });

  siteTest.for(['time/', 'priorities/', 'likeness/', 'un/', 'un/time/', 'un/likeness/'])('runs, and has rows, on the page /%s', async (path, { visit }) => {
    const page = await visit(path);
    expect((await inDuckDb(await copied(page, 'Copy as SQL'))).length).toBeGreaterThan(0);
  });

  const hasDuckDb = spawnSync('python3', ['-c', 'import duckdb, pandas']).status === 0;
  siteTest.skipIf(!hasDuckDb)('is in Python the same, where Python has duckdb', async ({ visit }) => {
    const program = await copied(await visit(ADDRESS), 'Copy as Python');
    const folder = mkdtempSync(path.join(tmpdir(), 'computed-'));
    const end = '\nprint(rows)\n';
    expect(program.endsWith(end)).toBe(true);
    const run = `${program.slice(0, -end.length)}\nprint(rows.to_json(orient="records"))\n`;
    const said = execFileSync('python3', ['-c', run], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(counted(JSON.parse(said) as Record<string, unknown>[])).toEqual(byHand());
  });
});
