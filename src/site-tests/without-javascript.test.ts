import { describe, expect } from 'vitest';
import { CHART_PAGES, onePageOfEachKind } from './built-pages.ts';
import { siteTest } from './site-test.ts';

describe('without JavaScript', () => {
  siteTest('every page shows its heading and its text', async ({ visit }) => {
    for (const path of onePageOfEachKind()) {
      const page = await visit(path, { javaScriptEnabled: false });
      expect(await page.locator('h1').isVisible(), path).toBe(true);
      expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(200);
    }
  });

  siteTest('chart and table are there, and the page says that filters need JavaScript', async ({ visit }) => {
    for (const path of CHART_PAGES) {
      const page = await visit(path, { javaScriptEnabled: false });
      expect(await page.locator('figure svg.chart:visible').count(), path).toBeGreaterThan(0);
      expect(await page.locator('figure a.mark:visible').count(), path).toBeGreaterThan(0);
      await page.getByText('The same as a table').first().click();
      expect(await page.locator('figure tbody tr:visible').count(), path).toBeGreaterThan(0);
      const note = page.locator('noscript p');
      expect(await note.isVisible(), path).toBe(true);
      expect(await note.textContent(), path).toContain('Filters need JavaScript');
    }
  });

  siteTest('filters that cannot work cannot be used', async ({ visit }) => {
    const page = await visit('', { javaScriptEnabled: false });
    const filters = page.getByRole('region', { name: 'Filters' });
    expect(await filters.locator(':is(fieldset, select, input):disabled').count()).toBeGreaterThan(0);
    expect(await filters.locator(':is(fieldset, select, input):enabled').count()).toBe(0);
  });
});

siteTest('a page whose scripts cannot be loaded says so, and shows its first view undimmed', async ({ visit }) => {
  const page = await visit('?country=CHN', { withhold: /_app\/immutable\/(entry|chunks|nodes)\// });
  await page.getByText('The scripts of this page could not be loaded').waitFor();
  expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
  expect(await page.getByText('Counting…').count()).toBe(0);
  const whole = await visit('?country=CHN');
  await whole.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  expect(await whole.getByText('The scripts of this page could not be loaded').count()).toBe(0);
});
