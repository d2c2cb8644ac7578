import { scaleThreshold, ticks } from 'd3';
import type { Nothing } from '#lib/agenda/nothing.ts';
import { percent, percentTick } from '../percent.ts';
import { MAP_HEIGHT, MAP_WIDTH, type Outline } from './outline.ts';

/** A country's value on the map. `share` is 0 to 1. */
export interface MapCell {
  readonly country: string;
  readonly country_name: string;
  readonly share: number;
  readonly n: number;
  readonly N: number;
  readonly documents: number;
  readonly nothing: Nothing | null;
}

/** A country as it is drawn: `step` is its class of shade, from 0, or null where there is no number. */
export interface PlacedCountry {
  readonly key: string;
  readonly shape: Outline['shape'];
  readonly step: number | null;
  readonly cell: MapCell | null;
  readonly name: string;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly countries: readonly PlacedCountry[];
  /** The classes of shade: from, to (excluded), and how they are labelled. */
  readonly steps: readonly { readonly step: number; readonly label: string }[];
  /** Countries with documents that have no place on this map: former states and organisations. */
  readonly off: readonly MapCell[];
}

const STEPS = 5;
/** So many shades there are. */
const SHADES = 7;

/** Round values at which a shade gives way to the next, each of them reached by a share. */
function cutsOf(shares: readonly number[]): number[] {
  const most = Math.max(...shares, 0.01);
  for (let wanted = STEPS; wanted > 0; wanted--) {
    const cuts = ticks(0, most, wanted).filter((cut) => cut > 0 && shares.some((share) => share >= cut));
    if (cuts.length < SHADES) return cuts;
  }
  return [];
}

function nameOf(cell: MapCell): string {
  if (cell.nothing === 'too few sentences') return `${cell.country_name}: too few sentences to say (N ${cell.N})`;
  if (cell.nothing) return `${cell.country_name}: ${cell.nothing}`;
  return `${cell.country_name}: ${percent(cell.share)}, ${cell.n} of ${cell.N} sentences in ${cell.documents} ${cell.documents === 1 ? 'document' : 'documents'}`;
}

/**
 * Places shares on a map of the world, in at most seven round classes of shade.
 *
 * @param outlines of all countries, as `worldOutlines` gives them
 */
export function layoutMap(cells: readonly MapCell[], outlines: readonly Outline[]): MapLayout {
  const byCountry = new Map(cells.map((cell) => [cell.country, cell]));
  const known = cells.filter((cell) => cell.nothing === null).map((cell) => cell.share);
  const cuts = cutsOf(known);
  const stepOf = scaleThreshold(cuts, Array.from({ length: cuts.length + 1 }, (_, i) => i));
  const placed = new Set<string>();
  const countries = outlines.map((outline, i): PlacedCountry => {
    const cell = outline.country === null ? undefined : byCountry.get(outline.country);
    if (cell) placed.add(cell.country);
    return {
      key: `${outline.country ?? 'none'}-${i}`,
      shape: outline.shape,
      step: cell && cell.nothing === null ? stepOf(cell.share) : null,
      cell: cell ?? null,
      name: cell ? nameOf(cell) : ''
    };
  });
  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    countries: countries.filter((one) => typeof one.shape === 'string' || one.cell !== null),
    steps: [0, ...cuts].map((from, step) => ({
      step,
      label: step === cuts.length ? `${percentTick(from)} and more` : `${percentTick(from)} to ${percentTick(cuts[step] ?? 0)}`
    })),
    off: cells.filter((cell) => !placed.has(cell.country))
  };
}
