import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { TABLES_FOLDER } from '#lib/query/node.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  duckdb: 'application/octet-stream'
};

const typeOf = (file: string) => TYPES[file.split('.').at(-1) ?? ''];

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
