import type { Obligation } from '#lib/agenda/sentences.ts';

/** Words that bind, from the most binding on; the first level of which a word is found is the sentence's. */
const LEVELS: readonly (readonly [Obligation, RegExp])[] = [
  [
    'must',
    /\b(?:must|have to|has to|need(?:s)? to|shall not|imperative|indispensable|obliged to|obligation|required to|requires?|it is (?:\w+ )?(?:necessary|essential|crucial|vital|urgent)|on no account|at all costs)\b/i
  ],
  ['will', /\b(?:will|shall|['’]ll|pledges?|commits? (?:to|ourselves)|committed to|undertakes? to|determined to|resolved? to|are going to|is going to)\b/i],
  ['should', /\b(?:should|ought to|calls? (?:for|on|upon)|called (?:for|on|upon)|urges?d?|the need (?:to|for)|importan(?:t|ce)|advisable|recommends?|appeals?|let us|supports?|encourages?|hopes?)\b/i],
  ['may', /\b(?:may|might|can|could|would|intends?|plans?|aims?|seeks?|strives?|considers?|ready|willing|prepared)\b/i]
];
/** A sentence that begins with a bare verb gives an instruction. */
const INSTRUCTION: Obligation = 'should';

/**
 * How binding a commitment is said to be, by its most binding words; an instruction without such words counts as
 * `should`, and null says that no word tells.
 */
export function obligationOf(sentence: string, imperative: boolean): Obligation | null {
  for (const [level, pattern] of LEVELS) if (pattern.test(sentence)) return level;
  return imperative ? INSTRUCTION : null;
}
