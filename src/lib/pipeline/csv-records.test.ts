import { describe, expect, it } from 'vitest';
import { readRecords } from './csv-records.ts';

describe('the records of a CSV', () => {
  it('stand in the rows that a spreadsheet shows, blank rows counted and left out', () => {
    const csv = '\uFEFFa,b\r\n\r\n1,2\r\n,,\r\n"two\nlines",4\r\n   \r\n5,6\r\n';
    expect(readRecords(csv)).toEqual({
      header: ['a', 'b'],
      records: [
        { row: 3, cells: ['1', '2'] },
        { row: 5, cells: ['two\nlines', '4'] },
        { row: 7, cells: ['5', '6'] }
      ],
      openQuote: null
    });
  });

  it.each([
    ['a;b\n\n1,5;2\n', ['1,5', '2']],
    ['a\tb\n1\t2\n', ['1', '2']],
    ['\n\na|b\n1|2\n', ['1', '2']],
    ['a\n1\n', ['1']]
  ])('are cut as the first rows show: %j', (csv, cells) => {
    expect(readRecords(csv).records[0]?.cells).toEqual(cells);
  });

  it('tell the row of a double quote that is never closed', () => {
    expect(readRecords('a,b\n\n1,2\n3,"never closed\n4,5\n').openQuote).toBe(4);
  });

  it('are none in an empty file', () => {
    expect(readRecords('')).toEqual({ header: [], records: [], openQuote: null });
  });
});
