import { InputError } from '../input-error.ts';
import { joinCoded, type CodedLine } from './coded-lines.ts';
import { NO_FACTS, readFacts } from './given-facts.ts';
import { manifestoCountry } from './manifesto-countries.ts';
import { idOf, type RowResult, type TextRow } from './rows.ts';

/** What stands for "not coded" in the tables of the Manifesto Project. */
const UNCODED = new Set(['NA', 'N/A', 'NULL', '']);

/** Whether columns are those of the Manifesto Project's corpus: quasi-sentences and their categories. */
export function isManifesto(columns: readonly string[]): boolean {
  return columns.includes('cmp_code');
}

/**
 * Makes a document of each manifesto: its quasi-sentences, a line each, with their categories (`H` is a heading). A
 * manifesto is what has one `manifesto_id`, or one `party` and `date`, or the file. The file's name
 * `<party>_<yyyymm>` gives the month where no column does, and the party's code the country. Rows without a text are
 * left out.
 */
export function* manifestoDocuments(
  rows: readonly TextRow[],
  textColumn: string,
  stem: string,
  countries: ReadonlySet<string>
): Generator<RowResult> {
  const manifestos = new Map<string, { first: TextRow; lines: CodedLine[] }>();
  for (const row of rows) {
    const line = row.get(textColumn);
    if (line === null) continue;
    const party = row.get('party');
    const date = row.get('date');
    const name = row.get('manifesto_id') ?? (party !== null && date !== null ? `${party}_${date}` : stem);
    const manifesto = manifestos.get(name) ?? { first: row, lines: [] };
    manifestos.set(name, manifesto);
    const code = row.get('cmp_code')?.toUpperCase() ?? '';
    manifesto.lines.push({ line, code: UNCODED.has(code) ? null : code.replace(/^(\d+)\.0$/, '$1') });
  }
  if (manifestos.size === 0) throw new InputError(['expected quasi-sentences, found no text; fill or remove it']);
  for (const [name, { first, lines }] of manifestos) {
    try {
      const month = /^\d{4,6}_((?:19|20)\d{2})(\d{2})(?!\d)/.exec(name);
      const facts = readFacts((column) => givenFact(first, column), countries) ?? NO_FACTS;
      const party = first.get('party') ?? /^\d{5,6}(?=_)/.exec(name)?.[0] ?? '';
      const dated =
        facts.date === null && month !== null
          ? { ...facts, date: `${month[1]}-${month[2]}`, date_note: `the manifesto's name "${name}"` }
          : facts;
      yield {
        name: idOf(name),
        ...joinCoded(lines, 'marpor'),
        source: {
          ...dated,
          country: dated.country ?? manifestoCountry(party),
          source_type: dated.source_type ?? 'programme'
        }
      };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { problem: `${first.place}: ${error.message}` };
    }
  }
}

/** What stands under a column, as other tables say it: titles are of the quasi-sentence, countries may be numbers. */
function givenFact(row: TextRow, column: string): string | null {
  const given = column === 'title' ? null : row.get(column);
  return given !== null && column.startsWith('country') && /^\d+$/.test(given) ? manifestoCountry(given) : given;
}
