import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { achievedPromised } from '#lib/query/achieved-promised.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { priorities } from '#lib/query/priorities.ts';
import { pageFrame } from '../frame.server.ts';
import { packCells } from './packed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  return {
    ...(await pageFrame(database)),
    cells: packCells(await database.query(achievedPromised(DEFAULT_FILTERS))),
    priorities: await database.query(priorities(DEFAULT_FILTERS))
  };
};
