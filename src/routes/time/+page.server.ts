import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { datesStrip } from '#lib/query/dates-strip.ts';
import { documentCells } from '#lib/query/document-cells.ts';
import { publishedDatabase } from '#lib/query/node.server.ts';
import { themesOverTime } from '#lib/query/themes-over-time.ts';
import { pageFrame } from '../frame.server.ts';
import { movedHeadline, movedSummary, sureMoves } from './moved.ts';
import { packCells, packDates, packThemes } from './packed.ts';
import { panelRows } from './rows.ts';
import { slopeCountries, sureSlopes } from './slopes.ts';
import type { PageServerLoad } from './$types';

/** The intervals of more documents and themes than these are not sent: a page that draws so many draws no intervals. */
const MOST_INTERVALS = 600;

export const load: PageServerLoad = async () => {
  const database = await publishedDatabase();
  const frame = await pageFrame(database);
  const themes = await database.query(themesOverTime(DEFAULT_FILTERS));
  const cells = await database.query(documentCells(DEFAULT_FILTERS));
  const moves = sureMoves(sureSlopes(slopeCountries(themes, frame.tentative), cells));
  return {
    ...frame,
    themesOverTime: packThemes(themes),
    documentCells: packCells(cells),
    rows: themes.length > MOST_INTERVALS ? null : panelRows(themes, cells, frame.tentative, 'share'),
    moved: { title: movedHeadline(moves), summary: movedSummary(moves) },
    dates: packDates(await database.query(datesStrip(DEFAULT_FILTERS)))
  };
};
