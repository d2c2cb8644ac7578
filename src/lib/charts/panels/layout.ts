import { area, line, max, min, scaleLinear, scaleUtc, utcYear, type ScaleTime } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import type { CountryMark } from '../country-marks.ts';
import { percent, percentTick, signedPoints } from '../percent.ts';
import { tenth } from '../tenth.ts';
import { drawnName, spokenNote } from '../theme-name.ts';
import { wrapLabel } from '../wrap-label.ts';
import { DOT, isCrowd, mediansOf, SMALL, spreadOf, swarm } from './crowd.ts';

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

export interface PlacedPoint extends Pick<PanelsPoint, 'document_id' | 'country' | 'year' | 'n' | 'nothing'> {
  readonly theme_id: string;
  readonly x: number;
  readonly y: number;
  /** How long the date of the document may be: its two ends on the axis. */
  readonly span: readonly [number, number];
  /** Null where there is no interval, a band shows it, or the panel is of a crowd. */
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
  /** Of a crowd: documents of countries that have no colour of their own, as one path of points. Else empty. */
  readonly quiet: string;
  /** Of a crowd: the median of each year's documents, a short line each, and its words. */
  readonly medians: readonly { readonly d: string; readonly name: string }[];
}

export interface PanelsLayout {
  /** Whether more countries are drawn than can be told apart. */
  readonly crowd: boolean;
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
/** Of a crowd, whose points need room. */
const CROWD_PLOT = 150;
const AXIS = 26;
const LEFT = 38;

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A mark in words. Of a crowd its interval is not worked out for words alone. */
function nameOf(point: PanelsPoint, label: string, measure: Measure, crowd: boolean): string {
  const what = `${label}, ${point.country_name} ${point.year}`;
  if (point.nothing === 'too few sentences') return `${what}: too few sentences to say (N ${point.N})`;
  const counts = `${point.n} of ${point.N} sentences`;
  if (crowd && point.nothing !== 'not in the documents') {
    if (measure === 'change') return `${what}: ${signedPoints(point.value)} since the document before, now ${percent(point.share)}, ${counts}`;
    if (measure === 'share') return `${what}: ${percent(point.share)}, ${counts}`;
  }
  if (measure === 'change' && !crowd) {
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
 * Places small multiples: a panel a theme, all on one scale of share and one of time. Where more countries are in them than
 * can be told apart, only documents of those that have a colour of their own are marks, without their intervals; the others
 * are points in grey, and a line is the median of all of a year.
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
  const crowd = isCrowd(rows);
  const plot = crowd ? CROWD_PLOT : PLOT;
  const ends = (point: PanelsPoint) => (crowd ? [0, 0] : (point.interval95 ?? [0, 0]));
  const highest = max(points, (point) => Math.max(point.value, ends(point)[1] ?? 0)) ?? 0;
  const lowest = min(points, (point) => Math.min(point.value, ends(point)[0] ?? 0)) ?? 0;
  const scale = scaleLinear([Math.min(lowest, 0), Math.max(highest, LEAST[measure])], [plot, 0]).nice(measure === 'change' ? 8 : 3);
  const y = (value: number) => tenth(scale(value));
  const wrapped = rows.map((row) => wrapLabel(drawnName(row), Math.floor(panelWidth / 7.2)));
  const titleSpace = 17 * (max(wrapped, (lines) => lines.length) ?? 1) + 12;
  const panelHeight = titleSpace + plot + AXIS + 14;
  const spanOf = (point: PanelsPoint) =>
    [day(point.date_start), new Date(day(point.date_end).getTime() + 86_400_000)].map((date) => tenth(x(date))) as [number, number];
  const middleOf = (point: PanelsPoint) => {
    const [start, end] = spanOf(point);
    return tenth((start + end) / 2);
  };
  const heightOf = (point: PanelsPoint) => y(point.nothing === 'too few sentences' ? 0 : point.value);
  const markOf = (point: PanelsPoint): CountryMark => marks.get(point.country) ?? { colour: 'other', path: '', hollow: '' };
  const spread = crowd ? spreadOf(points.map(middleOf)) : 0;
  const panels = rows.map((row, i): Panel => {
    const told = crowd ? row.points.filter((point) => markOf(point).colour !== 'other') : row.points;
    const placed = told.map((point): Mutable<PlacedPoint> => ({
      document_id: point.document_id,
      country: point.country,
      year: point.year,
      n: point.n,
      nothing: point.nothing,
      theme_id: row.theme_id,
      x: middleOf(point),
      y: heightOf(point),
      // Of a crowd a date that is known to the year would be a bar across its neighbours.
      span: crowd ? [middleOf(point), middleOf(point)] : spanOf(point),
      line95: crowd || !point.interval95 ? null : [y(point.interval95[0]), y(point.interval95[1])],
      mark: markOf(point),
      name: `${nameOf(point, row.label, measure, crowd)}${spokenNote(row)}`
    }));
    const others = crowd ? row.points.filter((point) => markOf(point).colour === 'other' && point.nothing !== 'too few sentences') : [];
    if (crowd) swarm(placed, SMALL * SIDE, spread, [LEFT + 6, panelWidth - 6]).forEach((at, k) => Object.assign(placed[k] ?? {}, { x: at }));
    else sideBySide(placed);
    const { paths, bands } = joined(placed, measure);
    const dots = others.map((point) => ({ x: middleOf(point), y: heightOf(point) }));
    const swarmed = swarm(dots, DOT, spread, [LEFT + 3, panelWidth - 3]);
    return {
      theme_id: row.theme_id,
      lines: wrapped[i] ?? [],
      left: tenth((i % columns) * (panelWidth + GAP)),
      top: Math.floor(i / columns) * panelHeight,
      points: placed,
      paths,
      bands,
      quiet: dots.map((dot, k) => `M${swarmed[k]},${dot.y}h0`).join(''),
      medians: crowd ? mediansOf(row.points, middleOf, y, spread, measure) : []
    };
  });
  return {
    width,
    height: Math.ceil(rows.length / columns) * panelHeight,
    panelWidth,
    plotTop: titleSpace,
    plotHeight: plot,
    crowd,
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
