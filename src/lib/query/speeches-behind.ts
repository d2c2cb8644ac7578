import type { Filters } from '#lib/filters.ts';
import type { Mark } from '#lib/mark.ts';
import type { Query } from './database.ts';
import { countryOf, inScope } from './scope.ts';
import { among, query, raw, sql, type Fragment } from './sql.ts';

/** A speech behind a mark: how many of its sentences the mark counts. */
export interface SpeechBehind {
  readonly document_id: string;
  readonly title: string;
  readonly year: number;
  readonly session: number;
  readonly file: string;
  /** n: counted sentences that have the theme; N: all counted sentences. */
  readonly sentences: number;
  readonly counted: number;
}

/** A word behind a mark: how often it gave the theme, among the three most frequent cues of each speech. */
export interface CueBehind {
  readonly cue: string;
  readonly times: number;
  readonly speeches: number;
  /** Mean place in the speech where it first gave the theme: 0 its beginning, 1 its end. */
  readonly first: number;
}

function inMark(mark: Mark): Fragment {
  return [
    mark.country === undefined ? null : sql`${countryOf('d')} = ${mark.country}`,
    mark.document_id === undefined ? null : sql`d.document_id = ${mark.document_id}`,
    mark.year === undefined ? null : sql`d.year = ${mark.year}`
  ].reduce<Fragment>((all, condition) => (condition ? sql`${all} AND ${condition}` : all), raw('TRUE'));
}

/** Which speeches does a mark count, and how many sentences of each? From the latest on; their sum is the mark's n. */
export function speechesBehind(filters: Filters, mark: Mark): Query<SpeechBehind> {
  return query(sql`
    SELECT d.document_id, any_value(d.title) AS title, any_value(d.year)::INTEGER AS year,
      any_value(d.session)::INTEGER AS session, any_value(d.file) AS file,
      sum(a.sentences)::INTEGER AS sentences, any_value(d.counted)::INTEGER AS counted
    FROM agendas a JOIN documents d ON d.document_id = a.document_id
    WHERE a.codebook_id = ${filters.codebook} AND a.theme_id = ${mark.theme_id} AND a.sentences > 0
      AND ${inScope(filters, 'd')} AND ${among('a.stance', filters.stances)} AND ${inMark(mark)}
    GROUP BY 1 ORDER BY 3 DESC, 1`);
}

/** Which words gave the theme, and how often? The most frequent 25, whatever the stance of their sentences. */
export function cuesBehind(filters: Filters, mark: Mark): Query<CueBehind> {
  return query(sql`
    SELECT c.cue, sum(c.times)::INTEGER AS times, count(*)::INTEGER AS speeches, round(avg(c."first"), 2)::DOUBLE AS "first"
    FROM cues c JOIN documents d ON d.document_id = c.document_id
    WHERE c.codebook_id = ${filters.codebook} AND c.theme_id = ${mark.theme_id} AND ${inScope(filters, 'd')} AND ${inMark(mark)}
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 25`);
}
