import type { Context } from '#lib/agenda/codebook.ts';
import type { JudgedSentence } from '../stages.ts';
import type { FoundThemes } from './found-themes.ts';

/**
 * Whether a sentence goes on from the one before: both body text of one paragraph, and not the beginning of another
 * item of a list.
 */
export function continues(before: JudgedSentence | undefined, sentence: JudgedSentence | undefined): boolean {
  if (!before || !sentence || before.kind === 'title' || sentence.kind === 'title') return false;
  if (before.paragraph !== sentence.paragraph) return false;
  return sentence.series === null || (before.series === sentence.series && before.rank === sentence.rank);
}

/**
 * The scores of a sentence's themes with what its neighbours lend it. A passage keeps to its subject: "We support this"
 * has the theme of what it supports, and half a cue is enough where the sentences around have whole ones.
 */
export class Lender {
  readonly context: Context;
  themeCount = 0;
  /** The themes that the sentence or a neighbour has, those of the sentence first, and by theme the score. */
  readonly themes: Int32Array;
  readonly scores: Float64Array;
  /** By theme: whether it is among `themes`. */
  private readonly isThere: Uint8Array;

  constructor(context: Context, codebookThemes: number) {
    this.context = context;
    this.themes = new Int32Array(codebookThemes);
    this.scores = new Float64Array(codebookThemes);
    this.isThere = new Uint8Array(codebookThemes);
  }

  /** Sums up one sentence; `goesOn` says of each whether it goes on from the one before. */
  read(found: FoundThemes, goesOn: readonly boolean[], sentence: number): void {
    for (let t = 0; t < this.themeCount; t++) this.isThere[this.themes[t] ?? 0] = 0;
    this.themeCount = 0;
    this.add(found, sentence, 1, Infinity);
    const { before, after, most, across_paragraphs: across } = this.context;
    let kept = 1;
    for (let k = 0; k < before.length && sentence - k > 0; k++) {
      if (!goesOn[sentence - k]) kept *= across;
      if (kept === 0) break;
      this.add(found, sentence - k - 1, kept * (before[k] ?? 0), most);
    }
    kept = 1;
    for (let k = 0; k < after.length && sentence + k + 1 < found.sentenceCount; k++) {
      if (!goesOn[sentence + k + 1]) kept *= across;
      if (kept === 0) break;
      this.add(found, sentence + k + 1, kept * (after[k] ?? 0), most);
    }
  }

  /** What a theme came to; 0 where neither the sentence nor a neighbour has it. */
  scoreOf(theme: number): number {
    return this.isThere[theme] === 1 ? (this.scores[theme] ?? 0) : 0;
  }

  private add(found: FoundThemes, sentence: number, part: number, most: number): void {
    const { themes, scores, isThere } = this;
    const end = found.themeStarts[sentence + 1] ?? 0;
    for (let t = found.themeStarts[sentence] ?? 0; t < end; t++) {
      const theme = found.themes[t] ?? 0;
      const score = found.scores[t] ?? 0;
      if (isThere[theme] === 0) {
        isThere[theme] = 1;
        scores[theme] = 0;
        themes[this.themeCount++] = theme;
      }
      scores[theme] = (scores[theme] ?? 0) + part * (score < most ? score : most);
    }
  }
}
