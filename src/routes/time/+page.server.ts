import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { datesStrip } from '#lib/query/dates-strip.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { pageFrame } from '../frame.server.ts';
import { movedHeadline, movedSummary, sureMoves } from './moved.ts';
import { panelRows } from './rows.ts';
import { MOST_SLOPES, slopeCountries, sureSlopes } from './slopes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  const themes = await database.query(themesOverTime(DEFAULT_FILTERS));
  const cells = await database.query(documentCells(DEFAULT_FILTERS));
  const moves = sureMoves(sureSlopes(slopeCountries(themes, frame.tentative).slice(0, MOST_SLOPES), cells));
  return {
    ...frame,
    themesOverTime: themes,
    documentCells: cells,
    rows: panelRows(themes, cells, frame.tentative, 'share'),
    moved: { title: movedHeadline(moves), summary: movedSummary(moves) },
    dates: await database.query(datesStrip(DEFAULT_FILTERS))
  };
};
