import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { CHART_PAGES } from './built-pages.ts';
import { readTable } from './count-by-hand.ts';
import { cellsOf, marksOf, otherViews, tableOf, take } from './figure.ts';
import { siteTest } from './site-test.ts';

/** Numbers with as many digits as the tables of pages give fractions; other cells as they are. */
const asShown = (cell: string) => (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell) ? Number(cell).toFixed(4) : cell);

/** The significant digits of a number as a file writes it. */
const digitsOf = (cell: string) => cell.replace(/e.*$/, '').replace(/^-?0*\.?0*/, '').replace('.', '').length;
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The words of an SVG picture, as a browser reads it; throws where it is not well-formed. */
async function wordsOf(page: Page, svg: string): Promise<string> {
  const seen = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const words = [...picture.querySelectorAll('text')].map((one) => one.textContent ?? '').join(' ');
    return { root: picture.documentElement.nodeName, broken: picture.querySelector('parsererror')?.textContent ?? null, words };
  }, svg);
  expect(seen).toMatchObject({ root: 'svg', broken: null });
  return inOneLine(seen.words);
}

/** The rows of a Parquet file, as DuckDB for Node reads it. */
async function rowsOfParquet({ name, bytes }: { name: string; bytes: Buffer }): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parquet-'));
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`)).getRowObjectsJS();
  rmSync(folder, { recursive: true });
  return rows;
}

/** A picture of more marks than this, as a map, says of how many documents it is drawn and leaves the rest to the table. */
const MOST_SAID = 100;

/** The columns of charts that the README of the archive explains, and themes, which name columns themselves. */
async function explainedColumns(): Promise<Set<string>> {
  const archive = unzipSync(new Uint8Array(await (await fetch(`${inject('site')}data/agendascope.zip`)).arrayBuffer()));
  const [, ofCharts = ''] = Buffer.from(archive['README.txt'] ?? []).toString('utf8').split('Files saved below a chart');
  const names = [...ofCharts.matchAll(/^ {2}(\w+): /gm)].map(([, name = '']) => name);
  return new Set([...names, ...readTable('themes').map((row) => row['theme_id'] ?? '')]);
}

/** What a chart's files lack: a line each. */
async function faultsOf(figure: Locator, explained: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = [];
  const check = (fault: string, holds: boolean) => void (holds || faults.push(fault));
  const table = await tableOf(figure);
  const csv = await take(figure, 'CSV');
  const { data, errors } = Papa.parse<string[]>(csv.bytes.toString('utf8'), { skipEmptyLines: true });
  const cells = data.slice(1).map((row) => row.map(asShown));
  check('the CSV is named for what it holds', /^[a-z-]+\.csv$/.test(csv.name));
  check('the CSV has rows and no errors', cells.length > 0 && errors.length === 0);
  const shown = (await cellsOf(figure)).slice(1).map((row) => row.map(asShown));
  const fractions = data.slice(1).flat().filter((cell) => /^-?\d+\.\d+(e-?\d+)?$/.test(cell));
  check('the CSV has fractions of six digits at most', fractions.every((cell) => digitsOf(cell) <= 6));
  const unexplained = (data[0] ?? []).filter((name) => !explained.has(name.replace(/^(first|second|last)_(?=.)/, '')));
  check(`the archive explains the columns ${unexplained.join(', ')}`, unexplained.length === 0);
  const other = cells.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(shown[index]));
  check(`row ${other + 1} of the CSV is the table's: ${cells[other]?.join('|')}, ${shown[other]?.join('|')}`, other < 0);
  check('the CSV has as many rows as the table', cells.length === shown.length);

  const json = JSON.parse((await take(figure, 'JSON')).bytes.toString('utf8')) as Record<string, unknown>[];
  const said = json.map((row) => Object.values(row).map((value) => (value === null ? '' : asShown(String(value)))));
  check("the JSON is the table's", JSON.stringify(said) === JSON.stringify(cells));
  check("the Parquet file has the JSON's rows", isDeepStrictEqual(await rowsOfParquet(await take(figure, 'Parquet')), json));

  const svg = (await take(figure, 'SVG')).bytes.toString('utf8');
  const words = await wordsOf(figure.page(), svg);
  check('the SVG says its title', words.includes(inOneLine(await figure.locator('h2').first().innerText())));
  check('the SVG says its source', words.includes(inOneLine(await figure.locator('.source').first().innerText())));
  // Where marks are too small to carry their n, the N that they are shares of has to do.
  const says = (name: string, numbers: readonly unknown[]) =>
    numbers.length > 0 && numbers.every((number) => new RegExp(`\\b${name} ${number}\\b`).test(words));
  // A stated priority is drawn by its rank, not by how many sentences it has.
  const marks = (await marksOf(figure)).filter(({ href }) => !href.includes('mark=priority-'));
  const times = marks.every(({ n }) => n === 1 || words.includes(`×${n}`));
  const all = table.filter((row) => !row['Why no number']).flatMap((row) => row['N'] ?? []);
  if (marks.length > MOST_SAID) check('the SVG says of how many documents it is drawn', /\b\d+ (documents|speeches)\b/.test(words));
  else if (marks.length > 0) check('the SVG says n of every mark, or every N', says('n', marks.map(({ n }) => n)) || says('N', all) || times);
  check('the SVG refers to nothing', !/https?:|href=|url\(|<script|@import/.test(svg.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')));

  const png = (await take(figure, 'PNG')).bytes;
  check('the PNG is one', png.subarray(0, 8).toString('hex') === '89504e470d0a1a0a');
  check('the PNG is at least 1600 px wide', png.readUInt32BE(16) >= 1600);
  return faults;
}

siteTest.for([...CHART_PAGES, 'un/', 'un/time/', 'un/likeness/'])('what charts of the page /%s offer is whole: numbers as shown, pictures that explain themselves', async (path, { visit }) => {
  const page = await visit(path);
  await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  const faults: Record<string, string[]> = {};
  const explained = await explainedColumns();
  for (const view of ['', ...(await otherViews(page))]) {
    if (view !== '') await page.getByRole('group', { name: 'Show' }).locator(`a[href="${view}"]`).click();
    await page.waitForURL((url) => url.search === view);
    const figures = page.locator('figure').filter({ has: page.getByRole('button', { name: 'CSV' }) });
    expect(await figures.count()).toBeGreaterThan(0);
    for (const [index, figure] of (await figures.all()).entries()) {
      const found = await faultsOf(figure, explained);
      if (found.length > 0) faults[`${view} chart ${index + 1}`] = found;
    }
    if (view !== '') await page.goBack();
  }
  expect(faults).toEqual({});
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
  const codebooks = readdirSync('data/codebooks', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) !== '')
    .map((file) => `codebooks/${file.replaceAll(path.sep, '/')}`);
  expect(names).toEqual(expect.arrayContaining(['README.txt', 'CITATION.cff', ...codebooks, ...tables.map((file) => `tables/${file}`)]));
  for (const file of tables) expect(Buffer.from(archive[`tables/${file}`] ?? []).equals(readFileSync(`data/tables/${file}`)), file).toBe(true);
  const text = (name: string) => Buffer.from(archive[name] ?? []).toString('utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const table of tables.filter((file) => file.endsWith('.csv'))) expect(text('README.txt')).toContain(table.replace('.csv', ''));
  expect(text('README.txt')).toContain(version);
  expect(text('CITATION.cff')).toContain(`version: ${version}`);
});
