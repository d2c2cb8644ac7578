import { joinCoded, type CodedLine } from './coded-lines.ts';
import { InputError } from '../input-error.ts';
import { NO_FACTS, readFacts } from './given-facts.ts';
import { idOf, type RowResult, type TextRow } from './rows.ts';

const TOPIC_COLUMNS = ['majortopic', 'major_topic', 'pap_majortopic'] as const;
/** The major topic for what has no content of policy. */
const NO_POLICY = new Set(['0', '00', '99', '999', 'NA']);

/** What a row says of all rows of its year: its own day or title is not theirs. */
const OF_THE_YEAR = new Set(['country', 'year', 'language', 'level']);

/** Whether columns are those of the Comparative Agendas Project: texts, their major topics and years. */
export function isCap(columns: readonly string[]): boolean {
  return TOPIC_COLUMNS.some((name) => columns.includes(name)) && columns.includes('year');
}

/**
 * Makes a document of the rows of each year (and country, where a column says it): a row a line, with the major topics.
 * Rows without a text are left out.
 */
export function* capDocuments(
  rows: readonly TextRow[],
  textColumn: string,
  stem: string,
  countries: ReadonlySet<string>
): Generator<RowResult> {
  const agendas = new Map<string, { first: TextRow; lines: CodedLine[] }>();
  for (const row of rows) {
    const line = row.get(textColumn);
    if (line === null) continue;
    const name = [stem, row.get('country'), row.get('year')].filter((part) => part !== null).join('-');
    const agenda = agendas.get(name) ?? { first: row, lines: [] };
    agendas.set(name, agenda);
    const topic = TOPIC_COLUMNS.map(row.get).find((code) => code !== null) ?? 'NA';
    agenda.lines.push({ line, code: NO_POLICY.has(topic) ? null : topic.replace(/^(\d+)\.0$/, '$1') });
  }
  if (agendas.size === 0) throw new InputError(['expected rows with a text, found none; fill or remove it']);
  for (const [name, { first, lines }] of agendas) {
    try {
      const valueOf = (column: string) => (OF_THE_YEAR.has(column) ? first.get(column) : null);
      yield { name: idOf(name), ...joinCoded(lines, 'cap'), source: readFacts(valueOf, countries) ?? NO_FACTS };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { problem: `${first.place} and the others of its year: ${error.message}` };
    }
  }
}
