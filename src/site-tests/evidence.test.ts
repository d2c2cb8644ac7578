import { describe, expect } from 'vitest';
import { compareByHand, countedCodings, readTable } from './count-by-hand.ts';
import { compareTable, marksOf, openMark } from './figure.ts';
import { siteTest } from './site-test.ts';

/** The parts of an open mark, as the address names them. */
function partsOf(address: string): Record<string, string> {
  const mark = new URLSearchParams(address.slice(address.indexOf('?'))).get('mark') ?? '';
  return Object.fromEntries(mark.split('~').map((part) => [part.slice(0, part.indexOf('-')), part.slice(part.indexOf('-') + 1)]));
}

/** How many sentences a mark counts, from the published tables. */
function countByHand(href: string): number {
  const { theme = '', country, document, stance, year } = partsOf(href);
  return countedCodings({
    themes: [theme],
    ...(country && { countries: [country] }),
    ...(document && { documents: [decodeURIComponent(document)] }),
    ...(year && { from: Number(year), to: Number(year) }),
    ...(stance && { stances: [stance] })
  }).length;
}

/** Every how many marks of a page are opened. */
const STEPS = {
  '?all=yes': 1,
  '?view=difference': 5,
  '?view=heatmap': 5,
  'time/?all=yes': 6,
  'time/?view=slope': 4,
  'priorities/': 4
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

describe('the sentences behind a mark', () => {
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
