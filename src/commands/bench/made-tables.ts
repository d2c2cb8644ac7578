import { DuckDBInstance } from '@duckdb/node-api';
import { createTable } from '#lib/agenda/fill-duckdb.server.ts';
import { TABLES } from '#lib/agenda/tables.ts';

/** Sentences of a document, and what documents are spread over, in tables that are made up. */
const IN_DOCUMENT = 100;
const COUNTRIES = 50;
const YEARS = 40;
const THEMES = 33;

/**
 * Makes a DuckDB file with every table as the pipeline writes them, filled by a fixed rule: the same number of sentences
 * gives the same rows. Each sentence has one theme or two. Priorities, dates, mentions and validity are empty.
 */
export async function makeTables(file: string, sentences: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const draw = (of: string, seed: number, below: number) => `(hash(${of} * 31 + ${seed}) % ${below})::INTEGER`;
  const documentOf = (i: string) => `'d' || lpad((${i} // ${IN_DOCUMENT})::VARCHAR, 6, '0')`;
  const inDocument = (i: string) => `(${i} % ${IN_DOCUMENT} + 1)::INTEGER`;
  await connection.run(`ATTACH '${file.replaceAll("'", "''")}' AS made (STORAGE_VERSION 'v1.0.0')`);
  await connection.run('USE made');
  for (const table of TABLES) await createTable(connection, table, 'made.main');
  for (const [table, rows] of [
    [
      'themes',
      `SELECT 'foreign-affairs' AS codebook_id, 'theme-' || i AS theme_id, 'Theme ' || i AS label, 'domain' AS domain,
        'Made up' AS definition, i::INTEGER AS position FROM range(1, ${THEMES + 1}) t(i)`
    ],
    [
      'sentences',
      `SELECT ${documentOf('i')} AS document_id, ${inDocument('i')} AS sentence, 0 AS start, 0 AS "end", 1 AS paragraph,
        'body' AS kind, 'made' AS kind_rule, ['achievement', 'commitment', 'assessment'][${draw('i', 7, 3)} + 1] AS stance,
        '' AS text FROM range(${sentences}) t(i)`
    ],
    [
      'codings',
      `SELECT 'foreign-affairs' AS codebook_id, ${documentOf('i')} AS document_id, ${inDocument('i')} AS sentence,
        'theme-' || ((${draw('i', 1, THEMES)} + k * (1 + ${draw('i', 2, THEMES - 1)})) % ${THEMES} + 1) AS theme_id,
        k = 0 AS main, 1 / (1 + ${draw('i', 3, 2)}) AS weight, 1 AS score, 'cues' AS rule
        FROM range(${sentences}) t(i), range(2) u(k) WHERE k <= ${draw('i', 3, 2)} ORDER BY i, k`
    ],
    [
      'documents',
      `SELECT ${documentOf(`i * ${IN_DOCUMENT}`)} AS document_id, 'Document ' || i AS title,
        'C' || ${draw('i', 4, COUNTRIES)} AS country, 'Country ' || ${draw('i', 4, COUNTRIES)} AS country_name,
        1985 + ${draw('i', 5, YEARS)} AS year, make_date(1985 + ${draw('i', 5, YEARS)}, 1, 1) AS date_start,
        make_date(1985 + ${draw('i', 5, YEARS)}, 12, 31) AS date_end, 'national' AS level, 'speech' AS source_type,
        'en' AS language, 0 AS characters, 0 AS words, counted AS sentences, '' AS file, '' AS sha256,
        0 AS unstated, s.* EXCLUDE (id)
        FROM range(${Math.ceil(sentences / IN_DOCUMENT)}) t(i) JOIN (SELECT document_id AS id, count(*) AS counted,
          count(*) FILTER (WHERE stance = 'achievement') AS achievement,
          count(*) FILTER (WHERE stance = 'commitment') AS commitment,
          count(*) FILTER (WHERE stance = 'assessment') AS assessment
          FROM sentences GROUP BY 1) s ON s.id = ${documentOf(`i * ${IN_DOCUMENT}`)} ORDER BY i`
    ],
    [
      'agendas',
      `SELECT c.codebook_id, c.document_id, c.theme_id, s.stance, count(*) AS sentences, sum(c.weight) AS weight,
        sum(c.weight) / any_value(d.counted) AS share
        FROM codings c JOIN sentences s USING (document_id, sentence) JOIN documents d USING (document_id)
        GROUP BY c.codebook_id, c.document_id, c.theme_id, s.stance ORDER BY ALL`
    ]
  ]) {
    await connection.run(`INSERT INTO ${table} BY NAME ${rows}`);
  }
  await connection.run('USE memory');
  await connection.run('DETACH made');
  connection.closeSync();
  instance.closeSync();
}
