import { beforeAll, describe, expect, it } from 'vitest';
import { dates } from '#lib/agenda/dates.ts';
import { documents as documentsTable } from '#lib/agenda/documents.ts';
import { sentences } from '#lib/agenda/sentences.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';
import { themes } from '#lib/agenda/themes.ts';
import { DEFAULT_FILTERS, NO_COUNTRY, type Filters } from '#lib/filters.ts';
import { achievedPromised } from './achieved-promised.ts';
import { databaseOf } from './create-tables.server.ts';
import type { Database, Query } from './database.ts';
import { datesStrip } from './dates-strip.ts';
import { documentCells } from './document-cells.ts';
import { documentCodings } from './document-codings.ts';
import { documentDates } from './document-dates.ts';
import { documentMentions } from './document-mentions.ts';
import { documentPriorities } from './document-priorities.ts';
import { documentSentences } from './document-sentences.ts';
import { document, documents } from './documents.ts';
import { EXAMPLE } from './example-tables.ts';
import { filterOptions } from './filter-options.ts';
import { priorities } from './priorities.ts';
import { statedSentences } from './stated-sentences.ts';
import { tableRows, tableTotal } from './table-rows.ts';
import { themesList } from './themes-list.ts';
import { themesOverTime } from './themes-over-time.ts';
import { validity } from './validity.ts';

const BOOK = 'foreign-affairs';
const FIRST = { limit: 100, offset: 0, sort: null, descending: false, document_id: null };

let database: Database;
beforeAll(async () => {
  database = await databaseOf(EXAMPLE);
});
const ask = <R>(question: Query<R>) => database.query(question);
const filters = (choice: Partial<Filters>): Filters => ({ ...DEFAULT_FILTERS, ...choice });

describe('themes over time', () => {
  it('has every theme of every chosen document, zeros too, in the order of dates', async () => {
    const rows = await ask(themesOverTime(DEFAULT_FILTERS));
    expect(rows.map((row) => [row.document_id, row.theme_id, row.sentences, row.weight, row.counted])).toEqual([
      ['oslo-2020', 'fish', 3, 2.5, 5],
      ['oslo-2020', 'trade', 2, 1.5, 5],
      ['oslo-2020', 'roads', 0, 0, 5],
      ['oslo-2020', 'peace', 0, 0, 5],
      ['oslo-2021', 'fish', 2, 1.333333333, 3],
      ['oslo-2021', 'trade', 1, 0.333333333, 3],
      ['oslo-2021', 'roads', 1, 0.333333333, 3],
      ['oslo-2021', 'peace', 0, 0, 3],
      ['lima-2021', 'fish', 0, 0, 3],
      ['lima-2021', 'trade', 1, 1, 3],
      ['lima-2021', 'roads', 1, 1, 3],
      ['lima-2021', 'peace', 0, 0, 3]
    ]);
    expect(rows[0]).toMatchObject({ country: 'NOR', level: 'national', date_start: '2020-03-01', year: 2020 });
  });

  it('puts documents without a date last', async () => {
    const rows = await ask(themesOverTime(filters({ levels: [], themes: ['fish'] })));
    expect(rows.at(-1)).toMatchObject({ document_id: 'empty', date_start: null, year: null, counted: 0, sentences: 0 });
    expect(rows).toHaveLength(6);
  });
});

describe('document cells', () => {
  it('count the sentences of a theme by how many themes they have', async () => {
    const rows = await ask(documentCells(filters({ countries: ['NOR'] })));
    const counts = rows.map((row) => [row.document_id, row.theme_id, row.ones, row.halves, row.thirds, row.quarters]);
    expect(counts).toEqual([
      ['oslo-2020', 'fish', 2, 1, 0, 0],
      ['oslo-2020', 'trade', 1, 1, 0, 0],
      ['oslo-2021', 'fish', 1, 0, 1, 0],
      ['oslo-2021', 'roads', 0, 0, 1, 0],
      ['oslo-2021', 'trade', 0, 0, 1, 0]
    ]);
    const [joint] = await ask(documentCells(filters({ levels: ['international'], themes: ['peace'] })));
    expect(joint).toMatchObject({ country: NO_COUNTRY, theme_id: 'peace', quarters: 1, counted: 2 });
  });

  it('keep a document that has none of the themes, with its denominator', async () => {
    expect(await ask(documentCells(filters({ countries: ['PER'], themes: ['fish'] })))).toEqual([
      { document_id: 'lima-2021', country: 'PER', year: 2021, theme_id: null, ones: 0, halves: 0, thirds: 0,
        quarters: 0, counted: 3 }
    ]);
  });
});

