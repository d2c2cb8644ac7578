import { describe, expect, test } from 'vitest';
import { whyTheme, type Reason } from './why-theme.ts';

const said = (reason: Partial<Reason>) =>
  whyTheme({ rule: 'context', cues: null, score: 1.2, lenders: null, ...reason })
    .map((piece) => (typeof piece === 'string' ? piece : `#${piece.sentence}`))
    .join('');

describe('why a sentence has a theme', () => {
  test('by its own words', () => {
    expect(said({ rule: 'cues', cues: 'free trade;tariffs' })).toBe('by “free trade”, “tariffs”');
  });

  test('by the sentences around it, each by its number', () => {
    expect(said({ lenders: '4' })).toBe('by sentence #4 beside it, which has the theme');
    expect(said({ lenders: '4;6;7' })).toBe('by sentences #4, #6 and #7 around it, which have the theme');
  });

  test('by both, and by words around that no sentence has the theme for', () => {
    expect(said({ cues: 'ports', lenders: '4;6' })).toBe('by “ports”, too little alone, with sentences #4 and #6 around it, which have the theme');
    expect(said({ cues: 'ports' })).toBe('by “ports”, too little alone, with weaker words for it in the sentences around, none of which has the theme');
  });

  test('for want of anything better, by weak words or by the sentence that it goes on from', () => {
    expect(said({ score: 0.5, cues: 'ports' })).toBe('by “ports”, which is weak (0.5 of the 1 that is enough), and nothing else was found');
    expect(said({ score: 0, lenders: '4' })).toBe('as it says too little of any theme itself, it goes with sentence #4 beside it');
  });

  test('by its heading', () => {
    expect(said({ rule: 'heading' })).toBe('from its heading');
  });
});
