import { expect, test } from 'vitest';
import { interval, type CellDocument } from './interval.ts';
import { ratioInterval, ratioSums } from './ratio-interval.ts';

const document = (ones: number, counted: number): CellDocument => ({ ones, halves: 0, thirds: 0, quarters: 0, counted });

test('two documents, by hand: the share is 0.3, its standard error 0.1', () => {
  const found = ratioInterval(ratioSums([document(2, 10), document(4, 10)]));
  expect(found?.share).toBeCloseTo(0.3);
  expect(found?.high).toBeCloseTo(0.3 + 1.96 * 0.1);
  expect(found?.low50).toBeCloseTo(0.3 - 0.6745 * 0.1);
});

test('documents all alike leave no doubt between them', () => {
  const found = ratioInterval(ratioSums(Array.from({ length: 5 }, () => document(3, 10))));
  expect(found?.low).toBeCloseTo(0.3);
  expect(found?.high).toBeCloseTo(0.3);
});

test('over many documents it is near the bootstrap', () => {
  const many = Array.from({ length: 80 }, (_, i) => document(8 + ((i * 7) % 25), 60 + ((i * 13) % 80)));
  const [ratio, drawn] = [ratioInterval(ratioSums(many)), interval(many)];
  expect(ratio?.share).toBeCloseTo(drawn?.share ?? 0, 9);
  const width = (one: { low: number; high: number } | null) => (one ? one.high - one.low : 0);
  expect(width(ratio) / width(drawn)).toBeGreaterThan(0.7);
  expect(width(ratio) / width(drawn)).toBeLessThan(1.3);
});

test('documents of different lengths: sums and deviations give the same error', () => {
  const cell = [document(2, 10), document(1, 30), document(0, 0), document(9, 20)];
  const share = 12 / 60;
  const squares = (2 - 2) ** 2 + (1 - 6) ** 2 + (9 - 4) ** 2;
  expect(ratioInterval(ratioSums(cell))?.high).toBeCloseTo(share + (1.96 * Math.sqrt((squares * 3) / 2)) / 60);
});

test('one document, none, or none with the theme says nothing', () => {
  expect(ratioInterval(ratioSums([document(3, 10)]))).toBeNull();
  expect(ratioInterval(ratioSums([]))).toBeNull();
  expect(ratioInterval(ratioSums([document(0, 10), document(0, 10)]))).toBeNull();
});
