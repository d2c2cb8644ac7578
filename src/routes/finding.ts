import type { DotsRow } from '#lib/charts/dots/layout.ts';
import { percent } from '#lib/charts/percent.ts';
import { NO_COUNTRY } from '#lib/filters.ts';
import { inWords, lowered } from './words.ts';

/** A headline tells the countries one by one up to so many, and the themes that tie up to so many. */
const MOST_COUNTRIES = 3;
const MOST_TIED = 3;

/** What a country's agenda puts first: its largest theme, with all whose intervals reach up to that of the largest. */
export interface FirstThemes {
  readonly country: string;
  readonly country_name: string;
  /** The largest first; one alone where it is clear of all others. */
  readonly tied: readonly { readonly label: string; readonly tentative: boolean }[];
  readonly largest: { readonly share: number; readonly interval95: readonly [number, number]; readonly n: number; readonly N: number };
}

/**
 * The first themes of each country, in the order in which the rows name countries. Themes tie where their 95 % intervals
 * overlap: a strict rule, as two shares can differ for sure and their intervals still overlap (Schenker and Gentleman
 * 2001, On Judging the Significance of Differences by Examining the Overlap Between Confidence Intervals).
 */
export function firstThemes(rows: readonly DotsRow[]): FirstThemes[] {
  const countries = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.country, cell.country_name] as const)));
  return [...countries].flatMap(([country, country_name]) => {
    const told = rows
      .flatMap((row) => row.cells.filter((cell) => cell.country === country && !cell.nothing).map((cell) => ({ row, cell })))
      .sort((a, b) => b.cell.share - a.cell.share);
    const [largest] = told;
    if (!largest) return [];
    const tied = told.filter(({ cell }) => cell.interval95[1] >= largest.cell.interval95[0]).map(({ row }) => row);
    return [{ country, country_name, tied, largest: largest.cell }];
  });
}

/**
 * What the comparison finds, as a headline: the first theme of each country, or that none comes first for sure. A theme
 * that is coded too unsurely is called tentative. Of more than three countries it says which theme most often comes first.
 */
export function findingOf(rows: readonly DotsRow[]): string {
  const firsts = firstThemes(rows);
  if (firsts.length === 0) return 'What does each country put first?';
  // One theme comes first wherever it is.
  if (rows.length === 1) return `How much room does each country give to ${themeOf(rows[0])}?`;
  if (firsts.length > MOST_COUNTRIES) return findingOfMany(firsts);
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

function findingOfMany(firsts: readonly FirstThemes[]): string {
  const times = new Map<string, number>();
  for (const one of firsts) if (one.tied.length === 1) times.set(themesOf(one), (times.get(themesOf(one)) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  if (!most) return `In none of ${firsts.length} countries does one theme clearly come first`;
  const words = `${most[0]} clearly comes first in ${most[1]} of ${firsts.length} countries`;
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** The same country by country in figures, for the text under a chart. */
export function firstThemesInWords(rows: readonly DotsRow[]): string {
  const firsts = firstThemes(rows);
  if (firsts.length === 0) return 'No chosen document has a theme.';
  const said = firsts.slice(0, MOST_COUNTRIES).map((one) => {
    const { share, interval95, n, N } = one.largest;
    const figures = `${percent(share)} (${n} of ${N} sentences, 95 % interval ${interval95.map(percent).join(' to ')})`;
    if (rows.length === 1) return `Of what is said in ${nameOf(one)}, ${themeOf(rows[0])} is ${figures}.`;
    const others = one.tied.length - 1;
    const also = others === 0 ? '' : `, and the interval${others === 1 ? '' : 's'} of ${others} other theme${others === 1 ? '' : 's'} reach${others === 1 ? 'es' : ''} up to it`;
    return `The largest theme in ${nameOf(one)} is ${themeOf(one.tied[0])}: ${figures}${also}.`;
  });
  return said.join(' ');
}

const nameOf = ({ country, country_name }: FirstThemes) =>
  country === NO_COUNTRY ? 'documents of no single country' : country_name;

const themeOf = (theme: FirstThemes['tied'][number] | undefined) =>
  theme ? `${lowered(theme.label)}${theme.tentative ? ' (tentative)' : ''}` : '';

const themesOf = ({ tied }: FirstThemes) => inWords(tied.map(themeOf));
