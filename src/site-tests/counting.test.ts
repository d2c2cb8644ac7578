import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { compareByHand } from './count-by-hand.ts';
import { compareTable } from './figure.ts';
import { tick } from './filter-bar.ts';
import { siteTest } from './site-test.ts';

const DIMMED = ['h1', '.stand', 'figure'];

/** How a part of the page is seen, 1 being undimmed. */
const opacityOf = (page: Page, part: string) =>
  page.locator(part).first().evaluate((element) => {
    let seen = 1;
    for (let at: Element | null = element; at; at = at.parentElement) seen *= Number(getComputedStyle(at).opacity);
    return seen;
  });
const opacities = (page: Page, parts = DIMMED) => Promise.all(parts.map((part) => opacityOf(page, part)));

/** Opens an address with the files of one kind held back; `release` lets them come. */
async function held(page: Page, files: RegExp, search: string): Promise<{ release: () => void }> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(`${inject('site')}${search}`, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  return { release };
}

describe('a link with a filter', () => {
  siteTest('shows figures dimmed and says that it counts, until they are those of the filter', async ({ visit }) => {
    const page = await visit('method/', { savesData: true });
    const { release } = await held(page, /\.wasm$/, '?country=VNM');
    const figure = page.getByRole('figure').first();
    await expect.poll(() => figure.getAttribute('aria-busy')).toBe('true');
    for (const opacity of await opacities(page)) expect(opacity).toBeLessThan(0.5);
    expect(await opacities(page, ['.bar', 'header'])).toEqual([1, 1]);
    const status = page.getByRole('status').filter({ hasText: 'Counting…' });
    expect(await status.count()).toBe(1);
    const bar = await page.locator('.bar').boundingBox();
    release();
    await expect.poll(() => figure.getAttribute('aria-busy')).toBe('false');
    expect(await compareTable(page)).toEqual(compareByHand({ countries: ['VNM'] }));
    expect(await opacities(page)).toEqual([1, 1, 1]);
    expect(await status.count()).toBe(0);
    expect((await page.locator('.bar').boundingBox())?.height).toBe(bar?.height);
  });

  siteTest('is dimmed before any program of the page runs', async ({ visit }) => {
    const page = await visit('method/', { savesData: true });
    const { release } = await held(page, /\/_app\/.*\.js$/, '?from=2021');
    for (const opacity of await opacities(page)) expect(opacity).toBeLessThan(0.5);
    release();
    await expect.poll(() => compareTable(page)).toEqual(compareByHand({ from: 2021 }));
    expect(await opacities(page)).toEqual([1, 1, 1]);
  });

  siteTest('says in an embedded view too that it counts', async ({ visit }) => {
    const page = await visit('method/', { savesData: true });
    const { release } = await held(page, /\.wasm$/, '?country=VNM&embed=1');
    await page.getByText('Counting…').waitFor();
    expect(await page.getByRole('region', { name: 'Filters' }).locator('summary:visible').count()).toBe(0);
    release();
    await page.getByText('Counting…').waitFor({ state: 'hidden' });
  });

  siteTest.for(['documents/?country=VNM', 'time/?country=VNM', 'un/?country=VNM', 'un/?topic=economic-diplomacy', 'un/likeness/?of=VNM'])(
    'is dimmed on the page /%s, all but its filters',
    async (path, { visit }) => {
      const page = await visit('method/', { savesData: true });
      const { release } = await held(page, /\.wasm$/, path);
      await page.getByText('Counting…').waitFor();
      for (const opacity of await opacities(page, ['h1', 'main > :last-child'])) expect(opacity).toBeLessThan(0.5);
      expect(await opacities(page, ['.bar'])).toEqual([1]);
      release();
      await expect.poll(() => opacityOf(page, 'h1')).toBe(1);
    }
  );
});

siteTest('a first visit is never dimmed, from its first picture on', async ({ visit }) => {
  const page = await visit('method/', { savesData: true });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      for (const part of document.querySelectorAll('main > *')) seen.push(getComputedStyle(part).opacity);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  for (const path of ['', '?sort=codebook', 'un/']) {
    await page.goto(`${inject('site')}${path}`);
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    const seen = await page.evaluate(() => [...new Set((globalThis as unknown as { seen: string[] }).seen)]);
    expect(seen, path).toEqual(['1']);
  }
});

siteTest('what is dimmed moves slowly only where motion is welcome', async ({ visit }) => {
  for (const [reducedMotion, moves] of [['reduce', false], ['no-preference', true]] as const) {
    const page = await visit('method/', { savesData: true, reducedMotion });
    const { release } = await held(page, /\.wasm$/, '');
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    await tick(page, 'Country', ['Vietnam']);
    await expect.poll(() => opacityOf(page, 'h1')).toBeLessThan(0.5);
    const duration = await page.locator('h1').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).transitionDuration));
    expect(duration > 0).toBe(moves);
    release();
    await expect.poll(() => opacityOf(page, 'h1')).toBe(1);
  }
});
