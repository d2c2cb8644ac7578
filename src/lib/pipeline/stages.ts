import type { CodingRow } from '#lib/agenda/codings.ts';
import type { DateRow } from '#lib/agenda/dates.ts';
import type { DocumentRow } from '#lib/agenda/documents.ts';
import type { MentionRow } from '#lib/agenda/mentions.ts';
import type { PriorityRow } from '#lib/agenda/priorities.ts';
import type { SentenceRow } from '#lib/agenda/sentences.ts';

/** A sentence as it grows through the pipeline: cut out of the file, classified, listed, judged. */
export type SegmentedSentence = Pick<SentenceRow, 'sentence' | 'start' | 'end' | 'paragraph' | 'text'>;
export type ClassifiedSentence = SegmentedSentence & Pick<SentenceRow, 'kind' | 'kind_rule'>;
export type ListedSentence = ClassifiedSentence & Pick<SentenceRow, 'series' | 'rank'>;
export type JudgedSentence = ListedSentence & Pick<SentenceRow, 'stance' | 'stance_rule' | 'obligation'>;

/** What the steps find in one document, before they know its id. */
export type ThemeCoding = Omit<CodingRow, 'codebook_id' | 'document_id'>;
export type DateMention = Omit<DateRow, 'document_id'>;
export type EntityMention = Omit<MentionRow, 'document_id'>;
export type StatedPriority = Omit<PriorityRow, 'codebook_id' | 'document_id'>;

/** What a document says of itself, or a curator of it. */
export type DocumentFacts = Pick<
  DocumentRow,
  | 'title'
  | 'country'
  | 'country_name'
  | 'country_basis'
  | 'country_words'
  | 'actor'
  | 'level'
  | 'issuer'
  | 'publisher'
  | 'source_type'
  | 'language'
  | 'translated'
  | 'date_start'
  | 'date_end'
  | 'date_precision'
  | 'date_basis'
  | 'date_words'
  | 'year'
>;
