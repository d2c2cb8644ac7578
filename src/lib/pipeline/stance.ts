import { isCounted, type Obligation, type Stance } from '#lib/agenda/sentences.ts';
import { obligationOf } from './obligation.ts';
import type { JudgedSentence, ListedSentence } from './stages.ts';
import { FEATURES } from './stance-feature-names.ts';
import { readFeatures, type StanceFeatures } from './stance-features.ts';
import { STANCE_WEIGHTS } from './stance-weights.ts';

const ORDER: readonly Stance[] = ['achievement', 'commitment', 'assessment'];
/** How much the sentences around, those of the same list, and the sentence that announces it weigh. */
const AROUND = 2;
const IN_LIST = 3;
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
/** Five sentences before and five after count as around, the nearer ones more: the weight at each distance. */
const NEIGHBOURS: readonly (readonly [number, number])[] = [1, 0.5, 0.4, 0.35, 0.3].flatMap((part, i) => [
  [-1 - i, part],
  [1 + i, part]
]);
const CONSTANT = FEATURES.length - 1;
const NO_VERB = FEATURES.indexOf('no verb');
const IMPERATIVE = FEATURES.indexOf('begins: imperative');
const DOING = FEATURES.indexOf('begins: doing');

const weights = new Float64Array(FEATURES.length * 3);
for (const [i, feature] of FEATURES.entries()) weights.set(STANCE_WEIGHTS[feature] ?? [0, 0, 0], i * 3);

interface Reading {
  readonly features: StanceFeatures;
  /** Sum of the weights, a number for each stance. */
  readonly scores: readonly [number, number, number];
  /** The same as parts of 1. */
  readonly parts: readonly [number, number, number];
}

function read(text: string): Reading {
  const features = readFeatures(text);
  let a = 0;
  let c = 0;
  let s = 0;
  for (const feature of features.found) {
    a += weights[feature * 3]!;
    c += weights[feature * 3 + 1]!;
    s += weights[feature * 3 + 2]!;
  }
  const top = Math.max(a, c, s);
  const [x, y, z] = [Math.exp(a - top), Math.exp(c - top), Math.exp(s - top)];
  const sum = x + y + z;
  return { features, scores: [a, c, s], parts: [x / sum, y / sum, z / sum] };
}

/** Adds the parts of `from` to `to`, times `weight`. */
function gather(to: [number, number, number], from: Reading, weight: number): void {
  for (let k = 0; k < 3; k++) to[k]! += from.parts[k]! * weight;
}

/** The mean reading of the sentences of each list, its announcement counted twice. */
function readLists(sentences: readonly ListedSentence[], readings: readonly (Reading | null)[]): Map<string, number[]> {
  const sums = new Map<string, { parts: [number, number, number]; weight: number }>();
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.series === null) continue;
    let list = sums.get(sentence.series);
    if (list === undefined) {
      list = { parts: [0, 0, 0], weight: 0 };
      sums.set(sentence.series, list);
      const announcement = readings[i - 1];
      if (announcement != null) {
        gather(list.parts, announcement, 2);
        list.weight += 2;
      }
    }
    const reading = readings[i];
    if (reading == null) continue;
    gather(list.parts, reading, 1);
    list.weight++;
  }
  return new Map([...sums].map(([name, { parts, weight }]) => [name, parts.map((part) => part / Math.max(1, weight))]));
}

/** The feature that speaks most for a stance, with its words. */
function reason(text: string, { features }: Reading, stance: number): string {
  let best = -1;
  let most = 0;
  for (const [i, feature] of features.found.entries()) {
    if (feature === CONSTANT) continue;
    const weight = weights[feature * 3 + stance]!;
    if (weight <= most) continue;
    most = weight;
    best = i;
  }
  if (best < 0) return 'the sentences around';
  const words = text.slice(features.starts[best], features.ends[best]).replace(/\s+/g, ' ');
  return words === '' ? FEATURES[features.found[best]!]! : `${FEATURES[features.found[best]!]!}: ${words}`;
}

/** Whether a title says nothing of doing: it asks, or names a thing or an event. */
function onlyNames(sentence: ListedSentence, reading: Reading): boolean {
  if (sentence.kind !== 'title') return false;
  if (sentence.text.includes('?')) return true;
  const { found } = reading.features;
  if (found.includes(IMPERATIVE) || found.includes(DOING)) return false;
  return found.includes(NO_VERB) || /\b(?:was|were) held\b|\b(?:holds?|opens?|kicks? off|meets?|attends?)\b/i.test(sentence.text);
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
 * of weight are added up, with those of the sentences around it and of its list at less weight, and the highest sum wins.
 */
export function judge(sentences: readonly ListedSentence[]): JudgedSentence[] {
  const readings = sentences.map((sentence) => (isCounted(sentence.kind) ? read(sentence.text) : null));
  const lists = readLists(sentences, readings);
  return sentences.map((sentence, i) => {
    const reading = readings[i];
    if (reading != null && sentence.kind === 'title' && PLAN.test(sentence.text)) {
      return judged(sentence, 'commitment', 'title of a plan', obligationOf(sentence.text, true));
    }
    if (reading == null || onlyNames(sentence, reading)) return judged(sentence, null, null, null);
    const around: [number, number, number] = [0, 0, 0];
    let weight = 0;
    for (const [step, part] of NEIGHBOURS) {
      const neighbour = readings[i + step];
      if (neighbour == null) continue;
      gather(around, neighbour, part);
      weight += part;
    }
    const list = sentence.series === null ? undefined : lists.get(sentence.series);
    const named = sentence.series === null ? undefined : NAMED[sentence.series.replace(/-\d+$/, '')];
    let best = 0;
    let most = -Infinity;
    for (let k = 0; k < 3; k++) {
      const near = weight > 0 ? (AROUND * around[k]!) / weight : 0;
      const listed = IN_LIST * (list?.[k] ?? 0) + (ORDER[k] === named ? BY_NAME : 0);
      const sum = reading.scores[k]! + near + listed;
      if (sum > most) {
        most = sum;
        best = k;
      }
    }
    const stance = ORDER[best]!;
    const imperative = reading.features.found.includes(IMPERATIVE);
    const obligation = stance === 'commitment' ? obligationOf(sentence.text, imperative) : null;
    return judged(sentence, stance, reason(sentence.text, reading, best), obligation);
  });
}
