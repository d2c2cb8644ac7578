import type { Tuning } from '#lib/agenda/validity.ts';
import { round, scoresOf, type Tally } from './scores.ts';
import type { Compared, Measured, ReferenceSet } from './validity.ts';

/**
 * Measures each enumerated list of the reference, and all together. The program names its lists in its own way, so a
 * list is compared with the one of the program that has most of its sentences (the first met of equals): `n` are the
 * list's sentences, `found` all sentences that the program gives to its own list, `correct` those in both with the same
 * rank. A list is whole where the three agree. Together, `found` counts every sentence that the program gives to any
 * list. No interval: lists are few.
 */
export function measureLists(set: ReferenceSet, tuning: Tuning, compared: readonly Compared[]): Measured[] {
  const names = new Map<string, { document: string; series: string }>();
  for (const { document, reference } of compared) {
    const { series } = reference;
    if (series !== null) names.set(`${document}/${series}`, { document, series });
  }
  if (names.size === 0) return [];
  const tallies = [...names].map(([name, { document, series }]) => {
    const inDocument = compared.filter((c) => c.document === document);
    return { name, tally: tallyOf(series, inDocument) };
  });
  const together = {
    n: tallies.reduce((sum, { tally }) => sum + tally.n, 0),
    found: compared.filter((c) => c.given.series !== null).length,
    correct: tallies.reduce((sum, { tally }) => sum + tally.correct, 0)
  };
  return [row(set, tuning, null, together), ...tallies.map(({ name, tally }) => row(set, tuning, name, tally))];
}

function tallyOf(series: string, inDocument: readonly Compared[]): Tally {
  const list = inDocument.filter((c) => c.reference.series === series);
  const given = mostFrequent(list.flatMap((c) => c.given.series ?? []));
  const found = given === null ? [] : inDocument.filter((c) => c.given.series === given);
  const correct = found.filter((c) => c.reference.series === series && c.reference.rank === c.given.rank);
  return { n: list.length, found: found.length, correct: correct.length };
}

function mostFrequent(names: readonly string[]): string | null {
  let best: string | null = null;
  const times = (name: string) => names.filter((n) => n === name).length;
  for (const name of names) if (best === null || times(name) > times(best)) best = name;
  return best;
}

function row(set: ReferenceSet, tuning: Tuning, value_id: string | null, tally: Tally): Measured {
  const { precision, recall, f1 } = scoresOf(tally);
  return {
    reference_id: set.reference_id,
    codebook_id: null,
    measure: 'series',
    value_id,
    tuning,
    n: tally.n,
    found: tally.found,
    correct: tally.correct,
    precision: round(precision),
    recall: round(recall),
    f1: round(f1),
    low: null,
    high: null
  };
}
