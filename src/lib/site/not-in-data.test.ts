import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notInData, notInOptions } from './not-in-data.ts';

const KNOWN = {
  codebook: ['foreign-affairs', 'policy-agendas'],
  country: ['CHN', 'VNM', 'none'],
  level: ['national', 'subnational'],
  source: ['readout', 'joint statement'],
  theme: ['trade', 'peace'],
  stance: ['commitment'],
  years: [2012, 2021, 2024]
};
const told = (search: string) => notInData(new URLSearchParams(search), KNOWN);
const words = (search: string) => told(search).map((one) => one.words);

describe('what of an address is not in the data', () => {
  test('is nothing where all of it is', () => {
    for (const search of ['', 'country=CHN,vnm', 'level=all', 'source=joint-statement', 'from=2010&to=2012', 'from=2024', 'x=y&sort=zzz', 'country=']) {
      expect(words(search), search).toEqual([]);
    }
  });

  test('is said value by value, and what is left when it is taken away stays', () => {
    expect(told('country=CHN,XXX&theme=nope&view=heatmap')).toEqual([
      { words: '“XXX” is not in the data', without: 'theme=nope&view=heatmap&country=CHN' },
      { words: '“nope” is not a theme of this codebook', without: 'country=CHN,XXX&view=heatmap' }
    ]);
    expect(told('codebook=zzz')).toEqual([{ words: '“zzz” is not a codebook of the data', without: '' }]);
    expect(words('level=city&stance=hope&source=leak')).toHaveLength(3);
  });

  test('a year without a document, and what is no year', () => {
    expect(told('from=1066&to=1066')).toEqual([{ words: '1066 is not in the data (2012 to 2024)', without: '' }]);
    expect(words('from=3000')).toEqual(['from 3000 is not in the data (2012 to 2024)']);
    expect(words('to=1999')).toEqual(['up to 1999 is not in the data (2012 to 2024)']);
    expect(words('to=2015&from=2019')).toEqual(['2015 to 2019 is not in the data (2012 to 2024)']);
    expect(told('from=abc&to=2024')).toEqual([{ words: '“abc” is not a year', without: 'to=2024' }]);
  });

  test('a filter that a page has not is not told of', () => {
    expect(notInData(new URLSearchParams('level=city&theme=nope&from=abc'), { country: ['CHN'] })).toEqual([]);
  });

  test('many values are one line, and long ones are cut', () => {
    const [one] = told(`country=${Array.from({ length: 900 }, (_, i) => `Q${i}`).join(',')},CHN`);
    expect(one).toEqual({ words: '900 values of country are not in the data', without: 'country=CHN' });
    expect(words(`theme=${'a'.repeat(100_000)}`)[0]?.length).toBeLessThan(80);
  });

  test('a choice of one value that is none of those to choose from', () => {
    const of = (search: string) => notInOptions(new URLSearchParams(search), 'topic', ['peace', 'trade']);
    expect(of('topic=<b>&from=2012')).toEqual({ words: '“<b>” is not in the data', without: 'from=2012' });
    expect([of('topic=peace'), of('topic='), of('')]).toEqual([null, null, null]);
  });

  test('taking all of it away, one after another, always comes to an end', () => {
    const names = fc.constantFrom('country', 'from', 'to', 'level', 'source', 'theme', 'stance', 'codebook', 'view');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        let search = new URLSearchParams(pairs);
        for (let i = 0; i < 200; i++) {
          const [first] = notInData(search, KNOWN);
          if (!first) return;
          search = new URLSearchParams(first.without);
        }
        expect(notInData(search, KNOWN)).toEqual([]);
      })
    );
  });
});
