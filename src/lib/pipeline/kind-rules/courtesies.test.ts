import { describe, expect, it } from 'vitest';
import { courtesyRule } from './courtesies.ts';

describe('courtesyRule', () => {
  it('knows respects paid to who presides, serves or has served', () => {
    for (const sentence of [
      '3. On behalf of my delegation, I congratulate you, Sir, on your election as President of the harbour conference.',
      'We also wish to pay a warm tribute to the Secretary-General for all that he has done for the fishermen.',
      'My delegation extends its sincere thanks to your predecessor, Ms. Marina Quay, who led our work with skill.',
      'I thank the President of the Council for her tireless efforts.'
    ]) {
      expect(courtesyRule(sentence), sentence).toBe('courtesy to an office');
    }
  });

  it('knows what only leads to a quotation', () => {
    expect(courtesyRule('As the poet of our harbour once wrote:')).toBe('leads to a quotation');
    expect(courtesyRule('In her message to the fishermen, the Minister said:')).toBe('leads to a quotation');
  });

  it('takes thanks for a deed, congratulations on an event and claims for content', () => {
    for (const sentence of [
      'I congratulate the people of the islands on their independence.',
      'I thank the Secretary-General for his report, which proposes a fund for harbours.',
      'We pay tribute to the fishermen who lost their lives at sea.',
      'We express our gratitude to you and call on all States to mend their harbours.',
      'The conference decided the following:'
    ]) {
      expect(courtesyRule(sentence), sentence).toBeNull();
    }
  });
});
