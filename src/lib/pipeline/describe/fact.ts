import type { Basis } from '#lib/agenda/documents.ts';
import type { ClassifiedSentence } from '../stages.ts';

/** Something known of a document, on what it rests, and the words that give it (null: a curator gave none). */
export interface Fact<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly words: string | null;
}

/** The first sentences of a document that are not page furniture: where it says what it is. */
export function opening<S extends Pick<ClassifiedSentence, 'kind'>>(sentences: readonly S[], count: number): S[] {
  return sentences.filter((s) => s.kind !== 'boilerplate' && s.kind !== 'caption').slice(0, count);
}

/** Text of a document on one line, as it is shown: runs of white space are one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
