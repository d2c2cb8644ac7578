import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compareByHand } from './count-by-hand.ts';
import { compareTable, marksOf } from './figure.ts';
import { tick } from './filter-bar.ts';
import { siteTest } from './site-test.ts';

const WITHHELD = [
  ['the engine never arrives', /\.wasm$/],
  ['the tables never arrive', /agendascope\.duckdb$/]
] as const;

/** What a page shows that needs no database. */
const whatStands = async (page: Page) => ({
  heading: await page.locator('h1').innerText(),
  marks: await marksOf(page),
  table: await compareTable(page)
});

describe.each(WITHHELD)('where %s', (_, withhold) => {
  siteTest('the page stays whole and says that filters and sentences are unavailable, and why', async ({ visit }) => {
    const page = await visit('', { withhold });
    const before = await whatStands(page);
    await tick(page, 'Level', ['subnational']);
    const filters = page.getByRole('region', { name: 'Filters' });
    await expect.poll(() => filters.innerText()).toMatch(/Filters are unavailable: \S.{20,}/);
    const after = await whatStands(page);
    expect(after.table).toEqual(compareByHand());
    expect({ ...after, marks: after.marks.map((mark) => mark.n) }).toEqual({ ...before, marks: before.marks.map((mark) => mark.n) });

    await page.locator('figure a.mark:visible').first().press('Enter');
    const evidence = page.locator('section.evidence');
    await expect.poll(() => evidence.innerText()).toMatch(/cannot be shown/);
    await evidence.getByRole('link', { name: 'documents' }).click();
    await page.waitForURL(/\/documents\//);
    await expect.poll(() => page.locator('main h2').count()).toBeGreaterThan(0);
  });
});
