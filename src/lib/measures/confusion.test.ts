import { expect, test } from 'vitest';
import type { Kind, Stance } from '#lib/agenda/sentences.ts';
import { confusionOf } from './confusion.ts';
import type { Compared } from './validity.ts';

const judged = (kind: Kind | null, stance: Stance | null) => ({ kind, stance, themes: [], main: null, series: null, rank: null });
const pair = (wanted: [Kind | null, Stance | null], given: [Kind | null, Stance | null]): Compared => ({
  document: 'a', reference: judged(...wanted), given: judged(...given)
});
const COMPARED = [
  pair(['body', 'commitment'], ['body', 'assessment']),
  pair(['body', 'commitment'], ['body', 'commitment']),
  pair(['body', 'commitment'], ['body', 'commitment']),
  pair(['caption', null], ['body', 'achievement']),
  pair([null, 'achievement'], ['body', null])
];

test('stances fall together on sentences that the reference counts, in the order of their values', () => {
  expect(confusionOf('stance', COMPARED).map(({ wanted, given, n }) => [wanted, given, n])).toEqual([
    ['achievement', 'none', 1],
    ['commitment', 'commitment', 2],
    ['commitment', 'assessment', 1]
  ]);
});

test('kinds do on sentences whose kind the reference says', () => {
  expect(confusionOf('kind', COMPARED).map(({ wanted, given, n }) => [wanted, given, n])).toEqual([
    ['body', 'body', 3],
    ['caption', 'body', 1]
  ]);
});

test('no sentence, nothing falls together', () => expect(confusionOf('kind', [])).toEqual([]));
