import { shareByYear } from '#lib/query/share-by-year.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { debateFrame } from '../frame.server.ts';
import { DEBATE_FILTERS, FIRST_COUNTRIES, FIRST_TOPIC } from '../standard.ts';
import { pack } from './packed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { database, frame } = await debateFrame();
  const lines = { ...DEBATE_FILTERS, countries: FIRST_COUNTRIES, themes: [FIRST_TOPIC] };
  return {
    ...frame,
    world: pack(await database.query(shareByYear(DEBATE_FILTERS))),
    countries: await database.query(themesOverTime(lines))
  };
};
