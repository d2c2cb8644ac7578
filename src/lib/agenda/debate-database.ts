/**
 * The SQL that lays the published Parquet files of the General Debate out as a DuckDB database, in the order to run
 * it: the same in the file that browsers attach and in Node when the site is built. Its tables are `documents`,
 * `themes`, `agendas` and `cues`; `agendas` has, besides its own columns, `sentences`, `weight` and `share` of the
 * schema's `agendas`. Ids and stances are ENUMs, kept as numbers, and rows stand by country, year and theme: see the
 * README of the folder for what was measured.
 *
 * @param folder where the Parquet files are
 */
export function debateDatabase(folder: string): string[] {
  const parquet = (table: string) => `read_parquet('${`${folder}/${table}.parquet`.replaceAll("'", "''")}')`;
  return [
    `CREATE TYPE speech AS ENUM (SELECT document_id FROM ${parquet('documents')})`,
    `CREATE TYPE theme AS ENUM (SELECT theme_id FROM ${parquet('themes')} ORDER BY position)`,
    "CREATE TYPE stance AS ENUM ('achievement', 'commitment', 'assessment', 'unstated')",
    `CREATE TABLE documents AS SELECT * REPLACE (document_id::speech AS document_id) FROM ${parquet('documents')}`,
    `CREATE TABLE themes AS SELECT * REPLACE (theme_id::theme AS theme_id) FROM ${parquet('themes')}`,
    `CREATE TABLE agendas AS SELECT * EXCLUDE (counted), weight / counted AS share FROM (
      SELECT a.codebook_id, a.document_id::speech AS document_id, a.theme_id::theme AS theme_id,
        a.stance::stance AS stance, a.ones, a.halves, a.thirds, a.quarters,
        a.ones + a.halves + a.thirds + a.quarters AS sentences,
        a.ones + a.halves / 2 + a.thirds / 3 + a.quarters / 4 AS weight, d.counted
      FROM ${parquet('agendas')} a JOIN ${parquet('documents')} d ON d.document_id = a.document_id
    ) ORDER BY document_id, theme_id, stance`,
    `CREATE TABLE cues AS SELECT * REPLACE (document_id::speech AS document_id, theme_id::theme AS theme_id)
      FROM ${parquet('cues')}`
  ];
}
