import { REGIONS, type Region } from './general-debate.ts';

/** The geoscheme of the United Nations (M49): the subregions of each region, those of Africa one level further down. */
const SUBREGIONS: Record<Region, readonly string[]> = {
  Africa: ['Northern Africa', 'Eastern Africa', 'Middle Africa', 'Southern Africa', 'Western Africa'],
  Americas: ['Caribbean', 'Central America', 'South America', 'Northern America'],
  Asia: ['Central Asia', 'Eastern Asia', 'South-eastern Asia', 'Southern Asia', 'Western Asia'],
  Europe: ['Eastern Europe', 'Northern Europe', 'Southern Europe', 'Western Europe'],
  Oceania: ['Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia']
};

/** The region that holds a subregion; null for what is no subregion. */
export function regionOf(subregion: string | null): Region | null {
  return REGIONS.find((region) => subregion !== null && SUBREGIONS[region].includes(subregion)) ?? null;
}
