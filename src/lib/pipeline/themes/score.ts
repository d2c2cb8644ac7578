import { NAME, type Matcher } from './compile.ts';
import { SentenceMatch } from './match.ts';
import { LARGEST_GAP, LONGEST } from './parse-cue.ts';

/** A theme found in a sentence by its cues. */
export interface ScoredTheme {
  /** Index of the theme in the codebook. */
  readonly theme: number;
  /** The sum of its cues. */
  readonly score: number;
  /** Where the words that gave it stand in the sentence: start, end, start, end … in the order of the text. */
  readonly places: readonly number[];
}

/** What a cue counts at most, however often it stands in a sentence: a second time adds little. */
const REPEATED = 1.3;
/** A pattern reaches over so many words at most. */
const REACH = LONGEST * (LARGEST_GAP + 1);
const NONE: readonly ScoredTheme[] = [];

/** Reads sentences for the themes of a codebook. */
export class Scorer {
  readonly themeCount: number;
  private readonly matcher: Matcher;
  private readonly match: SentenceMatch;
  /** By part and by cue: the last sentence it was found in, counted by `sentence`; what the cue counted there. */
  private readonly partSeen: Int32Array;
  private readonly cueSeen: Int32Array;
  private readonly cueCounted: Float64Array;
  private sentence = 0;
  private kept = new Int32Array(256);

  constructor(matcher: Matcher, themeCount: number) {
    this.themeCount = themeCount;
    this.matcher = matcher;
    this.match = new SentenceMatch(matcher);
    this.partSeen = new Int32Array(matcher.partCount);
    this.cueSeen = new Int32Array(matcher.cues.length);
    this.cueCounted = new Float64Array(matcher.cues.length);
  }

  /**
   * Every theme that a sentence has cues of, whatever they sum to, in the order of their first words. Words of a name
   * count for nothing, and a cue inside a longer one that is worth as much does not count: "law of the sea" is not
   * "sea".
   */
  read(text: string): readonly ScoredTheme[] {
    this.match.read(text);
    const count = this.keepWhole();
    if (count === 0) return NONE;
    const { cueOfPart, cues } = this.matcher;
    const { parts, firsts, lasts, starts, ends } = this.match;
    const found: Sum[] = [];
    for (let k = 0; k < count; k++) {
      const hit = this.kept[k] ?? 0;
      const part = parts[hit] ?? 0;
      const number = cueOfPart[part] ?? 0;
      const cue = cues[number];
      if (!cue || cue.theme === NAME || this.isCovered(k, count)) continue;
      let sum = ofTheme(found, cue.theme);
      if (!sum) found.push((sum = { theme: cue.theme, score: 0, places: [] }));
      if (part === cue.parts[0]) sum.score += cue.weight * this.countOnce(number);
      if (cue.weight > 0) addPlace(sum.places, starts[firsts[hit] ?? 0] ?? 0, ends[lasts[hit] ?? 0] ?? 0);
    }
    return found;
  }

  /** Keeps the hits of cues that are whole and allowed beside what else is there; says how many. */
  private keepWhole(): number {
    const { hitCount, parts } = this.match;
    if (this.kept.length < hitCount) this.kept = new Int32Array(hitCount * 2);
    this.sentence++;
    for (let i = 0; i < hitCount; i++) this.partSeen[parts[i] ?? 0] = this.sentence;
    let count = 0;
    for (let i = 0; i < hitCount; i++) {
      const number = this.matcher.cueOfPart[parts[i] ?? 0] ?? -1;
      if (number >= 0 && this.isWhole(number)) this.kept[count++] = i;
    }
    return count;
  }

  private isWhole(number: number): boolean {
    const cue = this.matcher.cues[number];
    if (!cue) return false;
    const { parts, unless } = cue;
    if (parts.length > 1) for (const part of parts) if (this.partSeen[part] !== this.sentence) return false;
    if (unless.length > 0) for (const part of unless) if (this.partSeen[part] === this.sentence) return false;
    return true;
  }

  /** What a cue counts for being found once more: 1, then what is left up to `REPEATED`, then nothing. */
  private countOnce(number: number): number {
    const before = this.cueSeen[number] === this.sentence ? (this.cueCounted[number] ?? 0) : 0;
    const now = Math.min(before + 1, REPEATED);
    this.cueSeen[number] = this.sentence;
    this.cueCounted[number] = now;
    return now - before;
  }

  /** Whether another of the kept hits takes the words of one. */
  private isCovered(k: number, count: number): boolean {
    const { firsts, lasts } = this.match;
    const hit = this.kept[k] ?? 0;
    const first = firsts[hit] ?? 0;
    const last = lasts[hit] ?? 0;
    for (let j = k - 1; j >= 0; j--) {
      const other = this.kept[j] ?? 0;
      if ((firsts[other] ?? 0) <= first - REACH) break;
      if (this.takes(other, hit)) return true;
    }
    for (let j = k + 1; j < count; j++) {
      const other = this.kept[j] ?? 0;
      if ((firsts[other] ?? 0) > last) break;
      if (this.takes(other, hit)) return true;
    }
    return false;
  }

  /**
   * Whether a hit takes the words of another. A longer cue takes those of a shorter one inside it that is worth no
   * more or is of the same theme; a name those of any cue that shares a word with it, unless that is longer yet.
   */
  private takes(by: number, hit: number): boolean {
    const { firsts, lasts, gapped, parts } = this.match;
    const { cues, cueOfPart } = this.matcher;
    const first = firsts[hit] ?? 0;
    const last = lasts[hit] ?? 0;
    const from = firsts[by] ?? 0;
    const to = lasts[by] ?? 0;
    if (to < first || last < from) return false;
    const cue = cues[cueOfPart[parts[by] ?? 0] ?? 0];
    const inner = cues[cueOfPart[parts[hit] ?? 0] ?? 0];
    if (!cue || !inner) return false;
    if (from <= first && last <= to && to - from > last - first) {
      if (gapped[by] === 1) return false;
      return cue.theme === NAME || cue.theme === inner.theme || cue.weight >= inner.weight;
    }
    return cue.theme === NAME && !(first <= from && to <= last && last - first > to - from);
  }
}

interface Sum {
  readonly theme: number;
  score: number;
  readonly places: number[];
}

function ofTheme(sums: readonly Sum[], theme: number): Sum | undefined {
  for (let i = 0; i < sums.length; i++) if (sums[i]?.theme === theme) return sums[i];
  return undefined;
}

/** Adds a place, unless another cue has just given the same. */
function addPlace(places: number[], start: number, end: number): void {
  const { length } = places;
  if (length === 0 || places[length - 2] !== start || places[length - 1] !== end) places.push(start, end);
}
