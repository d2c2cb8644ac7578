import { STANCES, type Stance } from '#lib/agenda/sentences.ts';
import { raw, type Fragment } from './sql.ts';

const ALL = [...STANCES, 'unstated'] as const;

/**
 * The table `agendas` with its stances side by side: a row a theme in a document, its sentences and weight a column a
 * stance. Questions that choose stances then add columns, where they would have to gather rows first.
 */
const CELLS = `SELECT a.codebook_id, a.document_id, a.theme_id, ${ALL.map(
  (stance) => `coalesce(sum(a.sentences) FILTER (WHERE a.stance = '${stance}'), 0)::INTEGER AS ${stance}_sentences,
    coalesce(sum(a.weight) FILTER (WHERE a.stance = '${stance}'), 0)::DOUBLE AS ${stance}_weight`
).join(', ')} FROM agendas a GROUP BY a.codebook_id, a.document_id, a.theme_id`;

/** Makes `cells` where questions are few, as in Node: nothing is kept, and every question works them out. */
export const CELLS_VIEW = `CREATE OR REPLACE TEMP VIEW cells AS ${CELLS}`;

/**
 * Makes `cells` where a reader waits for each question: kept in memory, uncompressed. Over the General Debate that takes
 * 0.2 seconds once; in the file they would be 4 MB more to fetch, and answer no faster.
 */
export const CELLS_TABLE = `CREATE TEMP TABLE cells AS ${CELLS} ORDER BY a.document_id, a.theme_id`;

/** The sentences of a row of `cells` that have one of these stances; all where none is named. */
export function sentencesOf(stances: readonly Stance[], alias: string): Fragment {
  return sumOf(stances, alias, 'sentences');
}

/** Their weight. */
export function weightOf(stances: readonly Stance[], alias: string): Fragment {
  return sumOf(stances, alias, 'weight');
}

function sumOf(stances: readonly Stance[], alias: string, what: 'sentences' | 'weight'): Fragment {
  const chosen = ALL.filter((stance) => stances.length === 0 || stances.some((one) => one === stance));
  return raw(`(${chosen.map((stance) => `${alias}.${stance}_${what}`).join(' + ')})`);
}
