import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { COLLECTIONS_FOLDER } from '#lib/query/collection.server.ts';
import { typeOf } from '../../../media-type.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const filesOf = (collection: string) => {
  const folder = join(COLLECTIONS_FOLDER, collection);
  return existsSync(folder) ? readdirSync(folder).filter((file) => typeOf(file) !== undefined).sort() : [];
};

/** Every published file of every collection. */
export const entries: EntryGenerator = () =>
  readdirSync(COLLECTIONS_FOLDER).flatMap((collection) => filesOf(collection).map((file) => ({ collection, file })));

export const GET: RequestHandler = ({ params }) => {
  const type = typeOf(params.file);
  if (type === undefined || !filesOf(params.collection).includes(params.file)) error(404, 'There is no such file.');
  return new Response(readFileSync(join(COLLECTIONS_FOLDER, params.collection, params.file)), { headers: { 'content-type': type } });
};
