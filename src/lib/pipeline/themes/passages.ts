import type { Passages } from '#lib/agenda/codebook.ts';
import type { FoundThemes } from './found-themes.ts';

/** A sentence whose strongest theme scores no more than this says nothing of any. */
const SAYS_SOMETHING = 0.4;

/**
 * Follows the subject of a document from sentence to sentence. A subject, or none, goes on from one sentence to the
 * next more often than not, and less often over the border of a paragraph; a sentence's own words tell how likely each
 * subject is there. What comes of both, looking from the beginning and from the end, is the likeliest subject of each
 * sentence: the forward and backward passes of Rabiner, Lawrence R. (1989), "A tutorial on hidden Markov models and
 * selected applications in speech recognition", *Proceedings of the IEEE* 77(2).
 */
export class PassageReader {
  private readonly setting: Passages;
  /** Number of subjects: the themes, and after them none. */
  private readonly count: number;
  /** By sentence and subject: how likely its words are under the subject, then that with all before it. */
  private told = new Float64Array(0);
  private forward = new Float64Array(0);
  /** By subject: how likely what stands behind a sentence is. */
  private readonly behind: Float64Array;

  constructor(setting: Passages, themeCount: number) {
    this.setting = setting;
    this.count = themeCount + 1;
    this.behind = new Float64Array(this.count);
  }

  /**
   * The main theme of each sentence, by its index in the codebook; -1: none. `goesOn` says of each sentence whether it
   * goes on from the one before, `tellsNothing` whether its words are of no account, as those of an address.
   */
  read(found: FoundThemes, goesOn: readonly boolean[], tellsNothing: readonly boolean[]): Int32Array {
    const { count } = this;
    const sentences = found.sentenceCount;
    if (this.told.length < sentences * count) {
      this.told = new Float64Array(sentences * count);
      this.forward = new Float64Array(sentences * count);
    }
    for (let i = 0; i < sentences; i++) {
      this.hear(found, i, tellsNothing[i] === true);
      this.goForward(i, goesOn[i] === true);
    }
    const mains = new Int32Array(sentences);
    this.behind.fill(1);
    for (let i = sentences - 1; i >= 0; i--) {
      mains[i] = tellsNothing[i] === true ? -1 : this.likeliest(i);
      this.goBack(i, goesOn[i] === true);
    }
    return mains;
  }

  /**
   * Writes how likely the words of a sentence are under each subject. The more themes share its words, and the more
   * words there are, the less does each point count: what it scores is divided by the root of what all score.
   */
  private hear(found: FoundThemes, sentence: number, tellsNothing: boolean): void {
    const { told, count, setting } = this;
    const at = sentence * count;
    const none = at + count - 1;
    told.fill(1, at, none + 1);
    if (tellsNothing) return;
    const start = found.themeStarts[sentence] ?? 0;
    const end = found.themeStarts[sentence + 1] ?? 0;
    let all = 0;
    for (let t = start; t < end; t++) all += Math.max(found.scores[t] ?? 0, 0);
    const root = all > 0 ? Math.sqrt(all) : 1;
    let strongest = 0;
    for (let t = start; t < end; t++) {
      const score = (found.scores[t] ?? 0) / root;
      told[at + (found.themes[t] ?? 0)] = Math.exp(setting.certainty * score);
      strongest = Math.max(strongest, score);
    }
    const silent = strongest > SAYS_SOMETHING ? 0 : setting.silent;
    const atEdge = this.isAtEdge(sentence, found.sentenceCount) ? setting.at_edges : 0;
    told[none] = Math.exp(setting.without + silent + atEdge);
  }

  /** Whether a sentence belongs to the opening or the close of a document of so many. */
  private isAtEdge(sentence: number, count: number): boolean {
    const [opening, close] = this.setting.edges;
    return sentence < opening * count || sentence >= (1 - close) * count;
  }

  private goForward(sentence: number, goesOn: boolean): void {
    const { forward, told, count } = this;
    const { stays, stays_without, goes_without } = this.setting;
    const side = goesOn ? 0 : 1;
    const at = sentence * count;
    const none = count - 1;
    const before = at - count;
    const first = sentence === 0;
    const noneBefore = first ? 0 : (forward[before + none] ?? 0);
    const leaving = first ? 1 : (1 - noneBefore) * (1 - stays[side]) + noneBefore * (1 - stays_without[side]);
    const begins = (leaving * (1 - goes_without)) / none;
    let sum = 0;
    for (let s = 0; s < count; s++) {
      const staying = first ? 0 : (forward[before + s] ?? 0) * (s === none ? stays_without[side] : stays[side]);
      const likely = (staying + (s === none ? leaving * goes_without : begins)) * (told[at + s] ?? 0);
      forward[at + s] = likely;
      sum += likely;
    }
    for (let s = 0; s < count; s++) forward[at + s] = (forward[at + s] ?? 0) / sum;
  }

  /** The likeliest subject by what stands before, in and behind a sentence; -1: none. */
  private likeliest(sentence: number): number {
    const { forward, behind, count } = this;
    const at = sentence * count;
    let best = 0;
    for (let s = 1; s < count; s++) {
      if ((forward[at + s] ?? 0) * (behind[s] ?? 0) > (forward[at + best] ?? 0) * (behind[best] ?? 0)) best = s;
    }
    return best === count - 1 ? -1 : best;
  }

  /** Makes `behind` say how likely what a sentence and those behind it say is, by the subject before it. */
  private goBack(sentence: number, goesOn: boolean): void {
    const { behind, told, count } = this;
    const { stays, stays_without, goes_without } = this.setting;
    const side = goesOn ? 0 : 1;
    const at = sentence * count;
    const none = count - 1;
    let themes = 0;
    for (let s = 0; s < count; s++) {
      behind[s] = (behind[s] ?? 0) * (told[at + s] ?? 0);
      if (s < none) themes += behind[s] ?? 0;
    }
    const leaving = (themes * (1 - goes_without)) / none + (behind[none] ?? 0) * goes_without;
    let sum = 0;
    for (let s = 0; s < count; s++) {
      const stay = s === none ? stays_without[side] : stays[side];
      behind[s] = stay * (behind[s] ?? 0) + (1 - stay) * leaving;
      sum += behind[s] ?? 0;
    }
    for (let s = 0; s < count; s++) behind[s] = (behind[s] ?? 0) / sum;
  }
}
