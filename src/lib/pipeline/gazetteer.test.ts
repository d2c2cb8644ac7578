import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countryCodes, GAZETTEER_FILES, parseGazetteer, type Gazetteer } from './gazetteer.ts';
import { readGazetteer } from './read-gazetteer.server.ts';

const HEADER = 'entity_id,entity,type,names\n';
const GOOD = {
  'countries.csv': `${HEADER}AAA,Alphaland,country,Alphaland;Alphan\n`,
  'regions.csv': HEADER,
  'organisations.csv': HEADER,
  'initiatives.csv': HEADER,
  'ambiguous.csv': 'name,candidates,otherwise\n',
  'other-names.csv': 'name,what\n',
  'plans.csv': 'country,kind,number,name,date_start,date_end,source\n',
  'fiscal-years.csv': 'country,first_month,since,named_by,source\n'
} satisfies Record<(typeof GAZETTEER_FILES)[number], string>;

describe('a gazetteer', () => {
  it('is read with its names apart', () => {
    expect(parseGazetteer(GOOD).entities).toEqual([
      { entity_id: 'AAA', entity: 'Alphaland', type: 'country', names: ['Alphaland', 'Alphan'], country: 'AAA' }
    ]);
  });

  it.each([
    ['countries.csv', 'entity_id,entity,type\nAAA,A,country\n', 'countries.csv: there is no column "names"'],
    ['countries.csv', `${HEADER}\nAAA,A,country,\n`, 'countries.csv, row 3: "names" is empty'],
    ['countries.csv', `${HEADER}AA,A,country,A\n`, "row 2: a country's entity_id is its ISO 3166-1 alpha-3 code"],
    ['regions.csv', `${HEADER}r,R,planet,R\n`, 'regions.csv, row 2: the type "planet" is not known'],
    ['regions.csv', `${HEADER}r,R,region,R;Alphan\n`, 'the name "Alphan" is already one of AAA'],
    ['regions.csv', `${HEADER}AAA,R,region,R\n`, 'the entity_id "AAA" stands twice'],
    [
      'ambiguous.csv',
      'name,candidates,otherwise\nAlph,AAA;BBB,AAA\n',
      'ambiguous.csv, row 2: there is no entity "BBB"'
    ],
    ['plans.csv', `${GOOD['plans.csv']}AAA,five-year plan,x,X,2021-01-01,2025-12-31,me\n`, 'row 2: the number must be'],
    ['plans.csv', `${GOOD['plans.csv']}AAA,five-year plan,1,X,2021,2025-12-31,me\n`, 'date_start must be a day'],
    ['fiscal-years.csv', `${GOOD['fiscal-years.csv']}AAA,1,1990,,me\n`, 'row 2: first_month must be a month from 2 to 12'],
    ['fiscal-years.csv', `${GOOD['fiscal-years.csv']}AAA,4,90,,me\n`, 'row 2: since must be a year'],
    ['fiscal-years.csv', `${GOOD['fiscal-years.csv']}AAA,4,1990,both,me\n`, 'row 2: named_by must be first, last or empty'],
    ['fiscal-years.csv', `${GOOD['fiscal-years.csv']}AAA,4,1990,,\n`, 'row 2: "source" is empty']
  ])('with a bad row in %s is refused in one line', (file, text, message) => {
    expect(() => parseGazetteer({ ...GOOD, [file]: text })).toThrow(message);
  });

  it('with a file missing is refused by the name of the file', async () => {
    await expect(readGazetteer('/nowhere')).rejects.toThrow(
      /\/nowhere\/[a-z-]+\.csv: this file of the gazetteer cannot be read/
    );
  });
});

describe("the project's gazetteer", () => {
  let gazetteer: Gazetteer;
  beforeAll(async () => {
    gazetteer = await readGazetteer(path.join(import.meta.dirname, '../../../data/gazetteer'));
  });

  it('has the countries of today and those that are no more', () => {
    const codes = countryCodes(gazetteer);
    for (const code of ['KEN', 'VNM', 'SSD', 'PSE', 'YUG', 'CSK', 'DDR', 'SUN', 'YMD']) expect(codes).toContain(code);
    expect(codes.size).toBeGreaterThanOrEqual(249 + 8);
  });

  it('has plans that do not overlap with the one before', () => {
    for (const plan of gazetteer.plans) {
      expect(plan.date_start < plan.date_end).toBe(true);
      const before = gazetteer.plans.find(
        (p) => p.country === plan.country && p.kind === plan.kind && p.number === plan.number - 1
      );
      if (before !== undefined) expect(before.date_end.slice(0, 4) <= plan.date_start.slice(0, 4)).toBe(true);
    }
  });
});
