import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { generalDebate } from './collection.server.ts';
import { inCode, LANGUAGES, withValues } from './in-code.ts';
import { nodeDatabase, publishedDatabase } from './node.server.ts';
import { themesByCountry } from './themes-by-country.ts';

test('values are written in, quotes doubled, and question marks inside quotes left alone', () => {
  expect(withValues({ sql: "SELECT '?' AS q, ? AS a, ? AS b, ? AS c", params: ["it's", 5, null] })).toBe(
    "SELECT '?' AS q, 'it''s' AS a, 5 AS b, NULL AS c"
  );
});

test('the question with its values written in has the same answer', async () => {
  const question = themesByCountry({ ...DEFAULT_FILTERS, countries: ['CHN'], stances: ['commitment'], from: 2012 });
  const database = await publishedDatabase();
  const rows = await database.query(question);
  expect(rows.length).toBeGreaterThan(0);
  expect(await database.query({ sql: withValues(question), params: [] })).toEqual(rows);
});

/** The answer of an SQL program: its last statement's rows. */
const inSql = async (sql: string) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const statements = sql.split(';\n').filter((statement) => statement.trim() !== '');
  for (const statement of statements.slice(0, -1)) await connection.run(statement);
  return nodeDatabase(connection).query({ sql: statements.at(-1) ?? '', params: [] });
};

test.each([
  ['the documents', 'data/tables/agendascope.duckdb', publishedDatabase],
  ['the General Debate', 'data/collections/un-general-debate/un-general-debate.duckdb', generalDebate]
] as const)('the program for %s opens their own tables and has the same answer', async (_, file, database) => {
  const question = themesByCountry({ ...DEFAULT_FILTERS, countries: ['CHN'], levels: [] });
  const rows = await (await database()).query(question);
  expect(rows.length).toBeGreaterThan(0);
  expect(await inSql(inCode(question, 'SQL', file))).toEqual(rows);
});

test('every language opens the tables and asks the same question', () => {
  const question = themesByCountry(DEFAULT_FILTERS);
  for (const language of LANGUAGES) {
    const code = inCode(question, language, 'https://example.org/agendascope.duckdb');
    expect(code).toContain('https://example.org/agendascope.duckdb');
    expect(code).toMatch(/ATTACH '(https:\/\/example\.org\/)?agendascope\.duckdb' AS tables \(READ_ONLY\)/);
    expect(code).toContain('USE tables');
    expect(code).toContain(withValues(question));
  }
});
