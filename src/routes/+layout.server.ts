import { documents } from '#lib/query/documents.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { dataPackage } from './data/package.server.ts';
import type { LayoutServerLoad } from './$types';

/** What every page says in its frame: the version of the data and how much there is. */
export const load: LayoutServerLoad = async () => {
  const database = await publishedDatabase();
  const all = await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }));
  return { version: dataPackage().version, documents: all.length };
};
