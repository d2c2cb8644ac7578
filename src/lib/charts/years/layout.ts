import { area, line, max, scaleLinear } from 'd3';
import type { CountryMark } from '../country-marks.ts';
import { percent, percentTick } from '../percent.ts';
import { tenth } from '../tenth.ts';

/** A value of a year: `low` and `high` are the ends of its interval or band. */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the value was counted from, in words: "5 of 80 sentences". */
  readonly note: string;
  /** Number of sentences behind it, where it can be opened; null where it cannot. */
  readonly n: number | null;
}

/** A line over years. The first of a chart is the frame of reference and is drawn with its band. */
export interface YearSeries {
  readonly id: string;
  readonly name: string;
  readonly points: readonly YearPoint[];
  /** The look of a country; null: the quiet look of "all". */
  readonly mark: CountryMark | null;
}

export interface PlacedYear extends YearPoint {
  readonly series: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface PlacedSeries {
  readonly id: string;
  readonly name: string;
  readonly mark: CountryMark | null;
  readonly lines: readonly string[];
  readonly bands: readonly string[];
  readonly points: readonly PlacedYear[];
  /** Where the series is named, at its last point. */
  readonly labelX: number;
  readonly labelY: number;
}

export interface YearsLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly series: readonly PlacedSeries[];
}

/** Cuts a series where a year has no value, so that no line goes over it. */
function runs(points: readonly PlacedYear[]): PlacedYear[][] {
  const found: PlacedYear[][] = [];
  for (const point of points) {
    const last = found.at(-1);
    if (last && point.year - (last.at(-1)?.year ?? 0) === 1) last.push(point);
    else found.push([point]);
  }
  return found;
}

/** Moves names that would overlap apart, from the top down, keeping them within the drawing. */
function spreadLabels(series: { labelY: number }[], bottom: number): void {
  const ordered = series.toSorted((a, b) => a.labelY - b.labelY);
  ordered.forEach((one, i) => {
    const before = ordered[i - 1];
    if (before) one.labelY = Math.max(one.labelY, before.labelY + 16);
  });
  for (let i = ordered.length - 1; i >= 0; i--) {
    const [one, next] = [ordered[i], ordered[i + 1]];
    if (one) one.labelY = Math.min(one.labelY, next ? next.labelY - 16 : bottom);
  }
}

/**
 * Places lines over years with their bands and names.
 *
 * @param format how values are written: shares (`percent`) or plain numbers
 * @param width of the drawing in pixels
 */
export function layoutYears(series: readonly YearSeries[], width: number, format: 'share' | 'number' = 'share'): YearsLayout {
  const narrow = width < 600;
  const plot = { left: 44, right: width - (narrow ? 92 : 150), top: 12, bottom: narrow ? 250 : 340 };
  const points = series.flatMap((one) => one.points);
  const years = points.map((point) => point.year);
  const [from, to] = points.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 1];
  const x = scaleLinear([from, Math.max(to, from + 1)], [plot.left + 4, plot.right - 8]);
  const y = scaleLinear([0, max(points, (point) => Math.max(point.value, point.high)) || 0.02], [plot.bottom, plot.top]).nice(5);
  const written = (value: number) => (format === 'share' ? percent(value) : value.toFixed(1));
  const placed = series.map((one) => {
    const own = one.points.map(
      (point): PlacedYear => ({
        ...point,
        series: one.id,
        x: tenth(x(point.year)),
        y: tenth(y(point.value)),
        name: `${one.name} ${point.year}: ${written(point.value)}, ${point.note}`
      })
    );
    const band = area<PlacedYear>((point) => point.x, (point) => y(point.low), (point) => y(point.high)).digits(1);
    const path = line<PlacedYear>((point) => point.x, (point) => point.y).digits(1);
    const parts = runs(own).filter((run) => run.length > 1);
    const last = own.at(-1);
    return {
      id: one.id,
      name: one.name,
      mark: one.mark,
      lines: parts.map((run) => path(run) ?? ''),
      bands: parts.map((run) => band(run) ?? ''),
      points: own,
      labelX: plot.right + 4,
      labelY: (last?.y ?? plot.bottom) + 4.5
    };
  });
  spreadLabels(placed, plot.bottom + 4);
  const step = [1, 2, 5, 10, 20, 50].find((size) => (to - from) / size <= (narrow ? 5 : 10)) ?? 100;
  const first = Math.ceil(from / step) * step;
  return {
    width,
    height: plot.bottom + 30,
    plot,
    xTicks: Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step).map((year) => ({
      x: tenth(x(year)),
      label: String(year)
    })),
    yTicks: y.ticks(5).map((tick) => ({ y: tenth(y(tick)), label: format === 'share' ? percentTick(tick) : String(tick) })),
    series: placed
  };
}
