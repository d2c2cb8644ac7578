import { group } from 'd3';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { documents } from '#lib/query/documents.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { pageFrame } from '../frame.server.ts';
import { topOf } from './top.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  const all = await database.query(documents({ ...DEFAULT_FILTERS, levels: [] }));
  return {
    all: all.length,
    documents: await database.query(documents(DEFAULT_FILTERS)),
    themes: [...group(await database.query(themesOverTime(DEFAULT_FILTERS)), (row) => row.document_id).values()].flatMap((rows) =>
      topOf(rows).map(({ document_id, label, weight, counted }) => ({ document_id, label, weight, counted }))
    ),
    options: frame.options,
    regions: frame.regions,
    actors: frame.actors,
    allThemes: frame.themes
  };
};
