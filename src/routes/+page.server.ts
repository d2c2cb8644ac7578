import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { compareRows } from './compare.ts';
import { pageFrame } from './frame.server.ts';
import { tentativeThemes } from './tentative.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  const themes = await database.query(themesByCountry(DEFAULT_FILTERS));
  const cells = await database.query(documentCells(DEFAULT_FILTERS));
  return {
    ...frame,
    themesByCountry: themes,
    documentCells: cells,
    rows: compareRows(themes, cells, tentativeThemes(frame.validity))
  };
};
