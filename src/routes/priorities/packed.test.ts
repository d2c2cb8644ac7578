import { expect, test } from 'vitest';
import type { AchievedPromised } from '#lib/query/achieved-promised.ts';
import { packCells, unpackCells } from './packed.ts';

test('what is achieved and promised is what it was before it was packed, zeros too', () => {
  const rows = ['AAA', 'BBB'].flatMap((country, i) =>
    ['fish', 'roads', 'trade'].map((theme_id, j): AchievedPromised => ({
      country, country_name: country, theme_id, label: theme_id, position: j + 1, documents: i + 1, achievement: 10, commitment: 20,
      achieved_sentences: i * j, achieved_weight: (i * j) / 3, promised_sentences: j, promised_weight: j / 2
    }))
  );
  const packed = packCells(rows);
  expect(unpackCells(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(rows);
  expect(packed.cells).toHaveLength(4);
  expect(unpackCells(packCells([]))).toEqual([]);
});
