import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { compareByHand, countedCodings, hasMarks, readTable, type CountedLine } from './count-by-hand.ts';
import { take } from './figure.ts';
import { siteTest } from './site-test.ts';

// What a reader wants is done here by what a reader sees: roles, names and words, never a place in the markup.

const filters = (page: Page) => page.getByRole('region', { name: 'Filters' });
const goTo = (page: Page, name: string) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
const percent = (share: number) => new RegExp(`\\b${(share * 100).toFixed(1).replace('.', '\\.').replace(/\\.0$/, '(\\.0)?')}\\s?%`);

/** Opens a menu of the filters and ticks one of its options, or takes its tick away. */
async function setOption(page: Page, menu: string, option: RegExp, on: boolean): Promise<void> {
  await filters(page).getByText(menu, { exact: true }).first().click();
  await filters(page).getByRole('group', { name: menu }).getByRole('checkbox', { name: option }).setChecked(on);
  await page.keyboard.press('Escape');
}

async function chooseYears(page: Page, from: number, to: number): Promise<void> {
  await filters(page).getByText('Years', { exact: true }).first().click();
  for (const [name, year] of [['from', from], ['to', to]] as const) {
    await filters(page).getByRole('spinbutton', { name }).fill(String(year));
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

/** Rows of the table of the first chart, as they are read. */
async function tableRows(page: Page): Promise<string[][]> {
  const table = page.getByRole('table').first();
  if (!(await table.isVisible())) await page.getByText(/^The same as a table/).first().click();
  // The rows are made when the table is opened.
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(1);
  const rows = await table.getByRole('row').all();
  return Promise.all(rows.map((row) => row.getByRole('cell').or(row.getByRole('columnheader')).allInnerTexts()));
}

/** A country's themes whose intervals, as the table has them, reach up to that of its largest. */
async function tiedFirst(page: Page, country: string): Promise<string[]> {
  const [names = [], ...rows] = await tableRows(page);
  const at = (name: string) => names.indexOf(name);
  const own = rows
    .filter((row) => row[at('Country')] === country && !row[at('Why no number')])
    .map((row) => ({ theme: row[at('Theme')] ?? '', share: Number(row[at('Share')]), low: Number(row[at('95 % from')]), high: Number(row[at('to')]) }))
    .sort((a, b) => b.share - a.share);
  return own.filter((row) => row.high >= (own[0]?.low ?? 1)).map((row) => row.theme);
}

/** A country's largest theme. */
function firstOf(lines: readonly CountedLine[], country: string): CountedLine {
  const [first] = lines.filter((line) => line.country === country && hasMarks(line)).sort((a, b) => b.share - a.share);
  if (!first) throw new Error(`${country} has no theme to be first`);
  return first;
}

describe('a reader', () => {
  siteTest('finds what China and Vietnam each put first in 2023 and reads the sentences', async ({ visit }) => {
    const page = await visit('');
    await chooseYears(page, 2023, 2023);
    const lines = compareByHand({ from: 2023, to: 2023 });
    await expect.poll(async () => (await tableRows(page)).length).toBe(lines.length + 1);
    const heading = page.getByRole('heading', { level: 1 });
    for (const [country, code] of [['China', 'CHN'], ['Vietnam', 'VNM']] as const) {
      const first = firstOf(lines, country);
      const tied = await tiedFirst(page, country);
      expect(tied[0]).toBe(first.theme);
      const said = await heading.innerText();
      if (tied.length === 1) expect(said).toMatch(new RegExp(`${country} (?:gives most room )?to ${first.theme}`, 'i'));
      else if (tied.length > 3) expect(said).toMatch(new RegExp(`in [^;]*${country}[^;]* no theme clearly comes first`, 'i'));
      else for (const theme of tied) expect(said).toMatch(new RegExp(`in ${country} [^;]*${theme}[^;]* come first, too close to call`, 'i'));
      const mark = page.getByRole('figure').getByRole('link', { name: `${first.theme}, ${country}:` });
      await expect.poll(() => mark.getAttribute('aria-label')).toContain(`${first.n} of ${first.N} sentences`);
      await mark.click();
      const evidence = page.getByRole('region', { name: `${country}: ${first.theme}` });
      await expect.poll(() => evidence.innerText()).toContain(`${first.n} sentence`);
      const theme = readTable('themes').find((row) => row['label'] === first.theme && row['codebook_id'] === 'foreign-affairs');
      const codings = countedCodings({ from: 2023, to: 2023, countries: [code], themes: [theme?.['theme_id'] ?? ''] });
      const texts = readTable('sentences')
        .filter((row) => codings.some((one) => one['document_id'] === row['document_id'] && one['sentence'] === row['sentence']))
        .map((row) => row['text'] ?? '');
      const listed = (await evidence.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
      expect(listed).toHaveLength(first.n);
      for (const text of texts) expect(listed.some((one) => one.startsWith(text.replaceAll(/\s+/g, ' ').trim()))).toBe(true);
      await evidence.getByRole('button', { name: 'Close' }).click();
    }
  });

  siteTest('sees how China’s agenda moved from 2012 to 2024', async ({ visit }) => {
    const page = await visit('');
    await goTo(page, 'Over time');
    // The document of 2024 is one of a city.
    await setOption(page, 'Level', /^subnational/, true);
    await setOption(page, 'Country', /^China/, true);
    await page.getByRole('link', { name: 'first and last year' }).click();
    await expect.poll(() => page.getByRole('figure').first().innerText()).toMatch(/2012 \(N \d+\), 2024 \(N \d+\)/);
    const years = [2012, 2024].map((year) => compareByHand({ levels: ['national', 'subnational'], countries: ['CHN'], from: year, to: year }));
    const inYear = (place: 0 | 1, theme: string) => years[place]?.find((line) => line.theme === theme);
    const [, ...rows] = await tableRows(page);
    expect(rows.length).toBeGreaterThan(10);
    for (const [country = '', theme = '', from, share, n, N] of rows) {
      const counted = inYear(0, theme);
      expect({ country, theme, from, n: Number(n), N: Number(N) }).toEqual({
        country: 'China', theme, from: '2012', n: counted?.n ?? 0, N: years[0]?.[0]?.N
      });
      expect(Number(share)).toBeCloseTo(counted?.share ?? 0, 3);
    }
    const moves = rows.map(([, theme = '']) => ({ theme, by: (inYear(1, theme)?.share ?? 0) - (inYear(0, theme)?.share ?? 0) }));
    const [most] = moves.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
    const said = await page.getByText(/moved most: in China/).innerText();
    expect(said).toContain(`${most?.theme} moved most`);
    expect(said).toMatch(percent(inYear(0, most?.theme ?? '')?.share ?? 0));
    expect(said).toMatch(percent(inYear(1, most?.theme ?? '')?.share ?? 0));
  });

  siteTest('leaves Beijing city in or out', async ({ visit }) => {
    const page = await visit('');
    const china = page.getByRole('figure').getByRole('listitem').filter({ hasText: /^\s*China\b/ });
    const said = (lines: readonly CountedLine[]) => {
      const line = lines.find((one) => one.country === 'China');
      return `China ${line?.documents} documents, N ${line?.N}`;
    };
    const read = async () => (await china.innerText()).replaceAll(/\s+/g, ' ').trim();
    const [without, within] = [compareByHand(), compareByHand({ levels: ['national', 'subnational'] })];
    expect(said(without)).not.toBe(said(within));
    await expect.poll(read).toBe(said(without));
    await setOption(page, 'Level', /^subnational/, true);
    await expect.poll(read).toBe(said(within));
    const caution = page.getByRole('paragraph').filter({ hasText: 'Not all alike' });
    await expect.poll(() => caution.innerText()).toContain('4 national and 1 subnational documents');
    await page.getByRole('link', { name: 'national only' }).click();
    await expect.poll(read).toBe(said(without));
  });

  siteTest('takes the numbers behind a chart away and cites them', async ({ visit }) => {
    const page = await visit('');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await setOption(page, 'Country', /^Vietnam/, true);
    const counted = compareByHand({ countries: ['VNM'] });
    await expect.poll(async () => (await tableRows(page)).length).toBe(counted.length + 1);
    const title = await page.getByRole('figure').getByRole('heading').innerText();
    const csv = await take(page.getByRole('figure'), 'CSV');
    const { data } = Papa.parse<string[]>(csv.bytes.toString('utf8'), { skipEmptyLines: true });
    const shown = (row: string[]) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell).toFixed(4) : cell));
    expect(data.slice(1).map(shown)).toEqual((await tableRows(page)).slice(1).map(shown));

    await page.getByText('Cite, link or compute').click();
    const said = page.getByText('Citation copied.');
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await said.waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const [, hash = '', day = ''] = /data ([0-9a-f]{12}), .* Accessed (\d{4}-\d{2}-\d{2}), seen in a copy without a public address/.exec(citation) ?? [];
    expect(citation).toContain(`“${title}”, Agendascope, version ${version}, data ${hash}, view /?country=VNM.`);
    expect(citation).not.toMatch(/127\.0\.0\.1|localhost|http/);
    expect(day).toBe(await page.evaluate(() => new Date().toLocaleDateString('sv')));
    await page.getByText('This copy has no public address').waitFor();
    const files = { 'Download BibTeX': /^@misc\{[\s\S]*\n\}\n$/, 'Download RIS': /^TY {2}- DATA\r\n[\s\S]*ER {2}- \r\n$/ };
    for (const [name, form] of Object.entries(files)) {
      const file = await take(page.getByRole('figure'), name);
      const text = file.bytes.toString('utf8');
      expect(file.name).toMatch(name === 'Download RIS' ? /\.ris$/ : /\.bib$/);
      expect(text).toMatch(form);
      for (const part of [title, version, hash, '/?country=VNM']) expect(text).toContain(part);
      expect(text.replaceAll('/', '-')).toContain(day);
    }

    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`country=VNM&data=${version}_5_`);
    const cited = await visit(`?${link.split('?')[1]}`);
    await expect.poll(async () => (await tableRows(cited)).slice(1)).toEqual((await tableRows(page)).slice(1));
    expect(await cited.getByRole('note').count()).toBe(0);
  });
});
