import { describe, expect, it } from 'vitest';
import { parseSources, SourcesError } from './sources.ts';

const parse = (text: string) => parseSources(text, 'seeds/sources.csv', new Set(['KEN'])).map(({ source }) => source);

describe('sources.csv', () => {
  it('is read with empty cells as null, whatever the order of its columns', () => {
    expect(parse('\uFEFFdate,file,country,translated\r\n2023-12,a.txt,KEN,true\r\n,b.txt,,\r\n')).toMatchObject([
      { file: 'a.txt', date: '2023-12', country: 'KEN', translated: true, title: null, level: null },
      { file: 'b.txt', date: null, country: null, translated: null }
    ]);
  });

  it('has a line for each row with a mistake, by the row that a spreadsheet shows, the most of them counted', () => {
    const faults = (text: string) => {
      try {
        parse(text);
      } catch (error) {
        return (error as SourcesError).problems;
      }
      return [];
    };
    expect(faults('file,title,date,country\n\na,"two\nlines",soon,\nb,,2023,KEN\n,,,\nc,,,Kenya\n')).toEqual([
      'seeds/sources.csv, row 3: there is no date "soon": write a year (2023), a month (2023-12) or a day (2023-12-28).',
      'seeds/sources.csv, row 6: the country "Kenya" is not known: write an ISO 3166-1 alpha-3 code, as "KEN", or nothing.'
    ]);
    const many = faults(`file,date\n${Array.from({ length: 50 }, (_, i) => `f${i},soon\n`).join('')}`);
    expect(many).toHaveLength(21);
    expect(many[20]).toBe('seeds/sources.csv: 30 more rows have mistakes such as these: correct them too.');
  });

  it.each([
    ['name,date\na,2023\n', 'seeds/sources.csv: there is no column "file"'],
    ['file,datum\na,2023\n', 'the column "datum" is not known'],
    ['file,date,date\na,2023,2023\n', 'the column "date" stands twice'],
    ['file,date\n,2023\n', 'row 2: "file" is empty'],
    ['file,date\na,2023\na,2024\n', 'row 3: "a" stands in row 2 already'],
    ['file,date\na,2023-02-30\n', 'row 2: there is no date "2023-02-30"'],
    ['file,date\na,2023-13\n', 'there is no date "2023-13"'],
    ['file,date\na,spring 2023\n', 'there is no date "spring 2023"'],
    ['file,level\na,local\n', 'the level "local" is not known: write one of national, subnational, international'],
    ['file,source_type\na,poem\n', 'the source_type "poem" is not known'],
    ['file,country\na,KE\n', 'the country "KE" is not known'],
    ['file,language\na,English\n', 'the language "English" is not an ISO 639-1 code'],
    ['file,translated\na,yes\n', 'the translated "yes" is not known'],
    ['file,issuer\na,Ministry of Trade, Nairobi\n', '3 cells under 2 columns'],
    ['\nfile,date\n\na,2023\n,\nb,soon\n', 'row 6: there is no date "soon"'],
    ['file,title\na,A\nb,"Never closed\nc,C\n', 'row 3: a double quote is open']
  ])('is refused in one line: %j', (text, message) => {
    expect(() => parse(text)).toThrow(SourcesError);
    expect(() => parse(text)).toThrow(message);
    try {
      parse(text);
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
    }
  });
});
