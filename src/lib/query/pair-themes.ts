import type { Filters } from '#lib/filters.ts';
import { sentencesOf, weightOf } from './cells.ts';
import type { Query } from './database.ts';
import { countryOf, inThemes, scope } from './scope.ts';
import { query, sql } from './sql.ts';

/** A theme in the agendas of two countries in a year. */
export interface PairTheme {
  readonly theme_id: string;
  readonly label: string;
  /** Counted sentences that have the theme, of the one and of the other. */
  readonly sentences: number;
  readonly other_sentences: number;
  /** The theme's part of what each was coded with, 0 to 1. */
  readonly part: number;
  readonly other_part: number;
  /** The smaller of the two: what they share. Summed over the themes it is the overlap. */
  readonly shared: number;
}

/** Of what themes is the overlap of two countries in a year made? What they share most of first. */
export function pairThemes(filters: Filters, [one, other]: readonly [string, string], year: number): Query<PairTheme> {
  const asked = { ...filters, countries: [one, other], themes: [] };
  const [sentences, weight] = [sentencesOf(filters.stances, 'c'), weightOf(filters.stances, 'c')];
  return query(sql`
    WITH scope AS (${scope(asked)}),
    weights AS (
      SELECT c.theme_id, ${countryOf('d')} = ${one} AS is_one, sum(${sentences}) AS sentences, sum(${weight}) AS weight
      FROM cells c JOIN scope d ON d.document_id = c.document_id
      WHERE ${inThemes(asked, 'c')} AND ${sentences} > 0 AND d.year = ${year}::INTEGER
      GROUP BY 1, 2
    ),
    parts AS (SELECT *, weight / sum(weight) OVER (PARTITION BY is_one) AS part FROM weights),
    pairs AS (
      SELECT theme_id, coalesce(sum(sentences) FILTER (WHERE is_one), 0) AS sentences,
        coalesce(sum(sentences) FILTER (WHERE NOT is_one), 0) AS other_sentences,
        coalesce(sum(part) FILTER (WHERE is_one), 0) AS part, coalesce(sum(part) FILTER (WHERE NOT is_one), 0) AS other_part
      FROM parts GROUP BY 1
    )
    SELECT t.theme_id, t.label, p.sentences::INTEGER AS sentences, p.other_sentences::INTEGER AS other_sentences,
      round(p.part, 9)::DOUBLE AS part, round(p.other_part, 9)::DOUBLE AS other_part,
      round(least(p.part, p.other_part), 9)::DOUBLE AS shared
    FROM pairs p JOIN themes t ON t.theme_id = p.theme_id AND t.codebook_id = ${filters.codebook}
    ORDER BY shared DESC, p.part + p.other_part DESC, t.position`);
}
