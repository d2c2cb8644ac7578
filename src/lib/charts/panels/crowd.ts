import { group, max, median, min } from 'd3';
import { TELLABLE } from '../country-marks.ts';
import { percent, signedPoints } from '../percent.ts';
import { tenth } from '../tenth.ts';
import type { Measure, Panel, PanelsPoint, PanelsRow } from './layout.ts';

/** How large a point of a crowd is drawn. */
export const DOT = 4;

/** Of what size marks are among such points. */
export const SMALL = 0.65;

/** Whether more countries are in the rows than can be told apart. */
export function isCrowd(rows: readonly PanelsRow[]): boolean {
  return new Set(rows.flatMap((row) => row.points.map((point) => point.country))).size > TELLABLE;
}

/** How far marks may move from the place of their date, so that they do not come among those of the next. */
export function spreadOf(places: readonly number[]): number {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const least = min(sorted.slice(1), (place, i) => place - (sorted[i] ?? 0)) ?? Infinity;
  return Math.min(16, least * 0.45);
}

/** Of fewer documents in a year no median is drawn. */
export const FEWEST = 5;
/** Half the length of the line of a median. */
const HALF = 11;

/** Of a crowd: how far the middle of a theme's documents lies, year by year. */
export function mediansOf(
  points: readonly PanelsPoint[],
  x: (point: PanelsPoint) => number,
  y: (value: number) => number,
  spread: number,
  measure: Measure
): Panel['medians'] {
  const sure = points.filter((point) => point.nothing !== 'too few sentences');
  return [...group(sure, (point) => point.year)].flatMap(([year, own]) => {
    const middle = own.length < FEWEST ? undefined : median(own, (point) => point.value);
    if (middle === undefined) return [];
    const half = Math.min(HALF, spread + 1);
    const at = ((min(own, x) ?? 0) + (max(own, x) ?? 0)) / 2;
    const said = measure === 'count' ? `${middle} sentences` : measure === 'share' ? percent(middle) : signedPoints(middle);
    return [{ d: `M${tenth(at - half)},${y(middle)}H${tenth(at + half)}`, name: `${year}: median ${said} of ${own.length} documents` }];
  });
}

/**
 * Moves marks that would cover one another sideways, each as little as it can, in the order of their heights; where there is no
 * room left they cover one another (after Eklund 2016, "beeswarm: the bee swarm plot").
 *
 * @param points where they stand
 * @param size how far apart two marks stand side by side or one above the other
 * @param spread how far a mark may be moved
 * @param ends the leftmost and the rightmost place
 * @returns the places, in the order of the points
 */
export function swarm(
  points: readonly { readonly x: number; readonly y: number }[],
  size: number,
  spread: number,
  ends: readonly [number, number]
): number[] {
  const steps = Array.from({ length: Math.floor(spread / size) }, (_, i) => (i + 1) * size);
  const offsets = [0, ...steps.flatMap((step) => [step, -step])];
  const placed: { x: number; y: number }[] = [];
  const found = points.map((point) => point.x);
  const order = points.map((_, i) => i).sort((a, b) => (points[a]?.y ?? 0) - (points[b]?.y ?? 0) || a - b);
  for (const i of order) {
    const point = points[i];
    if (!point) continue;
    const at = (offset: number) => tenth(Math.min(ends[1], Math.max(ends[0], point.x + offset)));
    const isFree = (x: number) => placed.every((other) => Math.abs(other.x - x) >= size - 0.1 || Math.abs(other.y - point.y) >= size);
    const x = at(offsets.find((offset) => isFree(at(offset))) ?? offsets[i % offsets.length] ?? 0);
    placed.push({ x, y: point.y });
    found[i] = x;
  }
  return found;
}
