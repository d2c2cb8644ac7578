import { getDocumentProxy, extractText } from 'unpdf';
import { expect } from 'vitest';
import { siteTest } from './site-test.ts';

const VIEWS = [
  '',
  '?view=difference',
  '?view=heatmap',
  '?all=yes',
  '?level=all',
  '?mark=theme-economic-diplomacy~country-CHN',
  'time/',
  'time/?measure=change',
  'time/?view=slope',
  'priorities/',
  'likeness/',
  'un/',
  'un/time/',
  'un/likeness/'
];
/** Where a line is broken, what space stands there and what an apostrophe is drawn as, is the printer's affair. */
const letters = (text: string) => text.replaceAll(/[^\p{Ll}\p{Lu}\p{N}]/gu, '');

siteTest.for(VIEWS)('the view /%s is printed as a brief of one page: finding, figures, source and how to cite it', async (path, { visit }) => {
  const page = await visit(path, { colorScheme: 'dark' });
  await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  await page.getByText('Counting…').waitFor({ state: 'hidden' });
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const source = await page.locator('figure .source').first().innerText();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(pdf.numPages).toBe(1);
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  const { text } = await extractText(pdf, { mergePages: true });
  const said = (words: string) => letters(text).includes(letters(words));
  expect(said(heading), heading).toBe(true);
  expect(said(source), source).toBe(true);
  // On this machine it has no public address, and is cited by its place in the site.
  expect(said('Cite as:') && said(`view /${path}`)).toBe(true);
  if ((await page.locator('.caution').count()) > 0) expect(said('Not all alike:')).toBe(true);
  const first = await page.locator('figure tbody tr').first().locator('td:not(.off-paper)').allTextContents();
  expect(said(first.join('')), first.join(' ')).toBe(true);
});
