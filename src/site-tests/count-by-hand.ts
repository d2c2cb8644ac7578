import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

type Cells = Readonly<Record<string, string>>;

/** Reads a published table from its CSV file: a record of texts a row. */
export function readTable(name: string): Cells[] {
  return Papa.parse<Cells>(readFileSync(`data/tables/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** What a reader chose, in the words of the tables; what is not named is all. */
export interface Choice {
  /** Foreign affairs where none is named. */
  readonly codebook?: string;
  readonly levels?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly stances?: readonly string[];
  readonly themes?: readonly string[];
  readonly countries?: readonly string[];
  readonly documents?: readonly string[];
}

/** A line of the table below the first chart, as far as it is counted and not estimated. */
export interface CountedLine {
  readonly theme: string;
  readonly country: string;
  readonly n: number;
  readonly N: number;
  readonly documents: number;
  readonly share: number;
}

const FIRST_CODEBOOK = 'foreign-affairs';
const FEWEST_SENTENCES = 10;
const NATIONAL = ['national'];

/** Whose agenda a document is, as the site names it. */
const countryName = (row: Cells) => row['country_name'] || row['country'] || 'No single country';

/** The chosen documents. */
export function chosenDocuments({ levels = NATIONAL, from, to, countries, documents }: Choice): Cells[] {
  return readTable('documents').filter((row) => {
    const year = row['year'] ? Number(row['year']) : null;
    return (
      (levels.length === 0 || levels.includes(row['level'] ?? '')) &&
      (from === undefined || (year !== null && year >= from)) &&
      (to === undefined || (year !== null && year <= to)) &&
      (countries === undefined || countries.includes(row['country'] || 'none')) &&
      (documents === undefined || documents.includes(row['document_id'] ?? ''))
    );
  });
}

/** The counted sentences of the chosen documents and stances. */
export function countedSentences(choice: Choice): Cells[] {
  const chosen = new Set(chosenDocuments(choice).map((row) => row['document_id']));
  return readTable('sentences').filter(
    (row) =>
      chosen.has(row['document_id']) &&
      ['body', 'title'].includes(row['kind'] ?? '') &&
      (choice.stances === undefined || choice.stances.includes(row['stance'] ?? ''))
  );
}

/** Codings of the chosen codebook that stand on the chosen counted sentences. */
export function countedCodings(choice: Choice): Cells[] {
  const place = (row: Cells) => `${row['document_id']} ${row['sentence']}`;
  const sentences = new Set(countedSentences(choice).map(place));
  return readTable('codings').filter(
    (row) =>
      row['codebook_id'] === (choice.codebook ?? FIRST_CODEBOOK) &&
      sentences.has(place(row)) &&
      (choice.themes === undefined || choice.themes.includes(row['theme_id'] ?? ''))
  );
}

/**
 * Counts again, from the published tables and with nothing of the site's code, what the first page's table says: a line for
 * every theme that a chosen document has and every country, sorted by the two names.
 */
export function compareByHand(choice: Choice = {}): CountedLine[] {
  const documents = chosenDocuments(choice);
  const nameOf = new Map(documents.map((row) => [row['document_id'], countryName(row)]));
  const ofCountry = (rows: readonly Cells[], country: string) => rows.filter((row) => nameOf.get(row['document_id']) === country);
  const sentences = countedSentences(choice);
  const codings = countedCodings(choice);
  const spoken = new Set(codings.map((row) => row['theme_id']));
  const themes = readTable('themes').filter(
    (row) => row['codebook_id'] === (choice.codebook ?? FIRST_CODEBOOK) && spoken.has(row['theme_id'])
  );
  return themes
    .flatMap((theme) =>
      [...new Set(nameOf.values())].map((country) => {
        const own = ofCountry(codings, country).filter((row) => row['theme_id'] === theme['theme_id']);
        const N = ofCountry(sentences, country).length;
        const weight = own.reduce((sum, row) => sum + Number(row['weight']), 0);
        return {
          theme: theme['label'] ?? '',
          country,
          n: own.length,
          N,
          documents: ofCountry(documents, country).length,
          share: N === 0 ? 0 : Math.round((weight / N) * 1e4) / 1e4
        };
      })
    )
    .sort(byThemeAndCountry);
}

/** Countries with too few counted sentences for a mark to be drawn. */
export const hasMarks = (line: CountedLine) => line.n > 0 && line.N >= FEWEST_SENTENCES;

/** The order of `compareByHand`. */
export function byThemeAndCountry(a: CountedLine, b: CountedLine): number {
  const [x, y] = [`${a.theme}|${a.country}`, `${b.theme}|${b.country}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
