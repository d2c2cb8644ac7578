import { expect, test } from 'vitest';
import { changesSince, readEdition, writeEdition } from './edition.ts';

const then = { version: '0.1.0', documents: 5, counted: 178, hash: '0123456789ab' };

test('an edition survives the address', () => {
  expect(readEdition(writeEdition(then))).toEqual(then);
});

test('what is not an edition is none', () => {
  for (const text of [null, '', '0.1.0_5_178', '0.1.0_5_178_<script>', '_1_1_0123456789ab']) expect(readEdition(text)).toBeNull();
});

test('a link on older data says what has changed since, and one on the same data says nothing', () => {
  expect(changesSince(then, then)).toBeNull();
  expect(changesSince(then, { ...then, documents: 6, counted: 200, hash: 'ba9876543210' })).toBe(
    '5 documents are now 6, 178 counted sentences are now 200'
  );
  expect(changesSince(then, { ...then, hash: 'ba9876543210' })).toBe('the same documents and sentences are coded otherwise');
});
