import { raw, type Fragment } from './sql.ts';

/** So many counted sentences on either side can lend a theme to one: as many as the codebooks' contexts name. */
export const REACH = 4;

/**
 * Expressions of a WITH clause: `lenders`, for each coding by context among the rows of `given`, the sentences around it
 * that have the theme too. Those with words of their own for it come first in the choice; where none has, those that have it
 * from the sentences around themselves.
 *
 * @param given the name of an expression before, with document_id, sentence, codebook_id, theme_id and rule
 */
export function lendersOf(given: string): Fragment {
  return raw(`
    numbered AS (
      SELECT s.document_id, s.sentence, row_number() OVER (PARTITION BY s.document_id ORDER BY s.sentence) AS place
      FROM sentences s
      WHERE s.kind IN ('body', 'title') AND s.document_id IN (SELECT document_id FROM ${given} WHERE rule = 'context')
    ),
    lenders AS (
      SELECT g.codebook_id, g.document_id, g.theme_id, g.sentence,
        coalesce(
          string_agg(c.sentence::INTEGER, ';' ORDER BY c.sentence) FILTER (WHERE c.cues IS NOT NULL),
          string_agg(c.sentence::INTEGER, ';' ORDER BY c.sentence)
        ) AS lenders
      FROM ${given} g
      JOIN codings c ON c.document_id = g.document_id AND c.codebook_id = g.codebook_id AND c.theme_id = g.theme_id
      JOIN numbered own ON own.document_id = g.document_id AND own.sentence = g.sentence
      JOIN numbered other ON other.document_id = c.document_id AND other.sentence = c.sentence
      WHERE g.rule = 'context' AND abs(own.place - other.place) BETWEEN 1 AND ${REACH}
      GROUP BY 1, 2, 3, 4
    )`);
}
