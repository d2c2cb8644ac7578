import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { gatherCountries } from '#lib/measures/cells.ts';
import { MANY_DOCUMENTS } from '#lib/measures/ratio-interval.ts';
import { countrySums } from '#lib/query/country-sums.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { compareRows } from './compare.ts';
import { pageFrame } from './frame.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  const themes = await database.query(themesByCountry(DEFAULT_FILTERS));
  const cells = await database.query(documentCells(DEFAULT_FILTERS, MANY_DOCUMENTS));
  const sums = await database.query(countrySums(DEFAULT_FILTERS, MANY_DOCUMENTS));
  return {
    ...frame,
    themesByCountry: themes,
    documentCells: cells,
    countrySums: sums,
    rows: compareRows(themes, gatherCountries(cells, sums), frame.tentative)
  };
};
