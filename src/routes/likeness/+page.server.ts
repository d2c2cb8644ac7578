import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { pageFrame } from '../frame.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  return {
    ...(await pageFrame(database)),
    themesByCountry: await database.query(themesByCountry(DEFAULT_FILTERS)),
    themesOverTime: await database.query(themesOverTime(DEFAULT_FILTERS)),
    documentCells: await database.query(documentCells(DEFAULT_FILTERS))
  };
};
