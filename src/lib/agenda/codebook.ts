/** A theme as its codebook defines it: one row of `themes.csv`. */
export interface Theme {
  readonly theme_id: string;
  readonly domain: string;
  readonly label: string;
  readonly definition: string;
  readonly not_this: string | null;
  readonly example: string | null;
  readonly counterexample: string | null;
  readonly cap_codes: string | null;
  readonly marpor_codes: string | null;
}

/** A cue as its codebook writes it: one row of `cues.csv`. */
export interface Cue {
  /** The theme it speaks for, or `-`: words that are a name and count for no theme. */
  readonly theme_id: string;
  /** The words, in the language of cues that `src/lib/pipeline/themes` reads. */
  readonly cue: string;
  /** What it is worth; a sentence has a theme from 1 on. Negative: speaks against. */
  readonly weight: number;
  /** Patterns that must not stand in the same sentence, separated by ";". */
  readonly unless: string | null;
  /** The row of `cues.csv`, for messages. */
  readonly row: number;
}

/** How much the sentences around one speak for its themes. */
export interface Context {
  /** What the score of the sentence one, two … before counts, from 0 to 1; empty: nothing. */
  readonly before: readonly number[];
  /** The same of those after. */
  readonly after: readonly number[];
  /** What a theme of one neighbour counts at most, before it is so reduced. */
  readonly most: number;
  /** What is kept of that at each border of a paragraph, title or item of a list between; 0: nothing crosses. */
  readonly across_paragraphs: number;
  /** Whether a sentence without a theme has that of the sentence before it in the paragraph, or of the next. */
  readonly fill: boolean;
}

/** How the subject of a document is followed from sentence to sentence, where a sentence has one main theme or none. */
export interface Passages {
  /**
   * How much more likely a theme's words are with each point that it scores, divided by the root of what all themes of
   * the sentence score together: the factor's natural logarithm.
   */
  readonly certainty: number;
  /** The same logarithm for no theme: in every sentence, and more in one whose words say nothing. */
  readonly without: number;
  readonly silent: number;
  /** Which part of the sentences, from the first on and up to the last, open and close the document; from 0 to 1. */
  readonly edges: readonly [number, number];
  /** The same logarithm for no theme: how much more in those. */
  readonly at_edges: number;
  /** How often a theme goes on in the next sentence, within a paragraph and over its border; from 0 to 1. */
  readonly stays: readonly [number, number];
  /** The same of having no theme. */
  readonly stays_without: readonly [number, number];
  /** How often what ends is followed by no theme; else any theme is as likely. */
  readonly goes_without: number;
}

/** A codebook: what `data/codebooks/<id>/` holds. */
export interface Codebook {
  readonly codebook_id: string;
  readonly name: string;
  readonly version: string;
  readonly citation: string;
  readonly about: string;
  /** Absent: each sentence for itself. */
  readonly context?: Context;
  /** Absent: the main theme is the one that scores most. */
  readonly passages?: Passages;
  readonly themes: readonly Theme[];
  readonly cues: readonly Cue[];
}
