/** The values that each filter of a page can take; a filter that the page has not is left out. */
export interface KnownValues {
  readonly codebook?: readonly string[];
  readonly country?: readonly string[];
  readonly level?: readonly string[];
  readonly source?: readonly string[];
  readonly theme?: readonly string[];
  readonly stance?: readonly string[];
  /** The years that have documents, lowest first. */
  readonly years?: readonly number[];
}

/** A value of an address that fits nothing in the data. */
export interface NotInData {
  /** What is to be told, in one line. */
  readonly words: string;
  /** The search of the address without it, as `country=CHN`. */
  readonly without: string;
}

const LISTS = ['codebook', 'country', 'level', 'source', 'theme', 'stance'] as const;
const ENDS = ['from', 'to'] as const;
/** More values of one filter than this are told together. */
const MANY = 3;
/** More of a value than this is not shown. */
const LONGEST = 30;

/**
 * What an address asks for that is not in the data, so that it is said and not passed over: values that no document, theme
 * or codebook has, and years that are none or have no document. Empty where all fits. Never throws.
 */
export function notInData(search: URLSearchParams, known: KnownValues): NotInData[] {
  return [...LISTS.flatMap((name) => valuesOf(search, name, known[name])), ...yearsOf(search, known.years)];
}

/** The same of a choice of one value; null where it is one of the options, or nothing is said. */
export function notInOptions(search: URLSearchParams, name: string, options: readonly string[]): NotInData | null {
  const value = search.get(name);
  if (value === null || value === '' || options.includes(value)) return null;
  return { words: `${shown(value)} is not in the data`, without: searchWith(search, [name], '') };
}

function valuesOf(search: URLSearchParams, name: (typeof LISTS)[number], known: readonly string[] | undefined): NotInData[] {
  if (known === undefined) return [];
  const forms = new Set([...known, ...(name === 'level' ? ['all'] : [])].map((value) => asRead(name, value)));
  const said = [...new Set(search.getAll(name).flatMap((value) => value.split(',')).map((value) => value.trim()))].filter((value) => value !== '');
  const strange = said.filter((value) => !forms.has(asRead(name, value)));
  const without = (gone: readonly string[]) => searchWith(search, [name], said.filter((value) => !gone.includes(value)).join(','));
  if (strange.length > MANY) {
    return [{ words: `${strange.length} values of ${name} are not in the data`, without: without(strange) }];
  }
  const why = { codebook: 'is not a codebook of the data', theme: 'is not a theme of this codebook' }[String(name)] ?? 'is not in the data';
  return strange.map((value) => ({ words: `${shown(value)} ${why}`, without: without([value]) }));
}

function yearsOf(search: URLSearchParams, known: readonly number[] | undefined): NotInData[] {
  if (known === undefined || known.length === 0) return [];
  const said = ENDS.filter((name) => (search.get(name) ?? '') !== '');
  const none = said.filter((name) => !/^\d{4}$/.test(search.get(name) ?? ''));
  if (none.length > 0) {
    return none.map((name) => ({ words: `${shown(search.get(name) ?? '')} is not a year`, without: searchWith(search, [name], '') }));
  }
  const years = said.map((name) => Number(search.get(name))).sort((a, b) => a - b);
  const [low = 0, high = 0] = [said.includes('from') ? years[0] : -Infinity, said.includes('to') ? years.at(-1) : Infinity];
  if (said.length === 0 || known.some((year) => year >= low && year <= high)) return [];
  const range = low === -Infinity ? `up to ${high}` : high === Infinity ? `from ${low}` : low === high ? String(low) : `${low} to ${high}`;
  return [{ words: `${range} is not in the data (${known[0]} to ${known.at(-1)})`, without: searchWith(search, ENDS, '') }];
}

/** A value as `readFilters` takes it: codes of countries in any case, kinds of sources with hyphens. */
function asRead(name: (typeof LISTS)[number], value: string): string {
  return name === 'country' ? value.toUpperCase() : name === 'source' ? value.replaceAll('-', ' ') : value;
}

const shown = (value: string) => `“${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}”`;

/** The search without these names, but for the last of them where it gets a value. */
function searchWith(search: URLSearchParams, names: readonly string[], value: string): string {
  const left = new URLSearchParams([...search].filter(([name]) => !names.includes(name)));
  const last = names.at(-1);
  if (value !== '' && last !== undefined) left.set(last, value);
  return left.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
}
