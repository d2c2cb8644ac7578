import { TABLES } from '#lib/agenda/tables.ts';
import { COLUMNS_OF_CHARTS } from '#lib/site/in-file.ts';
import type { DataPackage } from '../package.server.ts';

/** The text that explains the archive to someone who has nothing but the archive. */
export function packageReadme(data: DataPackage): string {
  const tables = TABLES.map((table) => {
    const columns = Object.entries(table.columns).map(([name, column]) => `  ${name} (${column.type}): ${column.about}`);
    return `${table.name}: one row is ${table.row}\n${columns.join('\n')}`;
  });
  const ofCharts = Object.entries(COLUMNS_OF_CHARTS).map(([name, about]) => `  ${name}: ${about}`);
  return `Agendascope ${data.version}: the agendas of states, as tables

tables/      every table as CSV (UTF-8, comma, a header line) and as Parquet, described in datapackage.json
             (Frictionless Data Package: columns, types, bytes, SHA-256)
codebooks/   the themes, their definitions, and the cues by which sentences were coded
CITATION.cff how to cite; please name the version ${data.version}

Places (start, end) count UTF-16 code units in the document's file: in JavaScript file.slice(start, end) is the sentence.
In CSV files, a text that begins with = + - or @ carries a ' before it, so that no spreadsheet runs it as a formula.
An empty cell means unknown or not of this row, never zero.

${tables.join('\n\n')}

Files saved below a chart (CSV, JSON, Parquet): one row is a mark of the chart or a place where it has none, under the filters
that were chosen. All three formats have the same rows, their numbers to six significant digits. Their columns, as far as the
chart has them; first_, second_ and last_ before a name tell the two agendas or years that are set side by side:
${ofCharts.join('\n')}
`;
}
