import type { DocumentRow } from '#lib/agenda/documents.ts';
import { priorities as table, type PriorityRow } from '#lib/agenda/priorities.ts';
import type { Filters } from '#lib/filters.ts';
import { columns } from './columns.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inScope } from './scope.ts';
import { among, query, raw, sql, type Fragment } from './sql.ts';

const NAMES = Object.keys(table.columns) as (keyof PriorityRow)[];

/** A stated priority with its document, the label of its theme and its words. */
export interface Priority extends PriorityRow, Pick<DocumentRow, 'title' | 'date_start' | 'year' | 'level'> {
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY`. */
  readonly country: string;
  readonly country_name: string;
  /** Its theme's name. Null where no theme was found. */
  readonly label: string | null;
  /** How many counted sentences it has. */
  readonly sentences: number;
  /** These, joined by a space. */
  readonly text: string;
  /** Where its first counted sentence begins in the file, and where its last ends. */
  readonly start: number;
  readonly end: number;
}

/** Whether a sentence between the first and the last of a stated priority is one of its own: a list may hold another. */
export function isOfPriority(sentence: string, priority: string): Fragment {
  return raw(`${sentence}.kind IN ('body', 'title')
    AND (${priority}.series IS NULL OR (${sentence}.series = ${priority}.series AND ${sentence}.rank = ${priority}.rank))`);
}

/**
 * What do the chosen documents rank or call a priority? Document by document in the order of dates, list by list in
 * the order of the text (what stands outside a list comes last), item by item. The stances are those of the items.
 */
export function priorities(filters: Filters): Query<Priority> {
  return query(sql`
    WITH chosen AS (
      SELECT p.*, d.title, d.date_start, d.year, d.level, ${countryOf('d')} AS country,
        ${countryNameOf('d')} AS country_name,
        min(p.first_sentence) OVER (PARTITION BY p.document_id, p.series) AS series_start
      FROM priorities p JOIN documents d ON d.document_id = p.document_id
      WHERE p.codebook_id = ${filters.codebook} AND ${inScope(filters, 'd')}
        AND ${among('p.theme_id', filters.themes)} AND ${among('p.stance', filters.stances)}
    ),
    texts AS (
      SELECT p.document_id, p.priority, string_agg(s.text, ' ' ORDER BY s.sentence) AS text,
        count(*) AS sentences, min(s.start) AS start, max(s."end") AS "end"
      FROM chosen p JOIN sentences s ON s.document_id = p.document_id
        AND s.sentence BETWEEN p.first_sentence AND p.last_sentence AND ${isOfPriority('s', 'p')}
      GROUP BY 1, 2
    )
    SELECT ${columns(table, 'p', NAMES)}, p.title, p.date_start::VARCHAR AS date_start, p.year::INTEGER AS year,
      p.level, p.country, p.country_name, t.label, x.sentences::INTEGER AS sentences, x.text,
      x.start::INTEGER AS start, x."end"::INTEGER AS "end"
    FROM chosen p
    JOIN texts x ON x.document_id = p.document_id AND x.priority = p.priority
    LEFT JOIN themes t ON t.codebook_id = p.codebook_id AND t.theme_id = p.theme_id
    ORDER BY p.date_start NULLS LAST, p.document_id, p.series IS NULL, p.series_start, p.series, p.rank NULLS LAST,
      p.priority`);
}
