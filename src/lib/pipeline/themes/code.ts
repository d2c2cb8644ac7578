import type { Codebook, Context } from '#lib/agenda/codebook.ts';
import { isCounted } from '#lib/agenda/sentences.ts';
import type { JudgedSentence, ThemeCoding } from '../stages.ts';
import { isAddress } from './address.ts';
import { compile } from './compile.ts';
import { continues, Lender } from './context.ts';
import { FoundThemes } from './found-themes.ts';
import { Scorer } from './score.ts';

/** From this score on a sentence has a theme; a little less, for sums of tenths. */
const ENOUGH = 1 - 1e-9;
/** A sentence has at most so many themes. */
const MOST = 4;
/** A theme is left out whose score is under this part of the strongest one's, as far as that goes up to `TOP`. */
const BESIDE = 0.35;
const TOP = 4;
/** How many sentences ahead one looks for the theme of a sentence that says nothing itself. */
const AHEAD = 3;
/** A single theme is given from this score on where a sentence and its neighbours give none. */
const WEAK = 0.3;

/** The context of a codebook that says nothing of it. */
const NO_CONTEXT: Context = { before: [], after: [], most: 0, across_paragraphs: 0, fill: false };

/** A theme as a sentence is given it. */
interface GivenTheme {
  readonly theme: number;
  readonly score: number;
  /** Where its first words stand in the sentence. */
  readonly first: number;
}

/** A codebook ready to match. Reads one document at a time. */
export interface Coder {
  readonly codebook: Codebook;
  readonly scorer: Scorer;
  readonly found: FoundThemes;
  readonly lender: Lender;
}

/** Compiles a codebook. Throws `CodebookError` naming the row of a cue that does not compile. */
export function makeCoder(codebook: Codebook): Coder {
  const { length } = codebook.themes;
  return {
    codebook,
    scorer: new Scorer(compile(codebook), length),
    found: new FoundThemes(),
    lender: new Lender(codebook.context ?? NO_CONTEXT, length)
  };
}

/**
 * Gives every counted sentence its themes, the main one first: those whose cues, with what the neighbouring sentences
 * lend, come to 1 or more; a sentence that only addresses its hearers has none. Where there are none and the codebook
 * wants them filled, the sentence goes on with the main theme of the sentence before it in the paragraph, or else has
 * that of the next that has one, or else its own strongest theme though it is weak.
 */
export function codeThemes(coder: Coder, sentences: readonly JudgedSentence[]): ThemeCoding[] {
  const { found, scorer, lender } = coder;
  const { fill } = lender.context;
  const counted = sentences.filter(({ kind }) => isCounted(kind));
  const goesOn = counted.map((sentence, i) => continues(counted[i - 1], sentence));
  const isAddressed = counted.map(({ text }) => isAddress(text));
  found.clear();
  counted.forEach(({ text }, i) => (isAddressed[i] ? found.endSentence() : scorer.read(text, found)));
  const codings: ThemeCoding[] = [];
  let before: GivenTheme | undefined;
  counted.forEach((sentence, i) => {
    if (!goesOn[i]) before = undefined;
    if (isAddressed[i]) return;
    lender.read(found, goesOn, i);
    const themes = strongest(lender, found, i);
    if (themes.length === 0 && fill) {
      const only = before ?? ahead(found, goesOn, i) ?? weak(lender, found, i);
      if (only) themes.push(only);
    }
    before = themes[0] ?? before;
    addRows(codings, coder, sentence, i, themes);
  });
  return codings;
}

/** The themes that are enough, by score, without those that are weak beside the strongest. */
function strongest(lender: Lender, found: FoundThemes, sentence: number): GivenTheme[] {
  const enough: GivenTheme[] = [];
  for (let t = 0; t < lender.themeCount; t++) {
    const theme = lender.themes[t] ?? 0;
    const score = lender.scores[theme] ?? 0;
    if (score >= ENOUGH) enough.push({ theme, score, first: found.firstPlace(sentence, theme) });
  }
  return withoutWeak(enough);
}

function withoutWeak(enough: GivenTheme[]): GivenTheme[] {
  if (enough.length < 2) return enough;
  enough.sort(byScore);
  const least = BESIDE * Math.min(enough[0]?.score ?? 0, TOP);
  return enough.filter(({ score }, i) => i < MOST && score >= least);
}

/** By score; equal ones in the order of their first words, those without words last. */
function byScore(a: GivenTheme, b: GivenTheme): number {
  return b.score - a.score || a.first - b.first || a.theme - b.theme;
}

/** The main theme, by its own cues, of the next sentence that has one and goes on from this. */
function ahead(found: FoundThemes, goesOn: readonly boolean[], from: number): GivenTheme | undefined {
  for (let i = from + 1; i <= from + AHEAD && goesOn[i]; i++) {
    const enough: GivenTheme[] = [];
    const end = found.themeStarts[i + 1] ?? 0;
    for (let t = found.themeStarts[i] ?? 0; t < end; t++) {
      const theme = found.themes[t] ?? 0;
      const score = found.scores[t] ?? 0;
      if (score >= ENOUGH) enough.push({ theme, score, first: found.firstPlace(i, theme) });
    }
    if (enough.length > 0) return enough.sort(byScore)[0];
  }
  return undefined;
}

/** The strongest theme of a sentence though it is not enough, unless it is next to nothing. */
function weak(lender: Lender, found: FoundThemes, sentence: number): GivenTheme | undefined {
  const themes: GivenTheme[] = [];
  for (let t = 0; t < lender.themeCount; t++) {
    const theme = lender.themes[t] ?? 0;
    const score = lender.scores[theme] ?? 0;
    if (score >= WEAK) themes.push({ theme, score, first: found.firstPlace(sentence, theme) });
  }
  return themes.sort(byScore)[0];
}

/**
 * Adds a row for each theme. Its rule is `cues` where the sentence's own words are enough for it, `context` where only
 * the sentences around make it so, or give it altogether; the words it has of its own are named either way.
 */
function addRows(
  codings: ThemeCoding[],
  { codebook, found }: Coder,
  { sentence, start, text }: JudgedSentence,
  i: number,
  themes: readonly GivenTheme[]
): void {
  const end = found.placeStarts[i + 1] ?? 0;
  for (let t = 0; t < themes.length; t++) {
    const { theme, score } = themes[t] as GivenTheme;
    let cues = '';
    let places = '';
    for (let p = found.placeStarts[i] ?? 0; p < end; p++) {
      if (found.placeThemes[p] !== theme) continue;
      const from = found.placeFroms[p] ?? 0;
      const to = found.placeTos[p] ?? 0;
      cues += (cues === '' ? '' : ';') + text.slice(from, to);
      places += `${places === '' ? '' : ';'}${start + from}-${start + to}`;
    }
    codings.push({
      sentence,
      theme_id: codebook.themes[theme]?.theme_id ?? '',
      main: t === 0,
      weight: 1 / themes.length,
      score: Math.round(score * 100) / 100,
      rule: found.scoreOf(i, theme) >= ENOUGH ? 'cues' : 'context',
      cues: cues || null,
      places: places || null
    });
  }
}
