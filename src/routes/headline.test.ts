import { expect, test } from 'vitest';
import { DEFAULT_FILTERS } from '#lib/filters.ts';
import { headline } from './headline.ts';

test('a headline says of which levels, stances and themes it holds, where these are not all', () => {
  const finding = 'Arcadia gives most room to fishing';
  expect(headline(finding, DEFAULT_FILTERS)).toBe(finding);
  expect(headline(finding, { ...DEFAULT_FILTERS, levels: [], from: 2012 })).toBe(finding);
  expect(headline(finding, { ...DEFAULT_FILTERS, themes: ['fish'] })).toBe(finding);
  expect(headline(finding, { ...DEFAULT_FILTERS, levels: ['subnational'] })).toBe(`In subnational documents: ${finding}`);
  expect(headline(finding, { ...DEFAULT_FILTERS, stances: ['commitment', 'achievement'], themes: ['fish', 'roads'] })).toBe(
    `Among sentences of commitment and achievement, of 2 chosen themes: ${finding}`
  );
});

test('what follows its scope goes on in small letters', () => {
  expect(headline('In Arcadia no theme clearly comes first', { ...DEFAULT_FILTERS, stances: ['achievement'] })).toBe(
    'Among sentences of achievement: in Arcadia no theme clearly comes first'
  );
});

test('a question stays a question', () => {
  expect(headline('What comes first?', { ...DEFAULT_FILTERS, themes: ['fish', 'roads'] })).toBe('What comes first?');
});
