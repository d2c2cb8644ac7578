import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANCES } from '#lib/agenda/sentences.ts';
import { readMark, writeMark } from './mark.ts';

test('a mark survives the URL, whatever stands in it', () => {
  const part = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed());
  const marks = fc.record(
    {
      theme_id: part,
      country: part,
      document_id: part,
      year: fc.integer({ min: 1, max: 9999 }),
      stance: fc.constantFrom(...STANCES)
    },
    { requiredKeys: ['theme_id'] }
  );
  fc.assert(
    fc.property(marks, (mark) => {
      const params = new URLSearchParams({ mark: writeMark(mark) });
      expect(readMark(new URLSearchParams(params.toString()).get('mark'))).toEqual(mark);
    }),
    { numRuns: 300 }
  );
});

test('what is not a mark is none', () => {
  for (const text of [null, '', 'nonsense', 'country-CHN', 'theme-%E0%A4%A']) expect(readMark(text)).toBeNull();
});
