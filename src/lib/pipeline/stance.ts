import type { Obligation, Stance } from '#lib/agenda/sentences.ts';
import { obligationOf } from './obligation.ts';
import type { JudgedSentence, ListedSentence } from './stages.ts';
import { COUNTED, INSTRUCTS, OF_DOING, ORDER, Readings, VERBLESS } from './stance-readings.ts';
import { readWordsOf } from './words.ts';

/** How much the sentences around, those of the same list, and the sentence that announces it weigh. */
const AROUND = 2;
const IN_LIST = 3;
const ANNOUNCES = 2;
/** What the items of a list are by its name, and how much that weighs. */
const BY_NAME = 2;
const NAMED: Readonly<Record<string, Stance>> = {
  achievements: 'achievement',
  tasks: 'commitment',
  principles: 'commitment',
  priorities: 'commitment',
  goals: 'commitment',
  objectives: 'commitment',
  targets: 'commitment',
  measures: 'commitment',
  steps: 'commitment',
  actions: 'commitment',
  proposals: 'commitment',
  recommendations: 'commitment',
  requirements: 'commitment',
  commitments: 'commitment'
};
/** Nouns that begin titles of plans. */
const PLAN = /^\W*(?:efforts?|steps|measures|actions?|plans?|towards?|call(?:s|ing)?|appeals?|commitment)\b/i;
/** Words by which a title tells of an event. */
const EVENT = /\b(?:was|were) held\b|\b(?:holds?|opens?|kicks? off|meets?|attends?)\b/i;
/** Five sentences before and five after count as around, the nearer ones more: the weight at each distance. */
const NEAR = [0, 1, 0.5, 0.4, 0.35, 0.3] as const;
/** How much of that weight a sentence of another paragraph has. */
const OTHER_PARAGRAPH = 0.8;

/** The mean reading of the sentences of each list, its announcement counted twice, and what its name says. */
function readLists(sentences: readonly ListedSentence[], readings: Readings): Map<string, Float64Array> {
  const lists = new Map<string, { sums: Float64Array; weight: number }>();
  const { parts, notes } = readings;
  for (let i = 0; i < sentences.length; i++) {
    const { series } = sentences[i]!;
    if (series === null) continue;
    let list = lists.get(series);
    if (list === undefined) {
      list = { sums: new Float64Array(3), weight: 0 };
      lists.set(series, list);
      if (i > 0 && notes[i - 1] !== 0) {
        for (let k = 0; k < 3; k++) list.sums[k]! += parts[(i - 1) * 3 + k]! * ANNOUNCES;
        list.weight += ANNOUNCES;
      }
    }
    if (notes[i] === 0) continue;
    for (let k = 0; k < 3; k++) list.sums[k]! += parts[i * 3 + k]!;
    list.weight++;
  }
  return new Map(
    [...lists].map(([series, { sums, weight }]) => {
      const name = NAMED[series.replace(/-\d+$/, '')];
      return [series, sums.map((sum, k) => (IN_LIST * sum) / Math.max(1, weight) + (ORDER[k] === name ? BY_NAME : 0))];
    })
  );
}

/**
 * What the sentences around each one and its list speak for: three numbers a sentence, in the order of `ORDER`, to be
 * added to its own scores.
 */
export function leanings(sentences: readonly ListedSentence[], readings: Readings): Float64Array {
  const sums = new Float64Array(sentences.length * 3);
  const lists = readLists(sentences, readings);
  for (let i = 0; i < sentences.length; i++) {
    if (readings.notes[i] === 0) continue;
    const { series } = sentences[i]!;
    const list = series === null ? undefined : lists.get(series);
    if (list !== undefined) sums.set(list, i * 3);
    addAround(sums, sentences, readings, i);
  }
  return sums;
}

/** Adds to `sums` what the sentences around one speak for, the mean of their parts times `AROUND`. */
function addAround(
  sums: Float64Array,
  sentences: readonly ListedSentence[],
  { parts, notes }: Readings,
  sentence: number
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let weight = 0;
  const { paragraph } = sentences[sentence]!;
  const last = Math.min(notes.length - 1, sentence + NEAR.length - 1);
  for (let i = Math.max(0, sentence - NEAR.length + 1); i <= last; i++) {
    if (i === sentence || notes[i] === 0) continue;
    const near = NEAR[i < sentence ? sentence - i : i - sentence]!;
    const part = sentences[i]!.paragraph === paragraph ? near : near * OTHER_PARAGRAPH;
    weight += part;
    a += parts[i * 3]! * part;
    b += parts[i * 3 + 1]! * part;
    c += parts[i * 3 + 2]! * part;
  }
  if (weight === 0) return;
  const scale = AROUND / weight;
  sums[sentence * 3]! += a * scale;
  sums[sentence * 3 + 1]! += b * scale;
  sums[sentence * 3 + 2]! += c * scale;
}

/** The first of the highest of the three numbers from `at` on: 0, 1 or 2. */
function highest(sums: Float64Array, at: number): number {
  const [a, c, s] = [sums[at]!, sums[at + 1]!, sums[at + 2]!];
  if (a >= c && a >= s) return 0;
  return c >= s ? 1 : 2;
}

/** Whether a title says nothing of doing: it asks, or names a thing or an event. */
function onlyNames({ kind, text }: ListedSentence, notes: number): boolean {
  if (kind !== 'title') return false;
  if (text.includes('?')) return true;
  if ((notes & OF_DOING) !== 0) return false;
  return (notes & VERBLESS) !== 0 || EVENT.test(text);
}

/** The sentence with what was judged of it; written out, since copying objects whole is slow. */
function judged(
  { sentence, start, end, paragraph, text, kind, kind_rule, series, rank }: ListedSentence,
  stance: Stance | null,
  stance_rule: string | null,
  obligation: Obligation | null
): JudgedSentence {
  return { sentence, start, end, paragraph, text, kind, kind_rule, series, rank, stance, stance_rule, obligation };
}

/**
 * Judges the stance and the obligation of every counted sentence: weights of its verb groups, their subjects and words
 * of weight are added up, with those of the sentences around it and of its list at less weight, and the highest sum
 * wins. `words` are those of the sentences.
 */
export function judge(sentences: readonly ListedSentence[], words = readWordsOf(sentences)): JudgedSentence[] {
  const readings = new Readings(sentences, undefined, words);
  const { scores } = readings;
  const sums = leanings(sentences, readings);
  for (let i = 0; i < sums.length; i++) sums[i]! += scores[i]!;
  return sentences.map((sentence, i) => {
    const { kind, text } = sentence;
    const notes = readings.notes[i]!;
    if ((notes & COUNTED) !== 0 && kind === 'title' && PLAN.test(text)) {
      return judged(sentence, 'commitment', 'title of a plan', obligationOf(text, true, words, i));
    }
    if ((notes & COUNTED) === 0 || onlyNames(sentence, notes)) return judged(sentence, null, null, null);
    const best = highest(sums, i * 3);
    const stance = ORDER[best]!;
    const obligation = stance === 'commitment' ? obligationOf(text, (notes & INSTRUCTS) !== 0, words, i) : null;
    return judged(sentence, stance, readings.reason(i, text, best), obligation);
  });
}
