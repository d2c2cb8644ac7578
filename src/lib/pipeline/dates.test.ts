import * as chrono from 'chrono-node';
import fc from 'fast-check';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '#lib/agenda/sentences.ts';
import { findDates } from './dates.ts';
import { isoDay, lastDay, parsePeriod } from './dates/calendar.ts';
import type { DateContext } from './dates/found.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readGazetteer } from './read-gazetteer.server.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readGazetteer(path.join(import.meta.dirname, '../../../data/gazetteer'));
});

const UNDATED = { date_start: null, date_end: null, date_precision: null, date_words: null, country: null };
const OF_2023 = {
  date_start: '2023-12-21',
  date_end: '2023-12-21',
  date_precision: 'day',
  date_words: 'December 21',
  country: 'CHN'
} as const;

function datesIn(text: string, facts: DateContext['facts'] = OF_2023, kind: Kind = 'body') {
  return findDates([{ sentence: 1, start: 0, kind, text }], facts, gazetteer);
}

/** `words | first | last | precision | role | basis` of every date. */
const written = (text: string, facts?: DateContext['facts']) =>
  datesIn(text, facts).map((d) => [d.words, d.date_start, d.date_end, d.precision, d.role, d.basis].join(' | '));

describe('dates', () => {
  it.each([
    ['It opened on January 10, 2012.', 'January 10, 2012 | 2012-01-10 | 2012-01-10 | day | event | stated'],
    ['It opened on the 3rd of May 1998.', '3rd of May 1998 | 1998-05-03 | 1998-05-03 | day | event | stated'],
    ['It opened on December 21.', 'December 21 | 2023-12-21 | 2023-12-21 | day | document | inferred'],
    ['It closed on December end.', 'December end | 2023-12-01 | 2023-12-31 | month | event | inferred'],
    [
      'A fair from September 4 to 9 drew crowds.',
      'September 4 to 9 | 2023-09-04 | 2023-09-09 | range | event | inferred'
    ],
    [
      'The talks of 28 April to 2 May 2019 failed.',
      '28 April to 2 May 2019 | 2019-04-28 | 2019-05-02 | range | event | stated'
    ],
    ['Since 2024-03-14 it is law.', '2024-03-14 | 2024-03-14 | 2024-03-14 | day | event | stated'],
    ['Prices rose in March 2011.', 'March 2011 | 2011-03-01 | 2011-03-31 | month | event | stated'],
    ['Prices rose in May.', 'May | 2023-05-01 | 2023-05-31 | month | event | inferred'],
    ['We met in September last year.', 'September last year | 2022-09-01 | 2022-09-30 | month | event | inferred'],
    [
      'Growth in the first quarter of 2024 slowed.',
      'the first quarter of 2024 | 2024-01-01 | 2024-03-31 | quarter | event | stated'
    ],
    ['In Q3 2022 it fell.', 'Q3 2022 | 2022-07-01 | 2022-09-30 | quarter | event | stated'],
    [
      'In the second half of this year it rose.',
      'the second half of this year | 2023-07-01 | 2023-12-31 | range | period | inferred'
    ],
    ['In 2024 there will be more.', '2024 | 2024-01-01 | 2024-12-31 | year | event | stated'],
    ['2021 marks a turn.', '2021 | 2021-01-01 | 2021-12-31 | year | event | stated'],
    ['We will stop by 2035.', '2035 | 2035-01-01 | 2035-12-31 | year | deadline | stated'],
    ['We will stop before the end of 2030.', 'the end of 2030 | 2030-01-01 | 2030-12-31 | year | deadline | stated'],
    ['By 1945 it was over.', '1945 | 1945-01-01 | 1945-12-31 | year | event | stated'],
    [
      'We will stop by the end of this century.',
      'the end of this century | 2100-01-01 | 2100-12-31 | year | deadline | inferred'
    ],
    [
      'The 14th Five-Year Plan goes on.',
      'The 14th Five-Year Plan | 2021-01-01 | 2025-12-31 | range | period | inferred'
    ],
    [
      'Our fourteenth five-year plan goes on.',
      'fourteenth five-year plan | 2021-01-01 | 2025-12-31 | range | period | inferred'
    ],
    [
      'It changed since the 18th CPC National Congress.',
      'since the 18th CPC National Congress | 2012-11-08 | 2023-12-21 | range | period | inferred'
    ],
    ['It grew in the past 3 years.', 'the past 3 years | 2020-12-21 | 2023-12-21 | range | period | inferred'],
    ['It will grow over the next decade.', 'the next decade | 2023-12-21 | 2033-12-21 | range | period | inferred'],
    ['The past years were hard; the coming decades may be too.', undefined],
    ['Last year was dry.', 'Last year | 2022-01-01 | 2022-12-31 | year | event | inferred'],
    ['The 1990s were calm.', '1990s | 1990-01-01 | 1999-12-31 | range | period | stated'],
    ['There is peace since 1945.', 'since 1945 | 1945-01-01 | 2023-12-21 | range | period | inferred'],
    ['It fell from 2015 to 2020.', 'from 2015 to 2020 | 2015-01-01 | 2020-12-31 | range | period | stated'],
    ['The strategy 2021-2024 ends.', '2021-2024 | 2021-01-01 | 2024-12-31 | range | period | stated'],
    ['In 2023-24 it rose.', '2023-24 | 2023-01-01 | 2024-12-31 | range | period | stated'],
    ['Spending in FY2024 rose.', 'FY2024 | 2024-01-01 | 2024-12-31 | year | period | stated'],
    ['We recall resolution 1325 (2000).', '2000 | 2000-01-01 | 2000-12-31 | year | event | stated']
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    'Directive No. 15 of 63 provinces, under Article 51 and page 1998.',
    'It cost 1,990 dollars, $2000, or 2000 million.',
    'Resolutions 1970 and 1973 stand, and so does resolution 1514 (XV).',
    'More than 2000 people and some 1900 schools.',
    'See A/1990/12 and S/2003/4.',
    'It may march on; we may 5 times.',
    'On February 30, 2020 nothing happened, nor on 31 April 2021.'
  ])('are not seen where there are none: %s', (text) => {
    expect(written(text)).toEqual([]);
  });

  it('leave out days that do not exist', () => {
    expect(datesIn('On February 29, 2019 it rained, and on April 31.')).toEqual([]);
    expect(datesIn('On February 29, 2020 it rained.')).toHaveLength(1);
  });

  it('give the year of an anniversary only where the sentence says it', () => {
    expect(written('2021 marks the 50th anniversary of our seat.')).toEqual([
      '2021 | 2021-01-01 | 2021-12-31 | year | event | stated',
      'the 50th anniversary | 2021-01-01 | 2021-12-31 | year | anniversary | inferred'
    ]);
    expect(written('We honour the fiftieth anniversary of our seat.')).toEqual([
      'the fiftieth anniversary |  |  |  | anniversary | stated'
    ]);
  });

  it.each([
    ['IND', 'the fiscal year 2023/24', '2023-04-01 | 2024-03-31 | year | period | inferred'],
    ['IND', '2023-24 financial year', '2023-04-01 | 2024-03-31 | year | period | inferred'],
    ['IND', 'FY 2023-2024', '2023-04-01 | 2024-03-31 | year | period | inferred'],
    ['IND', 'FY24', '2024-01-01 | 2024-12-31 | year | period | stated'],
    ['USA', 'FY2024', '2023-10-01 | 2024-09-30 | year | period | inferred'],
    ['USA', 'fiscal 98', undefined],
    ['USA', 'FY 98', '1997-10-01 | 1998-09-30 | year | period | inferred'],
    ['USA', 'fiscal year 1970', '1970-01-01 | 1970-12-31 | year | period | stated'],
    ['JPN', 'fiscal year 2024', '2024-04-01 | 2025-03-31 | year | period | inferred'],
    ['AUS', '2019–20 budget year', '2019-07-01 | 2020-06-30 | year | period | inferred'],
    ['ZAF', 'fiscal year 2000/01', '2000-04-01 | 2001-03-31 | year | period | inferred'],
    ['ZAF', 'fiscal year 1999/2000', '1999-01-01 | 2000-12-31 | year | period | stated'],
    ['NPL', 'fiscal year 2023/24', '2023-01-01 | 2024-12-31 | year | period | stated'],
    [null, 'the FY 1999/00', '1999-01-01 | 2000-12-31 | year | period | stated']
  ])('know the days of a fiscal year of %s only where its law says them: %s', (country, words, expected) => {
    const found = written(`We spent more in ${words}.`, { ...OF_2023, country });
    expect(found).toEqual(expected === undefined ? [] : [`${words} | ${expected}`]);
  });

  it('take a fiscal year for a deadline where it is one, and fiscal years from one to another for the years', () => {
    expect(written('It must be done by fiscal year 2030.')[0]).toMatch(/\| year \| deadline \| stated$/);
    expect(written('Over the fiscal years 2020-2024 it fell.')).toEqual([
      '2020-2024 | 2020-01-01 | 2024-12-31 | range | period | stated'
    ]);
    expect(written('In the financial year ending 30 June 2024 it fell.')).toEqual([
      '30 June 2024 | 2024-06-30 | 2024-06-30 | day | event | stated'
    ]);
    expect(written('It gave FY 15 for 20 rooms.', UNDATED)).toEqual(['FY 15 |  |  |  | period | stated']);
  });

  it('stay empty where the document has no date to complete them from', () => {
    expect(written('It opened on December 21.', UNDATED)).toEqual(['December 21 |  |  |  | event | stated']);
    expect(written('It grew in the past 3 years.', UNDATED)).toEqual(['the past 3 years |  |  |  | period | stated']);
    expect(written('The 14th Five-Year Plan goes on.', UNDATED)).toEqual([
      'The 14th Five-Year Plan |  |  |  | period | stated'
    ]);
  });

  it('say "last May" only of a document whose month is known', () => {
    const ofAYear = { ...OF_2023, date_start: '2023-01-01', date_end: '2023-12-31', date_precision: 'year' } as const;
    expect(datesIn('We met last May.')[0]).toMatchObject({ words: 'last May', date_start: '2023-05-01' });
    expect(datesIn('We met last May.', ofAYear)[0]).toMatchObject({ words: 'last May', date_start: null });
  });

  it('are looked for in procedural sentences too, not in page furniture', () => {
    expect(datesIn('Held in March 2011.', OF_2023, 'procedural')).toHaveLength(1);
    expect(datesIn('Updated in March 2011.', OF_2023, 'boilerplate')).toEqual([]);
  });

  it('stand at their place in the file and are numbered through the document', () => {
    const sentences = ['In 2011 we met.', 'In 2012 we met, and in 2013.'].map((text, i) => ({
      sentence: i + 1,
      start: 100 * i,
      kind: 'body' as const,
      text
    }));
    expect(findDates(sentences, OF_2023, gazetteer).map((d) => [d.date, d.sentence, d.start, d.end, d.words])).toEqual([
      [1, 1, 3, 7, '2011'],
      [2, 2, 103, 107, '2012'],
      [3, 2, 123, 127, '2013']
    ]);
  });

  it('agree with chrono-node on every day, in every usual way of writing it', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      new Date(Date.UTC(2000, i, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })
    );
    const day = fc.record({
      year: fc.integer({ min: 1900, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 })
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3 }), ({ year, month, day }, way) => {
        fc.pre(day <= lastDay(year, month));
        const name = months[month - 1] ?? '';
        const text =
          [
            `${name} ${day}, ${year}`,
            `${day} ${name} ${year}`,
            `the ${day}th of ${name} ${year}`,
            isoDay(year, month, day)
          ][way] ?? '';
        const theirs = chrono.strict.parse(`It was held on ${text}.`)[0]?.start;
        const [ours] = datesIn(`It was held on ${text}.`, UNDATED);
        expect(ours?.date_start).toBe(isoDay(year, month, day));
        expect([theirs?.get('year'), theirs?.get('month'), theirs?.get('day')]).toEqual([year, month, day]);
      })
    );
  });

  it('hold their places, in order and apart, in any text', () => {
    const word = fc.constantFrom(
      'May',
      '2012',
      '10',
      ',',
      'the',
      'past',
      'three',
      'years',
      '-',
      'to',
      'Q1',
      'since',
      '\n',
      '14th',
      'Five-Year',
      'Plan',
      '😀'
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map((words) => words.join(' ')),
          fc.string({ unit: 'binary' })
        ),
        (text) => {
          let last = 0;
          for (const found of datesIn(text)) {
            expect(found.words).toBe(text.slice(found.start, found.end));
            expect(found.start).toBeGreaterThanOrEqual(last);
            last = found.end;
            if (found.date_start !== null && found.date_end !== null)
              expect(found.date_start <= found.date_end).toBe(true);
          }
        }
      )
    );
  });
});

describe('a written date', () => {
  it('is a year, a month or a day of the calendar', () => {
    expect(parsePeriod('2024')).toEqual({ date_start: '2024-01-01', date_end: '2024-12-31', precision: 'year' });
    expect(parsePeriod('2024-02')).toEqual({ date_start: '2024-02-01', date_end: '2024-02-29', precision: 'month' });
    expect(parsePeriod('2024-02-29')?.precision).toBe('day');
    for (const wrong of ['2023-02-29', '2023-13', '2023-00', '23', '2023-1-1', 'May 2023', ''])
      expect(parsePeriod(wrong)).toBeNull();
  });
});
