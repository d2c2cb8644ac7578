import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS, NO_COUNTRY, type Filters } from '#lib/filters.ts';
import { databaseOf } from './create-tables.server.ts';
import type { Database } from './database.ts';
import { EXAMPLE } from './example-tables.ts';
import { themesByCountry } from './themes-by-country.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseOf(EXAMPLE);
});

async function cells(filters: Partial<Filters>) {
  const rows = await database.query(themesByCountry({ ...DEFAULT_FILTERS, ...filters }));
  return Object.fromEntries(
    rows.map((row) => [`${row.country} ${row.theme_id}`, [row.sentences, row.weight, row.counted, row.documents]])
  );
}

describe('themes by country', () => {
  it('counts sentences, weights and the denominator of national documents by default', async () => {
    expect(await cells({})).toEqual({
      'NOR fish': [5, 3.833333333, 8, 2],
      'NOR trade': [3, 1.833333333, 8, 2],
      'NOR roads': [1, 0.333333333, 8, 2],
      'NOR peace': [0, 0, 8, 2],
      'PER fish': [0, 0, 3, 1],
      'PER trade': [1, 1, 3, 1],
      'PER roads': [1, 1, 3, 1],
      'PER peace': [0, 0, 3, 1]
    });
  });

  it('counts the same stance above and below the line', async () => {
    const achieved = await cells({ stances: ['achievement'] });
    expect(achieved['NOR fish']).toEqual([2, 1.5, 2, 2]);
    expect(achieved['PER roads']).toEqual([1, 1, 1, 1]);
    expect(achieved['PER trade']).toEqual([0, 0, 1, 1]);
    const both = await cells({ stances: ['achievement', 'commitment'] });
    expect(both['NOR fish']).toEqual([4, 2.833333333, 5, 2]);
  });

  it('chooses documents by level, year, country and source type', async () => {
    expect((await cells({ levels: [] }))['NOR fish']).toEqual([7, 5.833333333, 10, 3]);
    expect((await cells({ from: 2021 }))['NOR fish']).toEqual([2, 1.333333333, 3, 1]);
    expect((await cells({ from: 2020, to: 2020 }))['NOR fish']).toEqual([3, 2.5, 5, 1]);
    expect(Object.keys(await cells({ countries: ['PER'] }))).toHaveLength(4);
    expect(Object.keys(await cells({ sourceTypes: ['programme'] }))).toHaveLength(4);
  });

  it('keeps documents of no country together, and their countries out of the names', async () => {
    const rows = await database.query(themesByCountry({ ...DEFAULT_FILTERS, levels: [], countries: [NO_COUNTRY] }));
    expect(rows.map((row) => row.theme_id)).toEqual(['fish', 'trade', 'roads', 'peace']);
    expect(rows[0]).toEqual({
      country: NO_COUNTRY, country_name: 'No single country', theme_id: 'fish', label: 'FISH', domain: 'sea',
      position: 1, sentences: 1, weight: 0.25, counted: 2, documents: 2
    });
  });

  it('shows chosen themes only, without changing what their shares are of', async () => {
    expect(await cells({ themes: ['roads'], countries: ['NOR'] })).toEqual({ 'NOR roads': [1, 0.333333333, 8, 2] });
  });

  it('has no row where no document is chosen, or the codebook is unknown', async () => {
    expect(await cells({ from: 1900, to: 1901 })).toEqual({});
    expect(await cells({ codebook: 'nothing' })).toEqual({});
  });
});
