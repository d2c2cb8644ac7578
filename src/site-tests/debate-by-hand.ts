import { DuckDBInstance } from '@duckdb/node-api';

const FOLDER = 'data/collections/un-general-debate';
const CODEBOOK = "codebook_id = 'foreign-affairs'";

/** Which speeches are asked for, in the words of the tables; what is not named is all. */
export interface Speeches {
  readonly country?: string | undefined;
  readonly from?: number;
  readonly to?: number;
}

/** What the published files say of a theme in the speeches of a country. */
export interface CountedTheme {
  readonly country: string;
  /** n: counted sentences that have the theme; N: all counted sentences. */
  readonly n: number;
  readonly N: number;
  /** Speeches, and those of them that have the theme. */
  readonly speeches: number;
  readonly with: number;
}

async function rowsOf<R>(sql: string): Promise<R[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRowObjectsJS() as R[];
}

/** Counts the speeches on a theme again, from the published Parquet files and with nothing of the site's code, by country. */
export function debateByHand(theme: string, { country, from = 0, to = 9999 }: Speeches = {}): Promise<CountedTheme[]> {
  return rowsOf(`
    SELECT coalesce(d.country, 'none') AS country, coalesce(sum(a.n), 0)::INTEGER AS n, sum(d.counted)::INTEGER AS "N",
      count(*)::INTEGER AS speeches, count(*) FILTER (WHERE a.n > 0)::INTEGER AS "with"
    FROM '${FOLDER}/documents.parquet' d LEFT JOIN (
      SELECT document_id, sum(ones + halves + thirds + quarters) AS n FROM '${FOLDER}/agendas.parquet'
      WHERE ${CODEBOOK} AND theme_id = '${theme}' GROUP BY 1
    ) a USING (document_id)
    WHERE d.year BETWEEN ${from} AND ${to} ${country ? `AND coalesce(d.country, 'none') = '${country}'` : ''}
    GROUP BY 1 ORDER BY 1`);
}

/** The mean share of a theme in the speeches of some countries in a year, each speech counting alike, 0 to 1. */
export async function meanShareByHand(theme: string, countries: readonly string[], year: number): Promise<number> {
  const [row] = await rowsOf<{ mean: number }>(`
    SELECT avg(coalesce(a.weight, 0) / d.counted) AS mean FROM '${FOLDER}/documents.parquet' d LEFT JOIN (
      SELECT document_id, sum(ones + halves / 2 + thirds / 3 + quarters / 4) AS weight FROM '${FOLDER}/agendas.parquet'
      WHERE ${CODEBOOK} AND theme_id = '${theme}' GROUP BY 1
    ) a USING (document_id)
    WHERE d.year = ${year} AND d.counted > 0 AND d.country IN (${countries.map((one) => `'${one}'`).join()})`);
  return row?.mean ?? Number.NaN;
}

/** Codes of the countries of a region. */
export async function countriesOf(region: string): Promise<string[]> {
  const rows = await rowsOf<{ country: string }>(
    `SELECT DISTINCT country FROM '${FOLDER}/documents.parquet' WHERE region = '${region}' AND country IS NOT NULL ORDER BY 1`
  );
  return rows.map((row) => row.country);
}
