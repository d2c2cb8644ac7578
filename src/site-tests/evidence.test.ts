import { describe, expect } from 'vitest';
import { compareByHand, countedCodings, countedSentences, readTable } from './count-by-hand.ts';
import { compareTable, marksOf, openMark } from './figure.ts';
import { siteTest } from './site-test.ts';

/** The parts of an open mark, as the address names them. */
function partsOf(address: string): Record<string, string> {
  const mark = new URLSearchParams(address.slice(address.indexOf('?'))).get('mark') ?? '';
  return Object.fromEntries(mark.split('~').map((part) => [part.slice(0, part.indexOf('-')), part.slice(part.indexOf('-') + 1)]));
}

/** How many sentences speak of a date as a mark does: in the same words, by national documents of the same country. */
function sentencesOfDate(document: string, date: string): number {
  const national = readTable('documents').filter((row) => row['level'] === 'national');
  const countries = new Map(national.map((row) => [row['document_id'], row['country']]));
  const dates = readTable('dates');
  const one = dates.find((row) => row['document_id'] === document && row['date'] === date);
  const same = dates.filter(
    (row) =>
      ['role', 'date_start', 'date_end'].every((name) => row[name] === one?.[name]) &&
      row['words']?.toLowerCase() === one?.['words']?.toLowerCase() &&
      countries.get(row['document_id']) === countries.get(document)
  );
  return new Set(same.map((row) => `${row['document_id']} ${row['sentence']}`)).size;
}

/** How many sentences a mark counts, from the published tables. */
function countByHand(href: string): number {
  const { priority, date, theme = '', country, document, stance, year } = partsOf(href);
  if (date !== undefined) return sentencesOfDate(decodeURIComponent(document ?? ''), date);
  if (priority !== undefined) return sentencesOfPriority(decodeURIComponent(document ?? ''), priority).length;
  return countedCodings({
    themes: [theme],
    ...(country && { countries: [country] }),
    ...(document && { documents: [decodeURIComponent(document)] }),
    ...(year && { from: Number(year), to: Number(year) }),
    ...(stance && { stances: [stance] })
  }).length;
}

/** The sentences of a stated priority, from the published tables. */
function sentencesOfPriority(document: string, priority: string) {
  const stated = readTable('priorities').find(
    (row) => row['codebook_id'] === 'foreign-affairs' && row['document_id'] === document && row['priority'] === priority
  );
  const [first, last] = [Number(stated?.['first_sentence']), Number(stated?.['last_sentence'])];
  return countedSentences({ documents: [document], levels: [] }).filter(
    (row) =>
      Number(row['sentence']) >= first &&
      Number(row['sentence']) <= last &&
      (stated?.['series'] === '' || (row['series'] === stated?.['series'] && row['rank'] === stated?.['rank']))
  );
}

/** Every how many marks of a page are opened. */
const STEPS = {
  '?all=yes': 1,
  '?view=difference': 5,
  '?view=heatmap': 5,
  'time/?all=yes': 6,
  'time/?view=slope': 4,
  'priorities/': 3
};

describe.each(Object.entries(STEPS))('on the page /%s', (path, step) => {
  siteTest('the number on a mark is the number of sentences that it opens, and of those in the tables', async ({ visit }) => {
    const page = await visit(path);
    await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('a.mark[data-n]:visible').count()).toBeGreaterThan(0);
    const marks = await marksOf(page);
    const opened = marks.map((mark, index) => ({ ...mark, index })).filter(({ index }) => index % step === 0);
    for (const { n, href, index } of opened) {
      await openMark(page, index);
      const shown = Number(await page.locator('[data-evidence-count]').getAttribute('data-evidence-count'));
      expect({ href, shown, listed: await page.locator('[data-evidence]').count(), counted: countByHand(href) }).toEqual({
        href,
        shown: n,
        listed: n,
        counted: n
      });
    }
  });
});

