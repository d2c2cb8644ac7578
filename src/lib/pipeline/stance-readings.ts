import { isCounted, type Stance } from '#lib/agenda/sentences.ts';
import { FoundFeatures } from './stance-found.ts';
import type { ListedSentence } from './stages.ts';
import { FEATURES } from './stance-feature-names.ts';
import { readFeatures } from './stance-features.ts';
import { STANCE_WEIGHTS } from './stance-weights.ts';
import { readWordsOf, type Words } from './words.ts';

export const ORDER: readonly Stance[] = ['achievement', 'commitment', 'assessment'];

const CONSTANT = FEATURES.length - 1;
const NO_VERB = FEATURES.indexOf('no verb');
const IMPERATIVE = FEATURES.indexOf('begins: imperative');
const DOING = FEATURES.indexOf('begins: doing');

/** What {@link Readings.notes} says of a sentence. */
export const COUNTED = 1;
export const INSTRUCTS = 2;
export const OF_DOING = 4;
export const VERBLESS = 8;

/** Weights by feature and stance, three numbers a feature, of those that are named. */
export function weightsOf(named: Readonly<Record<string, readonly [number, number, number]>>): Float64Array {
  const weights = new Float64Array(FEATURES.length * 3);
  for (const [i, feature] of FEATURES.entries()) weights.set(named[feature] ?? [0, 0, 0], i * 3);
  return weights;
}

const WEIGHTS = weightsOf(STANCE_WEIGHTS);
const features = new FoundFeatures();

/** What each sentence of a document speaks for by its own words; three numbers a sentence, in the order of `ORDER`. */
export class Readings {
  /** Sums of the weights. */
  readonly scores: Float64Array;
  /** The same as parts of 1; all 0 where a sentence is not counted. */
  readonly parts: Float64Array;
  readonly notes: Uint8Array;
  /** For each sentence and stance the feature that speaks most for it (-1: none), and where its words begin and end. */
  readonly #reasons: Int32Array;

  /**
   * @param weights those of the program, or others while they are being fitted
   * @param words those of the sentences
   */
  constructor(sentences: readonly ListedSentence[], weights = WEIGHTS, words = readWordsOf(sentences)) {
    this.scores = new Float64Array(sentences.length * 3);
    this.parts = new Float64Array(sentences.length * 3);
    this.notes = new Uint8Array(sentences.length);
    this.#reasons = new Int32Array(sentences.length * 9);
    for (let i = 0; i < sentences.length; i++) {
      const { kind, text } = sentences[i]!;
      if (isCounted(kind)) this.#read(i, text, weights, words);
    }
  }

  #read(sentence: number, text: string, weights: Float64Array, words: Words): void {
    readFeatures(text, features, words, sentence);
    const { count, found, starts, ends } = features;
    const reasons = this.#reasons;
    const { scores, parts } = this;
    const base = sentence * 3;
    for (let stance = 0; stance < 3; stance++) {
      let sum = 0;
      let most = 0;
      let best = -1;
      for (let i = 0; i < count; i++) {
        const feature = found[i]!;
        const weight = weights[feature * 3 + stance]!;
        sum += weight;
        if (weight > most && feature !== CONSTANT) {
          most = weight;
          best = i;
        }
      }
      scores[base + stance] = sum;
      const reason = (base + stance) * 3;
      reasons[reason] = best < 0 ? -1 : found[best]!;
      reasons[reason + 1] = best < 0 ? 0 : starts[best]!;
      reasons[reason + 2] = best < 0 ? 0 : ends[best]!;
    }
    const top = Math.max(scores[base]!, scores[base + 1]!, scores[base + 2]!);
    let sum = 0;
    for (let k = base; k < base + 3; k++) sum += parts[k] = Math.exp(scores[k]! - top);
    for (let k = base; k < base + 3; k++) parts[k]! /= sum;
    this.notes[sentence] =
      COUNTED |
      (features.has(IMPERATIVE) ? INSTRUCTS | OF_DOING : 0) |
      (features.has(DOING) ? OF_DOING : 0) |
      (features.has(NO_VERB) ? VERBLESS : 0);
  }

  /** The feature that speaks most for a stance of a sentence, with its words: `some must: must respect`. */
  reason(sentence: number, text: string, stance: number): string {
    const at = (sentence * 3 + stance) * 3;
    const feature = this.#reasons[at]!;
    if (feature < 0) return 'the sentences around';
    const [start, end] = [this.#reasons[at + 1]!, this.#reasons[at + 2]!];
    if (end <= start) return FEATURES[feature]!;
    const words = text.slice(start, end);
    return `${FEATURES[feature]!}: ${words.includes('\n') ? words.replace(/\s+/g, ' ') : words}`;
  }
}
