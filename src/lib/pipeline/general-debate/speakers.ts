import Papa from 'papaparse';
import { REGIONS, type Region } from '#lib/agenda/general-debate.ts';
import { InputError } from '../input-error.ts';

/** Whose speech it is. */
export interface Speaker {
  /** The code that the corpus gives: ISO 3166-1 alpha-3, a former one, or EU. */
  readonly country: string;
  readonly country_name: string;
  readonly spoke_as: string;
  readonly note: string | null;
  readonly region: Region | null;
  readonly subregion: string | null;
}

/** The geoscheme of the United Nations (M49): the subregions of each region, those of Africa one level further down. */
const SUBREGIONS: Record<Region, readonly string[]> = {
  Africa: ['Northern Africa', 'Eastern Africa', 'Middle Africa', 'Southern Africa', 'Western Africa'],
  Americas: ['Caribbean', 'Central America', 'South America', 'Northern America'],
  Asia: ['Central Asia', 'Eastern Asia', 'South-eastern Asia', 'Southern Asia', 'Western Asia'],
  Europe: ['Eastern Europe', 'Northern Europe', 'Southern Europe', 'Western Europe'],
  Oceania: ['Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia']
};

/** The region that holds a subregion of the geoscheme; null for what is none. */
export function regionOf(subregion: string | null): Region | null {
  return REGIONS.find((region) => subregion !== null && SUBREGIONS[region].includes(subregion)) ?? null;
}

/**
 * Knows who spoke under a code in a year, from `countries.csv` of the gazetteer (`entity_id, entity, region`) and the
 * names that states went by (`country, first_year, last_year, name, note`). A code that neither has throws
 * `InputError`.
 *
 * @param countries the text of the one file @param names the text of the other
 */
export function speakersFrom(countries: string, names: string): (code: string, year: number) => Speaker {
  const known = new Map(rowsOf(countries).map((row) => [row['entity_id'] ?? '', row]));
  const periods = rowsOf(names);
  return (code, year) => {
    const country = known.get(code);
    const then = periods.find(
      (row) => row['country'] === code && Number(row['first_year']) <= year && year <= Number(row['last_year'])
    );
    const spoke_as = then?.['name'] || country?.['entity'];
    if (spoke_as === undefined) {
      throw new InputError([
        `names.csv: expected a name for the code ${code} in ${year}, found none; add a row for it`
      ]);
    }
    const subregion = country?.['region'] || null;
    return {
      country: code,
      country_name: country?.['entity'] ?? spoke_as,
      spoke_as,
      note: then?.['note'] || null,
      region: regionOf(subregion),
      subregion
    };
  };
}

function rowsOf(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}
