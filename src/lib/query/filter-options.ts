import type { Filters } from '#lib/filters.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inScope } from './scope.ts';
import { query, raw, sql, type Fragment } from './sql.ts';
import { STANCES } from '#lib/agenda/sentences.ts';

/** A value that a filter can take. */
export interface FilterOption {
  readonly filter: 'codebook' | 'country' | 'year' | 'level' | 'source' | 'stance';
  /** As the address writes it, but for source types, which keep their spaces. Years are text here. */
  readonly value: string;
  /** For people. */
  readonly label: string;
  /** Documents that have it under the other filters; 0 where these leave none. */
  readonly documents: number;
}

/**
 * What can be chosen, and how many documents would be left? Every value that occurs in the tables is a row, whatever is
 * chosen now: a value's count goes by the other filters only. For a stance: documents with counted sentences of it.
 */
export function filterOptions(filters: Filters): Query<FilterOption> {
  const stances = STANCES.map((stance) =>
    option('stance', raw(`'${stance}'`), null, filters, raw(`documents."${stance}" > 0`))
  );
  const options = [
    option('country', countryOf('documents'), countryNameOf('documents'), { ...filters, countries: [] }),
    option('year', raw('documents.year::INTEGER::VARCHAR'), null, { ...filters, from: null, to: null }),
    option('level', raw('documents.level'), null, { ...filters, levels: [] }),
    option('source', raw('documents.source_type'), null, { ...filters, sourceTypes: [] }),
    ...stances,
    codebooks(filters)
  ];
  return query(sql`
    ${options.reduce((all, one) => sql`${all} UNION ALL ${one}`)}
    ORDER BY "filter", label, "value"`);
}

function option(
  filter: FilterOption['filter'],
  value: Fragment,
  label: Fragment | null,
  others: Filters,
  has: Fragment = raw('TRUE')
): Fragment {
  return sql`SELECT ${raw(`'${filter}'`)} AS "filter", ${value} AS "value", min(${label ?? value}) AS label,
    count(*) FILTER (WHERE ${inScope(others, 'documents')} AND ${has})::INTEGER AS documents
    FROM documents WHERE ${value} IS NOT NULL GROUP BY ${value}`;
}

function codebooks(filters: Filters): Fragment {
  return sql`SELECT 'codebook' AS "filter", t.codebook_id AS "value", t.codebook_id AS label,
    (SELECT count(*) FROM documents WHERE ${inScope(filters, 'documents')})::INTEGER AS documents
    FROM themes t GROUP BY t.codebook_id`;
}
