import type { Locator, Page } from 'playwright-core';
import { byThemeAndCountry, type CountedLine } from './count-by-hand.ts';

/** The table of a chart, or of the first chart of a page, as it is read: the row of headings, then the others. */
export async function cellsOf(place: Page | Locator): Promise<string[][]> {
  const fold = place.locator('details.table').first();
  // A live page makes the rows when the table is opened.
  await fold.evaluate((details: HTMLDetailsElement) => {
    if (details.open) return;
    return new Promise<void>((resolve) => {
      details.addEventListener('toggle', () => resolve(), { once: true });
      details.open = true;
    });
  });
  return fold.locator('table').evaluate((table) =>
    [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? ''))
  );
}

/** The same, row by row by its headings; where two columns have one heading, the last of them. */
export async function tableOf(place: Page | Locator): Promise<Record<string, string>[]> {
  const [names = [], ...rows] = await cellsOf(place);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [names[i] ?? '', cell])));
}

/** The table of the first page, as far as it is counted, in the order in which it is counted by hand. */
export async function compareTable(page: Page): Promise<CountedLine[]> {
  const rows = await tableOf(page);
  const number = (row: Record<string, string>, name: string) => Number(row[name] ?? Number.NaN);
  return rows
    .map((row) => ({
      theme: row['Theme'] ?? '',
      country: row['Country'] ?? '',
      n: number(row, 'n'),
      N: number(row, 'N'),
      documents: number(row, 'Documents'),
      share: number(row, 'Share')
    }))
    .sort(byThemeAndCountry);
}

/** A mark that can be seen: its number, and the address that it opens. */
export interface SeenMark {
  readonly n: number;
  readonly href: string;
}

/** The marks that can be seen in a chart, or in those of a page, in their order. */
export function marksOf(place: Page | Locator): Promise<SeenMark[]> {
  return place.locator('a.mark[data-n]:visible').evaluateAll((marks) =>
    marks.map((mark) => ({ n: Number(mark.getAttribute('data-n')), href: mark.getAttribute('href') ?? '' }))
  );
}

/** Opens a mark by keyboard, as marks may lie upon one another, and waits until its sentences are there. */
export async function openMark(page: Page, index: number): Promise<void> {
  const mark = page.locator('a.mark[data-n]:visible').nth(index);
  await mark.press('Enter');
  await page.waitForFunction((one) => one?.classList.contains('chosen'), await mark.elementHandle());
  await page.locator('[data-evidence-count]').waitFor();
}

/** The addresses of the other views that a page offers of the same numbers, relative to it. */
export function otherViews(page: Page): Promise<string[]> {
  const views = page.getByRole('group', { name: 'Show' }).locator('a:not([aria-current])');
  return views.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Takes what a button of a chart offers: its file's name and bytes. */
export async function take(figure: Locator, button: string): Promise<{ name: string; bytes: Buffer }> {
  const press = figure.getByRole('button', { name: button });
  const [download] = await Promise.all([figure.page().waitForEvent('download'), press.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
