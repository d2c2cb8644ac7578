import type { AgendaRow } from '#lib/agenda/agendas.ts';
import type { Codebook } from '#lib/agenda/codebook.ts';
import { isCounted, STANCES } from '#lib/agenda/sentences.ts';
import type { JudgedSentence, ThemeCoding } from './stages.ts';

const AGENDA_STANCES = [...STANCES, 'unstated'] as const;

/**
 * Adds the codings of one document up to its agenda: a row for every theme and stance that at least one counted
 * sentence has, in the order of the codebook. The shares of a document sum to at most 1, what is missing being
 * sentences without a theme.
 */
export function agendaOf(
  document_id: string,
  codebook: Codebook,
  sentences: readonly JudgedSentence[],
  codings: readonly ThemeCoding[]
): AgendaRow[] {
  const counted = new Map(sentences.filter((s) => isCounted(s.kind)).map((s) => [s.sentence, s.stance ?? 'unstated']));
  const cells = new Map<string, { sentences: number; weight: number }>();
  for (const coding of codings) {
    const stance = counted.get(coding.sentence);
    if (stance === undefined) continue;
    const key = `${coding.theme_id} ${stance}`;
    const cell = cells.get(key) ?? { sentences: 0, weight: 0 };
    cells.set(key, { sentences: cell.sentences + 1, weight: cell.weight + coding.weight });
  }
  return codebook.themes.flatMap(({ theme_id }) =>
    AGENDA_STANCES.flatMap((stance) => {
      const cell = cells.get(`${theme_id} ${stance}`);
      if (cell === undefined) return [];
      return [
        { codebook_id: codebook.codebook_id, document_id, theme_id, stance, ...cell, share: cell.weight / counted.size }
      ];
    })
  );
}
