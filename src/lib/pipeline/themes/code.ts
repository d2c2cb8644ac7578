import type { Codebook, Context } from '#lib/agenda/codebook.ts';
import { isCounted } from '#lib/agenda/sentences.ts';
import type { JudgedSentence, ThemeCoding } from '../stages.ts';
import { readWordsOf } from '../words.ts';
import { isAddress } from './address.ts';
import { compile } from './compile.ts';
import { continues, Lender } from './context.ts';
import { FoundThemes } from './found-themes.ts';
import { PassageReader } from './passages.ts';
import { Scorer } from './score.ts';
import { WrittenPlaces } from './written-places.ts';

/** From this score on a sentence has a theme; a little less, for sums of tenths. */
const ENOUGH = 1 - 1e-9;
/** A sentence has at most so many themes. */
const MOST = 4;
/**
 * A theme is left out whose score is under a part of the strongest one's, as far as that goes up to `TOP`: a smaller
 * part where the sentence's own words are enough for it, a greater one where it needs its neighbours.
 */
const BESIDE_OWN = 0.3;
const BESIDE_LENT = 0.5;
const TOP = 4;
/** How many sentences ahead one looks for the theme of a sentence that says nothing itself. */
const AHEAD = 3;
/** A single theme is given from this score on where a sentence and its neighbours give none. */
const WEAK = 0.3;
/** What the main theme of the sentence before counts more where no theme of a sentence is enough. */
const GOES_ON = 0.3;

/** The context of a codebook that says nothing of it. */
const NO_CONTEXT: Context = { before: [], after: [], most: 0, across_paragraphs: 0, fill: false };

/** A codebook ready to match. Reads one document at a time. */
export interface Coder {
  readonly codebook: Codebook;
  readonly scorer: Scorer;
  readonly found: FoundThemes;
  readonly written: WrittenPlaces;
  readonly lender: Lender;
  /** Null where the main theme is the one that scores most. */
  readonly passages: PassageReader | null;
}

/** Compiles a codebook. Throws `CodebookError` naming the row of a cue that does not compile. */
export function makeCoder(codebook: Codebook): Coder {
  const { length } = codebook.themes;
  return {
    codebook,
    scorer: new Scorer(compile(codebook), length),
    found: new FoundThemes(),
    written: new WrittenPlaces(),
    lender: new Lender(codebook.context ?? NO_CONTEXT, length),
    passages: codebook.passages ? new PassageReader(codebook.passages, length) : null
  };
}

/**
 * Gives every counted sentence its themes, the main one first: those whose cues, with what the neighbouring sentences
 * lend, come to 1 or more; a sentence that only addresses its hearers has none. Where there are none and the codebook
 * wants them filled, the sentence has its strongest theme though it is weak, or goes on with the main theme of the
 * sentence before it in the paragraph where that is not much weaker, or else has that of the next that has one. Where
 * the codebook follows passages, the main theme is that of the passage, and a sentence outside any has none. `words`
 * are those of the sentences.
 */
export function codeThemes(
  coder: Coder,
  sentences: readonly JudgedSentence[],
  words = readWordsOf(sentences)
): ThemeCoding[] {
  const { found, scorer, lender } = coder;
  const { fill } = lender.context;
  const counted: JudgedSentence[] = [];
  const goesOn: boolean[] = [];
  const isAddressed: boolean[] = [];
  found.clear();
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as JudgedSentence;
    if (!isCounted(sentence.kind)) continue;
    goesOn.push(continues(counted[counted.length - 1], sentence));
    counted.push(sentence);
    const addressed = isAddress(sentence.text);
    isAddressed.push(addressed);
    if (addressed) found.endSentence();
    else scorer.read(sentence.text, found, words, i);
  }
  coder.written.write(found, counted);
  const mains = coder.passages?.read(found, goesOn, isAddressed);
  const codings: ThemeCoding[] = [];
  const themes: number[] = [];
  /** The main theme of the sentence before in the paragraph; -1: none. */
  let before = -1;
  for (let i = 0; i < counted.length; i++) {
    if (!goesOn[i]) before = -1;
    if (isAddressed[i]) continue;
    lender.read(found, goesOn, i);
    let count = strongest(lender, found, i, themes);
    if (mains) count = putFirst(mains[i] ?? -1, themes, count);
    else if (count === 0 && fill) {
      const only = weakOrAhead(lender, found, goesOn, i, before);
      if (only >= 0) {
        themes[0] = only;
        count = 1;
      }
    }
    if (count > 0) before = themes[0] ?? -1;
    addRows(codings, coder, counted[i] as JudgedSentence, i, themes, count);
  }
  return codings;
}

