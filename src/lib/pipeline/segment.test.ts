import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';

const texts = (text: string): string[] => segment(text).map((s) => s.text);

describe('segment', () => {
  it('ends a sentence at a stop before a capital', () => {
    expect(texts('Trade grew. Exports rose! Did imports? Yes.')).toEqual([
      'Trade grew.',
      'Exports rose!',
      'Did imports?',
      'Yes.'
    ]);
  });

  it('ends none at the stop of an abbreviation, an initial or a number', () => {
    const whole = [
      'Mr. Oduya met Dr. Lim and Gen. Rossi in St. Vale on Dec. 5.',
      'The U.S. Government and the U.N. Secretariat met J. F. Moreau under No. 15 and Art. 7, e.g. Annex B.',
      'Growth was 3.5 per cent at 5 p.m. Monday.'
    ];
    for (const sentence of whole) expect(texts(sentence)).toEqual([sentence]);
  });

  it('ends one at an abbreviation where a usual beginning follows', () => {
    expect(texts('We thank the U.S. The talks go on. Ports, roads, etc. We build them.')).toHaveLength(4);
  });

  it('keeps closing quotes and brackets with their sentence', () => {
    expect(texts('He said "We stay." They left. (All of them.) Done.')).toEqual([
      'He said "We stay."',
      'They left.',
      '(All of them.)',
      'Done.'
    ]);
  });

  it('does not end before a small letter, and parts sentences that ran together', () => {
    expect(texts('The many problems. difficulties remain.')).toHaveLength(1);
    expect(texts('Farms feed the economy.Tourism feeds it too. See www.example.org for more.')).toHaveLength(3);
  });

  it('takes each line as a paragraph where lines are whole', () => {
    const found = segment('Old roads\n\nWe mend them. We build more.\nRelated news');
    expect(found.map((s) => s.paragraph)).toEqual([1, 2, 2, 3]);
  });

  it('joins the lines of a text that is wrapped at a width, but not across a blank line', () => {
    const wrapped =
      'The council met in the old harbour and\nheard that the ferries would run again\nbefore the summer. It was glad of the\nnews.\n\nThe mayor spoke';
    expect(texts(wrapped)).toHaveLength(3);
    expect(texts(wrapped)[1]).toBe('It was glad of the\nnews.');
  });

  it('leaves the number of a list item with the item', () => {
    expect(texts('1. Build roads.\n2. Mend bridges.\n(a) Old ones. New ones.')).toEqual([
      '1. Build roads.',
      '2. Mend bridges.',
      '(a) Old ones.',
      'New ones.'
    ]);
  });

  it('reads CRLF, a byte order mark, no-break spaces and scripts without case', () => {
    expect(texts('\ufeffOne.\r\n\u00a0Two.\u2002Three.')).toEqual(['One.', 'Two.', 'Three.']);
    expect(texts('我们修路。我们造桥。')).toHaveLength(2);
    expect(texts('')).toEqual([]);
    expect(texts(' \r\n\t\u00a0')).toEqual([]);
  });

  it('gives, for any text, trimmed spans in order that hold every mark and never overlap', () => {
    const marks = fc.constantFrom('.', '! ', '? ', '\n', '\r\n', '\n\n', ' ', '\u00a0', 'Mr.', 'A', 'b', '1', '”', '(', '…', '。', '\ud83d', '𝒜');
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.array(marks).map((m) => m.join('')), fc.lorem({ mode: 'sentences' }));
    fc.assert(
      fc.property(any, (text) => {
        let end = 0;
        let left = '';
        for (const [i, s] of segment(text).entries()) {
          expect(s.sentence).toBe(i + 1);
          expect(s.start).toBeGreaterThanOrEqual(end);
          expect(s.end).toBeGreaterThan(s.start);
          expect(text.slice(s.start, s.end)).toBe(s.text);
          expect(s.text.trim()).toBe(s.text);
          expect(/\n[^\S\n]*\n/.test(s.text)).toBe(false);
          left += text.slice(end, s.start);
          end = s.end;
        }
        expect((left + text.slice(end)).trim()).toBe('');
      }),
      { numRuns: 500 }
    );
  });
});
