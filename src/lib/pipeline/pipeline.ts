import type { Gazetteer } from './gazetteer.ts';
import { findDates } from './dates.ts';
import { describe } from './describe.ts';
import { classify } from './kind.ts';
import { findMentions } from './mentions.ts';
import { findPriorities } from './priorities.ts';
import { segment } from './segment.ts';
import { findSeries } from './series.ts';
import type { SourceRow } from './sources.ts';
import type {
  DateMention,
  DocumentFacts,
  EntityMention,
  JudgedSentence,
  StatedPriority,
  ThemeCoding
} from './stages.ts';
import { judge } from './stance.ts';
import { codeThemes, type Coder } from './themes/code.ts';
import { readWords, type Words } from './words.ts';

/** A document as it was collected. */
export interface CollectedDocument {
  readonly document_id: string;
  /** Its file, relative to the folder of documents. */
  readonly file: string;
  /** The file, decoded and otherwise untouched: every offset counts in it. */
  readonly text: string;
  readonly sha256: string;
  /** What a curator knows of it; null where `sources.csv` has no row for it. */
  readonly source: SourceRow | null;
}

/** What one codebook finds in a document. */
export interface Coded {
  readonly codebook_id: string;
  readonly codings: readonly ThemeCoding[];
  readonly priorities: readonly StatedPriority[];
}

/** A document with everything the steps found in it. */
export interface ReadDocument {
  readonly document: CollectedDocument;
  readonly facts: DocumentFacts;
  readonly sentences: readonly JudgedSentence[];
  /** One a codebook, in the order of the coders. */
  readonly coded: readonly Coded[];
  readonly dates: readonly DateMention[];
  readonly mentions: readonly EntityMention[];
}

/** The sentences of a text, and their words for the steps that come after. */
export interface ReadText {
  readonly sentences: readonly JudgedSentence[];
  readonly words: Words;
}

/** Cuts a text into sentences and says of each what it is, what list it belongs to and what it does. */
export function readText(text: string): ReadText {
  const segmented = segment(text);
  const words = readWords(text, segmented);
  return { sentences: judge(findSeries(classify(segmented, words)), words), words };
}

/** Takes one document through every step, in their order. */
export function readDocument(
  document: CollectedDocument,
  coders: readonly Coder[],
  gazetteer: Gazetteer
): ReadDocument {
  const { sentences, words } = readText(document.text);
  const facts = describe(document.file, sentences, gazetteer, document.source);
  const dates = findDates(sentences, facts, gazetteer);
  const mentions = findMentions(sentences, gazetteer, facts.country);
  const coded = coders.map((coder) => {
    const codings = codeThemes(coder, sentences, words);
    const priorities = findPriorities(sentences, codings, dates);
    return { codebook_id: coder.codebook.codebook_id, codings, priorities };
  });
  return { document, facts, sentences, coded, dates, mentions };
}
