import type { Obligation } from '#lib/agenda/sentences.ts';

/** The words that bind to each level, as patterns; what follows some of them must follow. */
const PATTERNS: Readonly<Record<Obligation, string>> = {
  must:
    'must|imperative|indispensable|obligation|requires?|(?:have|has|need|needs|required|obliged)\\s+to|shall\\s+not|' +
    'it\\s+is\\s+(?:\\w+\\s+)?(?:necessary|essential|crucial|vital|urgent)',
  will: 'will|shall|ll|pledges?|commits?\\s+to\\s+ourselves|(?:committed|undertakes?|determined|resolved?|going)\\s+to',
  should:
    'should|urge[sd]?|importan(?:ce|t)|advisable|recommends?|appeals?|supports?|encourages?|hopes?|' +
    'call(?:s|ed)?\\s+(?:for|on|upon)|need\\s+for|ought\\s+to|let\\s+us',
  may:
    'may|might|can|could|would|intends?|plans?|aims?|seeks?|strives?|considers?|ready|willing|prepared'
};

/** A word of a sentence that binds, and where it stands in the sentence. */
export interface BindingWord {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a sentence that bind to a level, in the order of the text; none where it is an instruction without any. */
export function bindingWords(text: string, level: Obligation): BindingWord[] {
  const pattern = new RegExp(`(?<![A-Za-z])(?:${PATTERNS[level]})(?![A-Za-z])`, 'gi');
  return [...text.matchAll(pattern)].map((match) => ({ words: match[0], start: match.index, end: match.index + match[0].length }));
}
