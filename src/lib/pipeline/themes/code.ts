import type { Codebook } from '#lib/agenda/codebook.ts';
import { isCounted } from '#lib/agenda/sentences.ts';
import type { JudgedSentence, ThemeCoding } from '../stages.ts';
import { compile } from './compile.ts';
import { continues, lend } from './context.ts';
import { Scorer, type ScoredTheme } from './score.ts';

/** From this score on a sentence has a theme. */
const ENOUGH = 1;
/** A sentence has at most so many themes. */
const MOST = 4;
/** A theme is left out whose score is under this part of the strongest one's, as far as that goes up to `TOP`. */
const BESIDE = 0.35;
const TOP = 4;
/** How many sentences ahead one looks for the theme of a sentence that says nothing itself. */
const AHEAD = 3;
/** A single theme is given from this score on where a sentence and its neighbours give none. */
const WEAK = 0.3;

/** A codebook ready to match. */
export interface Coder {
  readonly codebook: Codebook;
  readonly scorer: Scorer;
}

/** Compiles a codebook. Throws `CodebookError` naming the row of a cue that does not compile. */
export function makeCoder(codebook: Codebook): Coder {
  return { codebook, scorer: new Scorer(compile(codebook), codebook.themes.length) };
}

/**
 * Gives every counted sentence its themes, the main one first: those whose cues, with what the neighbouring sentences
 * lend, come to 1 or more. Where none do, the sentence goes on with the main theme of the sentence before it in the
 * paragraph, or else has that of the next that has one, or else its own strongest cue though it is weak.
 */
export function codeThemes(coder: Coder, sentences: readonly JudgedSentence[]): ThemeCoding[] {
  const counted = sentences.filter(({ kind }) => isCounted(kind));
  const goesOn = counted.map((sentence, i) => continues(counted[i - 1], sentence));
  const own = counted.map(({ text }) => coder.scorer.read(text));
  const lent = lend(own, goesOn, coder.scorer.themeCount, WEAK);
  const codings: ThemeCoding[] = [];
  let before: ScoredTheme | undefined;
  counted.forEach((sentence, i) => {
    if (!goesOn[i]) before = undefined;
    let themes = strongest(lent[i] ?? []);
    if (themes.length === 0) {
      const only = before ?? ahead(own, goesOn, i) ?? [...(lent[i] ?? [])].sort(byScore)[0];
      if (only) themes = [only];
    }
    before = withoutWords(themes[0]);
    addRows(codings, coder.codebook, sentence, themes);
  });
  return codings;
}

/** Those that are enough, by score, without those that are weak beside the strongest. */
function strongest(themes: readonly ScoredTheme[]): ScoredTheme[] {
  const enough = themes.filter(({ score }) => score >= ENOUGH);
  if (enough.length < 2) return enough;
  enough.sort(byScore);
  const least = BESIDE * Math.min(enough[0]?.score ?? 0, TOP);
  return enough.filter(({ score }, i) => i < MOST && score >= least);
}

/** By score; equal ones in the order of their first words, those without words last. */
function byScore(a: ScoredTheme, b: ScoredTheme): number {
  const first = Number.MAX_SAFE_INTEGER;
  return b.score - a.score || (a.places[0] ?? first) - (b.places[0] ?? first) || a.theme - b.theme;
}

/** The main theme, by its own cues, of the next sentence that has one and goes on from this. */
function ahead(
  own: readonly (readonly ScoredTheme[])[],
  goesOn: readonly boolean[],
  from: number
): ScoredTheme | undefined {
  for (let i = from + 1; i <= from + AHEAD && goesOn[i]; i++) {
    const main = withoutWords(strongest(own[i] ?? [])[0]);
    if (main) return main;
  }
  return undefined;
}

/** A theme as another sentence takes it over. */
function withoutWords(theme: ScoredTheme | undefined): ScoredTheme | undefined {
  return theme && { theme: theme.theme, score: theme.score, places: [] };
}

function addRows(
  codings: ThemeCoding[],
  codebook: Codebook,
  { sentence, start: from, text }: JudgedSentence,
  themes: readonly ScoredTheme[]
): void {
  themes.forEach(({ theme, score, places }, i) => {
    let cues = '';
    let spans = '';
    for (let p = 0; p < places.length; p += 2) {
      const start = places[p] ?? 0;
      const end = places[p + 1] ?? 0;
      cues += (p === 0 ? '' : ';') + text.slice(start, end);
      spans += `${p === 0 ? '' : ';'}${from + start}-${from + end}`;
    }
    codings.push({
      sentence,
      theme_id: codebook.themes[theme]?.theme_id ?? '',
      main: i === 0,
      weight: 1 / themes.length,
      score: Math.round(score * 100) / 100,
      rule: cues === '' ? 'context' : 'cues',
      cues: cues || null,
      places: spans || null
    });
  });
}
