import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { regionOf } from '#lib/agenda/geoscheme.ts';

/**
 * The region of each of these countries in the geoscheme of the United Nations (M49), as the gazetteer says.
 *
 * @param countries ISO 3166-1 alpha-3; what is of no region, or no country, is left out
 */
export async function regionsOf(countries: readonly string[]): Promise<Record<string, string>> {
  const file = await readFile('data/gazetteer/countries.csv', 'utf8');
  const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
  return Object.fromEntries(
    data.flatMap((row) => {
      const [code = '', region] = [row['entity_id'], regionOf(row['region'] ?? null)];
      return region !== null && countries.includes(code) ? [[code, region]] : [];
    })
  );
}
