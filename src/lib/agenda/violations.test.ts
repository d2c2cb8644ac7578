import { describe, expect, it } from 'vitest';
import type { ThemeRow } from './themes.ts';
import type { Tables } from './tables.ts';
import { violationsOf } from './violations.ts';

const none: Tables = {
  documents: [],
  sentences: [],
  themes: [],
  codings: [],
  agendas: [],
  priorities: [],
  dates: [],
  mentions: [],
  validity: []
};
const theme: ThemeRow = {
  codebook_id: 'book',
  theme_id: 'trade',
  position: 1,
  domain: 'economy',
  label: 'Trade',
  definition: 'Buying and selling.',
  not_this: null,
  example: null,
  counterexample: null,
  cap_codes: null,
  marpor_codes: null
};
const coding = {
  codebook_id: 'book',
  document_id: 'd',
  theme_id: 'trade',
  sentence: 1,
  main: true,
  weight: 1,
  score: 1,
  rule: 'cues' as const,
  cues: null,
  places: null
};
const mention = {
  document_id: 'd',
  mention: 1,
  sentence: 1,
  start: 0,
  end: 5,
  words: 'Kenya',
  entity_id: 'KEN',
  entity: 'Kenya',
  type: 'country' as const
};

describe('tables held against their schema', () => {
  it('have nothing against them when they keep it', () => {
    expect(violationsOf({ ...none, themes: [theme] })).toEqual([]);
  });

  it('are told of cells that are no text, no integer, not of the list or empty', () => {
    const themes = [{ ...theme, label: '' }, { ...theme, theme_id: 'b', position: 1.5 }];
    expect(violationsOf({ ...none, themes })).toEqual([
      'table themes, row 1: expected label to be text, and null where there is none, found ""',
      'table themes, row 2: expected position to be an integer of 32 bits, found 1.5'
    ]);
  });

  it('are told of two rows of one key', () => {
    expect(violationsOf({ ...none, themes: [theme, theme] })).toEqual([
      'table themes, row 2: expected codebook_id, theme_id to be of one row only, found book / trade'
    ]);
  });

  it('are told of rows that refer to what is not there', () => {
    expect(violationsOf({ ...none, themes: [{ ...theme, codebook_id: 'other' }], codings: [coding] })).toEqual([
      'table codings, row 1: expected document_id to be in the table documents, found d',
      'table codings, row 1: expected theme_id to be in the table themes, found book / trade'
    ]);
    expect(violationsOf({ ...none, mentions: [mention] })).toHaveLength(1);
  });
});
