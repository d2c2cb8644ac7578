import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES } from '#lib/agenda/tables.ts';
import { DEFAULT_FILTERS, NO_COUNTRY, type Filters } from '#lib/filters.ts';
import { achievedPromised } from './achieved-promised.ts';
import { actorsOfLevels } from './actors-of-levels.ts';
import { breadthsOfYear } from './breadths-of-year.ts';
import { CELLS_TABLE } from './cells.ts';
import { countrySums } from './country-sums.ts';
import { createTables } from './create-tables.server.ts';
import type { Database, Query } from './database.ts';
import { dateSentences } from './date-sentences.ts';
import { datesStrip } from './dates-strip.ts';
import { documentCells } from './document-cells.ts';
import { documentCodings } from './document-codings.ts';
import { documentDates } from './document-dates.ts';
import { documentKinds } from './document-kinds.ts';
import { documentMentions } from './document-mentions.ts';
import { documentPriorities } from './document-priorities.ts';
import { documentSentences } from './document-sentences.ts';
import { document, documents } from './documents.ts';
import { evidence } from './evidence.ts';
import { EXAMPLE } from './example-tables.ts';
import { filterOptions } from './filter-options.ts';
import { openTables } from './node.server.ts';
import { pairThemes } from './pair-themes.ts';
import { priorities } from './priorities.ts';
import { statedSentences } from './stated-sentences.ts';
import { tableRows, tableTotal } from './table-rows.ts';
import { themesByCountry } from './themes-by-country.ts';
import { themesList } from './themes-list.ts';
import { themesOverTime } from './themes-over-time.ts';
import { validity } from './validity.ts';
import { wasmDatabase } from './wasm-connection.ts';

const BOOK = DEFAULT_FILTERS.codebook;
const ID = 'oslo-2020';
const NARROW: Filters = {
  codebook: BOOK, countries: ['NOR', NO_COUNTRY], from: 2020, to: 2022, levels: ['national', 'international'],
  sourceTypes: ['speech', 'joint statement'], themes: ['fish', 'trade'], stances: ['achievement', 'commitment']
};
const PAGE = { limit: 3, offset: 1, sort: 'document_id', descending: true, document_id: ID };

const BY_FILTERS: [string, (filters: Filters) => Query<unknown>][] = [
  ['themes by country', themesByCountry],
  ['themes over time', themesOverTime],
  ['document cells', documentCells],
  ['document cells of small countries', (filters) => documentCells(filters, 2)],
  ['sums by country', (filters) => countrySums(filters, 2)],
  ['evidence', (filters) => evidence(filters, { theme_id: 'fish' })],
  ['a page of evidence', (filters) => evidence(filters, { theme_id: 'fish', country: 'NOR' }, { limit: 2, offset: 1 })],
  ['priorities', priorities],
  ['achieved and promised', achievedPromised],
  ['documents', documents],
  ['kinds of documents', documentKinds],
  ['dates', datesStrip],
  ['options', filterOptions]
];

const QUESTIONS: [string, Query<unknown>][] = [
  ...[DEFAULT_FILTERS, { ...DEFAULT_FILTERS, levels: [] }, NARROW].flatMap((filters, i) =>
    BY_FILTERS.map(([name, question]): [string, Query<unknown>] => [`${name}, filters ${i}`, question(filters)])
  ),
  ['a document', document(ID)],
  ['its sentences', documentSentences(BOOK, ID)],
  ['its codings', documentCodings(BOOK, ID)],
  ['sentences of a stated priority', statedSentences(BOOK, { document_id: ID, priority: 1, from: 'list' })],
  ['its stated priorities', documentPriorities(BOOK, ID)],
  ['its dates', documentDates(ID)],
  ['its mentions', documentMentions(ID)],
  ['sentences of dates', dateSentences([{ document_id: ID, date: 1 }, { document_id: ID, date: 2 }])],
  ['actors of levels', actorsOfLevels()],
  ['themes of a pair', pairThemes(DEFAULT_FILTERS, ['PER', 'NOR'], 2021)],
  ['breadths', breadthsOfYear(DEFAULT_FILTERS, 2021)],
  ['themes', themesList(BOOK)],
  ['validity', validity(BOOK)],
  ...TABLES.flatMap((table): [string, Query<unknown>][] => [
    [`rows of ${table.name}`, tableRows(table, PAGE)],
    [`number of ${table.name}`, tableTotal(table, PAGE)]
  ])
];

