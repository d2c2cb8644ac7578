import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

test('cues are lit where they stand, and the rest is not', () => {
  expect(highlight('Trade and peace.', 100, '110-115;100-105')).toEqual([
    { text: 'Trade', lit: true },
    { text: ' and ', lit: false },
    { text: 'peace', lit: true },
    { text: '.', lit: false }
  ]);
});

test('overlapping cues are lit once', () => {
  expect(highlight('free trade area', 0, '0-10;5-15')).toEqual([
    { text: 'free trade', lit: true },
    { text: ' area', lit: true }
  ]);
});

test('whatever the places, the pieces together are the sentence', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(50), fc.string(), (text, start, places) => {
      expect(highlight(text, start, places).map((piece) => piece.text).join('')).toBe(text);
    })
  );
});
