import { ENTITY_TYPES, type EntityType } from '#lib/agenda/mentions.ts';
import { readRecords } from './csv-records.ts';
import { InputError } from './input-error.ts';

/** A country, region, organisation or initiative and the names it goes by: one row of `data/gazetteer/*.csv`. */
export interface Entity {
  readonly entity_id: string;
  readonly entity: string;
  readonly type: EntityType;
  /** Names, adjectives and abbreviations as texts write them. */
  readonly names: readonly string[];
  /** The country of a national organisation (alpha-3), or the country itself; null for all others. */
  readonly country: string | null;
}

/** A name of several entities: it means the document's own country where that is among them, else `otherwise`. */
export interface AmbiguousName {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly otherwise: string;
}

/** What kind of numbered period or event a plan is. */
export const PLAN_KINDS = ['five-year plan', 'party congress'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A numbered plan or congress whose days are known: one row of `plans.csv`. */
export interface Plan {
  /** Alpha-3 code of the country whose plan it is. */
  readonly country: string;
  readonly kind: PlanKind;
  readonly number: number;
  readonly name: string;
  readonly date_start: string;
  readonly date_end: string;
}

/** When the fiscal years of a country begin: one row of `fiscal-years.csv`. */
export interface FiscalYear {
  /** Alpha-3 code. */
  readonly country: string;
  /** The month, from 1, on whose first day each begins. */
  readonly first_month: number;
  /** The calendar year in which the first that is known began. */
  readonly since: number;
  /** Which of its two calendar years names it where only one is said; null where usage differs. */
  readonly named_by: 'first' | 'last' | null;
}

/** The entities that can be found in a text, and what is known of their plans and fiscal years. */
export interface Gazetteer {
  readonly entities: readonly Entity[];
  readonly ambiguous: readonly AmbiguousName[];
  /** Names that contain an entity's name and are not it, as "New Mexico". */
  readonly otherNames: readonly string[];
  readonly plans: readonly Plan[];
  readonly fiscalYears: readonly FiscalYear[];
}

/** A mistake in a file of the gazetteer; the message names the file and row. */
export class GazetteerError extends InputError {
  constructor(problem: string) {
    super([problem]);
    this.name = 'GazetteerError';
  }
}

/** The files of entities; each row says its own type. */
export const ENTITY_FILES = ['countries.csv', 'regions.csv', 'organisations.csv', 'initiatives.csv'] as const;
/** All files of the gazetteer. */
export const GAZETTEER_FILES = [...ENTITY_FILES, 'ambiguous.csv', 'other-names.csv', 'plans.csv', 'fiscal-years.csv'] as const;

interface Row {
  readonly place: string;
  readonly get: (column: string) => string;
}

function rowsOf(file: string, text: string, columns: readonly string[]): Row[] {
  const { header, records } = readRecords(text);
  const missing = columns.find((column) => !header.includes(column));
  if (missing !== undefined) {
    throw new GazetteerError(
      `${file}: there is no column "${missing}": the first line must name ${columns.join(', ')}.`
    );
  }
  return records.map(({ row, cells }) => {
    const place = `${file}, row ${row}`;
    const get = (column: string) => (cells[header.indexOf(column)] ?? '').trim();
    const empty = columns.find((column) => get(column) === '');
    if (empty !== undefined) throw new GazetteerError(`${place}: "${empty}" is empty: fill it or remove the row.`);
    return { place, get };
  });
}

const listOf = (cell: string) =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function entityOf({ place, get }: Row): Entity {
  const type = ENTITY_TYPES.find((known) => known === get('type'));
  if (type === undefined) {
    throw new GazetteerError(
      `${place}: the type "${get('type')}" is not known: write one of ${ENTITY_TYPES.join(', ')}.`
    );
  }
  const id = get('entity_id');
  if (type === 'country' && !/^[A-Z]{3}$/.test(id)) {
    throw new GazetteerError(
      `${place}: a country's entity_id is its ISO 3166-1 alpha-3 code, as "KEN"; here stands "${id}".`
    );
  }
  const country = type === 'country' ? id : get('country') || null;
  return { entity_id: id, entity: get('entity'), type, names: listOf(get('names')), country };
}

function planOf({ place, get }: Row): Plan {
  const kind = PLAN_KINDS.find((known) => known === get('kind'));
  if (kind === undefined) {
    throw new GazetteerError(
      `${place}: the kind "${get('kind')}" is not known: write one of ${PLAN_KINDS.join(', ')}.`
    );
  }
  const number = Number(get('number'));
  if (!Number.isInteger(number) || number < 1) {
    throw new GazetteerError(`${place}: the number must be a whole number from 1; here stands "${get('number')}".`);
  }
  for (const column of ['date_start', 'date_end']) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(get(column))) {
      throw new GazetteerError(`${place}: ${column} must be a day as 2021-01-25; here stands "${get(column)}".`);
    }
  }
  const [date_start, date_end] = [get('date_start'), get('date_end')];
  return { country: get('country'), kind, number, name: get('name'), date_start, date_end };
}