let folder: string;
let node: Database;
let browser: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
  const file = join(folder, 'agendascope.duckdb');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`ATTACH '${file}' AS written (STORAGE_VERSION 'v1.0.0')`);
  await connection.run('USE written');
  await createTables(connection, EXAMPLE);
  for (const { name } of TABLES) {
    await connection.run(`COPY ${name} TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet)`);
  }
  await connection.run('USE memory');
  await connection.run('DETACH written');
  node = await openTables(folder);
  browser = wasmDatabase(await wasmConnection(file));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The engine of the browser, on this thread. */
async function wasmConnection(file: string) {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/blocking'));
  const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' });
  const engine = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate();
  engine.registerFileBuffer('agendascope.duckdb', new Uint8Array(await readFile(file)));
  const connection = engine.connect();
  connection.query('SET autoload_known_extensions = false');
  connection.query("ATTACH 'agendascope.duckdb' AS agendascope (READ_ONLY)");
  connection.query('USE agendascope');
  connection.query(CELLS_TABLE);
  return connection;
}

describe('the engines of Node and of the browser', () => {
  it.each(QUESTIONS)('answer with the same rows: %s', async (_, question) => {
    const rows = await node.query(question);
    expect(await browser.query(question)).toStrictEqual(rows);
  });

  it('both say in one typed error that a question is wrong', async () => {
    const wrong = { sql: 'SELECT * FROM nowhere WHERE 1 = ?', params: [1] };
    await expect(node.query(wrong)).rejects.toMatchObject({ problem: 'question' });
    await expect(browser.query(wrong)).rejects.toMatchObject({ problem: 'question' });
    expect(await browser.query(themesList(BOOK))).toHaveLength(4);
  });

  it('bring texts that come again, are empty or missing, or are told apart by their letters alone', async () => {
    // The first two of these have the same length and the same hash, where a hash adds letters by powers of 31.
    const texts = ['Aa', 'BB', '', null, 'Đà Nẵng 🕊', 'Aa'];
    const written = texts.map((text) => (text === null ? 'NULL' : `'${text}'`)).join(', ');
    const sql = `SELECT i::INTEGER AS i, [${written}][i % 6 + 1] AS text FROM range(5000) t(i) WHERE ? ORDER BY i`;
    for (const asked of ['first', 'again']) {
      const rows = await browser.query<{ i: number; text: string | null }>({ sql, params: [true] });
      expect(rows, asked).toEqual(Array.from({ length: 5000 }, (_, i) => ({ i, text: texts[i % 6] })));
    }
  });

  it('answer a question that is asked again with other values, and after a hundred others', async () => {
    const sum = (n: number, more = 0) => browser.query({ sql: `SELECT ?::INTEGER + ${more} AS n`, params: [n] });
    expect(await sum(1)).toEqual([{ n: 1 }]);
    for (let more = 1; more <= 100; more++) expect(await sum(1, more)).toEqual([{ n: 1 + more }]);
    expect(await Promise.all([sum(2), sum(3), sum(4, 100)])).toEqual([[{ n: 2 }], [{ n: 3 }], [{ n: 104 }]]);
  });

  it('bring a null, a day, a truth and a fraction as JavaScript has them', async () => {
    const [row] = await browser.query(tableRows(TABLES[0], { ...PAGE, offset: 0 }));
    expect(row).toEqual(EXAMPLE.documents[0]);
    const [priority] = await browser.query(priorities(DEFAULT_FILTERS));
    expect(priority).toMatchObject({ emphasis_target: false, emphasis_place: 0.5, rank: 1, obligation: null });
  });
});

describe('the tables in Node', () => {
  it('are read from Parquet where the database file was not built', async () => {
    const built = await Promise.all(QUESTIONS.map(([, question]) => node.query(question)));
    await rm(join(folder, 'agendascope.duckdb'));
    const parquet = await openTables(folder);
    expect(await Promise.all(QUESTIONS.map(([, question]) => parquet.query(question)))).toEqual(built);
  });

  it('say in one line what is missing and what to do', async () => {
    await rm(join(folder, 'themes.parquet'));
    await expect(openTables(folder)).rejects.toThrow(
      `${folder}: expected agendascope.duckdb or themes.parquet, found neither; run "npm run data".`
    );
  });
});
