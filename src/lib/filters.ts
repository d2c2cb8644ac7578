import { LEVELS, SOURCE_TYPES, type Level, type SourceType } from '#lib/agenda/documents.ts';
import { STANCES, type Stance } from '#lib/agenda/sentences.ts';

/** Stands for "of no single country, or unknown" wherever a country is chosen or grouped by. */
export const NO_COUNTRY = 'none';

/** What a reader chose to look at. An empty list means: all of them, those of unknown value too. */
export interface Filters {
  readonly codebook: string;
  /** ISO 3166-1 alpha-3 codes, and `NO_COUNTRY`. */
  readonly countries: readonly string[];
  /** First calendar year, or null: from the first. With either end set, documents of unknown year are left out. */
  readonly from: number | null;
  /** Last calendar year, or null: to the last. */
  readonly to: number | null;
  readonly levels: readonly Level[];
  readonly sourceTypes: readonly SourceType[];
  /** Which themes are shown; it chooses no documents and changes no denominator. */
  readonly themes: readonly string[];
  /** Which sentences are counted, above and below the line of a share. */
  readonly stances: readonly Stance[];
}

/** National documents only, since level and genre would pass for differences of countries; everything else open. */
export const DEFAULT_FILTERS: Filters = {
  codebook: 'foreign-affairs',
  countries: [],
  from: null,
  to: null,
  levels: ['national'],
  sourceTypes: [],
  themes: [],
  stances: []
};

const ID = /^[a-z0-9][a-z0-9-]*$/;
const YEAR = /^\d{4}$/;
/** More values of one filter than this are no choice of a reader. */
const MOST_VALUES = 500;

/**
 * Reads filters from the search parameters of an address. Never throws: what is not known is dropped, years in the
 * wrong order are swapped, lists come out sorted, without repeats and cut at 500 values, and what is not said is the default.
 */
export function readFilters(search: URLSearchParams): Filters {
  const codebook = search.get('codebook');
  const [from, to] = [year(search.get('from')), year(search.get('to'))];
  const turned = from !== null && to !== null && from > to;
  return {
    codebook: codebook !== null && ID.test(codebook) ? codebook : DEFAULT_FILTERS.codebook,
    countries: sorted(list(search, 'country').map(country)),
    from: turned ? to : from,
    to: turned ? from : to,
    levels: readLevels(search),
    sourceTypes: chosen(SOURCE_TYPES, list(search, 'source').map((value) => value.replaceAll('-', ' '))),
    themes: sorted(list(search, 'theme').map((value) => (ID.test(value) ? value : null))),
    stances: chosen(STANCES, list(search, 'stance'))
  };
}

/**
 * Writes filters as search parameters: `?country=CHN,VNM&from=2012`, or an empty string for the default. A default is
 * never written, so the same choice always has the same address; `level=all` opens every level.
 */
export function writeFilters(filters: Filters): string {
  const levels = filters.levels.length === 0 ? ['all'] : filters.levels;
  const parts: [string, string][] = [
    ['codebook', filters.codebook === DEFAULT_FILTERS.codebook ? '' : filters.codebook],
    ['country', filters.countries.toSorted().join(',')],
    ['from', filters.from === null ? '' : written(filters.from)],
    ['to', filters.to === null ? '' : written(filters.to)],
    ['level', levels.join() === DEFAULT_FILTERS.levels.join() ? '' : levels.join(',')],
    ['source', filters.sourceTypes.map((value) => value.replaceAll(' ', '-')).join(',')],
    ['theme', filters.themes.toSorted().join(',')],
    ['stance', filters.stances.join(',')]
  ];
  const said = parts.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
  return said.length === 0 ? '' : `?${said.join('&')}`;
}

/** Whether two filters choose the same: they have the same address. */
export function sameFilters(a: Filters, b: Filters): boolean {
  return writeFilters(a) === writeFilters(b);
}

function readLevels(search: URLSearchParams): readonly Level[] {
  const values = list(search, 'level');
  if (values.includes('all')) return [];
  const known = chosen(LEVELS, values);
  return known.length === 0 ? DEFAULT_FILTERS.levels : known;
}

function list(search: URLSearchParams, name: string): string[] {
  return search.getAll(name).flatMap((value) => value.split(',', MOST_VALUES)).slice(0, MOST_VALUES).map((value) => value.trim());
}

function country(value: string): string | null {
  if (value.toLowerCase() === NO_COUNTRY) return NO_COUNTRY;
  return /^[a-z]{3}$/i.test(value) ? value.toUpperCase() : null;
}

function year(value: string | null): number | null {
  return value !== null && YEAR.test(value) ? Number(value) : null;
}

function written(year: number): string {
  return String(year).padStart(4, '0');
}

function chosen<V extends string>(values: readonly V[], said: readonly string[]): V[] {
  return values.filter((value) => said.includes(value));
}

function sorted(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}
