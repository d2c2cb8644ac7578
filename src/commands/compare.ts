import { largestOverlap, mostlyOverlapping } from '#lib/measures/overlap.ts';
import type { Compared, Judgement } from '#lib/measures/validity.ts';
import { InputError } from '#lib/pipeline/input-error.ts';
import { readText } from '#lib/pipeline/pipeline.ts';
import { codeThemes, type Coder } from '#lib/pipeline/themes/code.ts';
import type { ReferenceSentence } from './reference-sets.ts';

const NOTHING: Judgement = { kind: null, stance: null, themes: [], main: null, series: null, rank: null };

/**
 * Takes a whole document through the program and puts what it says beside each sentence of the reference. Program and
 * reader may cut sentences differently: kind, stance, list and main theme are those of the program's sentence that
 * shares most with the reader's; themes are all those of the program's sentences that share more than half of the
 * shorter of the two. Throws `InputError` where the reference is of another text, as it ends after this one.
 */
export function compareDocument(text: string, coder: Coder, reference: readonly ReferenceSentence[]): Compared[] {
  const beyond = reference.find(({ end }) => end > text.length);
  if (beyond !== undefined) {
    throw new InputError([
      `${beyond.document}: expected reference sentences within the ${text.length} code units of its text, ` +
        `found one from ${beyond.start} to ${beyond.end}; correct its row, or put the text back that it was made on`
    ]);
  }
  const { sentences, words } = readText(text);
  const codings = codeThemes(coder, sentences, words);
  return reference.map((place) => {
    const nearest = largestOverlap(place, sentences);
    if (nearest === null) return { document: place.document, reference: place.judgement, given: NOTHING };
    const near = new Set(mostlyOverlapping(place, sentences).map((s) => s.sentence));
    const themes = new Set(codings.filter((c) => near.has(c.sentence)).map((c) => c.theme_id));
    const main = codings.find((c) => c.sentence === nearest.sentence && c.main)?.theme_id ?? null;
    const { kind, stance, series, rank } = nearest;
    return {
      document: place.document,
      reference: place.judgement,
      given: { kind, stance, series, rank, themes: [...themes], main }
    };
  });
}
