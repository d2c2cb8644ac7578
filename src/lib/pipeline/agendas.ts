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
  const stanceOf = new Map<number, number>();
  for (const { sentence, kind, stance } of sentences) {
    if (isCounted(kind)) stanceOf.set(sentence, AGENDA_STANCES.indexOf(stance ?? 'unstated'));
  }
  /** Of each theme, a cell a stance. */
  const cellsOf = new Map(
    codebook.themes.map(({ theme_id }) => [theme_id, AGENDA_STANCES.map(() => ({ sentences: 0, weight: 0 }))])
  );
  for (const { sentence, theme_id, weight } of codings) {
    const cell = cellsOf.get(theme_id)?.[stanceOf.get(sentence) ?? -1];
    if (cell === undefined) continue;
    cell.sentences++;
    cell.weight += weight;
  }
  const rows: AgendaRow[] = [];
  for (const [theme_id, cells] of cellsOf) {
    for (const [i, { sentences, weight }] of cells.entries()) {
      const stance = AGENDA_STANCES[i];
      if (stance === undefined || sentences === 0) continue;
      const share = weight / stanceOf.size;
      rows.push({ codebook_id: codebook.codebook_id, document_id, theme_id, stance, sentences, weight, share });
    }
  }
  return rows;
}
