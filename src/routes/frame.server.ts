import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { actorsOfLevels } from '#lib/query/actors-of-levels.ts';
import type { Database } from '#lib/query/database.ts';
import { documentKinds } from '#lib/query/document-kinds.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { themeNames } from '#lib/query/themes-list.ts';
import { validity } from '#lib/query/validity.ts';
import { regionsOf } from './regions.server.ts';
import { tentativeThemes } from './tentative.ts';

/**
 * What every page with filters brings along: what can be chosen, the kinds of documents chosen at first, the regions of countries and
 * the actors of levels, the names of the themes of every codebook, and which of them are coded too unsurely to rest on.
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
    themes: (await Promise.all(codebooks.map((codebook) => database.query(themeNames(codebook))))).flat(),
    tentative: tentativeThemes(measured.flat())
  };
}

export type PageFrame = Awaited<ReturnType<typeof pageFrame>>;
