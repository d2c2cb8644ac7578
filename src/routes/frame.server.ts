import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { actorsOfLevels } from '#lib/query/actors-of-levels.ts';
import type { Database } from '#lib/query/database.ts';
import { documentKinds } from '#lib/query/document-kinds.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { themesList } from '#lib/query/themes-list.ts';
import { validity } from '#lib/query/validity.ts';
import { regionsOf } from './regions.server.ts';

/**
 * What every page with filters brings along: what can be chosen, the kinds of documents chosen at first, the regions of countries and
 * the actors of levels, the themes of every codebook, and how well each is coded.
 */
export async function pageFrame(database: Database) {
  const options = await database.query(filterOptions(DEFAULT_FILTERS));
  const codebooks = options.filter((option) => option.filter === 'codebook').map((option) => option.value);
  const measured = await Promise.all(codebooks.map((codebook) => database.query(validity(codebook))));
  const countries = options.filter((option) => option.filter === 'country').map((option) => option.value);
  return {
    options,
    documents: await database.query(documentKinds(DEFAULT_FILTERS)),
    regions: await regionsOf(countries),
    actors: await database.query(actorsOfLevels()),
    themes: (await Promise.all(codebooks.map((codebook) => database.query(themesList(codebook))))).flat(),
    // What needs no codebook (kind, stance, lists) comes with each of them, and is kept once.
    validity: measured.flatMap((rows, i) => (i === 0 ? rows : rows.filter((row) => row.codebook_id !== null)))
  };
}

export type PageFrame = Awaited<ReturnType<typeof pageFrame>>;
