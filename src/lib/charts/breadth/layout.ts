import { max, scaleLinear } from 'd3';
import type { CountryMark } from '../country-marks.ts';
import { wrapLabel } from '../wrap-label.ts';

/** The breadth of an agenda: an effective number of themes from 1 on, or null where it cannot be told. */
export interface BreadthRow {
  readonly id: string;
  readonly name: string;
  readonly breadth: number | null;
  /** How many themes it has at all. */
  readonly themes: number;
  /** Counted sentences. */
  readonly N: number;
  readonly mark: CountryMark;
}

export interface PlacedBreadth extends BreadthRow {
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly lines: readonly string[];
  readonly labelY: number;
  readonly value: string;
  readonly label: string;
}

export interface BreadthLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly PlacedBreadth[];
}

/**
 * Places the breadth of agendas as dots on one scale, a row an agenda.
 *
 * @param width of the drawing in pixels; under 600 names stand above their rows
 */
export function layoutBreadth(rows: readonly BreadthRow[], width: number): BreadthLayout {
  const narrow = width < 600;
  const left = narrow ? 8 : 262;
  const right = width - 190;
  const x = scaleLinear([1, Math.ceil(Math.max(max(rows, (row) => row.breadth ?? 0) ?? 0, 4))], [left, right]);
  const top = 30;
  let y = top;
  const placed = rows.map((row): PlacedBreadth => {
    const lines = wrapLabel(row.name, narrow ? 48 : 36);
    const above = narrow ? lines.length * 17 + 4 : 0;
    const height = above + (narrow ? 26 : Math.max(28, lines.length * 17 + 8));
    const rowTop = y;
    y += height;
    const middle = narrow ? rowTop + above + 12 : rowTop + height / 2;
    const counts = `${row.themes} in all, N\u202f${row.N}`;
    return {
      ...row,
      x: x(row.breadth ?? 1),
      y: middle,
      top: rowTop,
      lines,
      labelY: narrow ? rowTop + 17 : middle + 5 - ((lines.length - 1) * 17) / 2,
      value: row.breadth === null ? `too few sentences (N ${row.N})` : `${row.breadth.toFixed(1)}\u2002${counts}`,
      label: row.breadth === null
        ? `${row.name}: too few sentences to say, N ${row.N}`
        : `${row.name}: as broad as ${row.breadth.toFixed(1)} themes of equal size; ${row.themes} themes in all, ${row.N} counted sentences`
    };
  });
  return {
    width,
    height: y + 6,
    left,
    top,
    ticks: rows.length === 0 ? [] : [1, ...x.ticks(narrow ? 3 : 5).filter((tick) => Number.isInteger(tick) && tick > 1.5)].map((tick) => ({ x: x(tick), label: String(tick) })),
    rows: placed
  };
}
