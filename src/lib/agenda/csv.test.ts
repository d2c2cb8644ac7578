import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsv, toCsv } from './csv.ts';
import { oneOf, optional, required, table } from './table.ts';

const things = table(
  'things',
  'a thing',
  {
    name: required('text', 'Its name.'),
    note: optional('text', 'A note.'),
    weight: optional('number', 'Its weight.'),
    count: required('integer', 'How many.'),
    sound: optional('boolean', 'Whether it is sound.'),
    day: optional('date', 'The day.'),
    colour: oneOf(['red', 'blue'], 'Its colour.')
  },
  ['name']
);
const thing = { name: 'a', note: null, weight: null, count: 1, sound: null, day: null, colour: 'red' } as const;

describe('a table as CSV', () => {
  it('has the columns of the schema in their order and nothing for null', () => {
    const row = { ...thing, count: 2, weight: -0.5, sound: false, day: '2023-12-28' };
    expect(toCsv(things, [row])).toBe('name,note,weight,count,sound,day,colour\na,,-0.5,2,false,2023-12-28,red\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", "''@x"])(
    'does not let %j run as a formula, and gives it back as it was',
    (name) => {
      const csv = toCsv(things, [{ ...thing, name }]);
      const cell = csv.slice(csv.indexOf('\n') + 1).replace(/^"/, '');
      expect(cell.startsWith("'")).toBe(true);
      expect(fromCsv(things, csv)).toEqual([{ ...thing, name }]);
    }
  );

  it('leaves negative numbers and harmless quotation marks as they are', () => {
    const csv = toCsv(things, [{ ...thing, name: "'tis", weight: -3, count: -4 }]);
    expect(csv).toContain("\n'tis,,-3,-4,");
  });

  it('gives back any text and any number', () => {
    const row = fc.record({
      name: fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed()),
      note: fc.option(fc.stringMatching(/^['"=+\-@,;\t\r\n a]+$/)),
      weight: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)),
      count: fc.integer(),
      sound: fc.option(fc.boolean()),
      day: fc.constantFrom(null, '1946-01-31', '2024-02-29'),
      colour: fc.constantFrom('red' as const, 'blue' as const)
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(fromCsv(things, toCsv(things, rows))).toEqual(rows);
      })
    );
  });

  it.each([
    [{ count: 'many' }, 'row 2, column count: expected an integer, found "many"'],
    [{ colour: 'green' }, 'row 2, column colour: expected one of red, blue, found "green"'],
    [{ day: 'May' }, 'row 2, column day: expected a day as YYYY-MM-DD, found "May"'],
    [{ name: '' }, 'row 2, column name: expected a value, found an empty cell']
  ])('is refused with row and column where a cell is wrong: %j', (wrong, message) => {
    expect(() => fromCsv(things, toCsv(things, [{ ...thing, ...wrong }]))).toThrow(message);
  });

  it('is refused where its columns are others', () => {
    expect(() => fromCsv(things, 'name,weight\na,1\n')).toThrow('row 1: expected the columns name,note,');
  });
});
