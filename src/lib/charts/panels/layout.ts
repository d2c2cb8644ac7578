import { area, line, max, min, scaleLinear, scaleUtc, utcYear, type ScaleTime } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import type { CountryMark } from '../country-marks.ts';
import { percent, percentTick, signedPoints } from '../percent.ts';
import { tenth } from '../tenth.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';

/**
 * What stands on the upright scale: the share of a theme, how many sentences have it, or how far its share moved since the
 * country's document before.
 */
export const MEASURES = ['share', 'count', 'change'] as const;
export type Measure = (typeof MEASURES)[number];

/** A document's share of a theme. Days are `YYYY-MM-DD`; shares and interval ends are 0 to 1. */
export interface PanelsPoint {
  readonly document_id: string;
  readonly title: string;
  readonly country: string;
  readonly country_name: string;
  readonly date_start: string;
  readonly date_end: string;
  readonly year: number;
  readonly share: number;
  /** What is drawn, in the unit of the measure: a share, sentences, or a difference of shares. */
  readonly value: number;
  /** The 95 % interval of the value; null where it has none. */
  readonly interval95: readonly [number, number] | null;
  readonly n: number;
  readonly N: number;
  readonly nothing: Nothing | null;
}

/** A theme and the documents along its time, in the order of their dates. */
export interface PanelsRow {
  readonly theme_id: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly points: readonly PanelsPoint[];
}

export interface PlacedPoint extends PanelsPoint {
  readonly theme_id: string;
  readonly x: number;
  readonly y: number;
  /** How long the date of the document may be: its two ends on the axis. */
  readonly span: readonly [number, number];
  /** Null where there is no interval, or a band shows it. */
  readonly line95: readonly [number, number] | null;
  readonly mark: CountryMark;
  readonly name: string;
}

interface PanelPath {
  readonly country: string;
  readonly d: string;
  readonly mark: CountryMark;
}

export interface Panel {
  readonly theme_id: string;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly points: readonly PlacedPoint[];
  /** Lines between documents of one country in the same or in successive years: never over a year without one. */
  readonly paths: readonly PanelPath[];
  /** Bands of 95 % intervals below these lines. */
  readonly bands: readonly PanelPath[];
}

