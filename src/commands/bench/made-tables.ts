import { DuckDBInstance } from '@duckdb/node-api';

/** Sentences of a document, and documents of a country and year, in tables that are made up. */
const IN_DOCUMENT = 100;
const COUNTRIES = 50;
const YEARS = 40;
const THEMES = 33;

/**
 * Makes a DuckDB file with tables as the pipeline writes them, filled by a fixed rule: the same number of sentences
 * gives the same rows. Each sentence has one theme or two.
 */
export async function makeTables(file: string, sentences: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const draw = (of: string, seed: number, below: number) => `(hash(${of} * 31 + ${seed}) % ${below})::INTEGER`;
  const stance = (of: string) => `['achievement', 'commitment', 'assessment'][${draw(of, 7, 3)} + 1]`;
  const documents = Math.ceil(sentences / IN_DOCUMENT);
  await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS made (STORAGE_VERSION 'v1.0.0')`);
  await connection.run('USE made');
  for (const statement of [
    `CREATE TABLE themes AS SELECT 'foreign-affairs' AS codebook_id, 'theme-' || i AS theme_id, 'Theme ' || i AS label,
      'domain' AS domain, i::INTEGER AS position FROM range(1, ${THEMES + 1}) t(i)`,
    `CREATE TABLE sentences AS SELECT 'd' || (i // ${IN_DOCUMENT}) AS document_id,
      (i % ${IN_DOCUMENT} + 1)::INTEGER AS sentence, 'body' AS kind, ${stance('i')} AS stance
      FROM range(${sentences}) t(i)`,
    `CREATE TABLE codings AS SELECT 'foreign-affairs' AS codebook_id, 'd' || (i // ${IN_DOCUMENT}) AS document_id,
      (i % ${IN_DOCUMENT} + 1)::INTEGER AS sentence,
      'theme-' || ((${draw('i', 1, THEMES)} + k * (1 + ${draw('i', 2, THEMES - 1)})) % ${THEMES} + 1) AS theme_id,
      1 / (1 + ${draw('i', 3, 2)}) AS weight
      FROM range(${sentences}) t(i), range(2) u(k) WHERE k <= ${draw('i', 3, 2)}`,
    `CREATE TABLE documents AS SELECT 'd' || i AS document_id, 'Document ' || i AS title,
      'C' || ${draw('i', 4, COUNTRIES)} AS country, 'Country ' || ${draw('i', 4, COUNTRIES)} AS country_name,
      (1985 + ${draw('i', 5, YEARS)})::INTEGER AS year, 'national' AS level, 'speech' AS source_type,
      make_date(1985 + ${draw('i', 5, YEARS)}, 1, 1) AS date_start,
      make_date(1985 + ${draw('i', 5, YEARS)}, 12, 31) AS date_end,
      s.* FROM range(${documents}) t(i) JOIN (SELECT document_id AS id, count(*)::INTEGER AS counted,
        count(*) FILTER (WHERE stance = 'achievement')::INTEGER AS achievement,
        count(*) FILTER (WHERE stance = 'commitment')::INTEGER AS commitment,
        count(*) FILTER (WHERE stance = 'assessment')::INTEGER AS assessment
        FROM sentences GROUP BY 1) s ON s.id = 'd' || i`,
    `CREATE TABLE agendas AS SELECT c.codebook_id, c.document_id, c.theme_id, s.stance, count(*)::INTEGER AS sentences,
      sum(c.weight) AS weight FROM codings c JOIN sentences s USING (document_id, sentence) GROUP BY ALL ORDER BY ALL`
  ]) {
    await connection.run(statement);
  }
  await connection.run('USE memory');
  await connection.run('DETACH made');
  connection.closeSync();
  instance.closeSync();
}
