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

  siteTest('are kept over a panel, another page, a reload and all the steps back', async ({ visit }) => {
    const page = await visit('');
    await tick(page, 'Level', ['subnational']);
    await tick(page, 'Country', ['China']);
    const [both, china] = [{ levels: ['national', 'subnational'] }, { countries: ['CHN'], levels: ['national', 'subnational'] }];
    await expectChoice(page, china, '?country=CHN&level=national,subnational');
    await openMark(page, 0);
    await page.getByRole('navigation').getByRole('link', { name: 'Method' }).first().click();
    await page.waitForURL(/method/);
    await page.goBack();
    await page.locator('[data-evidence-count]').waitFor();
    await page.goBack();
    await expectChoice(page, china, '?country=CHN&level=national,subnational');
    await page.reload();
    await expectChoice(page, china, '?country=CHN&level=national,subnational');
    await page.goBack();
    await expectChoice(page, both, '?level=national,subnational');
    await page.goBack();
    await expectChoice(page, {}, '');
    await page.goForward();
    await expectChoice(page, both, '?level=national,subnational');
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

describe('what an address asks for that is not in the data', () => {
  const strange = (page: Page) => page.getByRole('button', { name: 'take it out of the address' });

  siteTest('is said, and taken away with a press, while the rest works', async ({ visit }) => {
    const page = await visit('?country=CHN,XXX&codebook=nope&theme=nope&sort=codebook');
    await expect.poll(() => strange(page).count()).toBe(3);
    const words = (await strange(page).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(words[0]).toContain('“nope” is not a codebook of the data');
    expect(words[1]).toContain('“XXX” is not in the data');
    expect(words[2]).toContain('“nope” is not a theme of this codebook');
    const chips = page.getByRole('button', { name: 'remove this filter' });
    expect(await chips.allInnerTexts()).toHaveLength(1);
    for (const left of [2, 1, 0]) {
      await strange(page).first().click();
      await expect.poll(() => strange(page).count()).toBe(left);
    }
    await expect.poll(() => compareTable(page)).toEqual(compareByHand({ countries: ['CHN'] }));
    expect(new URL(page.url()).search).toBe('?sort=codebook&country=CHN');
    await page.goBack();
    await expect.poll(() => strange(page).count()).toBe(1);
  });

  siteTest('is said of years and of the General Debate too', async ({ visit }) => {
    const page = await visit('?from=1066&to=1066');
    await expect.poll(() => strange(page).allInnerTexts()).toHaveLength(1);
    expect(await strange(page).innerText()).toMatch(/^1066 is not in the data \(\d{4} to \d{4}\)/);
    await strange(page).click();
    await expectChoice(page, {}, '');
    const debate = await visit('un/?topic=nope&country=XXX');
    await expect.poll(() => strange(debate).count()).toBe(2);
  });

  siteTest('does no harm, whatever it is', async ({ visit }) => {
    const page = await visit('');
    const start = page.url();
    const countries = Array.from({ length: 900 }, (_, i) => `Q${i}`).join(',');
    for (const search of [
      `?y=abc&from=abc&to=%00&theme=${'a'.repeat(6_000)}`,
      '?country=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&mark=%3Cb%3E&pair=,,,&view=[]&data=__proto__&embed=2',
      `?from=99999999999&country=${countries}`,
      '?level=;DROP%20TABLE%20documents&country=%27%20OR%201=1&country=CHN&sort=%F0%9F%92%A9'
    ]) {
      await page.goto(start + search);
      await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
      await expect.poll(() => page.getByText('Counting…').count(), { message: search.slice(0, 60) }).toBe(0);
      expect(await strange(page).count()).toBeGreaterThan(0);
      expect(await page.locator('main :is(img, b)').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      for (let n = await strange(page).count(); n > 0; n--) {
        await strange(page).first().click();
        await expect.poll(() => strange(page).count()).toBe(n - 1);
      }
    }
    await expectChoice(page, { countries: ['CHN'] }, '?sort=💩&country=CHN');
  });
});

describe('Beijing', () => {
  siteTest('is found under China, by search too, let in, and left out by one step back', async ({ visit }) => {
    const page = await visit('');
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    const menu = await openFilter(page, 'Country');
    await menu.getByRole('searchbox').fill('beij');
    const beijing = menu.getByRole('checkbox', { name: 'with Beijing – subnational level of China' });
    expect(await menu.getByRole('checkbox').count()).toBe(2);
    expect(await beijing.isChecked()).toBe(false);
    await beijing.check();
    const both = { levels: ['national', 'subnational'] };
    await expectChoice(page, both, '?level=national,subnational');
    expect(await beijing.isChecked()).toBe(true);
    await page.goBack();
    await expectChoice(page, {}, '');
    expect(await beijing.isChecked()).toBe(false);
    await page.goForward();
    await expectChoice(page, both, '?level=national,subnational');
    await beijing.uncheck();
    await expectChoice(page, {}, '');
  });

  siteTest('comes with its country where others are chosen, and is told in where all levels are', async ({ visit }) => {
    const page = await visit('?country=VNM&level=all');
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    const beijing = (await openFilter(page, 'Country')).getByRole('checkbox', { name: /Beijing/ });
    expect(await beijing.isChecked()).toBe(false);
    await beijing.check();
    await expectChoice(page, { countries: ['CHN', 'VNM'], levels: [] }, '?country=CHN,VNM&level=all');
    await beijing.uncheck();
    await expectChoice(page, { countries: ['CHN', 'VNM'] }, '?country=CHN,VNM');
  });
});

siteTest('each change is a step back and a step forward: a country, years by keyboard, a chip pressed away, a reset', async ({ visit }) => {
  const page = await visit('');
  await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  await tick(page, 'Country', ['China']);
  await expectChoice(page, { countries: ['CHN'] }, '?country=CHN');
  const years = await openFilter(page, 'Years');
  await years.getByRole('slider', { name: 'First year' }).focus();
  const [first = 0] = readTable('documents').map((row) => Number(row['year'])).sort((a, b) => a - b);
  for (const year of [first + 1, first + 2, first + 3]) {
    await page.keyboard.press('ArrowRight');
    await expectChoice(page, { countries: ['CHN'], from: year }, `?country=CHN&from=${year}`);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^China\b.*remove this filter/ }).click();
  await expectChoice(page, { from: first + 3 }, `?from=${first + 3}`);
  await page.getByRole('button', { name: 'Reset filters' }).click();
  await expectChoice(page, {}, '');

  // The keys that were pressed one after another are one step.
  const steps: [Choice, string][] = [
    [{}, ''],
    [{ countries: ['CHN'] }, '?country=CHN'],
    [{ countries: ['CHN'], from: first + 3 }, `?country=CHN&from=${first + 3}`],
    [{ from: first + 3 }, `?from=${first + 3}`],
    [{}, '']
  ];
  for (const [choice, address] of steps.slice(0, -1).toReversed()) {
    await page.goBack();
    await expectChoice(page, choice, address);
  }
  for (const [choice, address] of steps.slice(1)) {
    await page.goForward();
    await expectChoice(page, choice, address);
  }
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
