import { max, scaleThreshold } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import { percent } from '../percent.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/** A country's share of a theme. `share` is 0 to 1. */
export interface HeatCell {
  readonly country: string;
  readonly country_name: string;
  readonly share: number;
  /** Sentences with the theme, and counted sentences. */
  readonly n: number;
  readonly N: number;
  readonly nothing: Nothing | null;
}

/** A theme and its cells, one a country. */
export interface HeatRow {
  readonly theme_id: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly cells: readonly HeatCell[];
}

export interface PlacedHeat extends HeatCell {
  readonly theme_id: string;
  readonly x: number;
  readonly y: number;
  /** How dark: 0 (least) to 4. */
  readonly step: number;
  /** One line, or two where there is room. */
  readonly lines: readonly string[];
  readonly name: string;
}

interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly rowLabels: readonly Label[];
  /** Heads of columns; turned upright where `upright`. */
  readonly heads: readonly Label[];
  readonly upright: boolean;
  readonly labelAnchor: 'start' | 'end';
  readonly cells: readonly PlacedHeat[];
  /** What the signs of cells without a number mean. */
  readonly notes: readonly string[];
}

/** Up to so many countries stand as columns; more stand as rows. */
export const MOST_COLUMNS = 8;
/** So many themes stand as columns where countries are rows. */
export const FIRST_THEMES = 12;

/** The shade of a share: the same in every view, so that shades can be compared from one to the next. */
const step = scaleThreshold<number, number>([0.02, 0.05, 0.1, 0.2], [0, 1, 2, 3, 4]);

const SIGNS: Record<Nothing, string> = { 'no document': '·', 'too few sentences': '?', 'not in the documents': '0' };
const MEANINGS: Record<Nothing, string> = {
  'not in the documents': '0: the documents do not have the theme',
  'too few sentences': '?: too few sentences to say',
  'no document': '·: no document'
};

function nameOf(cell: HeatCell, label: string): string {
  const what = `${label}, ${cell.country_name}`;
  return cell.nothing
    ? `${what}: ${cell.nothing}${cell.N > 0 ? ` (N ${cell.N})` : ''}`
    : `${what}: ${percent(cell.share)}, ${cell.n} of ${cell.N} sentences`;
}

/**
 * Places a heatmap of themes and countries. Up to eight countries are columns; more are rows, their columns the first
 * twelve themes, in as many blocks as the width asks for.
 *
 * @param rows themes in the order in which they are to stand
 * @param width of the drawing in pixels; under 600 labels of themes stand above their cells
 */
export function layoutHeatmap(rows: readonly HeatRow[], width: number): HeatmapLayout {
  const countries = rows[0]?.cells ?? [];
  const place = (cell: HeatCell, row: HeatRow, x: number, y: number, cellWidth: number): PlacedHeat => ({
    ...cell,
    theme_id: row.theme_id,
    x,
    y,
    step: cell.nothing ? 0 : step(cell.share),
    lines: cell.nothing
      ? [SIGNS[cell.nothing]]
      : two(cellWidth)
        ? [percent(cell.share), `n\u202f${cell.n}`]
        : [(cell.share * 100).toFixed(cell.share < 0.0995 ? 1 : 0), String(cell.n)],
    name: `${nameOf(cell, row.label)}${spokenNote(row)}`
  });
  const kinds = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.nothing)));
  const notes = (Object.keys(MEANINGS) as Nothing[]).filter((kind) => kinds.has(kind)).map((kind) => MEANINGS[kind]);
  const byTheme = countries.length <= MOST_COLUMNS;
  const sheet = byTheme ? themesDown(rows, countries, width, place) : countriesDown(rows, countries, width, place);
  const said = [...(two(sheet.cell.width) || rows.length === 0 ? [] : ['In a cell: the share in %, below it n']), ...notes];
  return { ...sheet, width, height: sheet.height + said.length * 18 + 6, notes: said };
}

const two = (cellWidth: number) => cellWidth >= 56;

