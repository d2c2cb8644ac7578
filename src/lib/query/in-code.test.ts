import { expect, test } from 'vitest';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { inCode, LANGUAGES, withValues } from './in-code.ts';
import { publishedDatabase } from './node.server.ts';
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

test('every language loads each table that the question needs, and no other', () => {
  for (const language of LANGUAGES) {
    const code = inCode(themesByCountry(DEFAULT_FILTERS), language, 'https://example.org/data/tables/');
    expect(code).toContain('https://example.org/data/tables/');
    for (const name of ['documents', 'agendas', 'themes']) expect(code).toContain(name);
    expect(code).not.toContain('mentions');
  }
});
