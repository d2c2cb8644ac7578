import { expect } from 'vitest';
import { siteTest } from './site-test.ts';

siteTest('the page says that filters need JavaScript where there is none, and shows its chart', async ({ visit }) => {
  const page = await visit('', { javaScriptEnabled: false });
  expect(await page.getByText('Filters need JavaScript').isVisible()).toBe(true);
  expect(await page.locator('a.mark:visible').count()).toBeGreaterThan(0);
});
siteTest('js', async ({ visit }) => {
  const page = await visit('');
  expect(await page.locator('a.mark:visible').count()).toBeGreaterThan(0);
});
