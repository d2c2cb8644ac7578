import { join } from 'node:path';
import { TABLES } from '#lib/agenda/tables.ts';
import { COLLECTIONS_FOLDER } from '#lib/query/collection.server.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { tableTotal } from '#lib/query/table-rows.ts';
import { dataPackage } from './package.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const { resources, version } = dataPackage();
  const bytes = (path: string) => resources.find((resource) => resource.path === path)?.bytes ?? 0;
  const debate = dataPackage(join(COLLECTIONS_FOLDER, 'un-general-debate')).resources.map(({ path, bytes }) => ({ path, bytes }));
  return {
    version,
    debate,
    tables: await Promise.all(
      TABLES.map(async (table) => {
        const [answer] = await database.query(tableTotal(table, { document_id: null }));
        return {
          name: table.name,
          row: table.row,
          rows: answer?.total ?? 0,
          columns: Object.keys(table.columns).length,
          csv: bytes(`${table.name}.csv`),
          parquet: bytes(`${table.name}.parquet`)
        };
      })
    )
  };
};
