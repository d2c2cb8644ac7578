import { expect, test } from 'vitest';
import { OBLIGATIONS, type Obligation } from '#lib/agenda/sentences.ts';
import { obligationOf } from '#lib/pipeline/obligation.ts';
import { bindingWords } from './binding-words.ts';

const EXAMPLES: Record<Obligation, readonly string[]> = {
  must: ['must', 'requires', 'is obliged to', 'has to', 'it is vital that they'],
  will: ['will', 'pledge', 'are determined to', 'are going to'],
  should: ['should', 'urges', 'calls upon', 'ought to', 'supports'],
  may: ['may', 'intends', 'seeks', 'is willing']
};

test('words that are shown as binding are those by which the coding judges', () => {
  for (const level of OBLIGATIONS) {
    for (const words of EXAMPLES[level]) {
      const text = `The port ${words} open.`;
      expect([words, obligationOf(text, false)]).toEqual([words, level]);
      expect(bindingWords(text, level).map((one) => text.slice(one.start, one.end))).toHaveLength(1);
    }
  }
});

test('every word that binds to a more binding level is found at that level too', () => {
  const text = 'We must, and will, and should, and may.';
  expect(OBLIGATIONS.map((level) => bindingWords(text, level).map((one) => one.words))).toEqual([['must'], ['will'], ['should'], ['may']]);
  expect(obligationOf(text, false)).toBe('must');
});

test('parts of words do not bind', () => {
  expect(OBLIGATIONS.flatMap((level) => bindingWords('A mustard plant and a willow in Maysville.', level))).toEqual([]);
});
