import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { CHART_PAGES } from './built-pages.ts';
import { marksOf, tableOf } from './figure.ts';
import { siteTest } from './site-test.ts';

/** Takes what a button of the chart offers: its file's name and bytes. */
async function take(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

const asShown = (cell: string) => (/^-?\d*\.\d+(e-?\d+)?$/.test(cell) ? Number(cell).toFixed(4) : cell);

describe.each(CHART_PAGES)('of the chart on the page /%s', (path) => {
  siteTest('the numbers as CSV are those of its table; the pictures hold title, source and n', async ({ visit }) => {
    const page = await visit(path);
    const title = await page.locator('figure h2').first().innerText();
    const source = await page.locator('figure .source').first().innerText();

    const csv = await take(page, 'CSV');
    expect(csv.name).toMatch(/^[a-z]+\.csv$/);
    const { data, errors } = Papa.parse<string[]>(csv.bytes.toString('utf8'), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const table = await tableOf(page);
    expect(table.length).toBeGreaterThan(0);
    expect(data.slice(1).map((row) => row.map(asShown))).toEqual(table.map((row) => Object.values(row)));

    const svg = (await take(page, 'SVG')).bytes.toString('utf8');
    const seen = await page.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
      const words = [...picture.querySelectorAll('text')].map((one) => one.textContent ?? '').join(' ');
      return { root: picture.documentElement.nodeName, broken: picture.querySelector('parsererror') !== null, words };
    }, svg);
    expect(seen).toMatchObject({ root: 'svg', broken: false });
    const words = seen.words.replaceAll(/\s+/g, ' ');
    expect(words).toContain(title);
    expect(words).toContain(source.replaceAll(/\s+/g, ' ').trim());
    // Panels are too small for the n of each mark; there the N of each document has to do.
    const numbers = path === 'time/' ? table.map((row) => `N ${row['N']}`) : (await marksOf(page)).map(({ n }) => `n ${n}`);
    for (const said of new Set(numbers)) expect(words).toMatch(new RegExp(`\\b${said}\\b`));
    expect(svg.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/https?:|href=|url\(|<script|@import/);

    const png = (await take(page, 'PNG')).bytes;
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1600);
  });
});

test('every published file is the one of the tables, byte for byte', async () => {
  const files = readdirSync('data/tables').filter((file) => /\.(csv|parquet|json|duckdb)$/.test(file));
  expect(files.length).toBeGreaterThan(18);
  for (const file of files) {
    const answer = await fetch(`${inject('site')}data/tables/${file}`);
    expect(answer.status, file).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(`data/tables/${file}`)), file).toBe(true);
  }
});

test('the archive opens and holds a README, how to cite, the codebooks and every table', async () => {
  const archive = unzipSync(new Uint8Array(await (await fetch(`${inject('site')}data/agendascope.zip`)).arrayBuffer()));
  const names = Object.keys(archive);
  const tables = readdirSync('data/tables').filter((file) => /\.(csv|parquet|json)$/.test(file));
  const codebooks = readdirSync('data/codebooks').flatMap((id) => readdirSync(`data/codebooks/${id}`).map((file) => `codebooks/${id}/${file}`));
  expect(names).toEqual(expect.arrayContaining(['README.txt', 'CITATION.cff', ...codebooks, ...tables.map((file) => `tables/${file}`)]));
  for (const file of tables) expect(Buffer.from(archive[`tables/${file}`] ?? []).equals(readFileSync(`data/tables/${file}`)), file).toBe(true);
  const text = (name: string) => Buffer.from(archive[name] ?? []).toString('utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const table of tables.filter((file) => file.endsWith('.csv'))) expect(text('README.txt')).toContain(table.replace('.csv', ''));
  expect(text('README.txt')).toContain(version);
  expect(text('CITATION.cff')).toContain(`version: ${version}`);
});
