import { FEATURES } from './stance-feature-names.ts';

/** The features of one sentence; used again for the next, so that nothing new is made for each sentence of a corpus. */
export class FoundFeatures {
  /** How many there are. */
  count = 0;
  /** Their numbers, and where the words stand that each rests on; valid up to `count`. */
  readonly found = new Int16Array(FEATURES.length);
  readonly starts = new Int32Array(FEATURES.length);
  readonly ends = new Int32Array(FEATURES.length);
  /** The round in which each feature was found last; what was found in an earlier round is forgotten. */
  readonly #rounds = new Float64Array(FEATURES.length);
  #round = 0;

  has(feature: number): boolean {
    return this.#rounds[feature] === this.#round;
  }

  /** Adds a feature unless it is there already: the first words that it rests on stay. */
  add(feature: number, start: number, end: number): void {
    if (this.#rounds[feature] === this.#round) return;
    this.#rounds[feature] = this.#round;
    const { count } = this;
    this.found[count] = feature;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
  }

  /** Takes one feature away. */
  drop(feature: number): void {
    const { found, starts, ends } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (found[i] === feature) continue;
      found[kept] = found[i]!;
      starts[kept] = starts[i]!;
      ends[kept] = ends[i]!;
      kept++;
    }
    this.count = kept;
    this.#rounds[feature] = 0;
  }

  /** Forgets what was found. */
  clear(): void {
    this.count = 0;
    this.#round++;
  }
}
