import { isCounted, type Kind, type Stance } from '#lib/agenda/sentences.ts';
import type { Measure, Tuning, ValidityRow } from '#lib/agenda/validity.ts';
import { bootstrap } from './bootstrap.ts';
import { macroOf, round, scoresOf, type Scores, type Tally } from './scores.ts';

/** What a reader, or the program, says of one sentence. */
export interface Judgement {
  /** Null: the reader did not say, or the program has no sentence there. */
  readonly kind: Kind | null;
  readonly stance: Stance | null;
  readonly themes: readonly string[];
  readonly main: string | null;
  readonly series: string | null;
  readonly rank: number | null;
}

/** A sentence of the reference and what the program says at its place. */
export interface Compared {
  readonly document: string;
  readonly reference: Judgement;
  readonly given: Judgement;
}

/** A reference set: its codebook, and whether it codes one theme a sentence (or none) instead of several. */
export interface ReferenceSet {
  readonly reference_id: string;
  readonly codebook_id: string;
  readonly oneTheme: boolean;
}

export type Measured = Omit<ValidityRow, 'measured_on'>;

interface Counted extends Tally {
  readonly measure: Measure;
  readonly value_id: string | null;
}

/**
 * Measures the program against one part of a reference set, with 95 % intervals of F1 by resampling documents and then
 * sentences (1,000 draws, always the same).
 *
 * Themes: every pair of sentence and theme counts; a set that codes one theme a sentence is compared by main theme,
 * "none" being a class of `micro`, which is so the accuracy. `main`: whether the reader's main theme is among those
 * given. Stance is measured on sentences that the reader counts; no stance is a value of its own. Kinds, stances and
 * themes that neither has give no row.
 */
export function measure(set: ReferenceSet, tuning: Tuning, compared: readonly Compared[]): Measured[] {
  const cells = new Map<string, Pick<Counted, 'measure' | 'value_id'>>();
  const keyOf = (c: Pick<Counted, 'measure' | 'value_id'>) => `${c.measure} ${c.value_id ?? ''}`;
  const counted = compared.map((pair) => {
    const counts = countsOf(set, pair);
    for (const count of counts) cells.set(keyOf(count), count);
    return { document: pair.document, counts: counts.map((count) => ({ key: keyOf(count), count })) };
  });
  const keys = [...cells.keys()].sort();
  const places = new Map(keys.map((key, index) => [key, index]));
  const indexed = counted.map(({ document, counts }) => ({
    document,
    counts: counts.map(({ key, count }) => ({ place: places.get(key) as number, count }))
  }));
  const groups = new Map<string, typeof indexed>();
  for (const pair of indexed) groups.set(pair.document, [...(groups.get(pair.document) ?? []), pair]);

  const themePlaces = keys.flatMap((key, place) => (cells.get(key)?.measure === 'theme' ? [place] : []));
  const tally = (sample: readonly (typeof indexed)[number][]) => {
    const tallies = keys.map(() => ({ n: 0, found: 0, correct: 0 }));
    for (const { counts } of sample) {
      for (const { place, count } of counts) {
        const sum = tallies[place] as { n: number; found: number; correct: number };
        sum.n += count.n;
        sum.found += count.found;
        sum.correct += count.correct;
      }
    }
    return tallies;
  };
  const macro = (tallies: readonly Tally[]) => macroOf(themePlaces.map((place) => tallies[place] as Tally));
  const tallies = tally(indexed);
  const intervals = bootstrap([...groups.values()], (sample) => {
    const drawn = tally(sample);
    return [...drawn.map((t) => scoresOf(t).f1), macro(drawn).f1];
  });

  const row = (
    what: Pick<Counted, 'measure' | 'value_id'>,
    { n, found, correct }: Tally,
    scores: Scores,
    place: number
  ): Measured => {
    const interval = intervals[place] ?? null;
    return {
      reference_id: set.reference_id,
      codebook_id: ['kind', 'stance'].includes(what.measure) ? null : set.codebook_id,
      measure: what.measure,
      value_id: what.value_id,
      tuning,
      n,
      found,
      correct,
      precision: round(scores.precision),
      recall: round(scores.recall),
      f1: round(scores.f1),
      low: round(interval?.[0] ?? null),
      high: round(interval?.[1] ?? null)
    };
  };
  const rows = keys.map((key, place) => {
    const own = tallies[place] as Tally;
    return row(cells.get(key) as Counted, own, scoresOf(own), place);
  });
  const together = themePlaces.reduce<Tally>(
    (sum, place) => add(sum, tallies[place] as Tally),
    { n: 0, found: 0, correct: 0 }
  );
  rows.push(row({ measure: 'macro', value_id: null }, together, macro(tallies), keys.length));
  return rows;
}

/** What one sentence adds to which figures. */
function countsOf(set: ReferenceSet, { reference, given }: Compared): Counted[] {
  const counts: Counted[] = [];
  const label = (measure: Measure, wanted: string, got: string | null) => {
    const correct = wanted === got ? 1 : 0;
    counts.push({ measure, value_id: null, n: 1, found: 1, correct });
    counts.push({ measure, value_id: wanted, n: 1, found: correct, correct });
    if (got !== null && correct === 0) counts.push({ measure, value_id: got, n: 0, found: 1, correct: 0 });
  };
  if (reference.kind !== null) label('kind', reference.kind, given.kind);
  if (reference.kind === null || isCounted(reference.kind)) {
    label('stance', reference.stance ?? 'none', given.stance ?? 'none');
  }
  const wanted = reference.themes;
  const got = set.oneTheme ? (given.main === null ? [] : [given.main]) : given.themes;
  for (const theme of new Set([...wanted, ...got])) {
    const n = wanted.includes(theme) ? 1 : 0;
    const found = got.includes(theme) ? 1 : 0;
    counts.push({ measure: 'theme', value_id: theme, n, found, correct: n * found });
    if (!set.oneTheme) counts.push({ measure: 'micro', value_id: null, n, found, correct: n * found });
  }
  if (set.oneTheme) {
    const correct = (wanted[0] ?? null) === given.main ? 1 : 0;
    counts.push({ measure: 'micro', value_id: null, n: 1, found: 1, correct });
  } else if (reference.main !== null) {
    const correct = got.includes(reference.main) ? 1 : 0;
    counts.push({ measure: 'main', value_id: null, n: 1, found: got.length > 0 ? 1 : 0, correct });
  }
  return counts;
}

function add(a: Tally, b: Tally): Tally {
  return { n: a.n + b.n, found: a.found + b.found, correct: a.correct + b.correct };
}
