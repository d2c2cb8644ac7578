import { createHash } from 'node:crypto';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documents } from '#lib/query/documents.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import type { Edition } from '#lib/site/edition.ts';
import { dataPackage } from './data/package.server.ts';
import type { LayoutServerLoad } from './$types';

/** What every page says in its frame: which data it shows. */
export const load: LayoutServerLoad = async () => {
  const database = await publishedDatabase();
  const all = await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }));
  const { version, resources } = dataPackage();
  const hashes = resources.map((resource) => `${resource.path} ${resource.hash}`).join('\n');
  const edition: Edition = {
    version,
    documents: all.length,
    counted: all.reduce((sum, row) => sum + row.counted, 0),
    hash: createHash('sha256').update(hashes).digest('hex').slice(0, 12)
  };
  return { version, edition };
};
