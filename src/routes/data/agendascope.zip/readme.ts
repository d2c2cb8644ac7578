import { TABLES } from '#lib/agenda/tables.ts';
import type { DataPackage } from '../package.server.ts';

/** The text that explains the archive to someone who has nothing but the archive. */
export function packageReadme(data: DataPackage): string {
  const tables = TABLES.map((table) => {
    const columns = Object.entries(table.columns).map(([name, column]) => `  ${name} (${column.type}): ${column.about}`);
    return `${table.name}: one row is ${table.row}\n${columns.join('\n')}`;
  });
  return `Agendascope ${data.version}: the agendas of states, as tables

tables/      every table as CSV (UTF-8, comma, a header line) and as Parquet, described in datapackage.json
             (Frictionless Data Package: columns, types, bytes, SHA-256)
codebooks/   the themes, their definitions, and the cues by which sentences were coded
CITATION.cff how to cite; please name the version ${data.version}

Places (start, end) count UTF-16 code units in the document's file: in JavaScript file.slice(start, end) is the sentence.
In CSV files, a text that begins with = + - or @ carries a ' before it, so that no spreadsheet runs it as a formula.
An empty cell means unknown or not of this row, never zero.

${tables.join('\n\n')}
`;
}
