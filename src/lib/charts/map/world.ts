import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { tenth } from '../tenth.ts';
import { MAP_HEIGHT, MAP_WIDTH, toldFromBefore, type Outline } from './outline.ts';
import { SMALL_COUNTRIES } from './small-countries.ts';

let outlines: readonly Outline[] | null = null;

/**
 * The outlines of the world on the Equal Earth projection, which keeps areas true (Šavrič, Patterson and Jenny 2019, The
 * Equal Earth map projection), from Natural Earth, 1:110 million. Borders are the source's, not a view of ours. To be asked
 * for where pages are built: what they are made from is as large as all else that a page fetches.
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
    .map((one): Outline => ({
      country: one.id === undefined ? null : (iso.numericToAlpha3(one.id) ?? null),
      shape: toldFromBefore(draw(one) ?? '')
    }));
  const small = Object.entries(SMALL_COUNTRIES).map(([country, place]): Outline => {
    const [x, y] = projection([...place]) ?? [0, 0];
    return { country, shape: [tenth(x), tenth(y)] };
  });
  return [...large, ...small];
}
