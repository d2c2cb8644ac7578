import type { Codebook } from '#lib/agenda/codebook.ts';
import type { CodingRule } from '#lib/agenda/codings.ts';
import { isCounted } from '#lib/agenda/sentences.ts';
import type { JudgedSentence, ThemeCoding } from '../stages.ts';
import { compile } from './compile.ts';
import { Scorer, type ScoredTheme } from './score.ts';

/** From this score on a sentence has a theme. */
const ENOUGH = 1;
/** A sentence has at most so many themes. */
const MOST = 4;

/** A codebook ready to match. */
export interface Coder {
  readonly codebook: Codebook;
  readonly scorer: Scorer;
}

/** Compiles a codebook. Throws `CodebookError` naming the row of a cue that does not compile. */
export function makeCoder(codebook: Codebook): Coder {
  return { codebook, scorer: new Scorer(compile(codebook)) };
}

interface Given {
  readonly themes: readonly ScoredTheme[];
  readonly rule: CodingRule;
}

/** Gives every counted sentence its themes, the main one first. */
export function codeThemes(coder: Coder, sentences: readonly JudgedSentence[]): ThemeCoding[] {
  const codings: ThemeCoding[] = [];
  for (const sentence of sentences) {
    if (!isCounted(sentence.kind)) continue;
    const given: Given = { themes: strongest(coder.scorer.read(sentence.text)), rule: 'cues' };
    for (const coding of rows(coder.codebook, sentence, given)) codings.push(coding);
  }
  return codings;
}

/** Those that are enough, by score; equal ones as they stand in the sentence. */
function strongest(themes: readonly ScoredTheme[]): ScoredTheme[] {
  const enough = themes.filter(({ score }) => score >= ENOUGH);
  return enough.sort((a, b) => b.score - a.score || first(a) - first(b) || a.theme - b.theme).slice(0, MOST);
}

function first({ places }: ScoredTheme): number {
  return places[0]?.start ?? 0;
}

function rows(codebook: Codebook, sentence: JudgedSentence, { themes, rule }: Given): ThemeCoding[] {
  return themes.map(({ theme, score, places }, i) => ({
    sentence: sentence.sentence,
    theme_id: codebook.themes[theme]?.theme_id ?? '',
    main: i === 0,
    weight: 1 / themes.length,
    score,
    rule,
    cues: places.length === 0 ? null : places.map(({ start, end }) => sentence.text.slice(start, end)).join(';'),
    places:
      places.length === 0
        ? null
        : places.map(({ start, end }) => `${sentence.start + start}-${sentence.start + end}`).join(';')
  }));
}
