import { greatest, max, scaleLinear } from 'd3';
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
export interface PlacedDot {
  readonly theme_id: string;
  readonly country: string;
  readonly n: number;
  readonly nothing: Nothing | null;
  readonly x: number;
  readonly y: number;
  /** Its intervals; null where so many marks are on one line that their intervals would cover one another. */
  readonly line95: readonly [number, number] | null;
  readonly line50: readonly [number, number] | null;
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
  /** Of many countries on one line: who has the largest share, said behind the last mark. Null where values stand at each. */
  readonly leader: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export interface DotsLayout {
  /** Whether all countries stand on one line. */
  readonly crowd: boolean;
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly PlacedRow[];
}

/** A mark keeps 24 pixels to press where the drawing is shown at 0.86 of its size. */
const LINE = 28;

/** More countries than these stand on one line. */
export const CROWD = 5;

/** Letters of a country's name that have room behind the last mark. */
const LEADER = 17;

/** What is said beside a mark, or in its place. */
function valueOf(cell: DotsCell): string {
  if (cell.nothing === 'no document') return 'no document';
  if (cell.nothing === 'too few sentences') return `too few sentences (N ${cell.N})`;
  if (cell.nothing === 'not in the documents') return `none of ${cell.N}`;
  return `${percent(cell.share)}\u2002n\u202f${cell.n}`;
}

/** A mark in words, for those who do not see it. Of a crowd its interval is not worked out for words alone. */
function nameOf(cell: DotsCell, label: string, hasLines: boolean): string {
  const what = `${label}, ${cell.country_name}`;
  if (cell.nothing) return `${what}: ${valueOf(cell)}`;
  if (!hasLines) return `${what}: ${percent(cell.share)} of the agenda, ${cell.n} of ${cell.N} sentences`;
  const [low, high] = cell.interval95;
  return `${what}: ${percent(cell.share)} of the agenda, 95 % interval ${percent(low)} to ${percent(high)}, ${cell.n} of ${cell.N} sentences`;
}

/**
 * Places ranked dots: a row a theme, in it a line a country. Many countries stand on one line: there only the chosen one has its
 * interval, and the one with the largest share its name.
 *
 * @param rows themes in the order in which they are to stand
 * @param marks the look of each country
 * @param width of the drawing in pixels; under 600 labels stand above their rows
 * @param chosen the chosen mark
 */
export function layoutDots(
  rows: readonly DotsRow[],
  marks: ReadonlyMap<string, CountryMark>,
  width: number,
  chosen: { readonly country: string; readonly theme_id: string } | null = null
): DotsLayout {
  const narrow = width < 600;
  const countries = max(rows, (row) => row.cells.length) ?? 0;
  const crowd = countries > CROWD;
  const left = narrow ? 4 : 262;
  const right = width - (narrow ? (crowd ? 16 : 104) : crowd ? 190 : 128);
  const top = 30;
  const hasLines = (row: DotsRow, cell: DotsCell) =>
    cell.nothing === null && (!crowd || (chosen?.country === cell.country && chosen.theme_id === row.theme_id));
  const endOf = (row: DotsRow, cell: DotsCell) => Math.max(cell.share, hasLines(row, cell) ? cell.interval95[1] : 0);
  const highest = max(rows, (row) => max(row.cells, (cell) => endOf(row, cell))) ?? 0;
  const scale = scaleLinear([0, Math.max(highest, 0.02)], [left, right]).nice(narrow ? 4 : 6);
  const x = (share: number) => tenth(scale(share));
  let y = top;
  const placed = rows.map((row): PlacedRow => {
    const lines = wrapLabel(drawnName(row), narrow ? 46 : 36);
    const labelSpace = narrow ? lines.length * 17 + 4 : 0;
    const height = Math.max(crowd ? 30 : countries * LINE, narrow ? 0 : lines.length * 17) + 8;
    const rowTop = y;
    const dots = (crowd ? inFront(row.cells, marks) : row.cells).map((cell, i): PlacedDot => {
      const middle = crowd ? (height - 8) / 2 : i * LINE + LINE / 2;
      const drawn = hasLines(row, cell);
      const line = ([low, high]: readonly [number, number]) => [x(low), x(high)] as const;
      return {
        theme_id: row.theme_id,
        country: cell.country,
        n: cell.n,
        nothing: cell.nothing,
        x: x(cell.share),
        y: rowTop + labelSpace + 4 + middle,
        line95: drawn ? line(cell.interval95) : null,
        line50: drawn ? line(cell.interval50) : null,
        mark: marks.get(cell.country) ?? { colour: 'other', path: '', hollow: '' },
        value: crowd ? '' : valueOf(cell),
        valueX: tenth((cell.nothing === null ? x(endOf(row, cell)) : left) + 12),
        name: `${nameOf(cell, row.label, drawn)}${spokenNote(row)}`
      };
    });
    y += labelSpace + height;
    const labelY = narrow ? rowTop + 17 : rowTop + 4 + (height - 8) / 2 + 5 - ((lines.length - 1) * 17) / 2;
    const leader = crowd && !narrow ? leaderOf(row, (cell) => x(endOf(row, cell))) : null;
    const leaderY = rowTop + 4 + (height - 8) / 2 + 4.5;
    return {
      theme_id: row.theme_id, lines, labelX: narrow ? left : left - 14, labelY, top: rowTop, dots, leader: leader && { ...leader, y: leaderY }
    };
  });
  return {
    crowd,
    width,
    height: y + 6,
    plot: { left, right, top, bottom: y },
    ticks: scale.ticks(narrow ? 4 : 6).map((tick) => ({ x: x(tick), label: percentTick(tick) })),
    rows: placed
  };
}

/** Cells of a crowd, those last, and so in front, whose countries have a colour of their own. */
function inFront(cells: readonly DotsCell[], marks: ReadonlyMap<string, CountryMark>): DotsCell[] {
  const isTold = (cell: DotsCell) => (marks.get(cell.country)?.colour ?? 'other') !== 'other';
  return [...cells.filter((cell) => !isTold(cell)), ...cells.filter(isTold)];
}

/** The country with the largest share, where one has any, behind the last mark of its row. */
function leaderOf(row: DotsRow, endOf: (cell: DotsCell) => number): { text: string; x: number } | null {
  const known = row.cells.filter((cell) => cell.nothing === null);
  const first = greatest(known, (a, b) => a.share - b.share);
  if (!first) return null;
  const name = first.country_name.length > LEADER ? `${first.country_name.slice(0, LEADER - 1).trimEnd()}…` : first.country_name;
  return { text: `${name}\u2002${percent(first.share)}`, x: tenth((max(known, endOf) ?? 0) + 12) };
}
