import { describe, expect, it } from 'vitest';
import { obligationOf } from './obligation.ts';

describe('obligationOf', () => {
  it.each([
    ['All ships must carry lights.', 'must'],
    ['The towns have to share the water.', 'must'],
    ['The old quay needs to be mended.', 'must'],
    ['It is truly essential that the dykes hold.', 'must'],
    ['No ship shall not be counted.', 'must'],
    ['We are committed to clean rivers.', 'will'],
    ['The council shall meet in spring.', 'will'],
    ['We call upon all towns to share the water.', 'should'],
    ['Let us mend the quay.', 'should'],
    ['We are ready to mend the quay.', 'may']
  ])('reads %j as %s', (sentence, level) => {
    expect(obligationOf(sentence, false)).toBe(level);
  });

  it('takes the most binding of several words', () => {
    expect(obligationOf('We hope that the towns will agree, as they must.', false)).toBe('must');
  });

  it('takes a word that binds only with another for nothing without it', () => {
    expect(obligationOf('We have two quays, on call, and committed crews.', false)).toBeNull();
  });

  it('counts an instruction without binding words as a should', () => {
    expect(obligationOf('Mend the quay.', true)).toBe('should');
    expect(obligationOf('Mend the quay.', false)).toBeNull();
  });
});
