import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { chosenDocuments, countedSentences } from './count-by-hand.ts';
import { debateByHand } from './debate-by-hand.ts';
import { siteTest } from './site-test.ts';

describe('a link', () => {
  siteTest('that was made on older data says what has changed since', async ({ visit }) => {
    const page = await visit('?data=0.0.9_4_100_0123456789ab');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const all = { levels: [] };
    await expect.poll(() => page.getByRole('note').innerText()).toBe(
      'The data have changed since this link was made: ' +
        `version 0.0.9 is now ${version}, 4 documents are now ${chosenDocuments(all).length}, ` +
        `100 counted sentences are now ${countedSentences(all).length}.`
    );
  });

  siteTest.for(['priorities/', 'un/time/'])('that was copied from /%s restores the view and says nothing of change', async (path, { visit }) => {
    const page = await visit(`${path}?country=VNM`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Cite, link or compute').first().click();
    await page.getByRole('button', { name: 'Copy link' }).first().click();
    await page.getByText('Link copied.').waitFor();
    const address = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(address.search).toMatch(/^\?country=VNM&data=[\w.]+_\d+_\d+_[0-9a-f]{12}$/);
    const again = await visit(path + address.search);
    await expect.poll(() => again.getByRole('button', { name: /^Vietnam ?, remove this filter$/ }).count()).toBe(1);
    expect(await again.getByRole('note').count()).toBe(0);
  });

  siteTest('to the General Debate names the data of its speeches', async ({ visit }) => {
    const page = await visit('un/?data=0.1.0_1_1_0123456789ab');
    const speeches = await debateByHand('peace-conflict');
    const [documents, counted] = speeches.reduce(([d, c], one) => [d + one.speeches, c + one.N], [0, 0] as [number, number]);
    await expect.poll(() => page.getByRole('note').innerText()).toContain(
      `1 document is now ${documents}, 1 counted sentence is now ${counted}.`
    );
  });

  siteTest('that embeds shows the chart without head, foot and filters, whatever is opened in it', async ({ visit }) => {
    const page = await visit('?embed=1');
    const around = [page.getByRole('banner'), page.getByRole('contentinfo'), page.getByRole('region', { name: 'Filters' })];
    for (const part of around) await expect.poll(() => part.isVisible()).toBe(false);
    expect(await page.getByRole('figure').isVisible()).toBe(true);
    await page.getByRole('figure').getByRole('link', { name: 'heatmap' }).click();
    await page.waitForURL(/view=heatmap/);
    expect(new URL(page.url()).searchParams.get('embed')).toBe('1');
    for (const part of around) expect(await part.isVisible()).toBe(false);
  });

  siteTest('keeps the bars of a chart, which have a name in common with the bar of filters', async ({ visit }) => {
    const page = await visit('priorities/?embed=1');
    await expect.poll(() => page.getByRole('region', { name: 'Filters' }).isVisible()).toBe(false);
    expect(await page.locator('figure svg.chart rect.bar:visible').count()).toBeGreaterThan(0);
  });

  siteTest('without it shows all of these', async ({ visit }) => {
    const page = await visit('');
    for (const role of ['banner', 'contentinfo'] as const) expect(await page.getByRole(role).isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: 'Filters' }).isVisible()).toBe(true);
  });
});
