import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';
import { countrySums } from './country-sums.ts';
import { databaseOf } from './create-tables.server.ts';
import type { Database } from './database.ts';
import { documentCells } from './document-cells.ts';
import { EXAMPLE } from './example-tables.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseOf(EXAMPLE);
});

const CHOICES: [string, Partial<Filters>][] = [
  ['all', {}],
  ['every level', { levels: [] }],
  ['a stance', { stances: ['commitment'] }],
  ['two stances', { stances: ['achievement', 'commitment'], levels: [] }]
];

test.each(CHOICES)('the sums of a country are those of its documents, with %s', async (_, choice) => {
  const filters = { ...DEFAULT_FILTERS, ...choice };
  const rows = await database.query(countrySums(filters, 1));
  const cells = await database.query(documentCells(filters));
  expect(rows.length).toBeGreaterThan(2);
  for (const { country, theme_id, ...sums } of rows) {
    const own = cells.filter((cell) => cell.country === country && cell.counted > 0);
    const documents = [...new Set(own.map((cell) => cell.document_id))].map((id) => {
      const having = own.find((cell) => cell.document_id === id && cell.theme_id === theme_id);
      return {
        N: own.find((cell) => cell.document_id === id)?.counted ?? 0,
        w: having ? having.ones + having.halves / 2 + having.thirds / 3 + having.quarters / 4 : 0
      };
    });
    const total = (of: (document: { N: number; w: number }) => number) => expect.closeTo(documents.reduce((sum, one) => sum + of(one), 0), 6);
    expect({ country, theme_id, ...sums }).toEqual({
      country,
      theme_id,
      documents: documents.length,
      counted: total(({ N }) => N),
      weight: total(({ w }) => w),
      squares: total(({ w }) => w * w),
      products: total(({ w, N }) => w * N),
      counted_squares: total(({ N }) => N * N)
    });
  }
});

test('a country is in the sums or in the documents, by how many documents it has', async () => {
  const filters = { ...DEFAULT_FILTERS, levels: [] };
  const summed = new Set((await database.query(countrySums(filters, 2))).map((row) => row.country));
  const apart = new Set((await database.query(documentCells(filters, 2))).map((row) => row.country));
  expect([...summed].sort()).toEqual(['NOR']);
  expect([...apart].sort()).toEqual(['PER', 'none']);
});
