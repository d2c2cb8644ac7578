import type { Page } from 'playwright-core';
import { byThemeAndCountry, type CountedLine } from './count-by-hand.ts';

/** The table of a page's chart, cell by cell as it is read: column heading -> text. */
export function tableOf(page: Page): Promise<Record<string, string>[]> {
  return page.locator('figure table').first().evaluate((table) => {
    const text = (cell: Element) => cell.textContent?.trim() ?? '';
    const names = [...table.querySelectorAll('thead th')].map(text);
    return [...table.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries([...row.querySelectorAll('td, th')].map((cell, i) => [names[i] ?? '', text(cell)]))
    );
  });
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

/** The marks of a page's chart that can be seen, in their order. */
export function marksOf(page: Page): Promise<SeenMark[]> {
  return page.locator('figure a.mark:visible').evaluateAll((marks) =>
    marks.map((mark) => ({ n: Number(mark.getAttribute('data-n')), href: mark.getAttribute('href') ?? '' }))
  );
}

/** Opens a mark by keyboard, as marks may lie upon one another, and waits until its sentences are there. */
export async function openMark(page: Page, index: number): Promise<void> {
  const mark = page.locator('figure a.mark:visible').nth(index);
  await mark.press('Enter');
  await page.waitForFunction((one) => one?.classList.contains('chosen'), await mark.elementHandle());
  await page.locator('[data-evidence-count]').waitFor();
}
