import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compareByHand, hasMarks, readTable, type Choice } from './count-by-hand.ts';
import { compareTable, marksOf, openMark } from './figure.ts';
import { filterMenu, openFilter, tick } from './filter-bar.ts';
import { siteTest } from './site-test.ts';

/** Waits until the page's table says what is counted by hand, and holds chart and address to it. */
async function expectChoice(page: Page, choice: Choice, address: string): Promise<void> {
  await expect.poll(() => compareTable(page)).toEqual(compareByHand(choice));
  expect(decodeURIComponent(new URL(page.url()).search)).toBe(address);
  const drawn = (await marksOf(page)).map((mark) => mark.n);
  const counted = compareByHand(choice).filter(hasMarks).map((line) => line.n);
  expect(drawn.length).toBeGreaterThan(0);
  expect(counted).toEqual(expect.arrayContaining(drawn));
}

describe('the filters of the first page', () => {
  siteTest('show national documents before anything is chosen', async ({ visit }) => {
    await expectChoice(await visit(''), {}, '');
  });

  siteTest('bring documents of cities in and out by their level', async ({ visit }) => {
    const page = await visit('');
    const both = { levels: ['national', 'subnational'] };
    expect(compareByHand(both)).not.toEqual(compareByHand());
    await tick(page, 'Level', ['subnational']);
    await expectChoice(page, both, '?level=national,subnational');
    await tick(page, 'Level', ['subnational'], false);
    await expectChoice(page, {}, '');
  });

  siteTest('say whose documents a level holds, and choose the countries of a region with one press', async ({ visit }) => {
    const page = await visit('');
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    const levels = await openFilter(page, 'Level');
    const actors = (level: string) =>
      [...new Set(readTable('documents').filter((row) => row['level'] === level).map((row) => row['actor'] ?? ''))].sort();
    const said = (await levels.locator('label').allInnerTexts()).map((text) => /^(\w+): (.*?)\s*\d+$/.exec(text.replaceAll(/\s+/g, ' '))?.slice(1) ?? []);
    expect(said.map(([level = '', names = '']) => [level, names.split(', ').sort()])).toEqual(
      ['national', 'subnational'].map((level) => [level, actors(level)])
    );
    await page.keyboard.press('Escape');
    const countries = await openFilter(page, 'Country');
    await countries.getByRole('button', { name: 'all 2 of Asia' }).click();
    await expectChoice(page, { countries: ['CHN', 'VNM'] }, '?country=CHN,VNM');
  });

  siteTest('choose years, countries, stances and themes, each a step back for the back button', async ({ visit }) => {
    const page = await visit('');
    const known = readTable('documents').filter((row) => row['level'] === 'national').map((row) => Number(row['year']));
    const from = Math.max(...known);
    const years = await openFilter(page, 'Years');
    await years.getByLabel('from', { exact: true }).fill(String(from));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expectChoice(page, { from }, `?from=${from}`);

    const [stance] = ['commitment', 'assessment', 'achievement'].filter((one) => compareByHand({ from, stances: [one] }).some(hasMarks));
    expect(stance).toBeDefined();
    await tick(page, 'Stance', [stance ?? '']);
    await expectChoice(page, { from, stances: [stance ?? ''] }, `?from=${from}&stance=${stance}`);

    await page.goBack();
    await expectChoice(page, { from }, `?from=${from}`);
    await page.goBack();
    await expectChoice(page, {}, '');
    await page.goForward();
    await expectChoice(page, { from }, `?from=${from}`);
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expectChoice(page, {}, '');
  });

  siteTest('show fewer themes without changing what a share is a share of', async ({ visit }) => {
    const page = await visit('');
    const before = await compareTable(page);
    const theme = before.find((line) => hasMarks(line))?.theme ?? '';
    const theme_id = readTable('themes').find((row) => row['label'] === theme && row['codebook_id'] === 'foreign-affairs')?.['theme_id'] ?? '';
    await tick(page, 'Theme', [theme]);
    await expectChoice(page, { themes: [theme_id] }, `?theme=${theme_id}`);
    expect(await compareTable(page)).toEqual(before.filter((line) => line.theme === theme));
  });

  siteTest('are restored by a link, in another browser too', async ({ visit }) => {
    const country = readTable('documents').find((row) => row['level'] === 'national')?.['country'] ?? '';
    const page = await visit(`?country=${country}&level=all`);
    await expectChoice(page, { countries: [country], levels: [] }, `?country=${country}&level=all`);
  });

  siteTest('code the same sentences by another codebook, and a link restores it', async ({ visit }) => {
    const page = await visit('');
    const themes = () => filterMenu(page, 'Theme').locator('label').allInnerTexts();
    const labelsOf = (codebook: string) => readTable('themes').filter((row) => row['codebook_id'] === codebook).map((row) => row['label'] ?? '');
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    await openFilter(page, 'Theme');
    expect((await themes()).sort()).toEqual(labelsOf('foreign-affairs').sort());
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Filters' }).getByLabel('Codebook').selectOption({ label: 'policy agendas' });
    await expectChoice(page, { codebook: 'policy-agendas' }, '?codebook=policy-agendas');
    await openFilter(page, 'Theme');
    expect((await themes()).sort()).toEqual(labelsOf('policy-agendas').sort());
    await page.keyboard.press('Escape');

    const restored = await visit('?codebook=policy-agendas');
    await expectChoice(restored, { codebook: 'policy-agendas' }, '?codebook=policy-agendas');
    expect(await restored.getByLabel('Codebook').inputValue()).toBe('policy-agendas');
    await openMark(restored, 0);
    const [mark] = await marksOf(restored);
    expect(await restored.locator('[data-evidence]').count()).toBe(mark?.n);
  });

  siteTest('say so where nothing fits, and keep the way back', async ({ visit }) => {
    const page = await visit('?from=1066&to=1066');
    await expect.poll(() => page.locator('figure').innerText()).toContain('No chosen document');
    expect(await page.locator('figure :is(svg.chart, table, .take)').count()).toBe(0);
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expectChoice(page, {}, '');
  });
});

siteTest('the list of documents follows the filters', async ({ visit }) => {
  const page = await visit('documents/');
  const headings = () => page.locator('main ul h2').allInnerTexts();
  const titles = (level: string | null) =>
    readTable('documents').filter((row) => level === null || row['level'] === level).map((row) => row['title'] ?? '');
  expect((await headings()).sort()).toEqual(titles('national').sort());
  await tick(page, 'Level', ['national'], false);
  await expect.poll(async () => (await headings()).sort()).toEqual(titles(null).sort());
});