export interface PanelsLayout {
  readonly width: number;
  readonly height: number;
  readonly panelWidth: number;
  readonly plotTop: number;
  readonly plotHeight: number;
  readonly panels: readonly Panel[];
  readonly xTicks: readonly { readonly x: number; readonly label: string; readonly anchor: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** The height of 0. */
  readonly zero: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const GAP = 28;
const PLOT = 104;
const AXIS = 26;
const LEFT = 38;

const day = (text: string) => new Date(`${text}T00:00:00Z`);

function nameOf(point: PanelsPoint, label: string, measure: Measure): string {
  const what = `${label}, ${point.country_name} ${point.year}`;
  if (point.nothing === 'too few sentences') return `${what}: too few sentences to say (N ${point.N})`;
  const counts = `${point.n} of ${point.N} sentences`;
  if (measure === 'change') {
    const [low, high] = point.interval95 ?? [point.value, point.value];
    const sure = `95 % interval ${signedPoints(low)} to ${signedPoints(high)}`;
    return `${what}: ${signedPoints(point.value)} since the document before, ${sure}, now ${percent(point.share)}, ${counts}`;
  }
  if (point.nothing === 'not in the documents') return `${what}: none of ${point.N} sentences`;
  if (measure === 'count') return `${what}: ${counts}`;
  const [low, high] = point.interval95 ?? [point.share, point.share];
  return `${what}: ${percent(point.share)}, 95 % interval ${percent(low)} to ${percent(high)}, ${counts}`;
}

const TICKS: Record<Measure, (tick: number) => string> = {
  share: percentTick,
  count: String,
  change: (tick) => (tick === 0 ? '0' : `${tick > 0 ? '+' : '\u2212'}${Number(Math.abs(tick * 100).toFixed(1))}`)
};
/** The least height of the scale. */
const LEAST: Record<Measure, number> = { share: 0.02, count: 4, change: 0.02 };

function yearTicks(x: ScaleTime<number, number>, from: number, to: number, room: number) {
  const step = Math.max(1, Math.ceil((to - from + 1) / Math.max(2, Math.floor(room / 60))));
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((year) => (to - year) % step === 0);
  return years.map((year) => ({ x: tenth(x(day(`${String(year).padStart(4, '0')}-07-01`))), label: String(year), anchor: 'middle' }));
}

const SIDE = 14;

/** Moves marks that would hide each other apart, in the order of their dates; their date bars stay where they are. */
function sideBySide(points: Mutable<PlacedPoint>[]): void {
  const ordered = points.toSorted((a, b) => a.x - b.x);
  ordered.forEach((point, i) => {
    const before = ordered[i - 1];
    if (!before || point.x - before.x >= SIDE || Math.abs(point.y - before.y) >= SIDE * 1.5) return;
    const middle = (point.x + before.x) / 2;
    before.x = tenth(middle - SIDE / 2);
    point.x = tenth(middle + SIDE / 2);
  });
}

/**
 * Places small multiples: a panel a theme, all on one scale of share and one of time.
 *
 * @param rows themes in the order in which they are to stand
 * @param marks the look of each country
 * @param width of the drawing in pixels
 */
export function layoutPanels(
  rows: readonly PanelsRow[],
  marks: ReadonlyMap<string, CountryMark>,
  width: number,
  measure: Measure = 'share'
): PanelsLayout {
  const columns = width < 600 ? 1 : 3;
  const panelWidth = tenth((width - GAP * (columns - 1)) / columns);
  const points = rows.flatMap((row) => row.points);
  const from = Math.min(...points.map((point) => day(point.date_start).getUTCFullYear()));
  const to = Math.max(...points.map((point) => day(point.date_end).getUTCFullYear()));
  const known = points.length > 0;
  const x = scaleUtc(
    known ? [day(`${String(from).padStart(4, '0')}-01-01`), utcYear.offset(day(`${String(to).padStart(4, '0')}-01-01`), 1)] : [0, 1],
    [LEFT + 8, panelWidth - 12]
  );
  const highest = max(points, (point) => Math.max(point.value, point.interval95?.[1] ?? 0)) ?? 0;
  const lowest = min(points, (point) => Math.min(point.value, point.interval95?.[0] ?? 0)) ?? 0;
  const scale = scaleLinear([Math.min(lowest, 0), Math.max(highest, LEAST[measure])], [PLOT, 0]).nice(measure === 'change' ? 8 : 3);
  const y = (value: number) => tenth(scale(value));
  const wrapped = rows.map((row) => wrapLabel(drawnName(row), Math.floor(panelWidth / 7.2)));
  const titleSpace = 17 * (max(wrapped, (lines) => lines.length) ?? 1) + 12;
  const panelHeight = titleSpace + PLOT + AXIS + 14;
  const panels = rows.map((row, i): Panel => {
    const placed = row.points.map((point): Mutable<PlacedPoint> => {
      const [start, end] = [day(point.date_start), new Date(day(point.date_end).getTime() + 86_400_000)].map((date) => tenth(x(date))) as [number, number];
      return {
        ...point,
        theme_id: row.theme_id,
        x: tenth((start + end) / 2),
        y: y(point.nothing === 'too few sentences' ? 0 : point.value),
        span: [start, end],
        line95: point.interval95 && [y(point.interval95[0]), y(point.interval95[1])],
        mark: marks.get(point.country) ?? { colour: 'other', path: '', hollow: '' },
        name: `${nameOf(point, row.label, measure)}${spokenNote(row)}`
      };
    });
    sideBySide(placed);
    const { paths, bands } = joined(placed, measure);
    return {
      theme_id: row.theme_id,
      lines: wrapped[i] ?? [],
      left: tenth((i % columns) * (panelWidth + GAP)),
      top: Math.floor(i / columns) * panelHeight,
      points: placed,
      paths,
      bands
    };
  });
  return {
    width,
    height: Math.ceil(rows.length / columns) * panelHeight,
    panelWidth,
    plotTop: titleSpace,
    plotHeight: PLOT,
    panels,
    xTicks: known ? yearTicks(x, from, to, panelWidth - LEFT) : [],
    yTicks: scale.ticks(3).filter((tick) => measure !== 'count' || Number.isInteger(tick)).map((tick) => ({ y: y(tick), label: TICKS[measure](tick) })),
    zero: y(0)
  };
}

/**
 * Joins documents of one country in the same or in successive years, and draws the intervals of those joined as a band:
 * their bars are taken away.
 */
function joined(placed: Mutable<PlacedPoint>[], measure: Measure): { paths: PanelPath[]; bands: PanelPath[] } {
  const paths: PanelPath[] = [];
  const bands: PanelPath[] = [];
  if (measure === 'change') return { paths, bands };
  const banded = new Set<Mutable<PlacedPoint>>();
  for (const country of new Set(placed.map((point) => point.country))) {
    const own = placed.filter((point) => point.country === country && point.nothing !== 'too few sentences');
    own.slice(1).forEach((point, k) => {
      const before = own[k];
      if (!before || point.year - before.year > 1) return;
      paths.push({ country, d: line().digits(1)([[before.x, before.y], [point.x, point.y]]) ?? '', mark: point.mark });
      const [from, to] = [before.line95, point.line95];
      if (!from || !to) return;
      const ends = [{ x: before.x, ends: from }, { x: point.x, ends: to }];
      const d = area<(typeof ends)[number]>((end) => end.x, (end) => end.ends[0], (end) => end.ends[1]).digits(1)(ends) ?? '';
      bands.push({ country, d, mark: point.mark });
      banded.add(before).add(point);
    });
  }
  for (const point of banded) point.line95 = null;
  return { paths, bands };
}
