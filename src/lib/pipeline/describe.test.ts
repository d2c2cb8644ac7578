import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe as group, expect, it } from 'vitest';
import type { Kind } from '#lib/agenda/sentences.ts';
import { describe } from './describe.ts';
import { countryCodes, type Gazetteer } from './gazetteer.ts';
import { readGazetteer } from './read-gazetteer.server.ts';
import { parseSources, type SourceRow } from './sources.ts';
import type { JudgedSentence } from './stages.ts';

const root = path.join(import.meta.dirname, '../../..');
let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readGazetteer(path.join(root, 'data/gazetteer'));
});

function sentence(number: number, kind: Kind, text: string, start = 0): JudgedSentence {
  const place = { sentence: number, start, end: start + text.length, paragraph: number, text, kind, kind_rule: 'test' };
  return { ...place, series: null, rank: null, stance: null, stance_rule: null, obligation: null };
}

const facts = (file: string, texts: readonly (readonly [Kind, string])[], source: Partial<SourceRow> | null = null) =>
  describe(
    file,
    texts.map(([kind, text], i) => sentence(i + 1, kind, text)),
    gazetteer,
    source === null ? null : { ...NOTHING, ...source }
  );
const NOTHING: SourceRow = {
  file: 'a.txt',
  title: null,
  country: null,
  actor: null,
  level: null,
  issuer: null,
  publisher: null,
  source_type: null,
  language: null,
  translated: null,
  date: null,
  date_note: null
};

group('the five seed documents', () => {
  const file = (prefix: string) =>
    readdirSync(path.join(root, 'seeds')).find((name) => name.startsWith(prefix)) ?? prefix;
  const known = [
    ['000', 'CHN', 'China', 'national', '2012-01-10', '2012-01-10', 'day', 'stated', 'readout'],
    ['001', 'CHN', 'China', 'national', '2023-12-01', '2023-12-31', 'month', 'curated', 'readout'],
    ['002', 'CHN', 'Beijing', 'subnational', '2024-03-14', '2024-03-14', 'day', 'stated', 'readout'],
    ['003', 'CHN', 'China', 'national', '2021-01-01', '2021-12-31', 'year', 'inferred', 'article'],
    ['004', 'VNM', 'Vietnam', 'national', '2023-12-21', '2023-12-21', 'day', 'inferred', 'readout']
  ] as const;

  it.each(known)(
    '%s comes out as it is known',
    (prefix, country, actor, level, date_start, date_end, precision, basis, type) => {
      const name = file(prefix);
      const text = readFileSync(path.join(root, 'seeds', name), 'utf8');
      const reference = readFileSync(path.join(root, 'data/reference/seeds', name.replace('.txt', '.csv')), 'utf8');
      const rows = Papa.parse<{ id: string; start: string; end: string; kind: Kind }>(reference, {
        header: true,
        skipEmptyLines: true
      });
      const sentences = rows.data.map((row) =>
        sentence(Number(row.id), row.kind, text.slice(Number(row.start), Number(row.end)), Number(row.start))
      );
      const csv = readFileSync(path.join(root, 'seeds/sources.csv'), 'utf8');
      const placed = parseSources(csv, 'sources.csv', countryCodes(gazetteer));
      const source = placed.find((row) => row.source.file === name)?.source ?? null;
      expect(describe(name, sentences, gazetteer, source)).toMatchObject({
        country,
        actor,
        level,
        date_start,
        date_end,
        date_precision: precision,
        date_basis: basis,
        source_type: type,
        language: 'en'
      });
    }
  );

  it('have no row in sources.csv for a document that is not there', () => {
    const csv = readFileSync(path.join(root, 'seeds/sources.csv'), 'utf8');
    const files = readdirSync(path.join(root, 'seeds'));
    for (const { source } of parseSources(csv, 'sources.csv', countryCodes(gazetteer))) expect(files).toContain(source.file);
  });
});

