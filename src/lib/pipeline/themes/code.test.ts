import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook, Context, Cue } from '#lib/agenda/codebook.ts';
import type { Kind } from '#lib/agenda/sentences.ts';
import type { JudgedSentence } from '../stages.ts';
import { codeThemes, makeCoder } from './code.ts';
import { CodebookError } from './codebook-error.ts';
import { readCodebook } from './read-codebook.server.ts';

type CueRow = readonly [theme: string, cue: string, weight?: number, unless?: string];

const CONTEXT: Context = { before: [0.4, 0.2], after: [0.4], most: 1.5, across_paragraphs: 0, fill: true };

function codebookOf(rows: readonly CueRow[], context: Context = CONTEXT): Codebook {
  return {
    codebook_id: 'small',
    name: 'Small',
    version: '1',
    citation: 'none',
    about: 'none',
    context,
    themes: ['trade', 'peace', 'health', 'law', 'sea', 'aid'].map((theme_id) => ({
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
    cues: rows.map(
      ([theme_id, cue, weight = 1, unless], i): Cue => ({ theme_id, cue, weight, unless: unless ?? null, row: i + 2 })
    )
  };
}

interface Given {
  readonly kind?: Kind;
  readonly paragraph?: number;
  readonly series?: string | null;
  readonly rank?: number | null;
}

type Texts = readonly (string | readonly [string, Given])[];

/** Sentences of one document, one space apart. */
function sentencesOf(...texts: Texts): JudgedSentence[] {
  let start = 0;
  return texts.map((given, i) => {
    const [text, { kind = 'body', paragraph = 1, series = null, rank = null }]: readonly [string, Given] =
      typeof given === 'string' ? [given, {}] : given;
    const sentence: JudgedSentence = {
      sentence: i + 1,
      start,
      end: start + text.length,
      paragraph,
      kind,
      kind_rule: '',
      stance: null,
      stance_rule: null,
      obligation: null,
      series,
      rank,
      text
    };
    start += text.length + 1;
    return sentence;
  });
}

const code = (rows: readonly CueRow[], ...texts: Texts) =>
  codeThemes(makeCoder(codebookOf(rows)), sentencesOf(...texts));
const themes = (rows: readonly CueRow[], ...texts: Texts) =>
  code(rows, ...texts).map(({ sentence, theme_id, rule }) => `${sentence} ${theme_id} ${rule}`);

describe('cues', () => {
  it('give a theme from a sum of 1 on, and say which words gave it and where they stand', () => {
    expect(code([['trade', 'tariff*'], ['peace', 'truce', 0.9]], 'Lower tariffs, and a truce.')).toEqual([
      {
        sentence: 1,
        theme_id: 'trade',
        main: true,
        weight: 1,
        score: 1,
        rule: 'cues',
        cues: 'tariffs',
        places: '6-13'
      }
    ]);
  });

  it('add when they differ, and hardly when one is repeated', () => {
    const halves: CueRow[] = [
      ['trade', 'market*', 0.5],
      ['trade', 'goods', 0.5]
    ];
    expect(themes(halves, 'Goods for the market.')).toEqual(['1 trade cues']);
    expect(code([['trade', 'market*']], 'Market to market to market.')[0]?.score).toBe(1.3);
  });

  it('share a sentence between its themes, the strongest first, equal ones as they stand in it', () => {
    const rows: CueRow[] = [
      ['peace', 'truce'],
      ['trade', 'tariff*'],
      ['trade', 'goods']
    ];
    const shared = code(rows, 'After the truce, tariffs on goods.');
    expect(shared.map((row) => [row.theme_id, row.main, row.weight])).toEqual([
      ['trade', true, 0.5],
      ['peace', false, 0.5]
    ]);
    expect(code(rows.slice(0, 2), 'Tariffs after the truce.').map((row) => row.theme_id)).toEqual(['trade', 'peace']);
  });

  it('do not count inside a longer cue', () => {
    const rows: CueRow[] = [
      ['law', 'law of the sea'],
      ['sea', 'sea']
    ];
    expect(themes(rows, 'The law of the sea binds us.')).toEqual(['1 law cues']);
    expect(themes(rows, 'The law of the sea binds ships at sea.')).toEqual(['1 law cues', '1 sea cues']);
  });

  it('of a theme count once on the same words, the strongest of them', () => {
    const rows: CueRow[] = [
      ['trade', 'tariff*', 0.5],
      ['trade', '(tariff|tariffs)', 1.2],
      ['trade', 'tariffs & goods', 1.2],
      ['law', 'tariffs', 1.1]
    ];
    expect(code(rows, 'Tariffs bind.').map(({ score, cues }) => [score, cues])).toEqual([
      [1.2, 'Tariffs'],
      [1.1, 'Tariffs']
    ]);
    expect(code(rows, 'Tariffs on goods.')[0]).toMatchObject({ theme_id: 'trade', score: 1.2, cues: 'Tariffs;goods' });
  });

  it('count in the gap of another cue', () => {
    const rows: CueRow[] = [
      ['law', 'law ~5 sea'],
      ['trade', 'trade']
    ];
    expect(themes(rows, 'A law for trade by sea.')).toEqual(['1 law cues', '1 trade cues']);
  });

  it('do not count in a name', () => {
    const rows: CueRow[] = [
      ['trade', 'trade'],
      ['peace', 'peace and trade'],
      ['-', 'ministry of trade'],
      ['-', 'trade and industry']
    ];
    expect(themes(rows, 'The Ministry of Trade sent a clerk.')).toEqual([]);
    expect(themes(rows, 'The Ministry of Trade speaks of trade.')).toEqual(['1 trade cues']);
  });

  it('do not count where what must not be there stands, and may speak against a theme', () => {
    expect(themes([['health', 'healthy', 1, 'healthy competition; rival*']], 'Healthy competition.')).toEqual([]);
    expect(themes([['health', 'healthy', 1, 'healthy competition; rival*']], 'Healthy children.')).not.toEqual([]);
    const rows: CueRow[] = [
      ['trade', 'bank*', 2],
      ['trade', 'river', -0.5]
    ];
    expect(code(rows, 'On the bank of the river.')[0]?.score).toBe(1.5);
  });

  it('do not reach across a semicolon, which parts the words of a coding', () => {
    expect(themes([['peace', 'truce talks']], 'A truce; talks follow.')).toEqual([]);
    expect(themes([['peace', 'truce ~4 talks']], 'A truce; then talks follow.')).toEqual([]);
  });
});

describe('context', () => {
  const rows: CueRow[] = [
    ['peace', 'truce'],
    ['peace', 'guns', 0.6],
    ['trade', 'tariff*']
  ];

  it('gives a sentence without cues the main theme of the sentence before it', () => {
    expect(themes(rows, 'The truce holds.', 'We support this.', 'All do.')).toEqual([
      '1 peace cues',
      '2 peace context',
      '3 peace context'
    ]);
  });

  it('unless its own words, though too weak, speak for another', () => {
    const weak: CueRow[] = [...rows, ['sea', 'waves', 0.9], ['law', 'judges', 0.4]];
    expect(themes(weak, 'The truce holds.', 'The waves are high.')).toEqual(['1 peace cues', '2 sea context']);
    expect(themes(weak, 'The truce holds.', 'The judges rest.')).toEqual(['1 peace cues', '2 peace context']);
  });

  it('or of the next that has one', () => {
    expect(themes(rows, 'Let me be frank.', 'The truce holds.')).toEqual(['1 peace context', '2 peace cues']);
  });

  it('makes half a cue enough where the neighbours have whole ones, and still names its words', () => {
    const coded = code(rows, 'The truce holds.', 'The guns rest.');
    expect(coded.map(({ rule, score, cues }) => [rule, score, cues])).toEqual([
      ['cues', 1.24, 'truce'],
      ['context', 1, 'guns']
    ]);
  });

  it('lends what the codebook sets: nothing, by distance on either side, up to a most, across paragraphs', () => {
    const scores = (context: Partial<Context>, ...texts: Texts) =>
      codeThemes(makeCoder(codebookOf(rows, { ...CONTEXT, fill: false, ...context })), sentencesOf(...texts)).map(
        ({ sentence, theme_id, score }) => `${sentence} ${theme_id} ${score}`
      );
    const texts = ['The truce holds; no truce, no guns.', 'Guns rest.', 'Guns rust.'];
    const none: Partial<Context> = { before: [], after: [] };
    expect(scores(none, ...texts)).toEqual(['1 peace 1.9']);
    expect(scores({ ...none, before: [0.4, 0.2] }, ...texts)).toEqual(['1 peace 1.9', '2 peace 1.2', '3 peace 1.14']);
    expect(scores({ ...none, before: [0.4, 0.2], most: 1 }, ...texts)).toEqual([
      '1 peace 1.9',
      '2 peace 1',
      '3 peace 1.04'
    ]);
    expect(scores({ ...none, after: [0.5, 0.5] }, ...[...texts].reverse())).toEqual([
      '1 peace 1.65',
      '2 peace 1.35',
      '3 peace 1.9'
    ]);
    const apart: Texts = ['The truce: a truce!', ['Guns rest.', { paragraph: 2 }], ['Guns rust.', { paragraph: 3 }]];
    expect(scores({ ...none, before: [0.8, 0.8], across_paragraphs: 0 }, ...apart)).toEqual(['1 peace 1.3']);
    expect(scores({ ...none, before: [0.8, 0.8], across_paragraphs: 0.5 }, ...apart)).toEqual([
      '1 peace 1.3',
      '2 peace 1.12',
      '3 peace 1.1'
    ]);
  });

  it('leaves a sentence without a theme as it is where the codebook does not want it filled', () => {
    const context = { ...CONTEXT, fill: false };
    const coded = codeThemes(makeCoder(codebookOf(rows, context)), sentencesOf('Truce.', 'Let me be frank.'));
    expect(coded.map(({ sentence }) => sentence)).toEqual([1]);
  });

  it('has as main theme that of the passage, where the codebook follows passages', () => {
    const { passages } = readCodebook('data/codebooks/policy-agendas');
    if (!passages) throw new Error('policy-agendas follows no passages');
    const texts = ['Truce, truce and guns.', 'A truce with tariffs, and tariffs.', 'Truce, guns, truce.'];
    const mains = (codebook: Codebook) =>
      codeThemes(makeCoder(codebook), sentencesOf(...texts))
        .filter(({ main }) => main)
        .map(({ theme_id }) => theme_id);
    const alone = codebookOf(rows, { before: [], after: [], most: 1, across_paragraphs: 0, fill: false });
    expect(mains(alone)).toEqual(['peace', 'trade', 'peace']);
    expect(mains({ ...alone, passages })).toEqual(['peace', 'peace', 'peace']);
  });

  it.each(['Ladies and gentlemen,', 'My dear countrymen,', 'Fellow Kenyans!', 'Mr. President, dear delegates,'])(
    'neither gives a theme to “%s” nor takes one from it',
    (address) => {
      const more: CueRow[] = [...rows, ['law', 'gentlemen'], ['law', 'countrymen'], ['law', 'delegates', 2]];
      expect(themes(more, 'The truce holds.', address, 'We go on.')).toEqual(['1 peace cues', '3 peace context']);
    }
  );

  it('is taken by sentences and titles that say more than whom they address', () => {
    expect(themes(rows, 'The truce holds.', 'Dear friends, we go on.', 'The children.')).toEqual([
      '1 peace cues',
      '2 peace context',
      '3 peace context'
    ]);
  });

  it('ends with the paragraph, at a title and at the next item of a list', () => {
    expect(themes(rows, 'The truce holds.', ['We thank all.', { paragraph: 2 }])).toEqual(['1 peace cues']);
    expect(themes(rows, ['The truce', { kind: 'title' }], 'We thank all.')).toEqual(['1 peace cues']);
    const item = (rank: number) => ({ series: 'tasks', rank });
    expect(themes(rows, ['The truce holds.', item(1)], ['We thank all.', item(1)], ['We go on.', item(2)])).toEqual([
      '1 peace cues',
      '2 peace context'
    ]);
  });

  it('leaves sentences out that are not counted', () => {
    expect(themes(rows, ['Truce: share this', { kind: 'boilerplate' }], 'We thank all.')).toEqual([]);
  });
});

it('names the row of a cue that does not compile', () => {
  expect(() => makeCoder(codebookOf([['trade', 'tariff*'], ['peace', '(truce']]))).toThrow(
    new CodebookError('data/codebooks/small/cues.csv row 3: cue "(truce" cannot be read: "(truce" is not understood')
  );
});

describe('any text', () => {
  const coder = makeCoder(readCodebook('data/codebooks/foreign-affairs'));
  const word = fc.constantFrom(
    ...['peace', 'Security Council', 'U.S.', 'trade', '; ', 'China’s', 'law of the sea', 'the'],
    ...['İ', 'é', '\u0301', '𝒯', '\n\n']
  );
  const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 });

  it('is coded without an error, and places point at the words that gave a theme', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const sentences = sentencesOf(...texts.map((words) => words.join(' ')));
        const file = sentences.map((sentence) => sentence.text).join(' ');
        for (const coding of codeThemes(coder, sentences)) {
          const places = coding.places?.split(';').map((place) => place.split('-').map(Number)) ?? [];
          const words = places.map(([start, end]) => file.slice(start, end));
          expect(words.join(';')).toBe(coding.cues ?? '');
          const sentence = sentences[coding.sentence - 1];
          for (const [start = -1, end = -1] of places) {
            expect(start >= (sentence?.start ?? 0) && start < end && end <= (sentence?.end ?? 0)).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 7 }
    );
  });
});
