import { describe, expect, it } from 'vitest';
import type { Codebook } from '#lib/agenda/codebook.ts';
import { makeCoder } from '#lib/pipeline/themes/code.ts';
import { compareDocument } from './compare.ts';

const theme = { domain: 'all', definition: 'x', not_this: null, example: null, counterexample: null };
const cue = { weight: 1, unless: null };
const codebook: Codebook = {
  codebook_id: 'test',
  name: 'Test',
  version: '1',
  citation: 'none',
  about: 'For tests.',
  themes: ['health', 'trade'].map((theme_id) => ({
    ...theme,
    theme_id,
    label: theme_id,
    cap_codes: null,
    marpor_codes: null
  })),
  cues: [
    { ...cue, theme_id: 'health', cue: 'hospitals', row: 2 },
    { ...cue, theme_id: 'trade', cue: 'exports', row: 3 }
  ]
};

const TEXT = 'The government will build new hospitals in every province. It will also double exports of coffee and tea.';

function compare(start: number, end: number, text = TEXT) {
  const judgement = { kind: null, stance: null, themes: [], main: null, series: null, rank: null };
  const [compared] = compareDocument(text, makeCoder(codebook), [{ document: 'd', start, end, judgement }]);
  return compared?.given;
}

describe('comparing a document with its reference', () => {
  const middle = TEXT.indexOf(' It ');

  it('takes what the program says at the place of a sentence', () => {
    expect(compare(0, middle)).toMatchObject({ kind: 'body', themes: ['health'], main: 'health' });
    expect(compare(middle + 1, TEXT.length)).toMatchObject({ kind: 'body', themes: ['trade'], main: 'trade' });
  });

  it('is refused where a reference sentence ends after the text, as it is of another one', () => {
    expect(() => compare(0, TEXT.length + 1)).toThrow(`d: expected reference sentences within the ${TEXT.length} code units`);
  });

  it('takes the themes of both sentences, and the main one of the longer, where the reader did not cut', () => {
    expect(compare(0, TEXT.length)).toMatchObject({ themes: ['health', 'trade'], main: 'health' });
  });

  it('takes the whole for each half where the program did not cut', () => {
    expect(compare(0, 20)).toMatchObject({ themes: ['health'] });
    expect(compare(20, middle)).toMatchObject({ themes: ['health'] });
  });

  it('has nothing to say where the program has no sentence', () => {
    expect(compare(TEXT.length + 1, TEXT.length + 3, `${TEXT}\n\n\n`)).toMatchObject({ kind: null, themes: [], main: null });
  });
});
