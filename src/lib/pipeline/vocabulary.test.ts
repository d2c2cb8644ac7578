import { expect, it } from 'vitest';
import { Vocabulary, MOST_WORDS } from './vocabulary.ts';

it('gives words numbers in the order in which they come, until all are taken', () => {
  const words = new Vocabulary();
  const hashOf = (word: number) => Math.imul(word, 0x01000193);
  const given = Array.from({ length: MOST_WORDS - 1 }, (_, i) => words.add(hashOf(i + 1), i + 1));
  expect(given.every((number, i) => number === i + 1)).toBe(true);
  expect(words.find(hashOf(7), 7)).toBe(7);
  expect(words.find(hashOf(MOST_WORDS - 1), MOST_WORDS - 1)).toBe(MOST_WORDS - 1);
  expect(words.add(hashOf(MOST_WORDS), MOST_WORDS)).toBe(0);
  expect(words.find(hashOf(MOST_WORDS), MOST_WORDS)).toBe(0);
});

it('tells words apart that are looked for in the same place', () => {
  const words = new Vocabulary();
  expect([words.add(5, 1), words.add(5, 2), words.add(5, 3)]).toEqual([1, 2, 3]);
  expect([words.find(5, 1), words.find(5, 2), words.find(5, 3), words.find(5, 4)]).toEqual([1, 2, 3, 0]);
});
