import { expect, test } from 'vitest';
import { drawnName, spokenNote } from './theme-name.ts';
import { wrapLabel } from './wrap-label.ts';

test('a tentative theme is drawn with a dagger and named so, any other as it is', () => {
  expect(drawnName({ label: 'Fishing', tentative: true })).toBe('Fishing\u00a0†');
  expect(drawnName({ label: 'Fishing', tentative: false })).toBe('Fishing');
  expect([spokenNote({ tentative: true }), spokenNote({ tentative: false })]).toEqual(['; tentative theme', '']);
});

test('the dagger stays with the last word of a name of many lines', () => {
  expect(wrapLabel(drawnName({ label: 'Fishing in the high seas', tentative: true }), 16)).toEqual(['Fishing in the', 'high seas\u00a0†']);
});
