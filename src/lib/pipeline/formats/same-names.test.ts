import { expect, it } from 'vitest';
import { sameNames } from './same-names.ts';

it('leaves out the later of two files whose names differ in case or in how accents are composed only', () => {
  expect(sameNames(['a/Kenya.txt', 'a/kenya.txt', 'b/kenya.txt', 'caf\u00e9.txt', 'cafe\u0301.txt'])).toEqual({
    files: ['a/Kenya.txt', 'b/kenya.txt', 'caf\u00e9.txt'],
    leftOut: ['a/kenya.txt', 'cafe\u0301.txt'],
    problems: [
      'a/kenya.txt: expected a name that differs by more than case, found a/Kenya.txt too; rename one of them',
      'cafe\u0301.txt: expected a name that differs by more than how its accents are composed, found caf\u00e9.txt too; ' +
        'rename one of them'
    ]
  });
});