group('a description', () => {
  const text: readonly (readonly [Kind, string])[] = [
    ['title', 'Lumber and  the Sea'],
    ['body', 'Kenya plants trees for the sake of all who live in it.'],
    ['body', 'We hope that Kenya and its people will be the better for it.'],
    ['body', 'What Kenya does is for Kenya to say.']
  ];

  it('says nothing that neither the text nor a curator says', () => {
    expect(facts('a.txt', [['body', 'Trees grow in the hills.']])).toMatchObject({
      title: 'a',
      country: null,
      country_basis: null,
      actor: null,
      level: null,
      issuer: null,
      publisher: null,
      translated: null,
      date_start: null,
      date_precision: null,
      date_basis: null,
      year: null,
      source_type: 'other'
    });
  });

  it('takes the country that is named far more often than any other', () => {
    expect(facts('a.txt', text)).toMatchObject({
      title: 'Lumber and the Sea',
      country: 'KEN',
      country_basis: 'inferred',
      country_words: 'Kenya',
      level: 'national',
      actor: 'Kenya'
    });
    expect(facts('a.txt', [...text, ['body', 'Brazil and Brazilian friends will help.']]).country).toBeNull();
  });

  it("prefers a curator's word to the text's, and says so", () => {
    const curated = facts('a.txt', text, {
      country: 'BRA',
      date: '2020-02',
      date_note: 'Seen on the cover.',
      title: 'T'
    });
    expect(curated).toMatchObject({
      title: 'T',
      country: 'BRA',
      country_name: 'Brazil',
      country_basis: 'curated',
      country_words: null,
      date_start: '2020-02-01',
      date_end: '2020-02-29',
      date_precision: 'month',
      date_basis: 'curated',
      date_words: 'Seen on the cover.',
      year: 2020
    });
  });

  it('reads country and date from file names that have the form for it', () => {
    expect(facts('TXT/KEN_75_2020.txt', [['body', 'Peace.']])).toMatchObject({
      country: 'KEN',
      country_basis: 'inferred',
      country_words: 'KEN_75_2020',
      date_precision: 'year',
      year: 2020,
      date_basis: 'inferred',
      date_words: 'KEN_75_2020',
      source_type: 'speech',
      level: 'national'
    });
    expect(facts('BRA_1999-05-06_on-trees.txt', [['body', 'Peace.']])).toMatchObject({
      country: 'BRA',
      date_start: '1999-05-06',
      date_precision: 'day'
    });
    expect(facts('EU_75_2020.txt', [['body', 'Peace.']])).toMatchObject({
      country: null,
      actor: 'European Union',
      level: 'international',
      year: 2020
    });
    expect(facts('BRA_1999-02-30_x.txt', [['body', 'Peace.']])).toMatchObject({ date_start: null });
    expect(facts('XQZ_75_2020.txt', [['body', 'Peace.']]).country).toBeNull();
  });

  it('names the Soviet Union, whose speeches the corpus of the General Debate has under Russia', () => {
    const named = (file: string) => facts(file, [['body', 'Peace.']]);
    expect(named('RUS_46_1991.txt')).toMatchObject({ country: 'SUN', country_name: 'Soviet Union', actor: 'Soviet Union' });
    expect(named('RUS_46_1991.txt').country_words).toBe('RUS_46_1991');
    expect(named('RUS_47_1992.txt')).toMatchObject({ country: 'RUS', country_name: 'Russia' });
  });

  it('reads the country from a government\'s domain and from "my country, X"', () => {
    expect(facts('a.txt', [['boilerplate', 'Printed from trees.gov.ke today']])).toMatchObject({
      country: 'KEN',
      country_words: 'trees.gov.ke'
    });
    expect(facts('a.txt', [['body', 'I speak for my country, Brazil, and for its trees.']])).toMatchObject({
      country: 'BRA',
      country_basis: 'stated'
    });
  });

  it('finds the body that convened, and what part of a country it governs', () => {
    const opening = (by: string) =>
      facts('a.txt', [['procedural', `The Forum on Trees was convened by ${by} on May 3, 2019.`], ...text]);
    expect(opening('the Nakuru County Government')).toMatchObject({
      issuer: 'Nakuru County Government',
      actor: 'Nakuru',
      level: 'subnational',
      country: 'KEN',
      date_start: '2019-05-03',
      date_words: 'May 3, 2019'
    });
    expect(opening('the Ministry of Forests')).toMatchObject({
      issuer: 'Ministry of Forests',
      actor: 'Kenya',
      level: 'national'
    });
  });

  it('reads a labelled date, but does not take the past that a speech begins with for its date', () => {
    expect(facts('a.txt', [['boilerplate', 'Published: 4 May 2021'], ...text])).toMatchObject({
      date_start: '2021-05-04',
      date_basis: 'stated',
      date_words: 'Published: 4 May 2021'
    });
    const speech = facts('a.txt', [
      ['body', 'Mr. President, I recall that the first forum met on May 3, 1962.'],
      ['body', 'I was there.']
    ]);
    expect(speech).toMatchObject({ source_type: 'speech', date_start: null });
  });

  it('completes a day with the year before the one that is said to come, in the second half of a year only', () => {
    const held = (day: string) =>
      facts('a.txt', [
        ['procedural', `The forum was held on ${day}.`],
        ['body', 'In 2031, there will be two.']
      ]);
    expect(held('November 30')).toMatchObject({
      date_start: '2030-11-30',
      date_basis: 'inferred',
      date_words: 'November 30 … In 2031, there will be'
    });
    expect(held('March 2')).toMatchObject({ date_start: '2031-03-02' });
    expect(facts('a.txt', [['procedural', 'The forum was held on November 30.']]).date_start).toBeNull();
  });

  it('does not give a joint statement to one of those who make it', () => {
    expect(facts('a.txt', [['title', 'Joint Statement on Trees by Kenya and Brazil'], ...text.slice(1)])).toMatchObject(
      {
        source_type: 'joint statement',
        level: 'international',
        country: null
      }
    );
  });

  it('names the publisher from a source line or a by-line of a press, not from a person', () => {
    expect(facts('a.txt', [['boilerplate', 'Source: Tree Weekly'], ...text]).publisher).toBe('Tree Weekly');
    expect(facts('a.txt', [['boilerplate', 'by TreePress'], ...text])).toMatchObject({
      publisher: 'TreePress',
      source_type: 'article'
    });
    expect(facts('a.txt', [['boilerplate', 'by Ann Oak'], ...text]).publisher).toBeNull();
  });
});
