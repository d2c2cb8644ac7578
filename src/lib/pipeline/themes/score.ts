import { END, readWordsOf, START } from '../words.ts';
import { NAME, type Matcher } from './compile.ts';
import type { FoundThemes } from './found-themes.ts';
import { layEndToEnd, type Lists } from './lists.ts';
import { SentenceMatch } from './match.ts';

/** What a cue counts at most, however often it stands in a sentence: a second time adds little. */
const REPEATED = 1.3;

/**
 * What is asked of a part wherever it is found stands in two numbers: the cue, or -1; two flags, above them which of
 * the codebook's weights the cue has, above that its theme, or `NAME`.
 */
const CUE = 0;
const ABOUT = 1;
const PART = 2;
/** The cue is whole with the part alone, whatever else stands in the sentence. */
const ALONE = 1;
/** The cue counts where this part of it is found. */
const COUNTS = 2;
const [WEIGHT_SHIFT, WEIGHT_MASK, THEME_SHIFT] = [2, 0x3fff, 16];

/** The hits that count: which it is, its theme and what it is worth; how far it and those before it reach. */
class KeptHits {
  hits = new Int32Array(256);
  themes = new Int32Array(256);
  weights = new Float64Array(256);
  reached = new Int32Array(256);

  fit(most: number): void {
    if (this.hits.length >= most) return;
    this.hits = new Int32Array(most * 2);
    this.themes = new Int32Array(most * 2);
    this.weights = new Float64Array(most * 2);
    this.reached = new Int32Array(most * 2);
  }
}

/** Reads sentences for the themes of a codebook. */
export class Scorer {
  readonly themeCount: number;
  private readonly match: SentenceMatch;
  private readonly parts: Int32Array;
  /** The weights of cues, each once. */
  private readonly weights: Float64Array;
  /** By cue: the parts that it wants, and those that must not be there. */
  private readonly wanted: Lists;
  private readonly unwanted: Lists;
  /** By part and by cue: the last sentence it was found in, counted by `sentence`; what the cue counted there. */
  private readonly partSeen: Int32Array;
  private readonly cueSeen: Int32Array;
  private readonly cueCounted: Float64Array;
  private sentence = 0;
  private readonly kept = new KeptHits();
  /** By theme: the last sentence it was found in, and the sum of its cues there; the themes of this sentence. */
  private readonly themeSeen: Int32Array;
  private readonly sums: Float64Array;
  private readonly themes: Int32Array;

  constructor(matcher: Matcher, themeCount: number) {
    const { cues, cueOfPart, partCount } = matcher;
    this.themeCount = themeCount;
    this.match = new SentenceMatch(matcher);
    const weights = [...new Set(cues.map(({ weight }) => weight))];
    const numbers = new Map(weights.map((weight, i) => [weight, i]));
    if (weights.length > WEIGHT_MASK) throw new RangeError(`cues have more than ${WEIGHT_MASK} different weights`);
    this.weights = Float64Array.from(weights);
    this.parts = new Int32Array(partCount * PART);
    for (let part = 0; part < partCount; part++) {
      const number = cueOfPart[part]!;
      const cue = cues[number];
      const isAlone = cue !== undefined && cue.parts.length === 1 && cue.unless.length === 0;
      const flags = (isAlone ? ALONE : 0) | (cue?.parts[0] === part ? COUNTS : 0);
      const weight = cue === undefined ? 0 : numbers.get(cue.weight)!;
      this.parts.set([number, ((cue?.theme ?? NAME) << THEME_SHIFT) | (weight << WEIGHT_SHIFT) | flags], part * PART);
    }
    this.partSeen = new Int32Array(partCount);
    this.cueSeen = new Int32Array(cues.length);
    this.cueCounted = new Float64Array(cues.length);
    this.wanted = layEndToEnd(cues.map(({ parts }) => parts));
    this.unwanted = layEndToEnd(cues.map(({ unless }) => unless));
    this.themeSeen = new Int32Array(themeCount);
    this.sums = new Float64Array(themeCount);
    this.themes = new Int32Array(themeCount);
  }

  /**
   * Adds a sentence to `found`: every theme that it has cues of, whatever they sum to, in the order of their first
   * words. Words of a name count for nothing; a cue inside a longer one that is worth as much does not count: "law of
   * the sea" is not "sea"; and of a theme's cues on the same words only the strongest does. `words` has those of the
   * sentence as its `at`th.
   */
  read(text: string, found: FoundThemes, words = readWordsOf([{ text }]), at = 0): void {
    this.match.read(text, words, at);
    const count = this.keepWhole();
    const { kept, parts, themeSeen, sums, themes, sentence } = this;
    const { parts: hitParts, firsts, lasts, rows } = this.match;
    let themeCount = 0;
    for (let k = 0; k < count; k++) {
      const theme = kept.themes[k]!;
      if (theme === NAME || this.isCovered(k, count)) continue;
      if (themeSeen[theme] !== sentence) {
        themeSeen[theme] = sentence;
        sums[theme] = 0;
        themes[themeCount++] = theme;
      }
      const hit = kept.hits[k]!;
      const part = hitParts[hit]! * PART;
      const weight = kept.weights[k]!;
      if ((parts[part + ABOUT]! & COUNTS) !== 0) sums[theme]! += weight * this.countOnce(parts[part + CUE]!);
      if (weight > 0) {
        found.addPlace(theme, words.rows[rows[firsts[hit]!]! + START]!, words.rows[rows[lasts[hit]!]! + END]!);
      }
    }
    for (let t = 0; t < themeCount; t++) found.addTheme(themes[t]!, sums[themes[t]!]!);
    found.endSentence();
  }

