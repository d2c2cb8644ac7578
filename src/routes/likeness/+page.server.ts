import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { gatherCells } from '#lib/measures/cells.ts';
import { overlapByChance } from '#lib/measures/overlap-by-chance.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { differenceRows } from '../differences.ts';
import { pageFrame } from '../frame.server.ts';
import { agendasOf, ofCountries } from './agendas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  const byCountry = await database.query(themesByCountry(DEFAULT_FILTERS));
  const cells = await database.query(documentCells(DEFAULT_FILTERS));
  const themes = ofCountries(byCountry);
  const [a, b] = agendasOf(themes);
  return {
    ...frame,
    themesByCountry: byCountry,
    themesOverTime: await database.query(themesOverTime(DEFAULT_FILTERS)),
    documentCells: cells,
    /** The pair that stands first, with all that is drawn anew for it: a browser would be held up by it. */
    pair: a && b && {
      ids: [a.id, b.id] as const,
      differences: differenceRows(themes, gatherCells(cells, (row) => row.country), [a.id, b.id], frame.tentative),
      chance: overlapByChance(a.weights, b.weights)
    }
  };
};
