import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';
import * as mark from './words.ts';
import { readWords, readWordsOf, type Words } from './words.ts';

/** The words of a sentence as they stand in it, with their numbers and marks. */
function wordsIn({ firsts, rows }: Words, sentence: number, text: string): { word: string; number: number; marks: number }[] {
  const found = [];
  for (let row = firsts[sentence]!; row < firsts[sentence + 1]!; row += mark.ROW) {
    found.push({
      word: text.slice(rows[row + mark.START], rows[row + mark.END]),
      number: rows[row + mark.NUMBER]!,
      marks: rows[row + mark.MARKS]!
    });
  }
  return found;
}

function read(text: string): { word: string; number: number; marks: number }[] {
  return wordsIn(readWordsOf([{ text }]), 0, text);
}

describe('readWords', () => {
  it('finds the words of each sentence, where they stand in it', () => {
    const text = '  The old quay, built in 1931, leaks. Ask for “le phare”.\n\nÎle-de-Ré; 12½ boats 码头 e\u0301t\u00e9';
    const sentences = segment(text);
    const words = readWords(text, sentences);
    expect(sentences.map((sentence, i) => wordsIn(words, i, sentence.text).map(({ word }) => word))).toEqual([
      ['The', 'old', 'quay', 'built', 'in', '1931', 'leaks'],
      ['Ask', 'for', 'le', 'phare'],
      ['Île', 'de', 'Ré', '12½', 'boats', '码头', 'e\u0301t\u00e9']
    ]);
  });

  it('finds the same words in sentences by themselves as in their document', () => {
    const text = 'Mend the quay; it’s old. “The Quay’s end,” they say, “is near!” 3 boats, 2 crews.\nFirst, no.';
    const sentences = segment(text);
    expect(readWordsOf(sentences)).toEqual(readWords(text, sentences));
  });

  it('reads texts of any length', () => {
    const { firsts, rows } = readWordsOf([{ text: 'a b '.repeat(40_000) }, { text: 'c' }]);
    expect([...firsts]).toEqual([0, 80_000 * mark.ROW, 80_001 * mark.ROW]);
    expect([...rows.subarray(firsts[1])].slice(mark.START)).toEqual([0, 1]);
  });

  it('gives a word one number in any capitals, and no two words the same', () => {
    const numbers = read('quay Quay QUAY quays Éclair éclair').map(({ number }) => number);
    expect(numbers[1]).toBe(numbers[0]);
    expect(numbers[2]).toBe(numbers[0]);
    expect(new Set(numbers).size).toBe(4);
  });

  it.each([
    ['Boats', mark.CAPITAL | mark.S],
    ['mended', mark.ED],
    ['red', 0],
    ['mending', mark.ING],
    ['king', 0],
    ['slowly', mark.LY],
    ['1990s', mark.MIXED | mark.S],
    ['phœbé', mark.FOREIGN]
  ])('marks %j by its letters', (word, marks) => {
    expect(read(word)[0]?.marks).toBe(marks);
  });

  it('marks what stands before a word, within its sentence only', () => {
    const marksOf = (text: string) => read(text).map(({ marks }) => marks & ~mark.S);
    expect(marksOf('a, b; c , ; d')).toEqual([0, mark.AFTER_COMMA, mark.AFTER_SEMICOLON, mark.AFTER_COMMA | mark.AFTER_SEMICOLON]);
    const [first, second] = ['one,', 'two'].map((text) => ({ text }));
    expect(readWordsOf([first!, second!]).rows[mark.ROW + mark.MARKS]).toBe(0);
  });

  it('tells the s of a possessive from other words of one letter', () => {
    const possessives = (text: string) => read(text).map(({ marks }) => (marks & mark.POSSESSIVE) !== 0);
    expect(possessives("the quay's end")).toEqual([false, false, true, false]);
    expect(possessives('THE QUAY’S END')).toEqual([false, false, true, false]);
    expect(possessives("'s quay s, don't")).toEqual([false, false, false, false, false]);
  });
});
