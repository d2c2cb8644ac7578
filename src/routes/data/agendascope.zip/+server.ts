import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { TABLES_FOLDER } from '#lib/query/node.server.ts';
import { packageReadme } from './readme.ts';
import { dataPackage } from '../package.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** A zip entry keeps no earlier day than this; a fixed one keeps the archive the same from run to run. */
const DAY = '1980-01-01T00:00:00';
const CODEBOOKS = 'data/codebooks';

function filesOf(folder: string, into: string): Zippable {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.duckdb'))
      .map((entry) => entry.name)
      .sort()
      .map((name) => [`${into}/${name}`, readFileSync(join(folder, name))])
  );
}

/** Everything in one archive: the tables, the codebooks, how to read them and how to cite them. */
export const GET: RequestHandler = () => {
  const codebooks = readdirSync(CODEBOOKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const files: Zippable = {
    'README.txt': strToU8(packageReadme(dataPackage())),
    'CITATION.cff': readFileSync('CITATION.cff'),
    ...filesOf(TABLES_FOLDER, 'tables'),
    ...filesOf(CODEBOOKS, 'codebooks')
  };
  for (const id of codebooks) Object.assign(files, filesOf(join(CODEBOOKS, id), `codebooks/${id}`));
  const archive = zipSync(files, { mtime: DAY, level: 9 });
  return new Response(new Uint8Array(archive), { headers: { 'content-type': 'application/zip' } });
};
