import { describe, expect, it } from 'vitest';
import { addressRule } from './addresses.ts';

describe('addressRule', () => {
  it('knows an aside on the order of the speech, a number of its paragraph before it or not', () => {
    expect(addressRule('May I now turn to the question of the harbour.')).toBe('order of the speech');
    expect(addressRule('17.\tAnother item on our list is the question of the harbour.')).toBe('order of the speech');
  });

  it('knows what is left unsaid', () => {
    expect(addressRule('I shall not dwell on the history of the harbour.')).toBe('left unsaid');
    expect(addressRule('All this is known here and it is not necessary for me to repeat it.')).toBe('left unsaid');
  });

  it('takes a claim in such words for content', () => {
    expect(addressRule('Let me turn to the harbour, which must be mended.')).toBeNull();
    expect(addressRule('We will not repeat the mistakes of our fathers.')).toBeNull();
    expect(addressRule('The storms of last year will not return.')).toBeNull();
  });
});
