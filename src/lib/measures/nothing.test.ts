import { describe, expect, it } from 'vitest';
import { nothingOf } from './nothing.ts';
import { share } from './share.ts';

describe('the kinds of nothing', () => {
  it.each([
    ['no document', { documents: 0, counted: 0, sentences: 0 }],
    ['too few sentences', { documents: 1, counted: 0, sentences: 0 }],
    ['too few sentences', { documents: 2, counted: 9, sentences: 4 }],
    ['not in the documents', { documents: 1, counted: 10, sentences: 0 }],
    [null, { documents: 1, counted: 10, sentences: 1 }]
  ])('are told apart: %s', (kind, cell) => {
    expect(nothingOf(cell)).toBe(kind);
  });
});

describe('a share', () => {
  it('is the weight over the counted sentences, and none where nothing was counted', () => {
    expect(share(2.5, 10)).toBe(0.25);
    expect(share(0, 10)).toBe(0);
    expect(share(0, 0)).toBeNull();
  });
});
