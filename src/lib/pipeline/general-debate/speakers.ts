import Papa from 'papaparse';
import type { Region } from '#lib/agenda/general-debate.ts';
import { regionOf } from '#lib/agenda/geoscheme.ts';
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
