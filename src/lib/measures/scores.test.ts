import { describe, expect, it } from 'vitest';
import { macroOf, scoresOf } from './scores.ts';

describe('scores', () => {
  it('are parts of what was found and of what there is', () => {
    const { precision, recall, f1 } = scoresOf({ n: 8, found: 5, correct: 4 });
    expect([precision, recall]).toEqual([0.8, 0.5]);
    expect(f1).toBeCloseTo((2 * 0.8 * 0.5) / (0.8 + 0.5), 12);
  });

  it('are undefined, not zero, where there is nothing to divide by', () => {
    expect(scoresOf({ n: 0, found: 0, correct: 0 })).toEqual({ precision: null, recall: null, f1: null });
    expect(scoresOf({ n: 3, found: 0, correct: 0 })).toEqual({ precision: null, recall: 0, f1: 0 });
  });

  it('average over the classes that the reference has, each counting the same', () => {
    const classes = [
      { n: 100, found: 100, correct: 100 },
      { n: 2, found: 2, correct: 1 },
      { n: 0, found: 5, correct: 0 }
    ];
    expect(macroOf(classes).f1).toBe(0.75);
  });
});
