import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { builtPages, tagsOf } from './built-pages.ts';
import { countriesOf, debateByHand, meanShareByHand, type Speeches } from './debate-by-hand.ts';
import { marksOf, openMark, tableOf } from './figure.ts';
import { openFilter } from './filter-bar.ts';
import { siteTest } from './site-test.ts';

const THEME = 'peace-conflict';
const OTHER = { id: 'environment-climate', label: 'Environment and climate' };
/** So many speeches are listed behind a mark. */
const LISTED = 60;

const alive = (page: Page) => page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });

/** What the table of a page says of each country, as far as it is counted. */
async function worldTable(page: Page): Promise<Record<string, string>> {
  const rows = await tableOf(page);
  return Object.fromEntries(rows.map((row) => [row['Code'] ?? '', `n ${row['n']}, N ${row['N']}, ${row['Speeches']} speeches`]));
}

async function worldByHand(theme: string, speeches: Speeches = {}): Promise<Record<string, string>> {
  const rows = await debateByHand(theme, speeches);
  return Object.fromEntries(rows.map((row) => [row.country, `n ${row.n}, N ${row.N}, ${row.speeches} speeches`]));
}

/** Opens marks of a page and holds what each lists to its number and to the published files. */
async function expectMarks(page: Page, indices: readonly number[], years: Speeches = {}): Promise<void> {
  const marks = await marksOf(page);
  const opened = indices.filter((index) => index < marks.length);
  expect(opened.length).toBeGreaterThan(2);
  for (const index of opened) {
    const { n, href } = marks[index] ?? { n: 0, href: '' };
    await openMark(page, index);
    const country = /country-([A-Za-z]+)/.exec(href)?.[1];
    const year = /year-(\d+)/.exec(href)?.[1];
    const [counted] = await debateByHand(THEME, { country, ...years, ...(year && { from: Number(year), to: Number(year) }) });
    const shown = Number(await page.locator('[data-evidence-count]').getAttribute('data-evidence-count'));
    const listed = await page.locator('[data-evidence]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-evidence'))));
    const sum = listed.reduce((total, one) => total + one, 0);
    const all = counted?.with ?? 0;
    expect({ href, n, shown, listed: listed.length }).toEqual({ href, n: counted?.n, shown: n, listed: Math.min(LISTED, all) });
    if (all <= LISTED) expect({ href, sum }).toEqual({ href, sum: n });
    else expect(await page.locator('.evidence').innerText()).toContain(`and ${all - LISTED} earlier speeches`);
  }
}

