import { LEVELS, type Level } from '#lib/agenda/documents.ts';
import { DEFAULT_FILTERS, type Filters } from '#lib/filters.ts';

/** An actor that is no country, as a city: its documents come and go with their level, below the country they count for. */
export interface LesserActor {
  readonly actor: string;
  readonly country: string;
  readonly level: Level;
  /** How many other actors are of the level. */
  readonly others: number;
}

/** Whether the documents of an actor are among those chosen by level and country. */
export function isIn({ levels, countries }: Filters, { level, country }: LesserActor): boolean {
  return (levels.length === 0 || levels.includes(level)) && (countries.length === 0 || countries.includes(country));
}

/** The filters that let an actor's documents in, with its country where countries are chosen. */
export function letIn(filters: Filters, { level, country }: LesserActor): Filters {
  const { levels, countries } = filters;
  return {
    ...filters,
    levels: levels.length === 0 ? [] : LEVELS.filter((one) => one === level || levels.includes(one)),
    countries: countries.length === 0 || countries.includes(country) ? countries : [...countries, country]
  };
}

/**
 * The filters without an actor's level. Where it is the last, the default comes back, as no level means all of them.
 *
 * @param levels those of the collection
 */
export function leaveOut(filters: Filters, { level }: LesserActor, levels: readonly string[]): Filters {
  const before = filters.levels.length === 0 ? LEVELS.filter((one) => levels.includes(one)) : filters.levels;
  const left = before.filter((one) => one !== level);
  return { ...filters, levels: left.length === 0 ? DEFAULT_FILTERS.levels : left };
}
