import type { Filters } from '#lib/filters.ts';
import type { Query } from './database.ts';
import { countryNameOf, countryOf, inScope, inThemes } from './scope.ts';
import { query, sql } from './sql.ts';

/** A theme in what a country reports as done and in what it undertakes. Every country has every theme, zeros too. */
export interface AchievedPromised {
  /** ISO 3166-1 alpha-3, or `NO_COUNTRY`. */
  readonly country: string;
  readonly country_name: string;
  readonly theme_id: string;
  readonly label: string;
  readonly position: number;
  /** Counted sentences that have the theme and report it done, and their weight. */
  readonly achieved_sentences: number;
  readonly achieved_weight: number;
  /** Counted sentences that have the theme and undertake or demand it, and their weight. */
  readonly promised_sentences: number;
  readonly promised_weight: number;
  /** All counted sentences of the country's chosen documents with the one and with the other stance: the N of each. */
  readonly achievement: number;
  readonly commitment: number;
  readonly documents: number;
}

/** What is reported as achieved, what is promised? The filter of stances does not apply: it asks about two of them. */
export function achievedPromised(filters: Filters): Query<AchievedPromised> {
  return query(sql`
    WITH scope AS (SELECT * FROM documents d WHERE ${inScope(filters, 'd')}),
    countries AS (
      SELECT ${countryOf('d')} AS country, min(${countryNameOf('d')}) AS country_name, count(*) AS documents,
        sum(d.achievement) AS achievement, sum(d.commitment) AS commitment
      FROM scope d GROUP BY 1
    ),
    cells AS (
      SELECT ${countryOf('d')} AS country, a.theme_id,
        sum(a.sentences) FILTER (WHERE a.stance = 'achievement') AS achieved_sentences,
        sum(a.weight) FILTER (WHERE a.stance = 'achievement') AS achieved_weight,
        sum(a.sentences) FILTER (WHERE a.stance = 'commitment') AS promised_sentences,
        sum(a.weight) FILTER (WHERE a.stance = 'commitment') AS promised_weight
      FROM agendas a JOIN scope d ON d.document_id = a.document_id
      WHERE ${inThemes(filters, 'a')}
      GROUP BY 1, 2
    )
    SELECT c.country, c.country_name, t.theme_id, t.label, t.position::INTEGER AS position,
      coalesce(x.achieved_sentences, 0)::INTEGER AS achieved_sentences,
      round(coalesce(x.achieved_weight, 0), 9)::DOUBLE AS achieved_weight,
      coalesce(x.promised_sentences, 0)::INTEGER AS promised_sentences,
      round(coalesce(x.promised_weight, 0), 9)::DOUBLE AS promised_weight,
      c.achievement::INTEGER AS achievement, c.commitment::INTEGER AS commitment, c.documents::INTEGER AS documents
    FROM countries c CROSS JOIN themes t
    LEFT JOIN cells x ON x.country = c.country AND x.theme_id = t.theme_id
    WHERE ${inThemes(filters, 't')}
    ORDER BY c.country, t.position`);
}
