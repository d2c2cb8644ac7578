import { expect } from 'vitest';
import { onePageOfEachKind } from './built-pages.ts';
import { compareByHand } from './count-by-hand.ts';
import { compareTable } from './figure.ts';
import { siteTest } from './site-test.ts';

siteTest('every kind of page comes alive without a warning, an error, a breach of its policy or a foreign request', async ({ visit }) => {
  const page = await visit('', { savesData: true });
  const start = page.url();
  for (const path of onePageOfEachKind()) {
    await page.goto(start + path, { waitUntil: 'networkidle' });
    expect(await page.locator('h1').count(), path).toBe(1);
  }
});

const isFalling = (numbers: readonly number[]) => numbers.every((one, i) => i === 0 || one <= (numbers[i - 1] ?? 0));

siteTest('one walks through the site by its links, and the tables are fetched once', async ({ visit }) => {
  const page = await visit('?level=all');
  await expect.poll(() => compareTable(page)).toEqual(compareByHand({ levels: [] }));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const pages = page.getByRole('navigation', { name: 'Pages' });
  for (const name of ['Over time', 'Priorities', 'Documents', 'Data', 'Method', 'Compare']) {
    await pages.getByRole('link', { name, exact: true }).click();
    await expect.poll(() => pages.locator('[aria-current="page"]').innerText()).toBe(name);
    expect(await page.locator('h1').count()).toBe(1);
  }
  expect(fetched.filter((address) => /\.wasm$|\.duckdb$/.test(address))).toEqual([]);
});

siteTest('the rows of a table are turned and sorted', async ({ visit }) => {
  const page = await visit('data/sentences/');
  const first = () => page.locator('main tbody tr').first().innerText();
  const before = await first();
  await page.getByRole('button', { name: 'Later rows' }).click();
  await expect.poll(first).not.toBe(before);
  await page.getByRole('button', { name: 'Earlier rows' }).click();
  await expect.poll(first).toBe(before);
  await page.getByRole('button', { name: 'start', exact: true }).click();
  await page.getByRole('button', { name: 'start ↑' }).click();
  await expect.poll(() => page.locator('th[aria-sort="descending"]').count()).toBe(1);
  const starts = async () => {
    const index = (await page.locator('main thead th').allInnerTexts()).findIndex((name) => name.startsWith('start'));
    return (await page.locator(`main tbody tr td:nth-child(${index + 1})`).allInnerTexts()).map(Number);
  };
  await expect.poll(async () => isFalling(await starts())).toBe(true);
});
