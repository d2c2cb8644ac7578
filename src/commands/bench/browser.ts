import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startBrowser } from '../../site-tests/browser.ts';
import { openFilter } from '../../site-tests/filter-bar.ts';
import { serveFolders, SITE_FOLDER } from '../../site-tests/server.ts';
import { makeTables } from './made-tables.ts';
import { median } from './median.ts';
import type { Measured } from './report.ts';

const RUNS = 3;
const STANCES = ['achievement', 'commitment', 'assessment'];

/** A page whose filters are measured, and how many made sentences stand in the place of its tables; null: its own. */
const PAGES = [
  { page: '', sentences: null, about: 'first page, its own documents' },
  { page: '', sentences: 10_000, about: 'first page, 10,000 made sentences' },
  { page: '', sentences: 1_000_000, about: 'first page, 1,000,000 made sentences' },
  { page: 'un/', sentences: null, about: 'map of the UN General Debate, 10,952 documents' },
  { page: 'un/time/', sentences: null, about: 'its years' },
  { page: 'un/likeness/', sentences: null, about: 'its likeness' }
] as const;

/**
 * The built site in Chromium: from the address to the first chart; from a filter to its chart, with the database still to
 * be started; and from a filter to its chart once it has started, the median of several filters.
 */
export async function* measureBrowser(root: string): AsyncGenerator<Measured> {
  const site = path.join(root, 'build');
  if (!existsSync(path.join(site, 'index.html'))) {
    yield { what: 'charts and filters', by: 'Chromium', value: null, unit: 'ms', note: 'not built: npm run build' };
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'agendascope-browser-'));
  const { server, origin } = await serveFolders({ [SITE_FOLDER]: site });
  const started = await startBrowser();
  const browser = await chromium.connect(started.wsEndpoint());
  try {
    for (const { page, sentences, about } of PAGES) {
      const tables = sentences === null ? null : path.join(folder, `${sentences}.duckdb`);
      if (tables !== null && sentences !== null) await makeTables(tables, sentences);
      const by = 'Chromium';
      const { chart, cold, warm } = await measurePage(browser, origin + SITE_FOLDER + page, tables);
      if (tables === null) yield { what: `${about}: to the first chart`, by, value: chart, unit: 'ms' };
      yield { what: `${about}: filter to chart, database cold`, by, value: cold, unit: 'ms' };
      yield { what: `${about}: filter to chart`, by, value: warm, unit: 'ms' };
    }
  } finally {
    await browser.close();
    await started.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePage(browser: Browser, address: string, tables: string | null) {
  const charts: number[] = [];
  const colds: number[] = [];
  let warm: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
    if (tables !== null) {
      const body = readFileSync(tables);
      await page.route(/\.duckdb$/, (route) => route.fulfill({ body }));
    }
    const began = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('figure svg.chart:visible').first().waitFor();
    charts.push(performance.now() - began);
    await page.waitForLoadState('networkidle');
    await openFilter(page, 'Stance');
    colds.push(await waitAfter(page, 'achievement'));
    if (run === RUNS) {
      // Every choice of stances comes up once before those that are measured.
      for (const stance of STANCES) await waitAfter(page, stance);
      for (const stance of [...STANCES, ...STANCES, ...STANCES]) warm.push(await waitAfter(page, stance));
    }
    await page.context().close();
  }
  // The first run finds the server and the browser cold.
  return { chart: median(charts.slice(1)), cold: median(colds.slice(1)), warm: median(warm) };
}

/**
 * Ticks a stance in the open menu, or unticks it, and waits until its chart is there.
 *
 * @returns milliseconds from the press to the last change of the first figure's drawing
 */
function waitAfter(page: Page, stance: string): Promise<number> {
  return page.evaluate((name) => {
    /** The drawing must be left alone for so long, and nothing be awaited, to be taken for done. */
    const QUIET = 400;
    const labels = [...document.querySelectorAll('details[open] label')];
    const box = labels.find((label) => label.textContent.trim().startsWith(name))?.querySelector('input');
    const drawing = document.querySelector('figure .wide');
    if (!box || !drawing) throw new Error(`expected the stance ${name} and a chart, found no such thing`);
    return new Promise<number>((resolve, reject) => {
      const began = performance.now();
      let last = began;
      const watch = new MutationObserver(() => (last = performance.now()));
      watch.observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true });
      // No function with a name of its own: what tsx makes of one is not known in the page.
      const timer = setInterval(() => {
        const now = performance.now();
        const waiting = document.querySelector('.bar [role=status]')?.textContent.trim() !== '';
        const late = now - began > 180_000;
        if (!late && (waiting || last === began || now - last < QUIET)) return;
        clearInterval(timer);
        watch.disconnect();
        if (late) reject(new Error('expected a chart within three minutes, found none'));
        else resolve(last - began);
      }, 10);
      box.click();
    });
  }, stance);
}
