import { END, readWordsOf, START } from '../words.ts';
import { NAME, type Matcher } from './compile.ts';
import type { FoundThemes } from './found-themes.ts';
import { layEndToEnd, type Lists } from './lists.ts';
import { SentenceMatch } from './match.ts';

/** What a cue counts at most, however often it stands in a sentence: a second time adds little. */
const REPEATED = 1.3;

/** Reads sentences for the themes of a codebook. */
export class Scorer {
  readonly themeCount: number;
  private readonly matcher: Matcher;
  private readonly match: SentenceMatch;
  /** By part: the theme of its cue, or `NAME`, and what the cue is worth. */
  private readonly themeOfPart: Int32Array;
  private readonly weightOfPart: Float64Array;
  /** By part: 1 where its cue is whole with it alone, whatever else stands in the sentence. */
  private readonly isAlone: Uint8Array;
  /** By cue: the parts that it wants, and those that must not be there. */
  private readonly wanted: Lists;
  private readonly unwanted: Lists;
  /** By part and by cue: the last sentence it was found in, counted by `sentence`; what the cue counted there. */
  private readonly partSeen: Int32Array;
  private readonly cueSeen: Int32Array;
  private readonly cueCounted: Float64Array;
  private sentence = 0;
  /** The hits that count, and how far they and those before them reach: the furthest last word. */
  private kept = new Int32Array(256);
  private reached = new Int32Array(256);
  /** By theme: the last sentence it was found in, and the sum of its cues there; the themes of this sentence. */
  private readonly themeSeen: Int32Array;
  private readonly sums: Float64Array;
  private readonly themes: Int32Array;

  constructor(matcher: Matcher, themeCount: number) {
    const { cues, cueOfPart, partCount } = matcher;
    this.themeCount = themeCount;
    this.matcher = matcher;
    this.match = new SentenceMatch(matcher);
    this.themeOfPart = Int32Array.from(cueOfPart, (cue) => cues[cue]?.theme ?? NAME);
    this.weightOfPart = Float64Array.from(cueOfPart, (cue) => cues[cue]?.weight ?? 0);
    this.isAlone = Uint8Array.from(cueOfPart, (number) => {
      const cue = cues[number];
      return cue && cue.parts.length === 1 && cue.unless.length === 0 ? 1 : 0;
    });
    this.wanted = layEndToEnd(cues.map(({ parts }) => parts));
    this.unwanted = layEndToEnd(cues.map(({ unless }) => unless));
    this.partSeen = new Int32Array(partCount);
    this.cueSeen = new Int32Array(cues.length);
    this.cueCounted = new Float64Array(cues.length);
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
    const { themeOfPart, weightOfPart, kept, themeSeen, sums, themes, sentence } = this;
    const { cueOfPart } = this.matcher;
    const { parts, firsts, lasts, rows } = this.match;
    let themeCount = 0;
    for (let k = 0; k < count; k++) {
      const hit = kept[k] ?? 0;
      const part = parts[hit] ?? 0;
      const theme = themeOfPart[part] ?? NAME;
      if (theme === NAME || this.isCovered(k, count)) continue;
      if (themeSeen[theme] !== sentence) {
        themeSeen[theme] = sentence;
        sums[theme] = 0;
        themes[themeCount++] = theme;
      }
      const cue = cueOfPart[part] ?? 0;
      const weight = weightOfPart[part] ?? 0;
      if (this.isAlone[part] === 1 || part === this.wanted.items[this.wanted.starts[cue] ?? 0]) {
        sums[theme] = (sums[theme] ?? 0) + weight * this.countOnce(cue);
      }
      if (weight > 0) {
        const from = words.rows[(rows[firsts[hit] ?? 0] ?? 0) + START] ?? 0;
        const to = words.rows[(rows[lasts[hit] ?? 0] ?? 0) + END] ?? 0;
        found.addPlace(theme, from, to);
      }
    }
    for (let t = 0; t < themeCount; t++) found.addTheme(themes[t] ?? 0, sums[themes[t] ?? 0] ?? 0);
    found.endSentence();
  }

