import { worldOutlines } from '#lib/charts/map/world.ts';
import { countrySums } from '#lib/query/country-sums.ts';
import { debateCells } from '#lib/query/debate-cells.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { debateFrame } from './frame.server.ts';
import { FEWEST_SPEECHES, rankedRows } from './ranked.ts';
import { DEBATE_FILTERS, FIRST_TOPIC } from './standard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { database, frame } = await debateFrame();
  const filters = { ...DEBATE_FILTERS, themes: [FIRST_TOPIC] };
  const countries = await database.query(themesByCountry(filters));
  const sums = await database.query(countrySums(filters, FEWEST_SPEECHES));
  const cells = await database.query(debateCells(DEBATE_FILTERS, FIRST_TOPIC, FEWEST_SPEECHES));
  return { ...frame, outlines: worldOutlines(), countries, ranked: rankedRows(countries, sums, cells) };
};
