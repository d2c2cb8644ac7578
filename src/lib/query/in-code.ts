import { CELLS_VIEW } from './cells.ts';
import type { Parameter, Query } from './database.ts';

/** Languages in which a view's question can be taken away. */
export const LANGUAGES = ['R', 'Python', 'SQL'] as const;
export type Language = (typeof LANGUAGES)[number];

function literal(value: Parameter | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();
}

/** The question as one SQL text, its values written in where its `?` stand outside quotes. */
export function withValues(question: Query<unknown>): string {
  let next = 0;
  const text = question.sql.replace(/'(?:[^']|'')*'|"[^"]*"|\?/g, (part) => (part === '?' ? literal(question.params[next++]) : part));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}

/**
 * A program that takes the published tables from where they are and asks the question anew. R and Python fetch the file by
 * themselves, so that DuckDB needs no extension that it would have to fetch.
 *
 * @param tables address of the DuckDB file of the tables
 */
export function inCode(question: Query<unknown>, language: Language, tables: string): string {
  const asked = withValues(question);
  const file = tables.split('/').at(-1) ?? tables;
  const before = (at: string) => [
    `ATTACH '${at}' AS tables (READ_ONLY)`,
    'USE tables',
    ...(/\bFROM cells\b/.test(asked) ? [CELLS_VIEW.replace(/\s+/g, ' ')] : [])
  ];
  if (language === 'SQL') {
    return `-- DuckDB; without its extension httpfs, save the file and name its path here
${before(tables).join(';\n')};
${asked};
`;
  }
  if (language === 'Python') {
    return `from urllib.request import urlretrieve

import duckdb  # pip install duckdb pandas

urlretrieve("${tables}", "${file}")
${before(file).map((statement) => `duckdb.sql("${statement}")`).join('\n')}
rows = duckdb.sql(r"""
${asked}
""").df()
print(rows)
`;
  }
  return `library(duckdb)  # install.packages("duckdb")

download.file("${tables}", "${file}", mode = "wb")
connection <- dbConnect(duckdb())
${before(file).map((statement) => `dbExecute(connection, "${statement}")`).join('\n')}
rows <- dbGetQuery(connection, r"---(
${asked}
)---")
print(rows)
`;
}
