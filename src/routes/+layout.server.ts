import { publishedDatabase, TABLES_FOLDER } from '#lib/query/node.server.ts';
import { editionOf } from './edition.server.ts';
import type { LayoutServerLoad } from './$types';

/** What every page says in its frame: which data it shows. */
export const load: LayoutServerLoad = async () => {
  const edition = await editionOf(TABLES_FOLDER, await publishedDatabase());
  return { version: edition.version, edition };
};
