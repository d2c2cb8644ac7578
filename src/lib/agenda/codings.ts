import { oneOf, optional, required, table, type RowOf } from './table.ts';

/** What gave a theme to a sentence: cues in it, its heading, the sentences around it, or a model's weights. */
export const CODING_RULES = ['cues', 'heading', 'context', 'model'] as const;

export const codings = table(
  'codings',
  'a theme given to a sentence',
  {
    codebook_id: required('text', 'The codebook.'),
    document_id: required('text', 'The document.'),
    sentence: required('integer', 'The sentence.'),
    theme_id: required('text', 'The theme.'),
    main: required('boolean', "Whether it is the sentence's main theme."),
    weight: required('number', 'Its part of the sentence: 1/k where the sentence has k themes.'),
    score: required('number', 'The sum of the cues that gave it and of what the sentences around lend; 1 is enough, and less where nothing else was found.'),
    rule: oneOf(CODING_RULES, 'What gave it: cues in the sentence, its heading, the sentences around it, or a model.'),
    cues: optional('text', 'The words of the text that gave it, separated by ";". Empty: not given by words of this sentence.'),
    places: optional('text', 'Where these words stand in the file, as start-end, separated by ";".')
  },
  ['codebook_id', 'document_id', 'sentence', 'theme_id'],
  { document_id: 'documents', theme_id: 'themes' }
);
export type CodingRow = RowOf<typeof codings>;
