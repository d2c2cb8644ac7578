import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { TABLES_FOLDER } from '#lib/query/node.server.ts';
import { typeOf } from '../../media-type.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Every published file of the tables' folder. */
export const entries: EntryGenerator = () =>
  readdirSync(TABLES_FOLDER)
    .filter((file) => typeOf(file) !== undefined)
    .sort()
    .map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
  const type = typeOf(params.file);
  if (type === undefined || !readdirSync(TABLES_FOLDER).includes(params.file)) error(404, 'There is no such table.');
  return new Response(readFileSync(join(TABLES_FOLDER, params.file)), { headers: { 'content-type': type } });
};
