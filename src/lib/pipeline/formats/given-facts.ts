import iso from 'i18n-iso-countries';
import { LEVELS, SOURCE_TYPES } from '#lib/agenda/documents.ts';
import { parsePeriod } from '../dates/calendar.ts';
import { InputError } from '../input-error.ts';
import type { SourceRow } from '../sources.ts';

/** What a row or front matter says of a document. */
export type GivenFacts = Omit<SourceRow, 'file'>;

export const NO_FACTS: GivenFacts = {
  title: null,
  country: null,
  actor: null,
  level: null,
  issuer: null,
  publisher: null,
  source_type: null,
  language: null,
  translated: null,
  date: null,
  date_note: null
};

/** The names by which a fact goes in the tables of others, without case, the first one given taken. */
const NAMES = {
  title: ['title', 'heading', 'headline'],
  country: ['country', 'country_code', 'iso3', 'iso3c', 'iso_code', 'country_iso', 'country_name'],
  actor: ['actor'],
  level: ['level'],
  issuer: ['issuer'],
  publisher: ['publisher'],
  source_type: ['source_type'],
  language: ['language', 'lang'],
  date: ['date', 'date_start', 'published', 'year']
} as const;

/** How a column's or key's name is compared: without case, with `_` for spaces and hyphens. */
export function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/[\s-]+/g, '_');
}

/**
 * Reads what is said of a document beside its text.
 *
 * @param valueOf the value under a name made plain by `plainName`; null where there is none
 * @param countries the alpha-3 codes that are known
 * @throws InputError with one line, that does not name the place, at the first value that is not known
 */
export function readFacts(valueOf: (name: string) => string | null, countries: ReadonlySet<string>): GivenFacts | null {
  const find = (fact: keyof typeof NAMES) => {
    for (const name of NAMES[fact]) {
      const value = valueOf(name);
      if (value !== null) return { name, value };
    }
    return null;
  };
  const oneOf = <V extends string>(fact: 'level' | 'source_type', known: readonly V[]): V | null => {
    const given = find(fact);
    if (given === null) return null;
    const value = known.find((one) => one === given.value.toLowerCase());
    if (value === undefined) {
      throw new InputError([
        `the ${fact} "${short(given.value)}" is not known; write one of ${known.join(', ')}, or nothing`
      ]);
    }
    return value;
  };
  const country = find('country');
  const date = find('date');
  const language = find('language')?.value ?? null;
  const facts: GivenFacts = {
    ...NO_FACTS,
    title: find('title')?.value ?? null,
    country: country === null ? null : countryCode(country.value, countries),
    actor: find('actor')?.value ?? null,
    level: oneOf('level', LEVELS),
    issuer: find('issuer')?.value ?? null,
    publisher: find('publisher')?.value ?? null,
    source_type: oneOf('source_type', SOURCE_TYPES),
    language: language !== null && /^[a-z]{2}$/i.test(language) ? language.toLowerCase() : null,
    date: date === null ? null : dateOf(date.value),
    date_note: date === null ? null : `"${date.name}" beside the text`
  };
  return Object.values(facts).every((fact) => fact === null) ? null : facts;
}

/** The alpha-3 code of a country named by a code of two or three letters or by its English name. */
function countryCode(given: string, countries: ReadonlySet<string>): string {
  const code = given.toUpperCase();
  if (countries.has(code)) return code;
  const other = (code.length === 2 ? iso.alpha2ToAlpha3(code) : iso.getAlpha3Code(given, 'en')) ?? '';
  if (countries.has(other)) return other;
  throw new InputError([
    `the country "${short(given)}" is not known; ` +
      'write an ISO 3166-1 alpha-3 code of the gazetteer, as "KEN", or nothing'
  ]);
}

/** A year, month or day; what follows a day as its time is cut off. */
function dateOf(given: string): string {
  const date = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(given)?.[1] ?? given.replace(/^(\d{4})(\d{2})$/, '$1-$2');
  if (parsePeriod(date) !== null) return date;
  throw new InputError([
    `there is no date "${short(given)}"; write a year (2023), a month (2023-12) or a day (2023-12-28) of the calendar`
  ]);
}

/** A value as it stands in a message, however long it is. */
export function short(value: string): string {
  const line = value.slice(0, 200).replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
