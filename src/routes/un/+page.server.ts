import { debateCells } from '#lib/query/debate-cells.ts';
import { themesByCountry } from '#lib/query/themes-by-country.ts';
import { debateFrame } from './frame.server.ts';
import { rankedRows } from './ranked.ts';
import { DEBATE_FILTERS, FIRST_TOPIC } from './standard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { database, frame } = await debateFrame();
  const countries = await database.query(themesByCountry({ ...DEBATE_FILTERS, themes: [FIRST_TOPIC] }));
  const cells = await database.query(debateCells(DEBATE_FILTERS, FIRST_TOPIC));
  return { ...frame, countries, ranked: rankedRows(countries, cells) };
};
