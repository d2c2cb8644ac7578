import { createHash } from 'node:crypto';
import type { Database } from '#lib/query/database.ts';
import type { Edition } from '#lib/site/edition.ts';
import { dataPackage } from './data/package.server.ts';

/** Which data the pages of a collection show. `folder` is where its tables are published from. */
export async function editionOf(folder: string, database: Database): Promise<Edition> {
  const [all] = await database.query<{ documents: number; counted: number }>({
    sql: 'SELECT count(*)::INTEGER AS documents, coalesce(sum(counted), 0)::INTEGER AS counted FROM documents',
    params: []
  });
  const { version, resources } = dataPackage(folder);
  const hashes = resources.map((resource) => `${resource.path} ${resource.hash}`).join('\n');
  return {
    version,
    documents: all?.documents ?? 0,
    counted: all?.counted ?? 0,
    hash: createHash('sha256').update(hashes).digest('hex').slice(0, 12)
  };
}
