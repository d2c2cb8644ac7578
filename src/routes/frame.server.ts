import { DEFAULT_FILTERS } from '#lib/filters.ts';
import type { Database } from '#lib/query/database.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { themesList } from '#lib/query/themes-list.ts';
import { validity } from '#lib/query/validity.ts';

/** What every page with filters brings along: what can be chosen, the themes, and how well each is coded. */
export async function pageFrame(database: Database) {
  return {
    options: await database.query(filterOptions(DEFAULT_FILTERS)),
    themes: await database.query(themesList(DEFAULT_FILTERS.codebook)),
    validity: await database.query(validity(DEFAULT_FILTERS.codebook))
  };
}

export type PageFrame = Awaited<ReturnType<typeof pageFrame>>;
