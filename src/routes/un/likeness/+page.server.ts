import { breadthByYear } from '#lib/query/breadth-by-year.ts';
import { likenessByYear, mostAlike } from '#lib/query/likeness-by-year.ts';
import { debateFrame } from '../frame.server.ts';
import { DEBATE_FILTERS } from '../standard.ts';
import { FIRST_ONE, FIRST_OTHERS } from './first.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { database, frame } = await debateFrame();
  return {
    ...frame,
    yearly: await database.query(likenessByYear(DEBATE_FILTERS, FIRST_ONE, FIRST_OTHERS)),
    alike: await database.query(mostAlike(DEBATE_FILTERS, FIRST_ONE)),
    breadth: await database.query(breadthByYear(DEBATE_FILTERS))
  };
};
