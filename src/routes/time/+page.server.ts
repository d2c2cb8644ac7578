import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { datesStrip } from '#lib/query/dates-strip.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { documents } from '#lib/query/documents.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { pageFrame } from '../frame.server.ts';
import { tentativeThemes } from '../tentative.ts';
import { panelRows } from './rows.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  const themes = await database.query(themesOverTime(DEFAULT_FILTERS));
  const cells = await database.query(documentCells(DEFAULT_FILTERS));
  return {
    ...frame,
    documents: await database.query(documents(DEFAULT_FILTERS)),
    themesOverTime: themes,
    documentCells: cells,
    rows: panelRows(themes, cells, tentativeThemes(frame.validity), 'share'),
    dates: await database.query(datesStrip(DEFAULT_FILTERS))
  };
};
