import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { builtPages, CHART_PAGES, onePageOfEachKind } from './built-pages.ts';
import { readTable } from './count-by-hand.ts';
import { openMark, otherViews } from './figure.ts';
import { openFilter } from './filter-bar.ts';
import { siteTest } from './site-test.ts';

const WIDTHS = [1440, 360];
type RunOnly = { type: 'tag' | 'rule'; values: string[] };
const ALL: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const OF_COLOUR: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const SCHEMES = [['light', ALL], ['dark', OF_COLOUR]] as const;

/** What axe finds on a page as it now is: a line a finding, with the first element it was found on. */
async function findings(page: Page, rules: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly, resultTypes: ['violations'] }),
    rules
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, first ${nodes[0]?.html.slice(0, 160)})`);
}

/** The same at every width, in light by all rules, in dark by those of colour; with whether the page can be scrolled sideways. */
async function findingsEverywhere(page: Page): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) all[`sideways at ${width}`] = [`${wide} px wide: ${await widest(page)}`];
    for (const [colorScheme, rules] of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const found = await findings(page, rules);
      if (found.length > 0) all[`${width} ${colorScheme}`] = found;
    }
  }
  return all;
}

/** The elements that stand out on the right. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120))
      .join(' | ')
  );
}

describe('axe finds no violation and nothing stands out sideways, at 1440 and 360 px, light and dark', () => {
  siteTest.for(onePageOfEachKind())('on the page /%s', async (path, { visit }) => {
    const page = await visit(path, { savesData: true });
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    const found = { shown: await findingsEverywhere(page) } as Record<string, Record<string, string[]>>;
    for (const view of await otherViews(page)) {
      await page.getByRole('group', { name: 'Show' }).locator(`a[href="${view}"]`).click();
      await page.waitForURL((url) => url.search === view);
      found[view] = await findingsEverywhere(page);
      await page.goBack();
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => Object.keys(findings).length > 0))).toEqual({});
  });

  siteTest.for([...CHART_PAGES, 'un/', 'un/time/'])('with a menu of the filters, the table and the sentences of a mark open, on the page /%s', async (path, { visit }) => {
    const page = await visit(`${path}?level=all`);
    await page.getByText('Counting…').waitFor({ state: 'hidden' });
    await page.getByText('The same as a table').first().click();
    await openMark(page, 0);
    await openFilter(page, 'Country');
    expect(await findingsEverywhere(page)).toEqual({});
  });
});

/** The contrast of two colours as browsers write them (WCAG 2.2, relative luminance): 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

// What axe cannot see: text over a shape of a drawing.
siteTest.for(['light', 'dark'] as const)('the words in the cells of a heatmap stand out from their shades, %s', async (colorScheme, { visit }) => {
  const page = await visit('?view=heatmap', { savesData: true, colorScheme });
  await page.locator('.heat:visible').first().waitFor();
  const cells = await page.locator('a.mark:visible').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const shade = getComputedStyle(mark.querySelector('.heat') ?? mark).fill;
      const beside = mark.nextElementSibling?.querySelectorAll('text') ?? [];
      return [...beside].map((text) => ({ shade, words: text.textContent ?? '', ink: getComputedStyle(text).fill }));
    })
  );
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter(({ shade, ink }) => contrast(shade, ink) < 4.5)).toEqual([]);
});

describe('axe finds no violation and nothing stands out sideways with a panel open', () => {
  const [stated] = readTable('priorities').filter((row) => row['rank'] === '1' && row['codebook_id'] === 'foreign-affairs');
  const priority = `priority-${stated?.['priority']}~document-${stated?.['document_id']}`;
  const states = [
    `priorities/?mark=${priority}~from-chart`,
    `priorities/?mark=${priority}~from-list`,
    'likeness/?mark=agendas-CHN,VNM',
    'likeness/?mark=agendas-CHN',
    'likeness/?of=documents'
  ];
  siteTest.for(states)('/%s', async (path, { visit }) => {
    const page = await visit(path);
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    if (path.includes('mark=')) await page.locator('.evidence').waitFor();
    if (path.includes('agendas')) await page.locator('.evidence details summary').first().click();
    if (path.includes('mark=')) await page.locator('[data-evidence]').first().waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
  });

  siteTest('or the reasons of sentences, in the reader', async ({ visit }) => {
    const page = await visit(`documents/${stated?.['document_id']}/#s${stated?.['first_sentence']}`);
    for (const at of [0, 4, 8]) await page.locator('.sentence summary').nth(at).click();
    expect(await findingsEverywhere(page)).toEqual({});
  });

  siteTest('or the reference sets, on the page of the method', async ({ visit }) => {
    const page = await visit('method/');
    for (const summary of await page.locator('article summary').all()) await summary.click();
    expect(await findingsEverywhere(page)).toEqual({});
  });
});

siteTest('no page can be scrolled sideways at 360 px', async ({ visit }) => {
  const page = await visit('', { viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  const start = page.url();
  const wide: Record<string, number> = {};
  for (const { path } of builtPages()) {
    await page.goto(start + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 360) wide[path] = width;
  }
  expect(wide).toEqual({});
});
