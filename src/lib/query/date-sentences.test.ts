import { beforeAll, describe, expect, it } from 'vitest';
import { actorsOfLevels } from './actors-of-levels.ts';
import { databaseOf } from './create-tables.server.ts';
import type { Database } from './database.ts';
import { dateSentences } from './date-sentences.ts';
import { EXAMPLE } from './example-tables.ts';

let database: Database;
beforeAll(async () => {
  const again = { ...EXAMPLE.dates[2], date: 3, sentence: 1, start: 12, end: 17, basis: 'stated' } as (typeof EXAMPLE.dates)[number];
  database = await databaseOf({ ...EXAMPLE, dates: [...EXAMPLE.dates, again] });
});

describe('the sentences that speak of dates', () => {
  it('stand once each, with all places of the dates named and nothing of others', async () => {
    const rows = await database.query(
      dateSentences([{ document_id: 'lima-2021', date: 1 }, { document_id: 'lima-2021', date: 3 }, { document_id: 'oslo-2020', date: 2 }])
    );
    expect(rows.map((row) => [row.document_id, row.sentence, row.places, row.inferred])).toEqual([
      ['oslo-2020', 4, '60-67', false],
      ['lima-2021', 1, '0-9;12-17', false]
    ]);
    expect(rows[0]).toMatchObject({ title: 'Title of oslo-2020', year: 2020, start: 60 });
  });

  it('are none where no date is named, or one that is not there', async () => {
    expect(await database.query(dateSentences([]))).toEqual([]);
    expect(await database.query(dateSentences([{ document_id: 'lima-2021', date: 99 }]))).toEqual([]);
  });
});

it('the actors of a level are those whose documents it holds, most documents first', async () => {
  const rows = await database.query(actorsOfLevels());
  const counted = EXAMPLE.documents.filter((row) => row.level !== null && (row.actor ?? row.country_name ?? row.country) !== null);
  expect(rows.reduce((sum, row) => sum + row.documents, 0)).toBe(counted.length);
  const national = rows.filter((row) => row.level === 'national').map((row) => [row.actor, row.documents]);
  expect(national).toEqual([['Norway', 2], ['Peru', 1]]);
});
