import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { SMALL_COUNTRIES } from './small-countries.ts';

/** A country as it lies on the map: an outline, or a point where it is too small for one. */
export interface Outline {
  /** ISO 3166-1 alpha-3, or null where the map's source gives no code. */
  readonly country: string | null;
  readonly path: string | null;
  readonly x: number;
  readonly y: number;
}

export const MAP_WIDTH = 880;
export const MAP_HEIGHT = 428;

let outlines: readonly Outline[] | null = null;

/**
 * The outlines of the world on the Equal Earth projection, which keeps areas true (Šavrič, Patterson and Jenny 2019, The
 * Equal Earth map projection), from Natural Earth, 1:110 million. Borders are the source's, not a view of ours.
 */
export function worldOutlines(): readonly Outline[] {
  outlines ??= project();
  return outlines;
}

function project(): Outline[] {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
  const world = feature(topology, topology.objects.countries);
  const projection = geoEqualEarth().fitSize([MAP_WIDTH, MAP_HEIGHT], { type: 'Sphere' } as GeoPermissibleObjects);
  const draw = geoPath(projection).digits(1);
  const large = world.features
    .filter((one) => one.id !== '010')
    .map((one): Outline => {
      const [x, y] = draw.centroid(one);
      return { country: one.id === undefined ? null : (iso.numericToAlpha3(one.id) ?? null), path: draw(one), x, y };
    });
  const small = Object.entries(SMALL_COUNTRIES).map(([country, place]): Outline => {
    const [x, y] = projection([...place]) ?? [0, 0];
    return { country, path: null, x, y };
  });
  return [...large, ...small];
}
