import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readTable } from './count-by-hand.ts';
import { siteTest } from './site-test.ts';

/** The reasons that the reader gives for a sentence, all that are of one kind: each with its name and words. */
type Reasons = Readonly<Record<string, Readonly<Record<string, readonly { readonly name: string; readonly words: string; readonly links: readonly number[] }[]>>>>;

function reasonsOf(page: Page): Promise<Reasons> {
  return page.evaluate(() => {
    const all: Record<string, Record<string, { name: string; words: string; links: number[] }[]>> = {};
    for (const sentence of document.querySelectorAll('.sentence')) {
      const own: Record<string, { name: string; words: string; links: number[] }[]> = {};
      for (const said of sentence.querySelectorAll<HTMLElement>('dd[data-why]')) {
        const links = [...said.querySelectorAll('a')].map((link) => Number(link.getAttribute('href')?.replace('#s', '')));
        const words = (said.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        (own[said.dataset['why'] ?? ''] ??= []).push({ name: said.previousElementSibling?.textContent?.trim() ?? '', words, links });
      }
      all[sentence.id.slice(1)] = own;
    }
    return all;
  });
}

const documents = readTable('documents').map((row) => row['document_id'] ?? '');
const codebooks = [...new Set(readTable('themes').map((row) => row['codebook_id'] ?? ''))];
const labels = new Map(readTable('themes').map((row) => [`${row['codebook_id']} ${row['theme_id']}`, row['label'] ?? '']));
const isCounted = (row: Record<string, string>) => ['body', 'title'].includes(row['kind'] ?? '');
/** The counted sentences up to five before and after one. */
function reached(row: Record<string, string>): Record<string, string>[] {
  const counted = ofDocument('sentences', row['document_id'] ?? '').filter(isCounted);
  const at = counted.findIndex((one) => one['sentence'] === row['sentence']);
  return counted.filter((_, i) => i !== at && Math.abs(i - at) <= 5);
}
const ofDocument = (table: string, id: string) => readTable(table).filter((row) => row['document_id'] === id);

describe.each(documents)('the reader of %s', (id) => {
  siteTest('explains every theme by words of the sentence or by sentences that have it, in every codebook', async ({ visit }) => {
    const page = await visit(`documents/${id}/`);
    for (const codebook of codebooks) {
      await page.getByLabel('Codebook').selectOption(codebook);
      const reasons = await reasonsOf(page);
      const codings = ofDocument('codings', id).filter((row) => row['codebook_id'] === codebook);
      expect(codings.length).toBeGreaterThan(0);
      const themed = new Set(codings.map((row) => `${row['sentence']} ${row['theme_id']}`));
      for (const row of codings) {
        const label = labels.get(`${codebook} ${row['theme_id']}`) ?? '';
        const reason = reasons[row['sentence'] ?? '']?.['theme']?.find((one) => one.name === label);
        expect(reason?.words).toContain(`scores ${Number(row['score'])}`);
        for (const cue of row['cues']?.split(';').filter((one) => one !== '') ?? []) {
          expect(reason?.words).toContain(`“${cue.replaceAll(/\s+/g, ' ')}”`);
        }
        if (row['rule'] === 'context') {
          expect(reason?.words).toMatch(/sentences? \d|the sentences around, none of which has the theme|nothing else was found/);
          for (const other of reason?.links ?? []) expect(themed).toContain(`${other} ${row['theme_id']}`);
        }
        if (!row['cues']) expect(reason?.links.length).toBeGreaterThan(0);
      }
    }
  });

  siteTest('explains every stance, obligation, rank, date and name', async ({ visit }) => {
    const reasons = await reasonsOf(await visit(`documents/${id}/`));
    for (const row of ofDocument('sentences', id).filter(isCounted)) {
      const own = reasons[row['sentence'] ?? ''] ?? {};
      const [stance] = own['stance'] ?? [];
      expect(stance?.words).toMatch(/^(achievement|commitment|assessment): (by|as) .|^none: a title/);
      expect(stance?.words).toContain(row['stance'] || 'none');
      const words = row['stance_rule']?.split(': ').at(-1) ?? '';
      if (row['stance_rule']?.includes(': ')) expect(stance?.words).toContain(`“${words.replaceAll(/\s+/g, ' ').trim()}”`);
      if (row['stance_rule'] === 'the sentences around' && (stance?.links.length ?? 0) === 0) {
        expect(stance?.words).toContain('as no words of it tell');
        expect(reached(row).filter((one) => one['stance'] === row['stance'])).toEqual([]);
      }
      if (row['obligation']) expect(own['obligation']?.[0]?.words).toMatch(new RegExp(`^${row['obligation']}: (by “|an instruction)`));
      if (row['rank']) expect(own['priority']?.[0]?.words).toMatch(new RegExp(`^${row['rank']} of \\d+ in the list “${row['series']}”`));
    }
    for (const [table, kind] of [['dates', 'dates'], ['mentions', 'mentions']] as const) {
      for (const row of ofDocument(table, id)) {
        expect(reasons[row['sentence'] ?? '']?.[kind]?.[0]?.words).toContain(`“${row['words']?.replaceAll(/\s+/g, ' ')}”`);
      }
    }
  });
});

siteTest('the reader highlights dates, names and words that bind in place of those of themes', async ({ visit }) => {
  const [date] = readTable('dates');
  const page = await visit(`documents/${date?.['document_id']}/`);
  const lit = page.locator(`#s${date?.['sentence']} mark`);
  for (const [choice, table] of [['dates and periods', 'dates'], ['countries and others named', 'mentions']] as const) {
    await page.getByLabel('Highlight').selectOption(choice);
    const wanted = readTable(table).filter((row) => row['document_id'] === date?.['document_id'] && row['sentence'] === date?.['sentence']);
    await expect.poll(() => lit.allInnerTexts()).toEqual(wanted.map((row) => row['words']));
  }
});
