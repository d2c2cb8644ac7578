/**
 * A number as pages and files give it: to six significant digits. The rest is noise of the arithmetic: shares are of some
 * hundreds of sentences, and intervals come from some thousand draws. Whole numbers, and what is no number, stay.
 */
export function rounded<V>(value: V): V | number {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
}

const NAMES: Readonly<Record<string, string>> = { N: 'counted', nothing: 'why_not_drawn', why: 'why_no_overlap' };

/**
 * A column's name in a file, by its name in a chart: databases that mind no capitals take `n` and `N` for one, and away from
 * the page `nothing` says nothing.
 */
export function nameInFile(column: string): string {
  const [, side = '', name = ''] = /^((?:first|second|last)_)?(.*)$/.exec(column) ?? [];
  return side + (NAMES[name] ?? name);
}

/**
 * What the columns of a chart's files mean, for one who has the files alone. Before a name, `first_`, `second_` and `last_` tell
 * the two agendas or years that are set side by side.
 */
export const COLUMNS_OF_CHARTS: Readonly<Record<string, string>> = {
  theme: 'Label of a theme of the chosen codebook. In a file of all themes year by year, every theme is a column of shares instead.',
  country: 'Name of the country whose documents are counted, or its ISO 3166-1 code where country_name stands beside it.',
  country_name: 'Name of the country.',
  first: 'The first of two agendas.',
  second: 'The second of two agendas.',
  name: 'The agenda: a country or a document.',
  document: 'Title of the document.',
  documents: 'Chosen documents or speeches that are counted.',
  year: 'Calendar year of the documents.',
  side: 'achieved: what the documents say was done; promised: what they say will be.',
  share: 'Coded weight of the theme over counted sentences, 0 to 1; a sentence with k themes gives each 1/k.',
  value: 'What is drawn: a share, or the difference of the share to that of the document before.',
  low: 'Lower end of the 95 % interval of the share, the difference or the value; empty where none can be worked out.',
  high: 'Upper end of the same.',
  difference: 'The second or last share minus the first.',
  n: 'Counted sentences that have the theme.',
  counted: 'N: all counted sentences (body and titles) of the chosen documents and stances, of which the share is a share.',
  why_not_drawn:
    'Why the chart draws no mark. "too few sentences": fewer than 10 are counted, so that the share says little. "not in the documents": there are enough, and none has the theme; the share is a true 0. "no document": there is none to count in, and the share is no finding. Empty: a mark is drawn.',
  overlap: '1 - half the sum of |p - q| over the themes of two agendas: 1 where every theme has the same share in both.',
  why_no_overlap: 'Why there is no overlap; empty where there is one.',
  breadth: 'Effective number of themes, exp(Shannon entropy of the shares).',
  themes: 'Themes that the agenda has at all.',
  median: 'Median of the speeches of the year, of their effective number of themes.',
  list: 'Kind of the ranked list.',
  rank: 'Place in the list, from 1.',
  words: 'The words of the document.',
  role: 'Kind of the date: event, period, deadline, anniversary.',
  when: 'The date in words.',
  from: 'First day.',
  to: 'Last day.',
  basis: 'Whether the day is stated in the text, or worked out from it.',
  sentence: 'Number of the sentence in its document, from 1.',
  series: 'The line: a country, or the mean of many.',
  note: 'Of what the value is counted.'
};
