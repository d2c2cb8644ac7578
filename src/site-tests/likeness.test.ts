import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { countedCodings, readTable } from './count-by-hand.ts';
import { siteTest } from './site-test.ts';

/** Whose agenda: of a country, or of a document. */
type Side = { readonly countries: string[] } | { readonly documents: string[] };

/** The parts of an agenda's themes in its coded sentences, from the published tables. */
function partsByHand(side: Side): Map<string, number> {
  const codings = countedCodings(side);
  const total = codings.reduce((sum, row) => sum + Number(row['weight']), 0);
  const parts = new Map<string, number>();
  for (const row of codings) {
    parts.set(row['theme_id'] ?? '', (parts.get(row['theme_id'] ?? '') ?? 0) + Number(row['weight']) / total);
  }
  return parts;
}

function overlapByHand(a: Side, b: Side): number {
  const [p, q] = [partsByHand(a), partsByHand(b)];
  return [...p].reduce((sum, [theme, part]) => sum + Math.min(part, q.get(theme) ?? 0), 0);
}

const agendasOf = (href: string) =>
  (new URLSearchParams(href.slice(href.indexOf('?'))).get('mark') ?? '').replace('agendas-', '').split(',').map(decodeURIComponent);

const live = (page: Page) => page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
const cells = (page: Page) => page.getByRole('group', { name: /^Overlap of/ }).locator('a.mark:visible');
const focused = (mark: Locator) => mark.evaluate((one) => one === one.ownerDocument.activeElement);

describe.each([['countries', ''], ['documents', '?of=documents']])('a cell of the overlaps of %s', (of, search) => {
  const sideOf = (id: string): Side => (of === 'countries' ? { countries: [id] } : { documents: [id] });

  siteTest('opens the themes that two share; these make its number, as the tables do, and open as many sentences as they say', async ({ visit }) => {
    const page = await visit(`likeness/${search}`);
    await live(page);
    await expect.poll(() => cells(page).count()).toBeGreaterThan(0);
    for (const cell of await cells(page).all()) {
      const [a = '', b = ''] = agendasOf((await cell.getAttribute('href')) ?? '');
      await cell.press('Enter');
      await expect.poll(() => page.url()).toContain(`mark=agendas-${a},${b}`);
      await page.locator('.evidence .sum').waitFor();
      const shared = await page.locator('[data-shared]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-shared'))));
      const sum = shared.reduce((total, one) => total + one, 0);
      expect({ cell, number: Math.round(sum * 100), sum: sum.toFixed(6) }).toEqual({
        cell,
        number: Number(await cell.textContent()),
        sum: overlapByHand(sideOf(a), sideOf(b)).toFixed(6)
      });
    }
    const theme = page.locator('.evidence details').first();
    await theme.locator('summary').click();
    for (const id of agendasOf(page.url())) {
      const sentences = theme.locator(`[data-agenda="${id}"]`);
      await sentences.locator('[data-evidence]').first().waitFor();
      const label = (await theme.locator('.label').innerText()).replace(/^[▸▾]\s*/, '').replace(/ \(tentative\)$/, '');
      const theme_id = readTable('themes').find((row) => row['codebook_id'] === 'foreign-affairs' && row['label'] === label)?.['theme_id'] ?? '';
      expect(await sentences.locator('[data-evidence]').count()).toBe(countedCodings({ ...sideOf(id), themes: [theme_id] }).length);
    }
  });
});

siteTest('a dot of the breadths opens the themes of its agenda, as varied as it says', async ({ visit }) => {
  const page = await visit('likeness/');
  await live(page);
  for (const dot of await page.getByRole('group', { name: /^Breadth of/ }).locator('a.mark:visible').all()) {
    const [id = ''] = agendasOf((await dot.getAttribute('href')) ?? '');
    await dot.press('Enter');
    await page.locator('.evidence .sum').waitFor();
    const parts = [...partsByHand({ countries: [id] }).values()];
    const breadth = Math.exp(-parts.reduce((sum, part) => sum + part * Math.log(part), 0));
    await expect.poll(() => page.locator('.evidence details').count()).toBe(parts.length);
    expect(await page.locator('.evidence .sum').innerText()).toContain(`as ${breadth.toFixed(1)} themes of equal size`);
    expect(await dot.getAttribute('aria-label')).toContain(`as broad as ${breadth.toFixed(1)} themes`);
  }
});

siteTest('arrow keys walk the cells of the overlaps, Enter opens one, Escape closes it and brings the focus back', async ({ visit }) => {
  const page = await visit('likeness/?of=documents');
  await live(page);
  await expect.poll(() => cells(page).count()).toBeGreaterThan(2);
  await cells(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const third = cells(page).nth(2);
  expect(await focused(third)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.evidence h2') ?? false)).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('.evidence').waitFor({ state: 'detached' });
  await expect.poll(() => focused(third)).toBe(true);
});
