import { expect, test } from 'vitest';
import { generalDebate } from '#lib/query/collection.server.ts';
import { shareByYear } from '#lib/query/share-by-year.ts';
import { DEBATE_FILTERS } from '../standard.ts';
import { pack, unpack } from './packed.ts';

test('what is packed comes out as it was, row by row', async () => {
  const rows = await (await generalDebate()).query(shareByYear(DEBATE_FILTERS));
  expect(rows.length).toBeGreaterThan(2000);
  expect(unpack(pack(rows))).toEqual(rows);
  expect(unpack(pack([]))).toEqual([]);
});
