import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromCsv } from '#lib/agenda/csv.ts';
import { parseCue } from './parse-cue.ts';
import { presence } from './presence.ts';
import { listCodebooks, readCodebook } from './read-codebook.server.ts';

/** Of a theme's cues at most this part may be found in the seeds and in no speech of the corpus. */
const MOST_OF_SEEDS_ALONE = 1 / 5;

describe.each(listCodebooks('data/codebooks'))('the cues of %s', (id) => {
  const folder = `data/codebooks/${id}`;
  const { cues, themes } = readCodebook(folder);
  const counted = fromCsv(presence, readFileSync(`${folder}/presence.csv`, 'utf8'));

  it('all have a row in presence.csv; if not: npx tsx src/commands/cue-presence.ts --corpora DIR', () => {
    const names = (rows: readonly { theme_id: string; cue: string }[]) =>
      rows.map((row) => `${row.theme_id} ${row.cue}`);
    const known = new Set(names(counted));
    const now = new Set(names(cues));
    expect(names(cues).filter((name) => !known.has(name))).toEqual([]);
    expect(names(counted).filter((name) => !now.has(name))).toEqual([]);
  });

  it('are no longer than six words', () => {
    const wordsOf = (cue: string) =>
      parseCue(cue).reduce((sum, ways) => sum + Math.max(...ways.map((words) => words.length)), 0);
    expect(cues.filter(({ cue }) => wordsOf(cue) > 6)).toEqual([]);
  });

  it.each(themes.map(({ theme_id }) => theme_id))('of %s are not made for the seeds alone', (theme_id) => {
    const own = counted.filter((row) => row.theme_id === theme_id);
    const seedsAlone = own.filter(({ documents, seeds }) => seeds > 0 && documents === 0);
    expect(seedsAlone.length / own.length).toBeLessThanOrEqual(MOST_OF_SEEDS_ALONE);
  });
});
