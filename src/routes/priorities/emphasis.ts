import { percent } from '#lib/charts/percent.ts';
import type { Priority } from '#lib/query/priorities.ts';

/** A part of the emphasis that a text gives to a priority. */
export interface EmphasisPart {
  readonly name: string;
  /** 0 to 1. */
  readonly size: number;
  readonly words: string;
}

const two = (value: number) => String(Math.round(value * 100) / 100);

function ranked({ rank }: Priority): string {
  if (rank === null) return 'by a word of the first rank';
  return rank === 1 ? 'the first of its list' : `one divided by its rank, ${rank}`;
}

/** The parts of a stated priority's emphasis, each with what it says; they are never added up. */
export function emphasisOf(item: Priority): EmphasisPart[] {
  const place = item.emphasis_place;
  const where = place >= 2 / 3 ? 'early in the text' : place >= 1 / 3 ? 'midway in the text' : 'late in the text';
  return [
    {
      name: 'Rank',
      size: item.emphasis_rank,
      words: item.emphasis_rank === 0 ? 'nothing ranks it' : `${two(item.emphasis_rank)}, ${ranked(item)}`
    },
    {
      name: 'Obligation',
      size: item.emphasis_obligation,
      words: item.obligation === null ? 'no word that binds' : `${two(item.emphasis_obligation)}, by “${item.obligation}”`
    },
    { name: 'Place', size: place, words: `${two(place)}, ${where}` },
    { name: 'Repetition', size: item.emphasis_repetition, words: `${percent(item.emphasis_repetition)} of the document has its theme` },
    {
      name: 'Target',
      size: item.emphasis_target ? 1 : 0,
      words: item.emphasis_target ? 'names a number, date or period' : 'names no number, date or period'
    }
  ];
}
