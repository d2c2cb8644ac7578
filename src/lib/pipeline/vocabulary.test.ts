import { expect, it } from 'vitest';
import { MOST_WORDS, numberIn, shapeIn, Vocabulary } from './vocabulary.ts';

it('gives words numbers in the order in which they come, until all are taken', () => {
  const words = new Vocabulary();
  const hashOf = (word: number) => Math.imul(word, 0x01000193);
  const given = Array.from({ length: MOST_WORDS - 1 }, (_, i) => words.add(hashOf(i + 1), i + 1, 0));
  expect(given.every((word, i) => numberIn(word) === i + 1)).toBe(true);
  expect(numberIn(words.find(hashOf(7), 7))).toBe(7);
  expect(numberIn(words.find(hashOf(MOST_WORDS - 1), MOST_WORDS - 1))).toBe(MOST_WORDS - 1);
  expect(words.add(hashOf(MOST_WORDS), MOST_WORDS, 0)).toBe(0);
  expect(words.find(hashOf(MOST_WORDS), MOST_WORDS)).toBe(0);
});

it('tells words apart that are looked for in the same place', () => {
  const words = new Vocabulary();
  expect([1, 2, 3].map((check) => numberIn(words.add(5, check, 0)))).toEqual([1, 2, 3]);
  expect([1, 2, 3, 4].map((check) => numberIn(words.find(5, check)))).toEqual([1, 2, 3, 0]);
});

it('keeps the shape of a word beside its number', () => {
  const words = new Vocabulary();
  for (const check of [1, 2]) words.add(5, check, 0x8000 + check);
  words.addShape(5, 2, 0x40);
  expect([1, 2].map((check) => shapeIn(words.find(5, check)))).toEqual([0x8001, 0x8042]);
  expect(numberIn(words.find(5, 2))).toBe(2);
});
