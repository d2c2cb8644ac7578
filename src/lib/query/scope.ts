import { NO_COUNTRY, type Filters } from '#lib/filters.ts';
import type { DocumentRow } from '#lib/agenda/documents.ts';
import { STANCES, type Stance } from '#lib/agenda/sentences.ts';
import { among, raw, sql, type Fragment } from './sql.ts';

/** The country of a document as charts group by it: a document of none, or of an unknown one, is in `NO_COUNTRY`. */
export function countryOf(alias: string): Fragment {
  return raw(`coalesce(${alias}.country, '${NO_COUNTRY}')`);
}

/** Its name, for people. */
export function countryNameOf(alias: string): Fragment {
  return raw(`CASE WHEN ${alias}.country IS NULL THEN 'No single country'
    ELSE coalesce(${alias}.country_name, ${alias}.country) END`);
}

/** Whether the document `alias` is chosen by country, year, level and source type. */
export function inScope(filters: Filters, alias: string): Fragment {
  const conditions = [
    among(countryOf(alias).sql, filters.countries),
    filters.from === null ? raw('TRUE') : sql`${raw(alias)}.year >= ${filters.from}`,
    filters.to === null ? raw('TRUE') : sql`${raw(alias)}.year <= ${filters.to}`,
    among(`${alias}.level`, filters.levels),
    among(`${alias}.source_type`, filters.sourceTypes)
  ].filter((condition) => condition.sql !== 'TRUE');
  return conditions.reduce((all, condition) => sql`${all} AND ${condition}`, raw('TRUE'));
}

/**
 * The documents chosen, each with its country, year and `denominator`: its counted sentences of the stances asked for.
 *
 * @param more other columns that the question reads. None stands here unread: DuckDB keeps the whole of what is named
 */
export function scope(filters: Filters, more: readonly (keyof DocumentRow)[] = []): Fragment {
  const columns = ['document_id', 'country', 'country_name', 'year', ...more].join(', ');
  return sql`SELECT ${raw(columns)}, ${denominator(filters.stances, 'documents')} AS denominator
    FROM documents WHERE ${inScope(filters, 'documents')}`;
}

/**
 * Whether the document `alias` of a `scope` is of a country with fewer documents with counted sentences than `most`; any is
 * where `most` is null.
 */
export function inSmallCountry(most: number | null, alias: string): Fragment {
  if (most === null) return raw('TRUE');
  return sql`${countryOf(alias)} NOT IN (
    SELECT ${countryOf('s')} FROM scope s WHERE s.denominator > 0 GROUP BY 1 HAVING count(*) >= ${most}::INTEGER)`;
}

/** The counted sentences of a document that have one of these stances; all counted sentences where none is named. */
export function denominator(stances: readonly Stance[], alias: string): Fragment {
  if (stances.length === 0) return raw(`${alias}.counted`);
  return raw(STANCES.filter((stance) => stances.includes(stance)).map((stance) => `${alias}.${stance}`).join(' + '));
}

/** Whether a theme is to be shown. */
export function inThemes(filters: Filters, alias: string): Fragment {
  return sql`${raw(alias)}.codebook_id = ${filters.codebook} AND ${among(`${alias}.theme_id`, filters.themes)}`;
}

/** Whether a sentence of the table `sentences` counts under these filters. */
export function isCounted(filters: Filters, alias: string): Fragment {
  return sql`${raw(alias)}.kind IN ('body', 'title') AND ${among(`${alias}.stance`, filters.stances)}`;
}
