import { publishedDatabase } from '#lib/query/node.server.ts';
import { documents } from '#lib/query/documents.ts';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { readConfusion } from './confusion.server.ts';
import { pageFrame } from '../frame.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  return {
    ...frame,
    confusion: readConfusion(frame.validity),
    corpus: await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }))
  };
};