type Place = (cell: HeatCell, row: HeatRow, x: number, y: number, cellWidth: number) => PlacedHeat;
type Sheet = Omit<HeatmapLayout, 'width' | 'notes'>;

function themesDown(rows: readonly HeatRow[], countries: readonly HeatCell[], width: number, place: Place): Sheet {
  const narrow = width < 600;
  const left = narrow ? 0 : 262;
  const cellWidth = Math.min((width - left) / Math.max(countries.length, 1), 132);
  const cellHeight = 38;
  const letters = Math.max(4, Math.floor(cellWidth / 7.5));
  const names = countries.map(({ country, country_name: name }) => {
    const lines = wrapLabel(name, letters);
    return lines.length > 3 || lines.some((line) => line.length > letters) ? [country] : lines;
  });
  const top = (max(names, (lines) => lines.length) ?? 1) * 17 + 6;
  let y = top;
  const rowLabels: Label[] = [];
  const cells = rows.flatMap((row) => {
    const lines = wrapLabel(drawnName(row), narrow ? 46 : 36);
    const above = narrow ? lines.length * 17 + 6 : 0;
    const labelY = narrow ? y + 17 : y + cellHeight / 2 + 5 - ((lines.length - 1) * 17) / 2;
    rowLabels.push({ lines, x: narrow ? 0 : left - 14, y: labelY });
    const own = row.cells.map((cell, i) => place(cell, row, left + i * cellWidth, y + above, cellWidth));
    y += above + Math.max(cellHeight, narrow ? 0 : lines.length * 17 + 4) + (narrow ? 4 : 0);
    return own;
  });
  return {
    height: y + 4,
    cell: { width: cellWidth, height: cellHeight },
    rowLabels,
    heads: names.map((lines, i) => ({ lines, x: left + (i + 0.5) * cellWidth, y: top - 8 - (lines.length - 1) * 17 })),
    upright: false,
    labelAnchor: narrow ? 'start' : 'end',
    cells
  };
}

function countriesDown(rows: readonly HeatRow[], countries: readonly HeatCell[], width: number, place: Place): Sheet {
  const narrow = width < 600;
  const themes = rows.slice(0, FIRST_THEMES);
  const left = narrow ? 100 : 160;
  const columns = Math.max(1, Math.min(Math.max(themes.length, 1), Math.floor((width - left) / 42)));
  const cellWidth = Math.min((width - left) / columns, 60);
  const cellHeight = 34;
  const names = countries.map((country) => wrapLabel(country.country_name, narrow ? 14 : 22).slice(0, 2));
  const heads: Label[] = [];
  const rowLabels: Label[] = [];
  const cells: PlacedHeat[] = [];
  let y = 0;
  for (let first = 0; first < themes.length; first += columns) {
    const block = themes.slice(first, first + columns);
    const room = Math.max(1, Math.floor((cellWidth - 4) / 15));
    const labels = block.map((row) => {
      const words = drawnName(row);
      return wrapLabel(words, Math.max(24, Math.ceil(words.length / room) + 6));
    });
    const headSpace = (max(labels.flat(), (line) => line.length) ?? 0) * 7 + 10;
    labels.forEach((lines, i) => heads.push({ lines, x: left + (i + 0.5) * cellWidth - ((lines.length - 1) * 15) / 2 + 4, y: y + headSpace - 6 }));
    y += headSpace;
    countries.forEach((_, k) => {
      const lines = names[k] ?? [];
      rowLabels.push({ lines, x: left - 10, y: y + cellHeight / 2 + 5 - ((lines.length - 1) * 15) / 2 });
      block.forEach((row, i) => {
        const cell = row.cells[k];
        if (cell) cells.push(place(cell, row, left + i * cellWidth, y, cellWidth));
      });
      y += cellHeight;
    });
    y += 16;
  }
  return { height: y, cell: { width: cellWidth, height: cellHeight }, rowLabels, heads, upright: true, labelAnchor: 'end', cells };
}
