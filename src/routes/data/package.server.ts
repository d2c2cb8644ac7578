import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES_FOLDER } from '#lib/query/node.server.ts';

/** What the pages say of `datapackage.json`. */
export interface DataPackage {
  readonly version: string;
  readonly resources: readonly { readonly name: string; readonly path: string; readonly bytes: number; readonly hash: string }[];
}

/** Reads the description of the tables of a folder: of the published ones where none is named. */
export function dataPackage(folder = TABLES_FOLDER): DataPackage {
  return JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
}
