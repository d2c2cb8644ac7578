import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMNS_OF_CHARTS, nameInFile, rounded } from './in-file.ts';

test('numbers keep six significant digits, whole ones all of theirs, and what is no number is left alone', () => {
  expect([0.12345678901234567, 1 / 3, 1234567, 12.3456789, -0.000123456789, 0].map(rounded)).toEqual([
    0.123457, 0.333333, 1234567, 12.3457, -0.000123457, 0
  ]);
  expect([null, '0.12345678901', true, undefined].map(rounded)).toEqual([null, '0.12345678901', true, undefined]);
});

test('a share is off by less than a hundredth of a sentence, in agendas of up to ten thousand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (N, n) => {
      const share = Math.min(n, N) / N;
      expect(Math.abs(rounded(share) - share) * N).toBeLessThan(0.01);
    })
  );
});

test('columns have names that stand alone, and each is explained', () => {
  expect(['n', 'N', 'first_N', 'nothing', 'last_nothing', 'why', 'theme', 'Nation'].map(nameInFile)).toEqual([
    'n', 'counted', 'first_counted', 'why_not_drawn', 'last_why_not_drawn', 'why_no_overlap', 'theme', 'Nation'
  ]);
  for (const name of ['n', 'N', 'nothing', 'why']) expect(COLUMNS_OF_CHARTS[nameInFile(name)]).toBeDefined();
});
