import type { Parameter, Query } from './database.ts';

/** A piece of SQL with the values of its `?`. */
export interface Fragment {
  readonly sql: string;
  readonly params: readonly Parameter[];
}

/**
 * Writes SQL: in the template a fragment is put in place as it is, a list becomes `?, ?, …`, anything else becomes one
 * `?`. So no value ever becomes part of the text.
 */
export function sql(
  text: TemplateStringsArray,
  ...values: readonly (Fragment | Parameter | readonly Parameter[])[]
): Fragment {
  const params: Parameter[] = [];
  let written = text[0] ?? '';
  values.forEach((value, i) => {
    if (isFragment(value)) {
      written += value.sql;
      params.push(...value.params);
    } else if (isList(value)) {
      written += value.map(() => '?').join(', ');
      params.push(...value);
    } else {
      written += '?';
      params.push(value);
    }
    written += text[i + 1] ?? '';
  });
  return { sql: written, params };
}

/** SQL taken as it is: for names from the schema, never for what a reader typed. */
export function raw(text: string): Fragment {
  return { sql: text, params: [] };
}

/** Says which rows a finished fragment answers with. */
export function query<R>(fragment: Fragment): Query<R> {
  return fragment;
}

/** `expression IN (values)`, and true where the list is empty: an empty list chooses all. */
export function among(expression: string, values: readonly Parameter[]): Fragment {
  return values.length === 0 ? raw('TRUE') : sql`${raw(expression)} IN (${values})`;
}

function isFragment(value: Fragment | Parameter | readonly Parameter[]): value is Fragment {
  return typeof value === 'object' && value !== null && 'sql' in value;
}

function isList(value: Fragment | Parameter | readonly Parameter[]): value is readonly Parameter[] {
  return Array.isArray(value);
}