/** Writes the themes that are enough into `themes`, without those weak beside the strongest; says how many. */
function strongest(lender: Lender, found: FoundThemes, sentence: number, themes: number[]): number {
  const { scores } = lender;
  const enough = order(lender, found, sentence, ENOUGH, themes);
  const top = Math.min(scores[themes[0] ?? 0] ?? 0, TOP);
  let count = Math.min(enough, 1);
  for (let t = 1; t < enough && count < MOST; t++) {
    const theme = themes[t] ?? 0;
    const part = found.scoreOf(sentence, theme) >= ENOUGH ? BESIDE_OWN : BESIDE_LENT;
    if ((scores[theme] ?? 0) >= part * top) themes[count++] = theme;
  }
  return count;
}

/** Puts the main theme of a passage before the other themes of a sentence; -1: it has none. Says how many there are. */
function putFirst(main: number, themes: number[], count: number): number {
  if (main < 0) return 0;
  const others = themes.slice(0, count).filter((theme) => theme !== main);
  themes.splice(0, themes.length, main, ...others);
  return Math.min(others.length + 1, MOST);
}

/**
 * Writes the themes of a sentence that score `least` into `themes`, by score, equal ones in the order of their first
 * words, those without words last; says how many.
 */
function order(lender: Lender, found: FoundThemes, sentence: number, least: number, themes: number[]): number {
  const { scores, themeCount } = lender;
  let count = 0;
  for (let t = 0; t < themeCount; t++) {
    const theme = lender.themes[t] ?? 0;
    const score = scores[theme] ?? 0;
    if (score < least) continue;
    let at = count++;
    for (; at > 0; at--) {
      const other = themes[at - 1] ?? 0;
      const above =
        score - (scores[other] ?? 0) || found.firstPlace(sentence, other) - found.firstPlace(sentence, theme);
      if (above < 0 || (above === 0 && other < theme)) break;
      themes[at] = other;
    }
    themes[at] = theme;
  }
  return count;
}

/**
 * The strongest theme of a sentence and its neighbours though it is not enough, `before`, that of the sentence before,
 * counting `GOES_ON` more; where there is none, the main theme, by its own cues, of the next sentence that has one and
 * goes on from this; -1: neither.
 */
function weakOrAhead(
  lender: Lender,
  found: FoundThemes,
  goesOn: readonly boolean[],
  from: number,
  before: number
): number {
  const least = before >= 0 ? lender.scoreOf(before) + GOES_ON : WEAK;
  const themes: number[] = [];
  if (order(lender, found, from, least, themes) > 0) return themes[0] ?? -1;
  if (before >= 0) return before;
  for (let i = from + 1; i <= from + AHEAD && goesOn[i]; i++) {
    const main = found.mainTheme(i, ENOUGH);
    if (main >= 0) return main;
  }
  return -1;
}

/**
 * Adds a row for each theme. Its rule is `cues` where the sentence's own words are enough for it, `context` where only
 * the sentences around make it so, or give it altogether; the words it has of its own are named either way.
 */
function addRows(
  codings: ThemeCoding[],
  { codebook, found, written, lender }: Coder,
  { sentence, text }: JudgedSentence,
  i: number,
  themes: readonly number[],
  count: number
): void {
  const end = found.placeStarts[i + 1] ?? 0;
  for (let t = 0; t < count; t++) {
    const theme = themes[t] ?? 0;
    let cues = '';
    let places = '';
    for (let p = found.placeStarts[i] ?? 0; p < end; p++) {
      if (found.placeThemes[p] !== theme) continue;
      const words = text.slice(found.placeFroms[p], found.placeTos[p]);
      const place = written.at(p);
      cues = cues === '' ? words : `${cues};${words}`;
      places = places === '' ? place : `${places};${place}`;
    }
    codings.push({
      sentence,
      theme_id: codebook.themes[theme]?.theme_id ?? '',
      main: t === 0,
      weight: 1 / count,
      score: Math.round(lender.scoreOf(theme) * 100) / 100,
      rule: found.scoreOf(i, theme) >= ENOUGH ? 'cues' : 'context',
      cues: cues || null,
      places: places || null
    });
  }
}
