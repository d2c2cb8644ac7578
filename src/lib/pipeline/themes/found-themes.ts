/**
 * What the words of a document's sentences say, before any context: columns that are filled sentence by sentence and
 * used again for the next document. Sentences, themes and places are numbered from 0 in the order of the text.
 */
export class FoundThemes {
  sentenceCount = 0;
  /** By sentence, and one more: its first theme in `themes`, its first place in `placeThemes`. */
  readonly themeStarts: number[] = [0];
  readonly placeStarts: number[] = [0];
  /** By theme of a sentence, in the order of first words: its index in the codebook and the sum of its cues. */
  readonly themes: number[] = [];
  readonly scores: number[] = [0.5];
  /** By place, in the order of the text: the theme that the words gave, and where they stand in the sentence. */
  readonly placeThemes: number[] = [];
  readonly placeFroms: number[] = [];
  readonly placeTos: number[] = [];
  private themeCount = 0;
  private placeCount = 0;

  clear(): void {
    this.sentenceCount = this.themeCount = this.placeCount = 0;
  }

  addTheme(theme: number, score: number): void {
    this.themes[this.themeCount] = theme;
    this.scores[this.themeCount++] = score;
  }

  addPlace(theme: number, from: number, to: number): void {
    this.placeThemes[this.placeCount] = theme;
    this.placeFroms[this.placeCount] = from;
    this.placeTos[this.placeCount++] = to;
  }

  /** Ends a sentence: what was added since the last one is its own. */
  endSentence(): void {
    this.sentenceCount++;
    this.themeStarts[this.sentenceCount] = this.themeCount;
    this.placeStarts[this.sentenceCount] = this.placeCount;
  }

  /** The sum of a theme's cues in a sentence; 0 where it has none. */
  scoreOf(sentence: number, theme: number): number {
    const end = this.themeStarts[sentence + 1] ?? 0;
    for (let t = this.themeStarts[sentence] ?? 0; t < end; t++) {
      if (this.themes[t] === theme) return this.scores[t] ?? 0;
    }
    return 0;
  }

  /** The strongest theme of a sentence by its own cues, the first of equal ones; -1: none scores `least`. */
  mainTheme(sentence: number, least: number): number {
    let main = -1;
    let best = least;
    const end = this.themeStarts[sentence + 1] ?? 0;
    for (let t = this.themeStarts[sentence] ?? 0; t < end; t++) {
      const score = this.scores[t] ?? 0;
      if (score < best || (main >= 0 && score === best)) continue;
      best = score;
      main = this.themes[t] ?? 0;
    }
    return main;
  }

  /** Where the first words of a theme stand in a sentence; beyond every sentence where it has none. */
  firstPlace(sentence: number, theme: number): number {
    const end = this.placeStarts[sentence + 1] ?? 0;
    for (let p = this.placeStarts[sentence] ?? 0; p < end; p++) {
      if (this.placeThemes[p] === theme) return this.placeFroms[p] ?? 0;
    }
    return Number.MAX_SAFE_INTEGER;
  }
}
