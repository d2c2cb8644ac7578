import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES_FOLDER } from '#lib/query/node.server.ts';

/** What the pages say of `datapackage.json`. */
export interface DataPackage {
  readonly version: string;
  readonly resources: readonly { readonly name: string; readonly path: string; readonly bytes: number; readonly hash: string }[];
}

/** Reads the description of the published tables. */
export function dataPackage(): DataPackage {
  return JSON.parse(readFileSync(join(TABLES_FOLDER, 'datapackage.json'), 'utf8')) as DataPackage;
}