  /** The cues of a sentence, each by its place in `cues.csv` from 0, also those whose words a longer one takes. */
  cuesOf(text: string): number[] {
    this.match.read(text, readWordsOf([{ text }]), 0);
    const count = this.keepWhole();
    const { parts } = this.match;
    return [...new Set(Array.from(this.kept.hits.subarray(0, count), (hit) => this.parts[parts[hit]! * PART + CUE]!))];
  }

  /** Keeps the hits of cues that are whole and allowed beside what else is there; says how many. */
  private keepWhole(): number {
    const { hitCount, parts: hitParts, lasts } = this.match;
    this.kept.fit(hitCount);
    const { parts, partSeen } = this;
    const { hits, themes, weights, reached } = this.kept;
    const sentence = ++this.sentence;
    for (let i = 0; i < hitCount; i++) partSeen[hitParts[i]!] = sentence;
    let count = 0;
    let furthest = -1;
    for (let i = 0; i < hitCount; i++) {
      const part = hitParts[i]! * PART;
      const about = parts[part + ABOUT]!;
      if ((about & ALONE) === 0 && !this.isWhole(parts[part + CUE]!)) continue;
      if (lasts[i]! > furthest) furthest = lasts[i]!;
      hits[count] = i;
      themes[count] = about >> THEME_SHIFT;
      weights[count] = this.weights[(about >> WEIGHT_SHIFT) & WEIGHT_MASK]!;
      reached[count++] = furthest;
    }
    return count;
  }

  private isWhole(cue: number): boolean {
    if (cue < 0) return false;
    const { wanted, unwanted, partSeen, sentence } = this;
    const wantedEnd = wanted.starts[cue + 1]!;
    for (let i = wanted.starts[cue]!; i < wantedEnd; i++) {
      if (partSeen[wanted.items[i]!] !== sentence) return false;
    }
    const unwantedEnd = unwanted.starts[cue + 1]!;
    for (let i = unwanted.starts[cue]!; i < unwantedEnd; i++) {
      if (partSeen[unwanted.items[i]!] === sentence) return false;
    }
    return true;
  }

  /** What a cue counts for being found once more: 1, then what is left up to `REPEATED`, then nothing. */
  private countOnce(number: number): number {
    const before = this.cueSeen[number] === this.sentence ? this.cueCounted[number]! : 0;
    const now = Math.min(before + 1, REPEATED);
    this.cueSeen[number] = this.sentence;
    this.cueCounted[number] = now;
    return now - before;
  }

  /** Whether another of the kept hits takes the words of one. */
  private isCovered(k: number, count: number): boolean {
    const { firsts, lasts } = this.match;
    const { hits, reached } = this.kept;
    const first = firsts[hits[k]!]!;
    const last = lasts[hits[k]!]!;
    for (let j = k - 1; j >= 0 && reached[j]! >= first; j--) {
      if (lasts[hits[j]!]! >= first && this.takes(j, k)) return true;
    }
    for (let j = k + 1; j < count && firsts[hits[j]!]! <= last; j++) if (this.takes(j, k)) return true;
    return false;
  }

  /**
   * Whether a kept hit takes the words of another that shares some with it. A longer cue takes those of a shorter one
   * inside it that is worth no more or is of the same theme; a name those of any cue that shares a word with it, unless
   * that is longer yet; of two cues of a theme on the same words the stronger takes them, the first of equal ones.
   */
  private takes(by: number, k: number): boolean {
    const { firsts, lasts, gapped, parts } = this.match;
    const { hits, themes, weights } = this.kept;
    const taker = hits[by]!;
    const hit = hits[k]!;
    const first = firsts[hit]!;
    const last = lasts[hit]!;
    const from = firsts[taker]!;
    const to = lasts[taker]!;
    const theme = themes[by]!;
    if (from === first && to === last && theme === themes[k]) {
      const cueOf = (part: number) => this.parts[part * PART + CUE];
      if (weights[k]! <= 0 || cueOf(parts[taker]!) === cueOf(parts[hit]!)) return false;
      return weights[by]! > weights[k]! || (weights[by] === weights[k] && taker < hit);
    }
    if (from <= first && last <= to && to - from > last - first) {
      return gapped[taker] === 0 && (theme === NAME || theme === themes[k] || weights[by]! >= weights[k]!);
    }
    return theme === NAME && !(first <= from && to <= last && last - first > to - from);
  }
}
