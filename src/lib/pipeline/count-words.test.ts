import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';

describe('words of a text', () => {
  it.each([
    ['', 0],
    ['We don’t stop.', 3],
    ['A well-known 3.5 per cent, 1,000 times', 7],
    ['a--b .c', 3],
    ['中文 é 𝔸b 😀', 3]
  ])('%j are %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('are what the expression for them finds, in any text', () => {
    const words = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
    const piece = fc.oneof(fc.constantFrom('a', '1', '-', '.', '’', ' ', '𝔸', '\ud835'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(countWords(text)).toBe(text.match(words)?.length ?? 0);
      }),
      { numRuns: 500 }
    );
  });
});
