import { line, max, scaleLinear } from 'd3';
import { percent } from '../percent.ts';
import { tenth } from '../tenth.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/** A theme over years. `value` is 0 to 1. */
export interface SparkRow {
  readonly theme_id: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

export interface Spark {
  readonly theme_id: string;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly d: string;
  readonly end: { readonly x: number; readonly y: number };
  readonly value: string;
  readonly name: string;
}

export interface SparksLayout {
  readonly width: number;
  readonly height: number;
  readonly panelWidth: number;
  readonly plotTop: number;
  readonly plotHeight: number;
  readonly from: number;
  readonly to: number;
  readonly sparks: readonly Spark[];
}

const PLOT = 56;
const GAP = 26;

/** Places small lines, a theme each, all on one scale of share and one of years, each named and with its last value. */
export function layoutSparks(rows: readonly SparkRow[], width: number): SparksLayout {
  const columns = width < 600 ? 2 : 4;
  const panelWidth = tenth((width - GAP * (columns - 1)) / columns);
  const years = rows.flatMap((row) => row.points.map((point) => point.year));
  const [from, to] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 1];
  const x = scaleLinear([from, Math.max(to, from + 1)], [0, panelWidth - 48]);
  const y = scaleLinear([0, max(rows, (row) => max(row.points, (point) => point.value)) || 0.02], [PLOT, 0]);
  const path = line<{ year: number; value: number }>((point) => x(point.year), (point) => y(point.value)).digits(1);
  const wrapped = rows.map((row) => wrapLabel(drawnName(row), Math.floor(panelWidth / 7)));
  const plotTop = 17 * (max(wrapped, (lines) => lines.length) ?? 1) + 8;
  const panelHeight = plotTop + PLOT + 44;
  return {
    width,
    height: Math.ceil(rows.length / columns) * panelHeight,
    panelWidth,
    plotTop,
    plotHeight: PLOT,
    from,
    to,
    sparks: rows.map((row, i) => {
      const last = row.points.at(-1) ?? { year: from, value: 0 };
      const first = row.points[0] ?? last;
      return {
        theme_id: row.theme_id,
        lines: wrapped[i] ?? [],
        left: tenth((i % columns) * (panelWidth + GAP)),
        top: Math.floor(i / columns) * panelHeight,
        d: path(row.points) ?? '',
        end: { x: tenth(x(last.year)), y: tenth(y(last.value)) },
        value: percent(last.value),
        name: `${row.label}: ${percent(first.value)} in ${first.year}, ${percent(last.value)} in ${last.year}${spokenNote(row)}`
      };
    })
  };
}