function fiscalYearOf({ place, get }: Row): FiscalYear {
  const [first_month, since] = [Number(get('first_month')), Number(get('since'))];
  // A fiscal year from January on is the calendar year.
  if (!Number.isInteger(first_month) || first_month < 2 || first_month > 12) {
    throw new GazetteerError(`${place}: first_month must be a month from 2 to 12; here stands "${get('first_month')}".`);
  }
  if (!/^\d{4}$/.test(get('since'))) {
    throw new GazetteerError(`${place}: since must be a year as 1976; here stands "${get('since')}".`);
  }
  const named_by = get('named_by');
  if (named_by !== '' && named_by !== 'first' && named_by !== 'last') {
    throw new GazetteerError(`${place}: named_by must be first, last or empty; here stands "${named_by}".`);
  }
  return { country: get('country'), first_month, since, named_by: named_by === '' ? null : named_by };
}

/**
 * Reads the gazetteer from the texts of its files, file name -> CSV.
 * @throws GazetteerError at the first bad row: a missing column or cell, an unknown type, an id or a name that two
 *   entities claim, an ambiguous name that points to no entity.
 */
export function parseGazetteer(files: Readonly<Record<(typeof GAZETTEER_FILES)[number], string>>): Gazetteer {
  const entities: Entity[] = [];
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const file of ENTITY_FILES) {
    for (const row of rowsOf(file, files[file], ['entity_id', 'entity', 'type', 'names'])) {
      const entity = entityOf(row);
      if (ids.has(entity.entity_id)) {
        throw new GazetteerError(
          `${row.place}: the entity_id "${entity.entity_id}" stands twice: each may stand once.`
        );
      }
      ids.add(entity.entity_id);
      for (const name of entity.names) {
        const owner = owners.get(name);
        if (owner !== undefined) {
          throw new GazetteerError(
            `${row.place}: the name "${name}" is already one of ${owner}: give it to one, or list it in ambiguous.csv.`
          );
        }
        owners.set(name, entity.entity_id);
      }
      entities.push(entity);
    }
  }
  const ambiguous = rowsOf('ambiguous.csv', files['ambiguous.csv'], ['name', 'candidates', 'otherwise']).map((row) => {
    const found = { name: row.get('name'), candidates: listOf(row.get('candidates')), otherwise: row.get('otherwise') };
    const unknown = [...found.candidates, found.otherwise].find((id) => !ids.has(id));
    if (unknown !== undefined) throw new GazetteerError(`${row.place}: there is no entity "${unknown}" to be meant.`);
    return found;
  });
  const otherNames = rowsOf('other-names.csv', files['other-names.csv'], ['name', 'what']).map((row) =>
    row.get('name')
  );
  const columns = ['country', 'kind', 'number', 'name', 'date_start', 'date_end', 'source'];
  const plans = rowsOf('plans.csv', files['plans.csv'], columns).map(planOf);
  const fiscalColumns = ['country', 'first_month', 'since', 'source'];
  const fiscalYears = rowsOf('fiscal-years.csv', files['fiscal-years.csv'], fiscalColumns).map(fiscalYearOf);
  return { entities, ambiguous, otherNames, plans, fiscalYears };
}

/** The alpha-3 codes of all countries of a gazetteer. */
export function countryCodes(gazetteer: Gazetteer): Set<string> {
  return new Set(gazetteer.entities.filter((e) => e.type === 'country').map((e) => e.entity_id));
}
