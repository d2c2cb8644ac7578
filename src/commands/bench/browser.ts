import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startBrowser } from '../../site-tests/browser.ts';
import { tick } from '../../site-tests/filter-bar.ts';
import { serveFolders, SITE_FOLDER } from '../../site-tests/server.ts';
import { medianSeconds } from './median.ts';
import type { Measured } from './report.ts';

const RUNS = 5;

/**
 * The built site in Chromium: from the address to the first chart, and from there to the first chart after a filter.
 */
export async function measureBrowser(root: string): Promise<Measured[]> {
  const by = 'Chromium';
  const what = ['first page: to the first chart', 'first page: from a filter to its chart, database cold'] as const;
  const site = path.join(root, 'build');
  if (!existsSync(path.join(site, 'index.html'))) {
    return what.map((one) => ({ what: one, by, value: null, unit: 'ms', note: 'not built: npm run build' }));
  }
  const { server, origin } = await serveFolders({ [SITE_FOLDER]: site });
  const started = await startBrowser();
  const browser = await chromium.connect(started.wsEndpoint());
  try {
    const visit = async (): Promise<Page> => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(origin + SITE_FOLDER, { waitUntil: 'commit' });
      await page.locator('figure svg').first().waitFor();
      return page;
    };
    const chart = await medianSeconds(RUNS, async () => (await visit()).context().close());
    const waits: number[] = [];
    for (let i = 0; i <= RUNS; i++) {
      const page = await visit();
      await page.waitForLoadState('load');
      const before = await page.locator('figure').first().textContent();
      const began = performance.now();
      await tick(page, 'Level', ['subnational']);
      await page.waitForFunction((old) => document.querySelector('figure')?.textContent !== old, before, {
        polling: 'raf',
        timeout: 20_000
      });
      waits.push(performance.now() - began);
      await page.context().close();
    }
    const filter = waits.slice(1).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
    return [
      { what: what[0], by, value: 1000 * chart, unit: 'ms' },
      { what: what[1], by, value: filter, unit: 'ms' }
    ];
  } finally {
    await browser.close();
    await started.close();
    server.close();
  }
}