describe('priorities', () => {
  it('come document by document, list by list, with their words and theme', async () => {
    const rows = await ask(priorities(DEFAULT_FILTERS));
    expect(rows.map((row) => [row.document_id, row.series, row.rank, row.label, row.text])).toEqual([
      ['oslo-2020', 'achievements', 1, 'FISH', 'Sentence 2 on fish trade. Sentence 3 on fish.'],
      ['oslo-2020', 'achievements', 2, 'TRADE', 'Sentence 4 on trade.'],
      ['lima-2021', null, null, 'TRADE', 'Sentence 2 on trade.'],
      ['lima-2021', null, null, null, 'Sentence 3 on .']
    ]);
    expect(rows.map((row) => row.sentences)).toEqual([2, 1, 1, 1]);
    expect(rows[0]).toMatchObject({ country: 'NOR', start: 20, end: 59, emphasis_target: false, date_start: '2020-03-01' });
  });

  it('are made of as many sentences as they say, each with why it has the theme', async () => {
    for (const { document_id, priority, sentences, theme_id } of await ask(priorities(DEFAULT_FILTERS))) {
      const rows = await ask(statedSentences(DEFAULT_FILTERS.codebook, { document_id, priority, from: 'list' }));
      expect(rows).toHaveLength(sentences);
      expect(rows.map((row) => row.cues)).toEqual(rows.map(() => theme_id));
    }
  });

  it('of a document come in the order of the text, with all that the table has', async () => {
    expect(await ask(documentPriorities(DEFAULT_FILTERS.codebook, 'oslo-2020'))).toEqual(
      EXAMPLE.priorities.filter((row) => row.document_id === 'oslo-2020')
    );
  });

  it('are chosen by stance, theme and document', async () => {
    expect(await ask(priorities(filters({ stances: ['achievement'] })))).toHaveLength(1);
    expect(await ask(priorities(filters({ themes: ['trade'] })))).toHaveLength(2);
    expect(await ask(priorities(filters({ countries: ['PER'] })))).toHaveLength(2);
    expect(await ask(priorities(filters({ from: 2030 })))).toEqual([]);
  });
});

describe('achieved and promised', () => {
  it('are counted apart, each with its own denominator', async () => {
    const rows = await ask(achievedPromised(filters({ themes: ['fish'], stances: ['assessment'] })));
    expect(rows).toEqual([
      { country: 'NOR', country_name: 'Norway', theme_id: 'fish', label: 'FISH', position: 1, achieved_sentences: 2,
        achieved_weight: 1.5, promised_sentences: 2, promised_weight: 1.333333333, achievement: 2, commitment: 3,
        documents: 2 },
      { country: 'PER', country_name: 'Peru', theme_id: 'fish', label: 'FISH', position: 1, achieved_sentences: 0,
        achieved_weight: 0, promised_sentences: 0, promised_weight: 0, achievement: 1, commitment: 2, documents: 1 }
    ]);
  });
});

describe('documents', () => {
  it('come whole, in the order of dates', async () => {
    const rows = await ask(documents(filters({ levels: [] })));
    const ids = ['oslo-2020', 'oslo-2021', 'bergen-2021', 'lima-2021', 'summit-2022', 'empty'];
    expect(rows.map((row) => row.document_id)).toEqual(ids);
    expect(rows[0]).toEqual(EXAMPLE.documents[0]);
  });

  it('can be asked for one by one', async () => {
    expect(await ask(document('lima-2021'))).toEqual(EXAMPLE.documents.filter((row) => row.document_id === 'lima-2021'));
    expect(await ask(document('nowhere'))).toEqual([]);
  });
});

describe('the reader', () => {
  it('has every sentence with its themes, the main one first', async () => {
    const rows = await ask(documentSentences(BOOK, 'oslo-2021'));
    expect(rows.map((row) => row.themes)).toEqual(['fish', 'fish;roads;trade', null]);
    expect(await ask(documentSentences(BOOK, 'oslo-2020'))).toHaveLength(6);
    expect((await ask(documentSentences('other', 'oslo-2021'))).map((row) => row.themes)).toEqual([null, null, null]);
  });

  it('has why each theme was given, the dates and the mentions', async () => {
    const codings = await ask(documentCodings(BOOK, 'oslo-2021'));
    expect(codings.map((row) => [row.sentence, row.label, row.main])).toEqual([
      [1, 'FISH', true],
      [2, 'FISH', true],
      [2, 'ROADS', false],
      [2, 'TRADE', false]
    ]);
    expect(await ask(documentDates('oslo-2020'))).toEqual(EXAMPLE.dates.slice(0, 2));
    expect(await ask(documentMentions('oslo-2020'))).toEqual(EXAMPLE.mentions);
    expect(await ask(documentMentions('lima-2021'))).toEqual([]);
  });
});

describe('the strip of dates', () => {
  it("leaves out the documents' own dates and days unknown, and begins with the earliest", async () => {
    const rows = await ask(datesStrip(DEFAULT_FILTERS));
    expect(rows.map((row) => [row.words, row.country, row.role])).toEqual([
      ['last year', 'PER', 'period'],
      ['by 2035', 'NOR', 'deadline']
    ]);
    expect(rows[1]).toMatchObject({ date_start: '2035-01-01', date_end: '2035-12-31', text: 'Sentence 4 on trade.' });
  });
});

