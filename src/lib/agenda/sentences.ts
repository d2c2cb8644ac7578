import { oneOf, optional, optionalOneOf, required, table, type RowOf } from './table.ts';

/** What a sentence is in its document; only `body` and `title` are counted. */
export const KINDS = ['body', 'title', 'caption', 'boilerplate', 'procedural'] as const;
export type Kind = (typeof KINDS)[number];

/** What a sentence does with its subject: reports it done, undertakes or demands it, or describes it. */
export const STANCES = ['achievement', 'commitment', 'assessment'] as const;
export type Stance = (typeof STANCES)[number];

/** How binding a commitment is said to be, from most to least. */
export const OBLIGATIONS = ['must', 'will', 'should', 'may'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** Whether sentences of this kind count in shares. */
export function isCounted(kind: Kind): boolean {
  return kind === 'body' || kind === 'title';
}

export const sentences = table(
  'sentences',
  'a sentence',
  {
    document_id: required('text', 'The document.'),
    sentence: required('integer', "The sentence's number in its document, from 1."),
    start: required('integer', 'Where it begins in the file, in UTF-16 code units from 0.'),
    end: required('integer', 'Where it ends, excluded: `file.slice(start, end)` is the sentence.'),
    paragraph: required('integer', "Its paragraph's number in the document, from 1."),
    kind: oneOf(
      KINDS,
      'body; title (or heading); caption (of a picture); boilerplate (menus, share links, by-lines, forms); procedural (who attended, chaired or spoke).'
    ),
    kind_rule: required('text', 'The rule that gave the kind.'),
    stance: optionalOneOf(
      STANCES,
      'achievement (done), commitment (to be done), assessment (how things are). Empty: not counted, or none.'
    ),
    stance_rule: optional('text', 'The rule that gave the stance, and the words it rests on.'),
    obligation: optionalOneOf(OBLIGATIONS, 'How binding a commitment is said to be. Empty: not a commitment.'),
    series: optional('text', 'The enumerated list of which it is an item: a short name, the same for every item.'),
    rank: optional('integer', 'The number of the item in that list, from 1.'),
    text: required('text', 'The sentence as it stands in the file.')
  },
  ['document_id', 'sentence'],
  { document_id: 'documents' }
);
export type SentenceRow = RowOf<typeof sentences>;
