import type { DotsCell, DotsRow } from '#lib/charts/dots/layout.ts';
import { percent } from '#lib/charts/percent.ts';
import { NO_COUNTRY } from '#lib/filters.ts';
import { inWords, lowered, NOTHING_CHOSEN } from './words.ts';

/** A headline tells the countries one by one up to so many, and the themes that tie up to so many. */
const MOST_COUNTRIES = 3;
const MOST_TIED = 3;

/** What a country's agenda puts first: its largest theme, with all whose intervals reach up to that of the largest. */
interface FirstThemes {
  readonly country: string;
  readonly country_name: string;
  /** The largest first; one alone where it is clear of all others. */
  readonly tied: readonly { readonly label: string; readonly tentative: boolean }[];
  readonly largest: { readonly share: number; readonly interval95: readonly [number, number]; readonly n: number; readonly N: number };
}

/** A country's themes, that with the largest share first. */
interface Ranked {
  readonly country: string;
  readonly country_name: string;
  readonly themes: { readonly row: DotsRow; readonly cell: DotsCell }[];
}

/** The themes of each country that has any, in the order in which the rows name countries. */
function rankThemes(rows: readonly DotsRow[]): Ranked[] {
  const countries = new Map<string, Ranked>();
  for (const row of rows) {
    for (const cell of row.cells) {
      const { country, country_name } = cell;
      const ranked = countries.get(country) ?? { country, country_name, themes: [] };
      countries.set(country, ranked);
      if (!cell.nothing) ranked.themes.push({ row, cell });
    }
  }
  for (const { themes } of countries.values()) themes.sort((a, b) => b.cell.share - a.cell.share);
  return [...countries.values()].filter(({ themes }) => themes.length > 0);
}

/**
 * Whether a theme ties with the largest: where their 95 % intervals overlap, a strict rule, as two shares can differ for
 * sure and their intervals still overlap (Schenker and Gentleman 2001, On Judging the Significance of Differences by
 * Examining the Overlap Between Confidence Intervals).
 */
const ties = (cell: DotsCell, largest: DotsCell) => cell.interval95[1] >= largest.interval95[0];

function firstOf({ country, country_name, themes }: Ranked): FirstThemes[] {
  const [largest] = themes;
  if (!largest) return [];
  const tied = themes.filter(({ cell }) => ties(cell, largest.cell)).map(({ row }) => row);
  return [{ country, country_name, tied, largest: largest.cell }];
}

/**
 * What the comparison finds, as a headline: the first theme of each country, or that none comes first for sure. A theme
 * that is coded too unsurely is called tentative. Of more than three countries it says which theme most often comes first.
 */
export function findingOf(rows: readonly DotsRow[]): string {
  const ranked = rankThemes(rows);
  if (ranked.length === 0) return 'What does each country put first?';
  // One theme comes first wherever it is.
  if (rows.length === 1) return `How much room does each country give to ${themeOf(rows[0])}?`;
  if (ranked.length > MOST_COUNTRIES) return findingOfMany(ranked);
  const firsts = ranked.flatMap(firstOf);
  const clear = firsts.filter(({ tied }) => tied.length === 1);
  const close = firsts.filter(({ tied }) => tied.length > 1 && tied.length <= MOST_TIED);
  const open = firsts.filter(({ tied }) => tied.length > MOST_TIED);
  const parts = close.map((one) => `in ${nameOf(one)} ${themesOf(one)} come first, too close to call`);
  if (clear.length > 0) parts.unshift(clearWords(clear));
  if (open.length > 0) parts.push(`in ${inWords(open.map(nameOf))} no theme clearly comes first`);
  const words = parts.join('; ');
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

function clearWords(clear: readonly FirstThemes[]): string {
  const [first, ...others] = clear;
  if (!first) return '';
  if (others.length > 0 && others.every((one) => themesOf(one) === themesOf(first))) {
    return `${inWords(clear.map(nameOf))} ${clear.length === 2 ? 'both' : 'all'} give most room to ${themesOf(first)}`;
  }
  const verb = first.country === NO_COUNTRY ? 'give' : 'gives';
  return [`${nameOf(first)} ${verb} most room to ${themesOf(first)}`, ...others.map((one) => `${nameOf(one)} to ${themesOf(one)}`)].join(', ');
}

/** Of many countries only a clear first theme is told: the first tie is enough, and few intervals are read. */
function findingOfMany(countries: readonly Ranked[]): string {
  const times = new Map<string, number>();
  for (const { themes: [largest, ...others] } of countries) {
    if (!largest || others.some(({ cell }) => ties(cell, largest.cell))) continue;
    const theme = themeOf(largest.row);
    times.set(theme, (times.get(theme) ?? 0) + 1);
  }
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  if (!most) return `In none of ${countries.length} countries does one theme clearly come first`;
  const words = `${most[0]} clearly comes first in ${most[1]} of ${countries.length} countries`;
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** The same country by country in figures, for the text under a chart; of many countries the largest shares. */
export function firstThemesInWords(rows: readonly DotsRow[]): string {
  const ranked = rankThemes(rows);
  if (ranked.length > MOST_COUNTRIES) return largestInWords(ranked);
  const firsts = ranked.flatMap(firstOf);
  if (firsts.length === 0) return rows.length === 0 ? NOTHING_CHOSEN : 'Too few sentences are counted to say which theme comes first.';
  const said = firsts.map((one) => {
    const figures = figuresOf(one.largest);
    if (rows.length === 1) return `Of what is said in ${nameOf(one)}, ${themeOf(rows[0])} is ${figures}.`;
    const others = one.tied.length - 1;
    const also = others === 0 ? '' : `, and the interval${others === 1 ? '' : 's'} of ${others} other theme${others === 1 ? '' : 's'} reach${others === 1 ? 'es' : ''} up to it`;
    return `The largest theme in ${nameOf(one)} is ${themeOf(one.tied[0])}: ${figures}${also}.`;
  });
  return said.join(' ');
}

function largestInWords(ranked: readonly Ranked[]): string {
  const said = ranked
    .flatMap((one) => one.themes.slice(0, 1).map(({ row, cell }) => ({ one, row, cell })))
    .sort((a, b) => b.cell.share - a.cell.share)
    .slice(0, MOST_COUNTRIES)
    .map(({ one, row, cell }) => `${themeOf(row)} in ${nameOf(one)}, ${figuresOf(cell)}`);
  return `The largest shares of ${ranked.length} countries: ${said.join('; ')}.`;
}

const figuresOf = ({ share, interval95, n, N }: FirstThemes['largest']) =>
  `${percent(share)} (${n} of ${N} sentences, 95\u202f% interval ${interval95.map(percent).join(' to ')})`;

const nameOf = ({ country, country_name }: Pick<FirstThemes, 'country' | 'country_name'>) =>
  country === NO_COUNTRY ? 'documents of no single country' : country_name;

const themeOf = (theme: FirstThemes['tied'][number] | undefined) =>
  theme ? `${lowered(theme.label)}${theme.tentative ? ' (tentative)' : ''}` : '';

const themesOf = ({ tied }: FirstThemes) => inWords(tied.map(themeOf));
