import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANCES } from '#lib/agenda/sentences.ts';
import { readMark, readOpenMark, writeMark, type OpenMark } from './mark.ts';

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

test('a stated priority, a date and whole agendas survive it too', () => {
  const part = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed());
  const marks: fc.Arbitrary<OpenMark> = fc.oneof(
    fc.record({ document_id: part, priority: fc.integer({ min: 1 }), from: fc.constantFrom('chart' as const, 'list' as const) }),
    fc.record({ document_id: part, date: fc.integer({ min: 1 }) }),
    fc.record({ agendas: fc.tuple(part) }),
    fc.record({ agendas: fc.tuple(part), year: fc.integer({ min: 1000, max: 9999 }) }),
    fc.record({ agendas: fc.uniqueArray(part, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => [a, b] as const) })
  );
  fc.assert(
    fc.property(marks, (mark) => {
      const params = new URLSearchParams({ mark: writeMark(mark) });
      expect(readOpenMark(new URLSearchParams(params.toString()).get('mark'))).toEqual(mark);
    }),
    { numRuns: 300 }
  );
});

test('what is not a mark is none', () => {
  for (const text of [null, '', 'nonsense', 'country-CHN', 'theme-%E0%A4%A']) expect(readMark(text)).toBeNull();
  const texts = ['priority-0~document-a~from-list', 'priority-1', 'priority-1~document-%E0%A4%A~from-list', 'agendas-', 'agendas-A,A', 'agendas-A,B,C', 'date-0~document-a', 'date-1'];
  for (const text of texts) expect(readOpenMark(text)).toBeNull();
});
