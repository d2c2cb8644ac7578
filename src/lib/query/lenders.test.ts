import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CodingRow } from '#lib/agenda/codings.ts';
import type { Codebook } from '#lib/agenda/codebook.ts';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { databaseOf } from './create-tables.server.ts';
import { documentCodings } from './document-codings.ts';
import { evidence } from './evidence.ts';
import { EXAMPLE } from './example-tables.ts';
import { REACH } from './lenders.ts';

/** The example, where fish is given by context in oslo-2020, except to the third sentence if that has cues. */
async function database(cuesOfThird: string | null) {
  const changed = EXAMPLE.codings.map((row): CodingRow => {
    if (row.document_id !== 'oslo-2020' || row.theme_id !== 'fish') return row;
    if (row.sentence === 2) return { ...row, rule: 'context', cues: null, places: null };
    return row.sentence === 3 ? { ...row, cues: cuesOfThird, rule: cuesOfThird ? 'cues' : 'context' } : { ...row, cues: null, rule: 'context' };
  });
  return databaseOf({ ...EXAMPLE, codings: changed });
}

const ofSecond = async (cuesOfThird: string | null) => {
  const tables = await database(cuesOfThird);
  const read = await tables.query(documentCodings(DEFAULT_FILTERS.codebook, 'oslo-2020'));
  const shown = await tables.query(evidence(DEFAULT_FILTERS, { theme_id: 'fish', document_id: 'oslo-2020' }));
  const [coding] = read.filter((row) => row.sentence === 2 && row.theme_id === 'fish');
  expect(shown.find((row) => row.sentence === 2)?.lenders).toBe(coding?.lenders);
  return coding?.lenders;
};

test('a coding by context names the counted sentences around it that have words for the theme', async () => {
  expect(await ofSecond('fish')).toBe('3');
});

test('where none has words for it, those that have the theme at all', async () => {
  expect(await ofSecond(null)).toBe('1;3');
});

test('a coding by cues names no other sentence', async () => {
  const rows = await (await database('fish')).query(documentCodings(DEFAULT_FILTERS.codebook, 'oslo-2020'));
  for (const row of rows.filter((one) => one.rule === 'cues')) expect(row.lenders).toBeNull();
});

test('no codebook looks further around than sentences are named', () => {
  for (const id of readdirSync('data/codebooks', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const { context } = JSON.parse(readFileSync(`data/codebooks/${id.name}/codebook.json`, 'utf8')) as Partial<Codebook>;
    expect(Math.max(context?.before.length ?? 0, context?.after.length ?? 0)).toBeLessThanOrEqual(REACH);
  }
});
