import { oneOf, optional, optionalOneOf, required, table, type RowOf } from './table.ts';

/** Level of government of the actor whose agenda the document sets out. */
export const LEVELS = ['national', 'subnational', 'international'] as const;
export type Level = (typeof LEVELS)[number];

/** How exactly a date is known. `quarter` and `range` occur in the text of documents only. */
export const PRECISIONS = ['day', 'month', 'quarter', 'year', 'range'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** On what a fact rests: said in the text, concluded from words of the text, or supplied by a curator. */
export const BASES = ['stated', 'inferred', 'curated'] as const;
export type Basis = (typeof BASES)[number];

/** The kinds of documents; `other` where none fits. */
export const SOURCE_TYPES = [
  'readout',
  'speech',
  'joint statement',
  'programme',
  'article',
  'other'
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

export const documents = table(
  'documents',
  'a document',
  {
    document_id: required('text', "The file's name without its ending."),
    title: required('text', 'The title as the text gives it, or the file name where it gives none.'),
    country: optional('text', 'Whose agenda it is: ISO 3166-1 alpha-3 code. Empty: unknown or of no single country.'),
    country_name: optional('text', 'The usual English name of the country.'),
    country_basis: optionalOneOf(BASES, 'On what the country rests: stated in the text, inferred from its words, or curated.'),
    country_words: optional('text', 'The words of the text that give the country.'),
    actor: optional('text', 'The actor whose agenda it is: a country or a part of one, as "Beijing".'),
    level: optionalOneOf(LEVELS, 'Level of government of the actor.'),
    issuer: optional('text', 'The body that speaks in the document.'),
    publisher: optional('text', 'Who published the text that was collected.'),
    source_type: oneOf(
      SOURCE_TYPES,
      'What kind of document: readout (a report on a meeting), speech, joint statement, programme, article, other.'
    ),
    language: required('text', 'Language of the text: ISO 639-1 code.'),
    translated: optional('boolean', 'Whether the text is a translation. Empty: unknown.'),
    date_start: optional('date', 'First day that the date of the document may be. Empty: unknown.'),
    date_end: optional('date', 'Last day that the date of the document may be.'),
    date_precision: optionalOneOf(PRECISIONS, 'How exactly the date is known.'),
    date_basis: optionalOneOf(BASES, 'On what the date rests: stated in the text, inferred from it, or curated.'),
    date_words: optional('text', "The words that give the date: the text's, or the curator's note where curated."),
    year: optional('integer', 'Calendar year of the document.'),
    characters: required('integer', 'Length of the file in UTF-16 code units.'),
    words: required('integer', 'Words in counted sentences.'),
    sentences: required('integer', 'All sentences, of every kind.'),
    counted: required('integer', 'Counted sentences: body and titles. The denominator N of shares.'),
    achievement: required('integer', 'Counted sentences whose stance is achievement.'),
    commitment: required('integer', 'Counted sentences whose stance is commitment.'),
    assessment: required('integer', 'Counted sentences whose stance is assessment.'),
    unstated: required('integer', 'Counted sentences without a stance.'),
    file: required('text', "The document's file, relative to the folder of documents."),
    sha256: required('text', 'SHA-256 of the bytes of the file, in hexadecimal.')
  },
  ['document_id']
);
export type DocumentRow = RowOf<typeof documents>;
