import { max, scaleLinear } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import type { CountryMark } from '../country-marks.ts';
import { percent, points } from '../percent.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/** What one of the two says of a theme. `share` is 0 to 1. */
export interface DifferenceCell {
  readonly share: number;
  /** Sentences with the theme, and counted sentences. */
  readonly n: number;
  readonly N: number;
  readonly nothing: Nothing | null;
}

/** A theme and what the two say of it. `difference` is the second share minus the first, -1 to 1. */
export interface DifferenceRow {
  readonly theme_id: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly cells: readonly [DifferenceCell, DifferenceCell];
  /** Null where one of the two cannot be told. */
  readonly difference: { readonly difference: number; readonly low: number; readonly high: number; readonly apart: boolean } | null;
}

/** One of the two that are compared: a country or a document. */
export interface DifferenceSide {
  readonly id: string;
  readonly name: string;
  readonly mark: CountryMark;
}

/** A bar with its place; `side` is the one with the larger share, whose sentences the bar opens. */
export interface PlacedDifference {
  readonly theme_id: string;
  readonly side: DifferenceSide;
  readonly n: number;
  readonly apart: boolean;
  readonly x: number;
  readonly width: number;
  readonly line: readonly [number, number];
  readonly value: string;
  readonly valueX: number;
  readonly anchor: 'start' | 'end';
  readonly name: string;
}

export interface DifferenceLayout {
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly heads: readonly { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end'; readonly text: string }[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly {
    readonly theme_id: string;
    readonly lines: readonly string[];
    readonly labelX: number;
    readonly labelY: number;
    readonly top: number;
    /** Where the grid stands: in a narrow drawing not behind words. */
    readonly grid: readonly [number, number];
    /** The middle of the bar. */
    readonly y: number;
    readonly bar: PlacedDifference | null;
    /** Where no bar can be drawn, why. */
    readonly absent: string;
    readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  }[];
}

export const BAR = 14;
const VALUE = 66;

function valueOf(cell: DifferenceCell): string {
  if (cell.nothing === 'no document') return 'no document';
  if (cell.nothing === 'too few sentences') return `too few (N ${cell.N})`;
  if (cell.nothing === 'not in the documents') return `none of ${cell.N}`;
  return `${percent(cell.share)}\u2002n\u202f${cell.n}`;
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

/**
 * Places the differences of two shares as bars from a middle line towards the larger: a row a theme, all on one scale,
 * with what each of the two says beside it.
 *
 * @param rows themes in the order in which they are to stand
 * @param sides the first of the two, to the left, and the second, to the right
 * @param width of the drawing in pixels; under 600 labels stand above their bars
 */
export function layoutDifference(
  rows: readonly DifferenceRow[],
  sides: readonly [DifferenceSide, DifferenceSide],
  width: number
): DifferenceLayout {
  const narrow = width < 600;
  const left = narrow ? VALUE : 258 + VALUE;
  const right = width - VALUE - (narrow ? 0 : 216);
  const middle = (left + right) / 2;
  const most = max(rows, ({ difference: d }) => (d ? Math.max(Math.abs(d.difference), -d.low, d.high) : 0)) ?? 0;
  const reach = scaleLinear([0, Math.max(most, 0.02)], [0, (right - left) / 2]).nice(3);
  const columns = [right + VALUE + 2, right + VALUE + 112];
  const top = narrow ? 44 : 48;
  let y = top;
  const placed = rows.map((row) => {
    const lines = wrapLabel(drawnName(row), narrow ? 46 : 36);
    const words = narrow ? wrapLabel(row.cells.map((cell, i) => `${cut(sides[i]?.name ?? '', 24)}\u00a0${valueOf(cell)}`.replaceAll(' ', '\u00a0')).join(' · '), 50) : [];
    const above = narrow ? lines.length * 17 + words.length * 17 + 4 : 0;
    const height = above + (narrow ? 28 : Math.max(28, lines.length * 17)) + 4;
    const rowTop = y;
    y += height;
    const barY = narrow ? rowTop + above + 14 : rowTop + height / 2;
    const labelY = narrow ? rowTop + 17 : rowTop + height / 2 + 5 - ((lines.length - 1) * 17) / 2;
    const texts = narrow
      ? words.map((text, i) => ({ x: 0, y: rowTop + (lines.length + i) * 17 + 17, text }))
      : row.cells.map((cell, i) => ({ x: columns[i] ?? 0, y: barY + 4.5, text: valueOf(cell) }));
    return {
      theme_id: row.theme_id,
      lines,
      labelX: narrow ? 0 : 248,
      labelY,
      top: rowTop,
      grid: [narrow ? barY - 12 : rowTop, y] as const,
      y: barY,
      bar: row.difference ? placeBar(row, sides, reach, middle) : null,
      absent: row.difference ? '' : 'cannot be told',
      texts
    };
  });
  const all = reach.ticks(narrow ? 2 : 3).filter((tick) => tick > 0);
  // Labels stand at least 46 pixels apart.
  const every = Math.max(1, Math.ceil(46 / Math.max(1, reach(all[0] ?? 1))));
  const steps = all.filter((_, i) => (i + 1) % every === 0);
  const label = (tick: number) => `+${Number((tick * 100).toFixed(1))}`;
  return {
    width,
    height: y + 6,
    middle,
    left,
    right,
    top,
    heads: [
      { x: middle - 8, y: 14, anchor: 'end', text: `◂ more in ${cut(sides[0].name, narrow ? 14 : 34)}` },
      { x: middle + 8, y: 14, anchor: 'start', text: `more in ${cut(sides[1].name, narrow ? 14 : 26)} ▸` },
      ...(narrow ? [] : sides.map((side, i) => ({ x: columns[i] ?? 0, y: top - 12, anchor: 'start' as const, text: cut(side.name, 12) })))
    ],
    ticks: [
      ...steps.toReversed().map((tick) => ({ x: middle - reach(tick), label: label(tick) })),
      { x: middle, label: '0' },
      ...steps.map((tick, i) => ({ x: middle + reach(tick), label: `${label(tick)}${i === steps.length - 1 ? '\u202fpts' : ''}` }))
    ],
    rows: placed
  };
}

function placeBar(
  row: DifferenceRow,
  sides: readonly [DifferenceSide, DifferenceSide],
  reach: (size: number) => number,
  middle: number
): PlacedDifference | null {
  const { difference: d } = row;
  if (!d) return null;
  const back = d.difference < 0;
  const [side, cell] = back ? [sides[0], row.cells[0]] : [sides[1], row.cells[1]];
  const at = (value: number) => middle + Math.sign(value) * reach(Math.abs(value));
  const [low, high, end] = [at(d.low), at(d.high), at(d.difference)];
  const both = row.cells.map((one, i) => `${sides[i]?.name ?? ''} ${one.nothing ? valueOf(one) : `${percent(one.share)} (${one.n} of ${one.N} sentences)`}`);
  return {
    theme_id: row.theme_id,
    side,
    n: cell.n,
    apart: d.apart,
    x: Math.min(middle, end),
    width: Math.abs(end - middle),
    line: [low, high],
    value: points(d.difference),
    valueX: back ? Math.min(low, end) - 6 : Math.max(high, end) + 6,
    anchor: back ? 'end' : 'start',
    name: `${row.label}: ${both.join(', ')}; ${points(d.difference)} more in ${side.name}, ${
      d.apart ? 'more than chance would give' : 'which may be chance'
    }${spokenNote(row)}`
  };
}
