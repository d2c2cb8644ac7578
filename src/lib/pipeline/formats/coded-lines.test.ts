import { describe, expect, it } from 'vitest';
import type { ExtractedText } from './extracted-text.ts';
import { all, only } from './extracted.server.ts';

describe('tables of other projects', () => {
  const coded = (t: ExtractedText) => t.codes.map((c) => [t.text.slice(c.start, c.end), c.scheme, c.code]);

  it('of the Manifesto Project become one text with the categories of its quasi-sentences', async () => {
    const csv = 'text,cmp_code,eu_code\nOur plan,H,NA\n"We will  build\nroads,",411,NA\nand say hello.,NA,NA\n"Schools, too.",506.0,\n';
    const read = await only('41320_200909.csv', csv);
    expect(read.name).toBe('41320_200909');
    expect(read.text).toBe('Our plan\nWe will build roads,\nand say hello.\nSchools, too.');
    expect(coded(read)).toEqual([
      ['Our plan', 'marpor', 'H'],
      ['We will build roads,', 'marpor', '411'],
      ['Schools, too.', 'marpor', '506']
    ]);
    expect(read.source).toMatchObject({ date: '2009-09', source_type: 'programme', country: 'DEU' });
  });

  it('of the Manifesto Project with several manifestos become one text each', async () => {
    const csv = 'party,date,text,cmp_code\n11110,201409,One.,501\n11110,201409,Two.,502\n11220,201409,Three.,503\n';
    const { texts } = await all('corpus.csv', csv);
    expect(texts.map((t) => [t.name, t.text, t.source?.date])).toEqual([
      ['11110_201409', 'One.\nTwo.', '2014-09'],
      ['11220_201409', 'Three.', '2014-09']
    ]);
  });

  it('of the Manifesto Project are of the country that the party or a column says, and of none where neither does', async () => {
    const csv = (country: string, party: string) => `country,party,text,cmp_code\n${country},${party},One.,501\n`;
    const countryOf = async (file: string, country: string, party: string) =>
      (await only(file, csv(country, party))).source?.country;
    expect(await countryOf('a.csv', '', '51320')).toBe('GBR');
    expect(await countryOf('a.csv', '', '113110')).toBe('KOR');
    expect(await countryOf('a.csv', '71', '')).toBe('JPN');
    expect(await countryOf('a.csv', 'Kenya', '51320')).toBe('KEN');
    expect(await countryOf('181110_2019.csv', '', '')).toBe('ZAF');
    expect(await countryOf('a.csv', '999', '99110')).toBeNull();
    expect(await countryOf('programme.csv', '', '')).toBeNull();
  });

  it('of the Comparative Agendas Project become a text a year and country, with the major topics', async () => {
    const csv =
      'id,year,country,description,majortopic\n1,1999,Kenya,We will farm.,4\n2,2000,Kenya,We will trade.,18\n3,1999,Kenya,Hello.,999\n4,1999,Narnia,x,1\n';
    const { texts, problems } = await all('throne.csv', csv);
    expect(texts.map((t) => [t.name, t.text, t.source?.country, t.source?.date, coded(t)])).toEqual([
      ['throne-Kenya-1999', 'We will farm.\nHello.', 'KEN', '1999', [['We will farm.', 'cap', '4']]],
      ['throne-Kenya-2000', 'We will trade.', 'KEN', '2000', [['We will trade.', 'cap', '18']]]
    ]);
    expect(problems).toEqual([expect.stringMatching(/row 5 and the others of its year: the country "Narnia"/)]);
  });
});
