import { getDocumentProxy, extractText } from 'unpdf';
import { expect } from 'vitest';
import { siteTest } from './site-test.ts';

const VIEWS = ['', '?view=difference', '?view=heatmap', '?all=yes', '?level=all', 'time/', 'time/?measure=change', 'time/?view=slope'];
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

siteTest.for(VIEWS)('the view /%s is printed as a brief of one page: finding, figures, source and address', async (path, { visit }) => {
  const page = await visit(path, { colorScheme: 'dark' });
  await page.locator('main fieldset:disabled').first().waitFor({ state: 'detached' });
  await page.getByText('Fetching the tables').waitFor({ state: 'hidden' });
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const source = await page.locator('figure .source').first().innerText();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(pdf.numPages).toBe(1);
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  const { text } = await extractText(pdf, { mergePages: true });
  // Where a line is broken, and what space stands there, is the printer's affair.
  const letters = text.replaceAll(/\s+/g, '');
  const said = (words: string) => letters.includes(inOneLine(words).replaceAll(/\s+/g, ''));
  expect(said(heading), heading).toBe(true);
  expect(said(source), source).toBe(true);
  expect(said('Cite as:') && said(`${new URL(page.url()).origin}`)).toBe(true);
  expect(said('Not all alike:')).toBe(true);
  const first = await page.locator('figure tbody tr').first().locator('td:not(.off-paper)').allTextContents();
  expect(said(first.join('')), first.join(' ')).toBe(true);
});
