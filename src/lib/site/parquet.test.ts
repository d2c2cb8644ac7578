import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { parquetOf, type ParquetColumn } from './parquet.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What DuckDB reads in a file: its rows, and the types of its columns. */
async function readBack(columns: readonly ParquetColumn[], rows: readonly object[]) {
  const file = path.join(folder, 'rows.parquet');
  writeFileSync(file, new Uint8Array(parquetOf(columns, rows)));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`);
  return { rows: reader.getRowObjectsJS(), types: reader.columnTypes().map(String) };
}

describe('a Parquet file of rows, read by DuckDB', () => {
  const columns = [{ name: 'theme' }, { name: 'share', number: true }, { name: 'n', number: true }];

  test('has the rows, their nulls and their types', async () => {
    const rows = [
      { theme: 'Fishing, "boats" and harbours', share: 0.1 + 0.2, n: 3 },
      { theme: 'Überfahrt 渡 🚢', share: null, n: -2_147_483_648 },
      { theme: null, share: 0, n: null },
      { theme: '', share: -1e-300, n: 2_147_483_647 }
    ];
    expect(await readBack(columns, rows)).toEqual({ rows, types: ['VARCHAR', 'DOUBLE', 'INTEGER'] });
  });

  test('keeps integers that need more than 32 bits, as doubles', async () => {
    const rows = [{ n: 2 ** 40 }, { n: 1 }];
    expect(await readBack([{ name: 'n', number: true }], rows)).toEqual({ rows, types: ['DOUBLE'] });
  });

  test('keeps true and false', async () => {
    const rows = [{ main: true }, { main: null }, { main: false }];
    expect(await readBack([{ name: 'main' }], rows)).toEqual({ rows, types: ['BOOLEAN'] });
  });

  test('has the columns named, in their order, and no others', async () => {
    const { rows } = await readBack([{ name: 'n', number: true }, { name: 'theme' }], [{ theme: 'fish', n: 1, other: 2 }]);
    expect(rows.map((row) => Object.entries(row))).toEqual([[['n', 1], ['theme', 'fish']]]);
  });

  test('may have no row, many rows, and more columns than a short list holds', async () => {
    expect(await readBack(columns, [])).toMatchObject({ rows: [] });
    const many = Array.from({ length: 10_001 }, (_, i) => ({ theme: i % 3 ? `t${i}` : null, share: i / 7, n: i % 5 ? i : null }));
    expect((await readBack(columns, many)).rows).toEqual(many);
    const names = Array.from({ length: 40 }, (_, i) => ({ name: `column ${i}`, number: true }));
    const wide = Object.fromEntries(names.map(({ name }, i) => [name, i]));
    expect((await readBack(names, [wide])).rows).toEqual([wide]);
  });
});
