import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '#lib/agenda/codebook.ts';
import { KINDS, STANCES, type Kind, type Stance } from '#lib/agenda/sentences.ts';
import { agendaOf } from './agendas.ts';
import type { JudgedSentence, ThemeCoding } from './stages.ts';

const THEMES = ['health', 'trade', 'energy'];
const codebook: Codebook = {
  codebook_id: 'test',
  name: 'Test',
  version: '1',
  citation: 'none',
  about: 'For tests.',
  themes: THEMES.map((theme_id) => ({
    theme_id,
    domain: 'all',
    label: theme_id,
    definition: theme_id,
    not_this: null,
    example: null,
    counterexample: null,
    cap_codes: null,
    marpor_codes: null
  })),
  cues: []
};

function sentence(number: number, kind: Kind, stance: Stance | null): JudgedSentence {
  const words = { start: number, end: number + 1, paragraph: 1, text: 'x' };
  const rest = { kind_rule: 'test', stance_rule: null, obligation: null, series: null, rank: null };
  return { sentence: number, kind, stance, ...words, ...rest };
}

function codings(number: number, themes: readonly string[]): ThemeCoding[] {
  return themes.map((theme_id, i) => ({
    sentence: number,
    theme_id,
    main: i === 0,
    weight: 1 / themes.length,
    score: 1,
    rule: 'cues',
    cues: null,
    places: null
  }));
}

describe('the agenda of a document', () => {
  it('shares each sentence among its themes, apart by stance, over all counted sentences', () => {
    const sentences = [
      sentence(1, 'title', null),
      sentence(2, 'body', 'commitment'),
      sentence(3, 'body', 'commitment'),
      sentence(4, 'body', 'achievement'),
      sentence(5, 'caption', null)
    ];
    const given = [codings(1, ['trade']), codings(2, ['health', 'trade']), codings(3, ['health'])].flat();
    const row = { codebook_id: 'test', document_id: 'd' };
    expect(agendaOf('d', codebook, sentences, given)).toEqual([
      { ...row, theme_id: 'health', stance: 'commitment', sentences: 2, weight: 1.5, share: 0.375 },
      { ...row, theme_id: 'trade', stance: 'commitment', sentences: 1, weight: 0.5, share: 0.125 },
      { ...row, theme_id: 'trade', stance: 'unstated', sentences: 1, weight: 1, share: 0.25 }
    ]);
  });

  it('leaves out themes of sentences that are not counted', () => {
    expect(agendaOf('d', codebook, [sentence(1, 'caption', null)], codings(1, ['trade']))).toEqual([]);
  });

  it('never adds up to more than the whole', () => {
    const any = fc.record({
      kind: fc.constantFrom(...KINDS),
      stance: fc.constantFrom(...STANCES, null),
      themes: fc.subarray(THEMES)
    });
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        const sentences = drawn.map(({ kind, stance }, i) => sentence(i + 1, kind, stance));
        const given = drawn.flatMap(({ themes }, i) => codings(i + 1, themes));
        const sum = agendaOf('d', codebook, sentences, given).reduce((all, row) => all + row.share, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      })
    );
  });
});
