import { describe, expect, it } from 'vitest';
import { all, refused } from './extracted.server.ts';

describe('CSV and JSON Lines', () => {
  it('make each row a document, with what its other columns say', async () => {
    const csv =
      'ID;Text;Country;Date;Level;source type\nken/1;"We will; we ""must"".\nNow.";ke;2021-03-12T10:00;national;speech\n;Later.;;2020;;\n';
    const { texts, problems } = await all('talks.csv', csv);
    expect(problems).toEqual([]);
    expect(texts.map((t) => [t.name, t.text, t.source?.country, t.source?.date, t.source?.level])).toEqual([
      ['ken_1', 'We will; we "must".\nNow.', 'KEN', '2021-03-12', 'national'],
      ['talks-3', 'Later.', null, '2020', null]
    ]);
    const jsonl = '{"text":"We will.","country":"Brazil","year":2019}\n\n{"id":7,"Content":"Later.\\u0000"}\n';
    const lines = await all('talks.jsonl', jsonl);
    expect(lines.texts.map((t) => [t.name, t.text, t.source?.country ?? null, t.source?.date ?? null])).toEqual([
      ['talks-1', 'We will.', 'BRA', '2019'],
      ['7', 'Later.', null, null]
    ]);
  });

  it('name what is wrong by row, and read the rest', async () => {
    const csv = 'id,text,country,date\n1,One.,KEN,2020\n1,Two.,KEN,2020\n3,,KEN,2020\n4,Four.,Narnia,2020\n5,Five.,KEN,soon\n6,a,b,c,d\n7,Seven.,,\n';
    const { texts, problems } = await all('t.csv', csv);
    expect(texts.map((t) => t.name)).toEqual(['1', '7']);
    expect(problems.sort()).toEqual([
      'docs/t.csv, row 3: expected an id of its own, found the id "1" of row 2; change one of them',
      'docs/t.csv, row 4: expected a text, found none; fill or remove it',
      'docs/t.csv, row 5: the country "Narnia" is not known; write an ISO 3166-1 alpha-3 code of the gazetteer, as "KEN", or nothing',
      'docs/t.csv, row 6: there is no date "soon"; write a year (2023), a month (2023-12) or a day (2023-12-28) of the calendar',
      'docs/t.csv, row 7: expected 4 cells, found 5; put a cell that holds a comma in double quotes'
    ]);
    const lines = await all('t.jsonl', '{"text":"One."}\n[1]\n{"text":\n{"title":"x"}\n');
    expect(lines.texts.map((t) => t.text)).toEqual(['One.']);
    expect(lines.problems).toHaveLength(3);
  });

  it('count the mistakes beyond the first five', async () => {
    const { problems } = await all('t.csv', `text,date\n${'Yes.,never\n'.repeat(40)}`);
    expect(problems).toHaveLength(6);
    expect(problems[5]).toBe('docs/t.csv: 35 more rows have mistakes such as these; correct them too');
  });

  it('without a column of texts say which columns there are', async () => {
    expect(await refused('t.csv', 'name,year\nx,2020\n')).toBe(
      'docs/t.csv: expected a column of texts (text, content, body, full_text, speech), found name, year; name the column "text"'
    );
    expect(await refused('t.csv', 'text\n')).toMatch(/the header alone/);
    expect(await refused('t.csv', 'text,text\na,b\n')).toMatch(/stands twice/);
    expect(await refused('t.csv', 'text,id\n"We will,1\n')).toMatch(/row 2: expected a closing double quote/);
  });
});