  /** The cues of a sentence, each by its place in `cues.csv` from 0, also those whose words a longer one takes. */
  cuesOf(text: string): number[] {
    this.match.read(text, readWordsOf([{ text }]), 0);
    const count = this.keepWhole();
    const { cueOfPart } = this.matcher;
    return [...new Set(Array.from(this.kept.subarray(0, count), (hit) => cueOfPart[this.match.parts[hit] ?? 0] ?? 0))];
  }

  /** Keeps the hits of cues that are whole and allowed beside what else is there; says how many. */
  private keepWhole(): number {
    const { hitCount, parts, lasts } = this.match;
    if (this.kept.length < hitCount) {
      this.kept = new Int32Array(hitCount * 2);
      this.reached = new Int32Array(hitCount * 2);
    }
    const { kept, reached, isAlone, partSeen } = this;
    const sentence = ++this.sentence;
    for (let i = 0; i < hitCount; i++) partSeen[parts[i] ?? 0] = sentence;
    let count = 0;
    let furthest = -1;
    for (let i = 0; i < hitCount; i++) {
      const part = parts[i] ?? 0;
      if (isAlone[part] === 0 && !this.isWhole(this.matcher.cueOfPart[part] ?? -1)) continue;
      furthest = Math.max(furthest, lasts[i] ?? 0);
      reached[count] = furthest;
      kept[count++] = i;
    }
    return count;
  }

  private isWhole(cue: number): boolean {
    if (cue < 0) return false;
    const { wanted, unwanted, partSeen, sentence } = this;
    const wantedEnd = wanted.starts[cue + 1] ?? 0;
    for (let i = wanted.starts[cue] ?? 0; i < wantedEnd; i++) {
      if (partSeen[wanted.items[i] ?? 0] !== sentence) return false;
    }
    const unwantedEnd = unwanted.starts[cue + 1] ?? 0;
    for (let i = unwanted.starts[cue] ?? 0; i < unwantedEnd; i++) {
      if (partSeen[unwanted.items[i] ?? 0] === sentence) return false;
    }
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
    for (let j = k - 1; j >= 0 && (this.reached[j] ?? 0) >= first; j--) {
      if (this.takes(this.kept[j] ?? 0, hit)) return true;
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
   * more or is of the same theme; a name those of any cue that shares a word with it, unless that is longer yet; of
   * two cues of a theme on the same words the stronger takes them, the first of equal ones.
   */
  private takes(by: number, hit: number): boolean {
    const { firsts, lasts, gapped, parts } = this.match;
    const { themeOfPart, weightOfPart } = this;
    const first = firsts[hit] ?? 0;
    const last = lasts[hit] ?? 0;
    const from = firsts[by] ?? 0;
    const to = lasts[by] ?? 0;
    if (to < first || last < from) return false;
    const theme = themeOfPart[parts[by] ?? 0] ?? NAME;
    const weight = weightOfPart[parts[by] ?? 0] ?? 0;
    const itsTheme = themeOfPart[parts[hit] ?? 0] ?? NAME;
    const itsWeight = weightOfPart[parts[hit] ?? 0] ?? 0;
    if (from === first && to === last && theme === itsTheme) {
      const { cueOfPart } = this.matcher;
      if (itsWeight <= 0 || cueOfPart[parts[by] ?? 0] === cueOfPart[parts[hit] ?? 0]) return false;
      return weight > itsWeight || (weight === itsWeight && by < hit);
    }
    if (from <= first && last <= to && to - from > last - first) {
      if (gapped[by] === 1) return false;
      return theme === NAME || theme === itsTheme || weight >= itsWeight;
    }
    return theme === NAME && !(first <= from && to <= last && last - first > to - from);
  }
}