describe('the pages of the General Debate', () => {
  siteTest.for(['un/', 'un/time/'])('hold chart, marks and table in the HTML of /%s', async (path) => {
    const html = builtPages().find((page) => page.path === path)?.html ?? '';
    const marks = tagsOf(html).filter((tag) => tag.name === 'a' && /\bmark\b/.test(tag.attributes.get('class') ?? ''));
    expect(marks.length).toBeGreaterThan(100);
    for (const mark of marks) {
      expect(mark.attributes.get('href')).toContain(`mark=theme-${THEME}`);
      expect(Number(mark.attributes.get('data-n'))).toBeGreaterThan(0);
      expect(mark.attributes.get('aria-label')).toMatch(/sentences/);
    }
    expect(html.match(/<tbody\b[^>]*>[\s\S]*?<\/tbody>/)?.[0].match(/<tr\b/g)?.length).toBeGreaterThan(100);
  });

  siteTest('show chart, table and text without JavaScript', async ({ visit }) => {
    for (const path of ['un/', 'un/time/', 'un/likeness/']) {
      const page = await visit(path, { javaScriptEnabled: false });
      expect(await page.locator('figure svg.chart:visible').count(), path).toBeGreaterThan(0);
      await page.getByText('The same as a table').first().click();
      expect(await page.locator('figure tbody tr:visible').count(), path).toBeGreaterThan(70);
      expect(await page.locator('noscript p').textContent(), path).toContain('Filters need JavaScript');
    }
  });

  siteTest('count on the map what the published files hold, and change with theme and years', async ({ visit }) => {
    const page = await visit('un/');
    await alive(page);
    expect(await worldTable(page)).toEqual(await worldByHand(THEME));
    const before = await marksOf(page);
    await page.getByLabel('Theme').selectOption({ label: OTHER.label });
    await expect.poll(() => worldTable(page)).toEqual(await worldByHand(OTHER.id));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(OTHER.label.toLowerCase());
    const other = await marksOf(page);
    expect(other).not.toEqual(before);
    const years = await openFilter(page, 'Years');
    await years.getByLabel('from', { exact: true }).fill('2015');
    await page.keyboard.press('Enter');
    await expect.poll(() => worldTable(page)).toEqual(await worldByHand(OTHER.id, { from: 2015 }));
    expect(await marksOf(page)).not.toEqual(other);
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(`?from=2015&topic=${OTHER.id}`);

    const restored = await visit(`un/?from=2015&topic=${OTHER.id}`);
    await expect.poll(() => worldTable(restored)).toEqual(await worldByHand(OTHER.id, { from: 2015 }));
  });

  siteTest('open behind a mark the speeches that it counts, on the map', async ({ visit }) => {
    const page = await visit('un/');
    await alive(page);
    // Marks of the map from all over the world, and of the ranked list after it.
    await expectMarks(page, [0, 45, 90, 135, 180, 200]);
  });

  siteTest('open them under the years that are chosen', async ({ visit }) => {
    const page = await visit('un/?from=1995&to=2020');
    const years = { from: 1995, to: 2020 };
    await expect.poll(() => worldTable(page)).toEqual(await worldByHand(THEME, years));
    await expectMarks(page, [10, 60, 110], years);
  });

  siteTest('open them over time', async ({ visit }) => {
    const page = await visit('un/time/');
    await alive(page);
    await expectMarks(page, [0, 25, 50, 75, 100]);
  });

  siteTest('give their question away as a program that opens their own tables', async ({ visit }) => {
    const page = await visit('un/');
    await alive(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Cite, link or compute').first().click();
    await page.getByRole('button', { name: 'Copy as SQL' }).first().click();
    await page.getByText('SQL code copied.').waitFor();
    const program = await page.evaluate(() => navigator.clipboard.readText());
    const [, address = ''] = /^ATTACH '([^']+)'/m.exec(program) ?? [];
    expect(address).toMatch(/un-general-debate\.duckdb$/);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  });

  siteTest('draw a region as one mean', async ({ visit }) => {
    const page = await visit('un/time/');
    await alive(page);
    const menu = await openFilter(page, 'Country');
    await menu.getByRole('button', { name: /of Oceania$/ }).click();
    const countries = await countriesOf('Oceania');
    await expect.poll(() => new URL(page.url()).searchParams.get('country')?.split(',')).toEqual(countries);
    const name = `The ${countries.length} chosen`;
    const ofYear = async (year: string) => (await tableOf(page)).find((row) => row['Series'] === name && row['Year'] === year);
    await expect.poll(() => ofYear('2019')).toBeDefined();
    for (const year of ['1999', '2019']) {
      expect(Number((await ofYear(year))?.['Share'])).toBeCloseTo(await meanShareByHand(THEME, countries, Number(year)), 3);
    }
    expect(await page.locator('figure').first().locator('svg.chart:visible .name').allTextContents()).toContain(name);
  });

  siteTest('open behind a mark of likeness the themes that the two share, and behind these the speeches', async ({ visit }) => {
    const page = await visit('un/likeness/');
    await alive(page);
    const marks = page.locator('figure').first().locator('.wide a.mark');
    for (const index of [0, 70, 150]) {
      const [, said] = /: ([\d.]+)\s?%/.exec((await marks.nth(index).getAttribute('aria-label')) ?? '') ?? [];
      await marks.nth(index).press('Enter');
      await expect.poll(() => page.locator('[data-overlap]').innerText()).toContain(`${said}`);
      const parts = await page.locator('[data-shared]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-shared'))));
      expect(parts.reduce((sum, part) => sum + part, 0) * 100).toBeCloseTo(Number(said), 0);
      await page.keyboard.press('Escape');
      await page.locator('.evidence').waitFor({ state: 'detached' });
    }
    await marks.nth(70).press('Enter');
    const number = page.locator('.evidence td a').first();
    const [, n] = /(\d+) sentences/.exec((await number.getAttribute('aria-label')) ?? '') ?? [];
    await number.press('Enter');
    await expect.poll(() => page.locator('[data-evidence-count]').getAttribute('data-evidence-count')).toBe(n);
  });

  siteTest('open behind a mark of breadth the speeches of its year', async ({ visit }) => {
    const page = await visit('un/likeness/');
    await alive(page);
    const mark = page.locator('figure').nth(1).locator('.wide a.mark').nth(50);
    const [, median, speeches] = /: ([\d.]+), median of (\d+) speeches/.exec((await mark.getAttribute('aria-label')) ?? '') ?? [];
    await mark.press('Enter');
    const breadths = () => page.locator('[data-breadth]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-breadth'))));
    await expect.poll(async () => (await breadths()).length).toBe(Number(speeches));
    const found = await breadths();
    const middle = ((found[Math.floor((found.length - 1) / 2)] ?? 0) + (found[Math.ceil((found.length - 1) / 2)] ?? 0)) / 2;
    expect(middle.toFixed(1)).toBe(median);
  });

  siteTest('tell whose agenda is most like the one that is picked', async ({ visit }) => {
    const page = await visit('un/likeness/');
    await alive(page);
    const alike = () => page.getByRole('region').or(page.locator('section')).filter({ has: page.getByRole('heading', { name: 'Most alike' }) }).locator('tbody tr').first().innerText();
    const before = await alike();
    await page.getByLabel('Country').first().selectOption({ label: 'Vietnam' });
    await expect.poll(alike).not.toBe(before);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Whose agenda is most like Vietnam’s?');
    const [country = ''] = (await alike()).split('\t');
    expect(await page.locator('.stand').innerText()).toContain(country.trim());
  });
});

describe.each([['engine', /\.wasm$/], ['tables', /\.duckdb$/]] as const)('where the %s never arrives', (_, withhold) => {
  siteTest('the map stays whole and says what is unavailable', async ({ visit }) => {
    const page = await visit('un/', { withhold });
    const menu = await openFilter(page, 'Years');
    await menu.getByLabel('from', { exact: true }).fill('2015');
    await page.keyboard.press('Enter');
    const bar = page.getByRole('region', { name: 'Filters' });
    await expect.poll(() => bar.innerText()).toMatch(/Filters are unavailable: \S.{20,}/);
    expect(await worldTable(page)).toEqual(await worldByHand(THEME));
    await page.locator('figure a.mark:visible').first().press('Enter');
    await expect.poll(() => page.locator('.evidence').innerText()).toMatch(/cannot be shown/);
  });
});
