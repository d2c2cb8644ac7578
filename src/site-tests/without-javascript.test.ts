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