siteTest('a stated priority opens its own words with its rank, obligation and emphasis, from the chart and from the list alike', async ({ visit }) => {
  const page = await visit('priorities/');
  await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  const stated = readTable('priorities').filter((row) => row['codebook_id'] === 'foreign-affairs' && row['obligation'] !== '' && row['rank'] !== '');
  expect(stated.length).toBeGreaterThan(5);
  const row = stated[3];
  const [document = '', priority = ''] = [row?.['document_id'], row?.['priority']];
  for (const from of ['chart', 'list']) {
    const mark = page.locator(`a.mark[href$="priority-${priority}~document-${document}~from-${from}"]:visible`);
    await mark.press('Enter');
    await page.locator('[data-evidence-count]').waitFor();
    const panel = await page.locator('.evidence').innerText();
    expect(await page.locator('[data-evidence] .quote').allInnerTexts()).toEqual(
      sentencesOfPriority(document, priority).map((one) => one['text']?.replaceAll(/\s+/g, ' ').trim())
    );
    expect(panel).toMatch(new RegExp(`${row?.['rank']} of \\d+ ${row?.['series']}`));
    expect(panel).toContain(`“${row?.['rank_words']}”`);
    expect(panel).toMatch(new RegExp(`Obligation\\s+${row?.['obligation']}`));
    for (const [name, column] of [['Place', 'emphasis_place'], ['Rank', 'emphasis_rank']] as const) {
      expect(panel).toMatch(new RegExp(`${name}\\s+${String(Math.round(Number(row?.[column]) * 100) / 100).replace('.', '\\.')}, `));
    }
    await page.keyboard.press('Escape');
    await page.locator('.evidence').waitFor({ state: 'detached' });
    await expect.poll(() => mark.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
  }
});

siteTest('a date of the strip is reached by arrow keys, opens the sentences that speak of it, and leads to them in the reader', async ({ visit }) => {
  const page = await visit('time/');
  await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  const strip = page.locator('figure').filter({ hasText: 'Which days and periods' });
  const dates = strip.locator('a.mark:visible');
  await dates.first().focus();
  await page.keyboard.press('ArrowRight');
  const second = dates.nth(1);
  expect(await second.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('[data-evidence]').first().waitFor();
  const words = /“([^”]+)”/.exec((await second.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  expect(words).not.toBe('');
  const lit = (await page.locator('[data-evidence] mark').allInnerTexts()).map((text) => text.toLowerCase());
  expect(lit.length).toBeGreaterThan(0);
  expect(new Set(lit)).toEqual(new Set([words.toLowerCase()]));
  expect(await page.locator('[data-evidence]').count()).toBe(Number(await second.getAttribute('data-n')));

  const restored = await visit(`time/${new URL(page.url()).search}`);
  await expect.poll(() => restored.locator('[data-evidence] .quote').allInnerTexts()).toEqual(
    await page.locator('[data-evidence] .quote').allInnerTexts()
  );
  const sentence = await page.locator('[data-evidence] .quote').first().innerText();
  await page.locator('[data-evidence]').first().getByRole('link', { name: /^Sentence/ }).click();
  await page.waitForURL(/documents\/.+#s\d+$/);
  expect(await page.locator(`${new URL(page.url()).hash} .quote`).innerText()).toBe(sentence);
});

describe('the sentences behind a mark', () => {
  siteTest('are linked to with the filters and choices of the page, also of a later one', async ({ visit }) => {
    const page = await visit('?sort=codebook&country=CHN');
    await expect.poll(() => compareTable(page)).toEqual(compareByHand({ countries: ['CHN'] }));
    const mark = page.locator('a.mark[data-n]:visible').nth(2);
    const address = async () => new URLSearchParams((await mark.getAttribute('href')) ?? '');
    await mark.focus();
    await expect.poll(async () => Object.fromEntries(await address())).toMatchObject({ sort: 'codebook', country: 'CHN' });
    const said = (await address()).get('mark');
    expect(said).toMatch(/^theme-.+~country-CHN$/);
    await page.getByRole('group', { name: 'Order by' }).getByRole('link', { name: 'size' }).click();
    await page.waitForURL((url) => !url.searchParams.has('sort'));
    const first = page.locator('a.mark[data-n]:visible').first();
    await first.hover();
    const leadsTo = new URLSearchParams((await first.getAttribute('href')) ?? '');
    expect([leadsTo.get('country'), leadsTo.get('sort')]).toEqual(['CHN', null]);
    await first.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('mark')).toBe(leadsTo.get('mark'));
    expect(new URL(page.url()).searchParams.get('country')).toBe('CHN');
  });

  siteTest('are counted under the filters that are chosen', async ({ visit }) => {
    const page = await visit('?level=all');
    await expect.poll(() => compareTable(page)).toEqual(compareByHand({ levels: [] }));
    const [mark] = await marksOf(page);
    await openMark(page, 0);
    const { theme = '', country = '' } = partsOf(mark?.href ?? '');
    expect(await page.locator('[data-evidence]').count()).toBe(countedCodings({ themes: [theme], countries: [country], levels: [] }).length);
  });

  siteTest('lead to the same words in the reader, and a link to the open mark restores it', async ({ visit }) => {
    const first = await visit('');
    await openMark(first, 0);
    const page = await visit(new URL(first.url()).search);
    await page.locator('[data-evidence]').first().waitFor();
    expect(await page.locator('[data-evidence] .quote').allInnerTexts()).toEqual(
      await first.locator('[data-evidence] .quote').allInnerTexts()
    );
    const row = page.locator('[data-evidence]').last();
    const words = await row.locator('.quote').innerText();
    await row.getByRole('link', { name: /^Sentence/ }).click();
    await page.waitForURL(/documents\/.+#s\d+$/);
    const [, id = '', sentence = ''] = /documents\/([^/]+)\/#s(\d+)$/.exec(page.url()) ?? [];
    expect(await page.locator(`#s${sentence} .quote`).innerText()).toBe(words);
    await expect.poll(() => page.locator(`#s${sentence}`).evaluate((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })).toBe(true);
    const published = readTable('sentences').find((one) => one['document_id'] === id && one['sentence'] === sentence);
    expect(words.replaceAll(/\s+/g, ' ')).toBe(published?.['text']?.replaceAll(/\s+/g, ' ').trim());
  });
});
