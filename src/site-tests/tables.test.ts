import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { chosenDocuments, readTable } from './count-by-hand.ts';
import { take } from './figure.ts';
import { openFilter } from './filter-bar.ts';
import { siteTest } from './site-test.ts';

const shown = async (page: Page) => (await page.getByRole('status').first().innerText()).trim();

/** Rows of a table whose documents are of these countries and years, of every level. */
function rowsByHand(table: string, choice: { countries?: string[]; from?: number; to?: number }) {
  const documents = new Set(chosenDocuments({ levels: [], ...choice }).map((row) => row['document_id']));
  return readTable(table).filter((row) => documents.has(row['document_id']));
}

const inOneOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe.each(['documents', 'sentences', 'codings', 'dates'])('the table %s', (table) => {
  siteTest('shows the rows of the countries and years chosen, and gives them away as CSV and Parquet', async ({ visit }) => {
    const page = await visit(`data/${table}/`);
    expect(await shown(page)).toMatch(new RegExp(` of ${readTable(table).length}$`));
    await openFilter(page, 'Country');
    await page.getByRole('checkbox', { name: /Vietnam/ }).check();
    await page.keyboard.press('Escape');
    const rows = rowsByHand(table, { countries: ['VNM'] });
    expect(rows.length).toBeGreaterThan(0);
    await expect.poll(() => shown(page)).toBe(`rows 1 to ${Math.min(50, rows.length)} of ${rows.length}`);
    expect(new Set(await page.locator('td[data-column="document_id"]').allInnerTexts())).toEqual(new Set(rows.map((row) => row['document_id'])));

    const csv = await take(page.locator('main'), 'CSV');
    expect(csv.name).toBe(`${table}.csv`);
    const given = Papa.parse<Record<string, string>>(csv.bytes.toString('utf8'), { header: true, skipEmptyLines: true });
    expect(inOneOrder(given.data)).toEqual(inOneOrder(rows));
    const parquet = await take(page.locator('main'), 'Parquet');
    expect([parquet.name, parquet.bytes.toString('latin1', 0, 4)]).toEqual([`${table}.parquet`, 'PAR1']);

    await page.getByRole('button', { name: 'All rows' }).click();
    await expect.poll(() => shown(page)).toMatch(new RegExp(` of ${readTable(table).length}$`));
  });

  siteTest('keeps its choice of years in the address, and says when no row is left', async ({ visit }) => {
    const page = await visit(`data/${table}/?from=2023`);
    await expect.poll(() => shown(page)).toMatch(new RegExp(` of ${rowsByHand(table, { from: 2023 }).length}$`));
    const none = await visit(`data/${table}/?to=1900`);
    await expect.poll(() => shown(none)).toBe('no rows');
    expect(await none.getByText('No row is of these countries and years.').isVisible()).toBe(true);
  });
});

siteTest('a table without documents says why there is nothing to choose by', async ({ visit }) => {
  const page = await visit('data/themes/');
  expect(await page.getByText('no country or year to choose by').isVisible()).toBe(true);
  expect(await page.getByRole('region', { name: 'Filters' }).count()).toBe(0);
});

siteTest('at 360 px a row is a card in which every filled cell has its name, with nothing cut off sideways', async ({ visit }) => {
  const page = await visit('data/priorities/', { viewport: { width: 360, height: 800 } });
  const row = page.locator('tbody tr').first();
  const [first] = readTable('priorities');
  const filled = Object.entries(first ?? {}).filter(([, value]) => value !== '').map(([name]) => name);
  const seen = await row.locator('td:visible').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')));
  expect(seen).toEqual(filled);
  expect(await row.locator('td:visible').first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe(`"codebook_id"`);
  const wide = await page.getByRole('region', { name: /^Rows of/ }).evaluate((place) => place.scrollWidth - place.clientWidth);
  expect(wide).toBe(0);
});
