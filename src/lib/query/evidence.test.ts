import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS, NO_COUNTRY, type Filters } from '#lib/filters.ts';
import { databaseOf } from './create-tables.server.ts';
import type { Database } from './database.ts';
import { documentCells } from './document-cells.ts';
import type { Mark } from '#lib/mark.ts';
import { evidence } from './evidence.ts';
import { EXAMPLE } from './example-tables.ts';
import { themesByCountry } from './themes-by-country.ts';
import { themesOverTime } from './themes-over-time.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseOf(EXAMPLE);
});

const CHOICES: Partial<Filters>[] = [
  {},
  { levels: [] },
  { stances: ['commitment'] },
  { levels: [], stances: ['achievement', 'assessment'] },
  { from: 2021, to: 2021, levels: ['national', 'subnational'] },
  { countries: [NO_COUNTRY, 'PER'], levels: [] },
  { sourceTypes: ['speech'] }
];

const ask = (filters: Filters, mark: Mark) => database.query(evidence(filters, mark));

describe.each(CHOICES)('the sentences behind a mark, filtered by %o', (choice) => {
  const filters = { ...DEFAULT_FILTERS, ...choice };

  it('are as many as the n of its country and theme, with the same weight', async () => {
    const cells = await database.query(themesByCountry(filters));
    expect(cells.some((cell) => cell.sentences > 0)).toBe(true);
    for (const { country, theme_id, sentences, weight } of cells) {
      const rows = await ask(filters, { country, theme_id });
      expect(rows).toHaveLength(sentences);
      expect(rows.reduce((sum, row) => sum + row.weight, 0)).toBeCloseTo(weight, 6);
    }
  });

  it('are as many as the n of its document and theme', async () => {
    for (const { document_id, theme_id, sentences } of await database.query(themesOverTime(filters))) {
      expect(await ask(filters, { document_id, theme_id })).toHaveLength(sentences);
    }
  });

  it('have the weights that the cells for intervals count', async () => {
    for (const cell of await database.query(documentCells(filters))) {
      if (cell.theme_id === null) continue;
      const rows = await ask(filters, { document_id: cell.document_id, theme_id: cell.theme_id });
      const having = (weight: number) => rows.filter((row) => Math.abs(row.weight - weight) < 1e-9).length;
      const expected = [having(1), having(1 / 2), having(1 / 3), having(1 / 4)];
      expect([cell.ones, cell.halves, cell.thirds, cell.quarters]).toEqual(expected);
    }
  });
});

describe('the sentences behind a mark', () => {
  it('come with their document, their place and why they were coded so', async () => {
    const rows = await ask(DEFAULT_FILTERS, { theme_id: 'roads', country: 'NOR' });
    expect(rows).toEqual([
      {
        document_id: 'oslo-2021', title: 'Title of oslo-2021', country: 'NOR', country_name: 'Norway',
        date_start: '2021-01-01', date_end: '2021-12-31', year: 2021, sentence: 2, start: 20, end: 39,
        text: 'Sentence 2 on fish trade roads.', stance: 'commitment', stance_rule: 'example', obligation: 'will',
        cues: 'roads', places: '20-24', rule: 'cues', score: 1, weight: 1 / 3, main: false, lenders: null
      }
    ]);
  });

  it('can be narrowed to a year and a stance', async () => {
    const fish = { theme_id: 'fish', country: 'NOR' };
    expect((await ask(DEFAULT_FILTERS, { ...fish, year: 2020 })).map((row) => row.sentence)).toEqual([1, 2, 3]);
    expect(await ask(DEFAULT_FILTERS, { ...fish, stance: 'commitment' })).toHaveLength(2);
    expect(await ask({ ...DEFAULT_FILTERS, stances: ['achievement'] }, { ...fish, stance: 'commitment' })).toEqual([]);
  });

  it('come page by page in one order', async () => {
    const all = await ask(DEFAULT_FILTERS, { theme_id: 'fish' });
    const page = await database.query(evidence(DEFAULT_FILTERS, { theme_id: 'fish' }, { limit: 2, offset: 3 }));
    expect(page).toEqual(all.slice(3, 5));
    expect(page).toHaveLength(2);
  });

  it('are found whatever the theme is called, and none for an unknown one', async () => {
    expect(await ask(DEFAULT_FILTERS, { theme_id: "fish'; DROP TABLE codings; --" })).toEqual([]);
    expect(await ask(DEFAULT_FILTERS, { theme_id: 'fish' })).toHaveLength(5);
  });
});
