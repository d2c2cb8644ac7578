import { TABLES } from '#lib/agenda/tables.ts';
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
 * A program that loads the published tables and asks the question anew.
 *
 * @param folder address of the folder of the tables, with a slash at its end
 */
export function inCode(question: Query<unknown>, language: Language, folder: string): string {
  const asked = withValues(question);
  const used = TABLES.map((table) => table.name).filter((name) => new RegExp(`\\b${name}\\b`).test(asked));
  const view = (name: string) => `CREATE VIEW ${name} AS SELECT * FROM read_parquet('${folder}${name}.parquet')`;
  if (language === 'SQL') return `-- DuckDB\n${used.map((name) => `${view(name)};`).join('\n')}\n${asked};\n`;
  const names = used.map((name) => `"${name}"`).join(', ');
  if (language === 'Python') {
    return `import duckdb  # pip install duckdb pandas

folder = "${folder}"
for name in [${names}]:
    duckdb.sql(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{folder}{name}.parquet')")

rows = duckdb.sql("""
${asked}
""").df()
print(rows)
`;
  }
  return `library(duckdb)  # install.packages("duckdb")

folder <- "${folder}"
connection <- dbConnect(duckdb())
for (name in c(${names})) {
  dbExecute(connection, sprintf("CREATE VIEW %s AS SELECT * FROM read_parquet('%s%s.parquet')", name, folder, name))
}
rows <- dbGetQuery(connection, r"---(
${asked}
)---")
print(rows)
`;
}
