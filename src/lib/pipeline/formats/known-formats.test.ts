import { expect, it } from 'vitest';
import { isDocument } from './known-formats.ts';

it('knows which files of a folder are documents', () => {
  const files = ['a.txt', 'B.PDF', 'x/notes', 'old.doc', '.hidden', 'x/.git/a.txt', 'sources.csv', 'a.png', '__MACOSX/a.txt', 'Plan 1.2'];
  expect(files.filter(isDocument)).toEqual(['a.txt', 'B.PDF', 'x/notes', 'old.doc', 'Plan 1.2']);
});
