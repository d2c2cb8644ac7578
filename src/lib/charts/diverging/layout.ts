import { max, scaleLinear } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import type { CountryMark } from '../country-marks.ts';
import { percent, percentTick } from '../percent.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/** One side of a row: what is achieved, or what is promised. `share` is 0 to 1 of all sentences of that stance. */
export interface DivergingSide {
  readonly share: number;
  /** Sentences with the theme, and all counted sentences of the stance. */
  readonly n: number;
  readonly N: number;
  readonly nothing: Nothing | null;
}

export interface DivergingCell {
  readonly country: string;
  readonly country_name: string;
  readonly achieved: DivergingSide;
  readonly promised: DivergingSide;
}

/** A theme and its cells, one a country. */
export interface DivergingRow {
  readonly theme_id: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly cells: readonly DivergingCell[];
}

/** A bar of one side, with its place. */
export interface PlacedBar extends DivergingSide {
  readonly theme_id: string;
  readonly country: string;
  readonly side: 'achieved' | 'promised';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly value: string;
  readonly valueX: number;
  readonly anchor: 'start' | 'end';
  readonly mark: CountryMark;
  readonly name: string;
}

export interface DivergingLayout {
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly top: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly {
    readonly theme_id: string;
    readonly lines: readonly string[];
    readonly labelX: number;
    readonly labelY: number;
    readonly top: number;
    readonly bars: readonly PlacedBar[];
  }[];
}

/** A bar keeps 24 pixels to press where the drawing is shown at 0.86 of its size. */
const LINE = 28;
export const BAR = 14;

function valueOf(side: DivergingSide): string {
  if (side.nothing === 'no document') return 'no document';
  if (side.nothing === 'too few sentences') return `too few (N ${side.N})`;
  if (side.nothing === 'not in the documents') return '0';
  return `${percent(side.share)}\u2002n\u202f${side.n}`;
}

/**
 * Places what is achieved to the left of a middle line and what is promised to its right: a row a theme, in it a line a
 * country, both sides on one scale.
 *
 * @param width of the drawing in pixels; under 600 labels stand above their rows
 */
export function layoutDiverging(
  rows: readonly DivergingRow[],
  marks: ReadonlyMap<string, CountryMark>,
  width: number
): DivergingLayout {
  const narrow = width < 600;
  const left = narrow ? 86 : 350;
  const right = width - (narrow ? 86 : 96);
  const middle = (left + right) / 2;
  const most = max(rows, (row) => max(row.cells, (cell) => Math.max(cell.achieved.share, cell.promised.share))) ?? 0;
  const reach = scaleLinear([0, Math.max(most, 0.02)], [0, (right - left) / 2]).nice(3);
  const top = 44;
  let y = top;
  const placed = rows.map((row) => {
    const lines = wrapLabel(drawnName(row), narrow ? 46 : 34);
    const labelSpace = narrow ? lines.length * 17 + 4 : 0;
    const height = Math.max(row.cells.length * LINE, narrow ? 0 : lines.length * 17) + 8;
    const rowTop = y;
    const bars = row.cells.flatMap((cell, i) =>
      (['achieved', 'promised'] as const).map((side): PlacedBar => {
        const one = cell[side];
        const length = one.nothing ? 0 : reach(one.share);
        const back = side === 'achieved';
        const value = valueOf(one);
        return {
          ...one,
          theme_id: row.theme_id,
          country: cell.country,
          side,
          x: back ? middle - length : middle,
          y: rowTop + labelSpace + 4 + i * LINE + LINE / 2,
          width: length,
          value,
          valueX: back ? middle - length - 6 : middle + length + 6,
          anchor: back ? 'end' : 'start',
          mark: marks.get(cell.country) ?? { colour: 'other', path: '', hollow: '' },
          name: `${row.label}, ${cell.country_name}, ${side}: ${value.replace('\u2002n\u202f', ', ')}${one.nothing ? '' : ` of ${one.N} sentences`}${spokenNote(row)}`
        };
      })
    );
    y += labelSpace + height;
    const labelY = narrow ? rowTop + 17 : rowTop + 4 + (height - 8) / 2 + 5 - ((lines.length - 1) * 17) / 2;
    return { theme_id: row.theme_id, lines, labelX: narrow ? 0 : 248, labelY, top: rowTop, bars };
  });
  const all = reach.ticks(narrow ? 2 : 3).filter((tick) => tick > 0);
  // Labels stand at least 46 pixels apart.
  const every = Math.max(1, Math.ceil(46 / Math.max(1, reach(all[0] ?? 1))));
  const steps = all.filter((_, i) => (i + 1) % every === 0);
  return {
    width,
    height: y + 6,
    middle,
    top,
    ticks: [
      ...steps.toReversed().map((tick) => ({ x: middle - reach(tick), label: percentTick(tick) })),
      { x: middle, label: '0' },
      ...steps.map((tick) => ({ x: middle + reach(tick), label: percentTick(tick) }))
    ],
    rows: placed
  };
}
