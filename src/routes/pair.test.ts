import { expect, test, vi } from 'vitest';

vi.mock('$app/state', () => ({ page: { url: new URL('https://example.org/') } }));
vi.mock('$app/navigation', () => ({ goto: () => undefined }));
const { currentPair, readPair } = await import('./pair.ts');

test('a pair is read where it names two different ones', () => {
  expect(readPair('CHN,VNM', ['CHN', 'PER', 'VNM'])).toEqual(['CHN', 'VNM']);
  expect(readPair('VNM,CHN', ['CHN', 'PER', 'VNM'])).toEqual(['VNM', 'CHN']);
});

test('ids may hold commas', () => {
  expect(readPair('a,b,c', ['a', 'a,b', 'c'])).toEqual(['a,b', 'c']);
  expect(readPair('c,a,b', ['a', 'a,b', 'c'])).toEqual(['c', 'a,b']);
});

test('what is no pair is null', () => {
  for (const text of [null, '', 'CHN', 'CHN,CHN', 'CHN,XXX', 'CHN,']) expect(readPair(text, ['CHN', 'VNM'])).toBeNull();
});

test('without an address the first two are the pair; of one there is none', () => {
  expect(currentPair(['CHN', 'PER', 'VNM'])).toEqual(['CHN', 'PER']);
  expect(currentPair(['CHN'])).toBeNull();
});
