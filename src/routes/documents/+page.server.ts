import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documents } from '#lib/query/documents.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesList } from '#lib/query/themes-list.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const all = await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }));
  return {
    all: all.length,
    documents: await database.query(documents(DEFAULT_FILTERS)),
    themes: await database.query(themesOverTime(DEFAULT_FILTERS)),
    options: await database.query(filterOptions(DEFAULT_FILTERS)),
    allThemes: await database.query(themesList(DEFAULT_FILTERS.codebook))
  };
};
