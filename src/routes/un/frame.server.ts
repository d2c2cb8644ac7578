import { generalDebate } from '#lib/query/collection.server.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { filterOptions } from '#lib/query/filter-options.ts';
import { regions } from '#lib/query/regions.ts';
import { themeNames } from '#lib/query/themes-list.ts';
import { validity } from '#lib/query/validity.ts';
import { tentativeThemes } from '../tentative.ts';
import { DEBATE_FILTERS } from './standard.ts';

/** What every page of the General Debate brings along. */
export async function debateFrame() {
  const database = await generalDebate();
  const published = await publishedDatabase();
  return {
    database,
    frame: {
      regions: Object.fromEntries((await database.query(regions())).map((row) => [row.country, row.region ?? 'No one region'])),
      options: await database.query(filterOptions(DEBATE_FILTERS)),
      themes: await published.query(themeNames(DEBATE_FILTERS.codebook)),
      tentative: tentativeThemes(await published.query(validity(DEBATE_FILTERS.codebook)))
    }
  };
}
