import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

interface Visit extends BrowserContextOptions {
  /** Requests that never get an answer. */
  readonly withhold?: RegExp;
  /** The reader asked to save data: no database starts before a question is asked. */
  readonly savesData?: boolean;
}

interface SiteFixtures {
  /** Opens a page of the site, by its path from the site's folder, in a browser that knows nothing of other visits. */
  visit: (path: string, options?: Visit) => Promise<Page>;
}

const WIDE = { width: 1440, height: 900 };
let connected: Promise<Browser> | null = null;

/**
 * A test of the site in a real browser. Every visit is watched to its end: a request to another host, a warning or an error in
 * the console (a breach of the Content-Security-Policy is one) or an uncaught error fails the test.
 */
export const siteTest = test.extend<SiteFixtures>({
  visit: async ({}, use) => {
    connected ??= chromium.connect(inject('browser'));
    const browser = await connected;
    const site = inject('site');
    const open: Page[] = [];
    const troubles: string[] = [];
    await use(async (path, { withhold, savesData, ...options } = {}) => {
      const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...options });
      if (withhold) await context.route(withhold, (route) => route.abort());
      if (savesData) await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      context.on('request', (request) => {
        if (!isOwn(request.url(), site)) troubles.push(`a request to ${request.url()}`);
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(`an uncaught error: ${error.message}`));
      page.on('console', (message) => {
        const expected = withhold !== undefined && withhold.test(message.location().url);
        if (['warning', 'error'].includes(message.type()) && !expected) troubles.push(`in the console: ${message.text()}`);
      });
      open.push(page);
      await page.goto(site + path);
      return page;
    });
    await Promise.all(open.map((page) => page.context().close()));
    expect([...new Set(troubles)].slice(0, 5)).toEqual([]);
  }
});

function isOwn(address: string, site: string): boolean {
  return [site, `blob:${new URL(site).origin}/`, 'data:'].some((own) => address.startsWith(own));
}
