import { max, scaleLinear } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import type { CountryMark } from '../country-marks.ts';
import { percent, percentTick } from '../percent.ts';
import { tenth } from '../tenth.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/** A country's share of a theme, as the chart takes it. Shares and interval ends are 0 to 1. */
export interface DotsCell {
  readonly country: string;
  readonly country_name: string;
  readonly share: number;
  readonly interval95: readonly [number, number];
  readonly interval50: readonly [number, number];
  /** Sentences with the theme, and counted sentences. */
  readonly n: number;
  readonly N: number;
  readonly documents: number;
  readonly nothing: Nothing | null;
}

/** A theme and its cells, one a country, in the order of the countries. */
export interface DotsRow {
  readonly theme_id: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly cells: readonly DotsCell[];
}

/** A cell with its place. */
export interface PlacedDot extends DotsCell {
  readonly theme_id: string;
  readonly x: number;
  readonly y: number;
  readonly line95: readonly [number, number];
  readonly line50: readonly [number, number];
  readonly mark: CountryMark;
  readonly value: string;
  readonly valueX: number;
  readonly name: string;
}

export interface PlacedRow {
  readonly theme_id: string;
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly top: number;
  readonly dots: readonly PlacedDot[];
}

export interface DotsLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly PlacedRow[];
}

/** A mark keeps 24 pixels to press where the drawing is shown at 0.86 of its size. */
const LINE = 28;
const CROWD = 5;

/** What is said beside a mark, or in its place. */
function valueOf(cell: DotsCell): string {
  if (cell.nothing === 'no document') return 'no document';
  if (cell.nothing === 'too few sentences') return `too few sentences (N ${cell.N})`;
  if (cell.nothing === 'not in the documents') return `none of ${cell.N}`;
  return `${percent(cell.share)}\u2002n\u202f${cell.n}`;
}

/** A mark in words, for those who do not see it. */
function nameOf(cell: DotsCell, label: string): string {
  const what = `${label}, ${cell.country_name}`;
  if (cell.nothing) return `${what}: ${valueOf(cell)}`;
  const [low, high] = cell.interval95;
  return `${what}: ${percent(cell.share)} of the agenda, 95 % interval ${percent(low)} to ${percent(high)}, ${cell.n} of ${cell.N} sentences`;
}

/**
 * Places ranked dots: a row a theme, in it a line a country; where countries are many, all on one line.
 *
 * @param rows themes in the order in which they are to stand
 * @param marks the look of each country
 * @param width of the drawing in pixels; under 600 labels stand above their rows
 */
export function layoutDots(
  rows: readonly DotsRow[],
  marks: ReadonlyMap<string, CountryMark>,
  width: number
): DotsLayout {
  const narrow = width < 600;
  const countries = max(rows, (row) => row.cells.length) ?? 0;
  const crowd = countries > CROWD;
  const left = narrow ? 4 : 262;
  const right = width - (crowd ? 16 : narrow ? 104 : 128);
  const top = 30;
  const highest = max(rows, (row) => max(row.cells, (cell) => Math.max(cell.share, cell.interval95[1]))) ?? 0;
  const scale = scaleLinear([0, Math.max(highest, 0.02)], [left, right]).nice(narrow ? 4 : 6);
  const x = (share: number) => tenth(scale(share));
  let y = top;
  const placed = rows.map((row): PlacedRow => {
    const lines = wrapLabel(drawnName(row), narrow ? 46 : 36);
    const labelSpace = narrow ? lines.length * 17 + 4 : 0;
    const height = Math.max(crowd ? 30 : countries * LINE, narrow ? 0 : lines.length * 17) + 8;
    const rowTop = y;
    const dots = row.cells.map((cell, i): PlacedDot => {
      const middle = crowd ? (height - 8) / 2 : i * LINE + LINE / 2;
      const known = cell.nothing === null;
      const end = known ? Math.max(x(cell.interval95[1]), x(cell.share)) : left;
      return {
        ...cell,
        theme_id: row.theme_id,
        x: x(cell.share),
        y: rowTop + labelSpace + 4 + middle,
        line95: [x(cell.interval95[0]), x(cell.interval95[1])],
        line50: [x(cell.interval50[0]), x(cell.interval50[1])],
        mark: marks.get(cell.country) ?? { colour: 'other', path: '', hollow: '' },
        value: crowd ? '' : valueOf(cell),
        valueX: tenth(end + 12),
        name: `${nameOf(cell, row.label)}${spokenNote(row)}`
      };
    });
    y += labelSpace + height;
    const labelY = narrow ? rowTop + 17 : rowTop + 4 + (height - 8) / 2 + 5 - ((lines.length - 1) * 17) / 2;
    return { theme_id: row.theme_id, lines, labelX: narrow ? left : left - 14, labelY, top: rowTop, dots };
  });
  return {
    width,
    height: y + 6,
    plot: { left, right, top, bottom: y },
    ticks: scale.ticks(narrow ? 4 : 6).map((tick) => ({ x: x(tick), label: percentTick(tick) })),
    rows: placed
  };
}