describe('rows of a table', () => {
  it('are those of every table, each as it was written, in the order of the key', async () => {
    for (const table of TABLES) {
      const page = await ask(tableRows(table, FIRST));
      const rows = EXAMPLE[table.name as keyof Tables];
      expect(page).toHaveLength(rows.length);
      expect(page).toEqual(expect.arrayContaining([...rows]));
      expect(await ask(tableTotal(table, FIRST))).toEqual([{ total: rows.length }]);
    }
  });

  it('come page by page, sorted by a column, with empty cells last', async () => {
    const page = { ...FIRST, limit: 2, sort: 'date_start', descending: true };
    const ids = async (more: object) =>
      (await ask(tableRows(documentsTable, { ...page, ...more }))).map((row) => row.document_id);
    expect(await ids({})).toEqual(['summit-2022', 'lima-2021']);
    expect(await ids({ offset: 4 })).toEqual(['oslo-2020', 'empty']);
    expect(await ids({ offset: 4, descending: false })).toEqual(['summit-2022', 'empty']);
    expect(await ids({ sort: 'no such; DROP TABLE documents' })).toEqual(['bergen-2021', 'empty']);
  });

  it('are those of one document where the table has documents', async () => {
    const one = { ...FIRST, document_id: 'lima-2021' };
    expect(await ask(tableTotal(sentences, one))).toEqual([{ total: 4 }]);
    expect(await ask(tableRows(dates, { ...one, sort: 'end' }))).toHaveLength(2);
    expect(await ask(tableTotal(themes, one))).toEqual([{ total: 4 }]);
  });
});

describe('rows of a table, chosen by country and year', () => {
  const all = { countries: [], from: null, to: null };

  it('are those of the documents chosen, of every level', async () => {
    const nor = { ...FIRST, of: { ...all, countries: ['NOR'] } };
    expect(await ask(tableTotal(documentsTable, nor))).toEqual([{ total: 3 }]);
    expect(await ask(tableTotal(sentences, { ...nor, of: { ...nor.of, from: 2021 } }))).toEqual([{ total: 5 }]);
    const rows = await ask(tableRows(sentences, { ...nor, of: { ...nor.of, to: 2020 } }));
    expect(new Set(rows.map((row) => row.document_id))).toEqual(new Set(['oslo-2020']));
    expect(await ask(tableTotal(dates, { ...nor, document_id: 'lima-2021' }))).toEqual([{ total: 0 }]);
  });

  it('are all of them where nothing is chosen, or the table has no documents', async () => {
    expect(await ask(tableTotal(sentences, { ...FIRST, of: all }))).toEqual([{ total: EXAMPLE.sentences.length }]);
    expect(await ask(tableTotal(themes, { ...FIRST, of: { ...all, countries: ['NOR'] } }))).toEqual([{ total: 4 }]);
  });
});

describe('themes and validity', () => {
  it('are those of the codebook, and what needs none', async () => {
    expect((await ask(themesList(BOOK))).map((row) => row.theme_id)).toEqual(['fish', 'trade', 'roads', 'peace']);
    expect(await ask(themesList('other'))).toEqual([]);
    expect((await ask(validity(BOOK))).map((row) => row.measure)).toEqual(['kind', 'micro', 'theme']);
    expect((await ask(validity('other'))).map((row) => row.measure)).toEqual(['kind']);
  });
});

describe('filter options', () => {
  async function counts(choice: Partial<Filters>, filter: string) {
    const rows = await ask(filterOptions(filters(choice)));
    return Object.fromEntries(rows.filter((row) => row.filter === filter).map((row) => [row.value, row.documents]));
  }

  it('count documents by the other filters only, and keep what these leave without any', async () => {
    expect(await counts({ countries: ['PER'] }, 'country')).toEqual({ NOR: 2, PER: 1, [NO_COUNTRY]: 0 });
    expect(await counts({ countries: ['PER'] }, 'level')).toEqual({ national: 1, subnational: 0, international: 0 });
    expect(await counts({ from: 2021, levels: [] }, 'year')).toEqual({ 2020: 1, 2021: 3, 2022: 1 });
    expect(await counts({ from: 2021, levels: [] }, 'source')).toEqual({
      speech: 1, programme: 1, article: 1, 'joint statement': 1, other: 0
    });
    expect(await counts({}, 'stance')).toEqual({ achievement: 2, commitment: 3, assessment: 1 });
    expect(await counts({}, 'codebook')).toEqual({ [BOOK]: 3 });
  });
});

describe('tables without a row', () => {
  it('answer every question with no rows', async () => {
    const empty = await databaseOf({});
    const all = filters({ levels: [] });
    for (const question of [themesOverTime, documentCells, priorities, achievedPromised, documents, datesStrip]) {
      expect(await empty.query(question(all) as Query<object>)).toEqual([]);
    }
    expect(await empty.query(filterOptions(all))).toEqual([]);
    expect(await empty.query(tableTotal(documentsTable, FIRST))).toEqual([{ total: 0 }]);
  });
});

describe('a question that cannot be answered', () => {
  it('is a typed error in one sentence', async () => {
    const wrong = database.query({ sql: 'SELECT * FROM nowhere', params: [] });
    await expect(wrong).rejects.toMatchObject({ name: 'DatabaseError', problem: 'question' });
  });
});
