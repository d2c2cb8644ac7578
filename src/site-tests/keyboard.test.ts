import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compareByHand } from './count-by-hand.ts';
import { CHART_PAGES } from './built-pages.ts';
import { compareTable } from './figure.ts';
import { siteTest } from './site-test.ts';

/** Presses Tab until what has the focus fits, and gives how often; null where it never does. */
async function tabTo(page: Page, selector: string, most = 80): Promise<number | null> {
  for (let times = 1; times <= most; times++) {
    await page.keyboard.press('Tab');
    if (await hasFocus(page, selector)) return times;
  }
  return null;
}

const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

const focusOutline = (page: Page) =>
  page.evaluate(() => (document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : 'none'));

describe('by keyboard alone', () => {
  siteTest('the first Tab reaches a link that leads past the head of the page', async ({ visit }) => {
    const page = await visit('', { savesData: true });
    expect(await tabTo(page, 'a[href="#content"]')).toBe(1);
    expect(await page.locator('a[href="#content"]').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(page, 'main')).toBe(true);
  });

  siteTest('a menu of the filters is opened, an option ticked, and the menu closed', async ({ visit }) => {
    const page = await visit('');
    const choice = { levels: ['national', 'subnational'] };
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    let summary = '';
    while (!summary.startsWith('Level')) {
      expect(await tabTo(page, 'details summary')).not.toBeNull();
      summary = (await page.evaluate(() => document.activeElement?.textContent?.trim())) ?? '';
    }
    expect(await focusOutline(page)).not.toBe('none');
    await page.keyboard.press('Enter');
    let option = '';
    while (!option.startsWith('subnational')) {
      expect(await tabTo(page, 'details[open] input[type="checkbox"]', 5)).not.toBeNull();
      option = (await page.evaluate(() => document.activeElement?.closest('label')?.textContent?.trim())) ?? '';
    }
    await page.keyboard.press('Space');
    await expect.poll(() => compareTable(page)).toEqual(compareByHand(choice));
    expect(await hasFocus(page, 'details[open] input:checked')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('details.menu[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(/^Level/);
  });

  siteTest.for(CHART_PAGES)('a mark opens its sentences, has the focus moved there and back, on the page /%s', async (path, { visit }) => {
    const page = await visit(path);
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    expect(await tabTo(page, 'a.mark')).not.toBeNull();
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    await page.locator('[data-evidence-count]').waitFor();
    await expect.poll(() => hasFocus(page, '.evidence h2')).toBe(true);
    expect(await tabTo(page, '.evidence a, .evidence button', 2)).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.evidence').waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused, { timeout: 3_000 }).toBe(name);
  });

  siteTest('a link leads past a chart of many marks, to what stands under it', async ({ visit }) => {
    const page = await visit('un/');
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    expect(await tabTo(page, 'figure .past')).not.toBeNull();
    const box = await page.locator('figure .past').first().boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(page, 'figure .source')).toBe(true);
    expect(await tabTo(page, 'figure .take button', 1)).toBe(1);
  });
});
