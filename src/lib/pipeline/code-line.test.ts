import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#lib/agenda/sentences.ts';
import { codeLine, LineError } from './code-line.ts';
import { makeCoder } from './themes/code.ts';
import { readCodebook } from './themes/read-codebook.server.ts';

const CODEBOOKS = path.join(import.meta.dirname, '../../../data/codebooks');
const coder = makeCoder(readCodebook(path.join(CODEBOOKS, 'foreign-affairs')));

interface CodedSentence {
  readonly id: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly themes: readonly { readonly theme: string; readonly weight: number; readonly cues: readonly string[] }[];
}
const coded = (document: object): CodedSentence[] =>
  codeLine(JSON.stringify(document), coder).map((line) => JSON.parse(line) as CodedSentence);

const PIECES = ['First, ', 'We will ', 'free trade', '.', '\n\n', '1. ', '• ', ';', '\u2028', '\ud800', 'İ'];
/** Texts with what the steps look for in them, between any other. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 40 })
    .map((pieces) => pieces.join(''))
);

describe('a line of the filter', () => {
  it('gives a line for each sentence, in the order of the schema', () => {
    const lines = codeLine('{"id":"a","text":"First, we will build schools. Second, we will disarm."}', coder);
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual(
      Array(2).fill(['id', 'sentence', 'start', 'end', 'kind', 'stance', 'obligation', 'series', 'rank', 'themes'])
    );
  });

  it.each(['We support free trade', 'Free trade', 'The treaty must be ratified.', 'Peace in our region'])(
    'takes the lone sentence %j as body, and says which words gave its themes',
    (text) => {
      const [only, ...more] = coded({ id: 'a', text });
      expect(more).toEqual([]);
      expect(only).toMatchObject({ id: 'a', sentence: 1, start: 0, end: text.length, kind: 'body' });
      for (const { cues } of only?.themes ?? []) for (const cue of cues) expect(text).toContain(cue);
    }
  );

  it('takes any text: places hold, sentences are numbered, weights add up to one', () => {
    fc.assert(
      fc.property(anyText, anyText, (id, text) => {
        let after = 0;
        coded({ id, text }).forEach((s, i) => {
          expect(s.sentence).toBe(i + 1);
          expect(s.id).toBe(id);
          expect(s.start).toBeGreaterThanOrEqual(after);
          expect(s.end).toBeGreaterThan(s.start);
          expect(s.end).toBeLessThanOrEqual(text.length);
          after = s.end;
          expect(KINDS).toContain(s.kind);
          for (const { cues } of s.themes) for (const cue of cues) expect(text.slice(s.start, s.end)).toContain(cue);
          if (s.themes.length > 0) expect(s.themes.reduce((sum, t) => sum + t.weight, 0)).toBeCloseTo(1, 9);
        });
      }),
      { numRuns: 300 }
    );
  });

  it('is coded, or refused with a LineError, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
        try {
          for (const out of codeLine(line, coder)) JSON.parse(out);
        } catch (error) {
          expect(error).toBeInstanceOf(LineError);
        }
      })
    );
  });

  it.each([
    ['{', 'found what is not JSON'],
    ['[]', 'found an array'],
    ['null', 'found null'],
    ['"text"', 'found a string'],
    ['{"id":"a"}', 'found no "text"'],
    ['{"id":1,"text":"x"}', 'found a number as "id"'],
    ['{"id":{},"text":"x"}', 'found an object as "id"'],
    ['{"__proto__":{"id":"a","text":"x"}}', 'found no "id"'],
    ['{"id":"a","text":"x","date":2020}', 'expected "date" to be text, found a number']
  ])('is refused: %s', (line, message) => {
    expect(() => codeLine(line, coder)).toThrow(message);
  });

  it('may have a date and a country, empty or not', () => {
    expect(coded({ id: 'a', text: 'We met.', date: '2020-05-01', country: null })).toHaveLength(1);
  });
});
