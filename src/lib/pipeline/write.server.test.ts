import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvLines, fromCsv, type Row } from '#lib/agenda/csv.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';
import { DATABASE } from './write-duckdb.server.ts';
import { TABLE_FILES, writeTables, type Written } from './write.server.ts';

const NASTY = [
  '=HYPERLINK("http://example.org")',
  '-1',
  "'=x",
  '<script>alert(1)</script>',
  'two\nlines, "quoted"',
  'é 中文 😀',
  'end\r\n'
];

const tables: Tables = {
  documents: [
    {
      document_id: 'a', title: '@title', country: 'KEN',
      country_name: 'Kenya', country_basis: 'stated', country_words: 'Kenya',
      actor: 'Kenya', level: 'national', issuer: null, publisher: 'The Post', source_type: 'speech', language: 'en',
      translated: false, date_start: '1946-10-24',
      date_end: '2024-02-29', date_precision: 'range', date_basis: 'stated',
      date_words: '24 October', year: null, characters: 100, words: 20,
      sentences: 7, counted: 7, achievement: 0, commitment: 7,
      assessment: 0, unstated: 0, file: 'a.txt', sha256: 'ab'
    }
  ],
  sentences: NASTY.map((text, i) => ({
    document_id: 'a', sentence: i + 1, start: i, end: i + text.length, paragraph: 1, kind: 'body', kind_rule: 'default',
    stance: 'commitment', stance_rule: null, obligation: null, series: null, rank: null, text
  })),
  themes: [],
  codings: [],
  agendas: [],
  priorities: [],
  dates: [],
  mentions: [],
  validity: [
    {
      reference_id: 'r', codebook_id: null, measure: 'kind', value_id: null,
      tuning: 'tuned', n: 3, found: 3, correct: 1,
      precision: 1 / 3, recall: 1 / 3, f1: -0.1 + 0.3, low: null, high: null, measured_on: '2026-01-01'
    }
  ]
};

/** Tables as a run hands them on: line by line, a table's second half before its first. */
function written(these: Tables): Written {
  const pieces = TABLES.flatMap((table) => {
    const rows: readonly Row[] = these[table.name as keyof Tables];
    const half = Math.ceil(rows.length / 2);
    return [
      { table: table.name, part: 1, lines: csvLines(table, rows.slice(half)) },
      { table: table.name, part: 0, lines: Buffer.from(csvLines(table, rows.slice(0, half))) }
    ];
  });
  return { pieces, publishers: ['The Post'], version: '1.0.0' };
}

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-write-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const folder = () => path.join(place, 'tables');

/** Rows as the published files hold them, days as text. */
async function rowsIn(source: (name: string) => string): Promise<Record<string, unknown[]>> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${path.join(folder(), 'agendascope.duckdb')}' AS file (READ_ONLY)`);
  const rows: Record<string, unknown[]> = {};
  for (const { name, columns } of TABLES) {
    const cells = Object.entries(columns).map(([column, { type }]) =>
      type === 'date' ? `"${column}"::VARCHAR AS "${column}"` : `"${column}"`
    );
    const reader = await connection.runAndReadAll(`SELECT ${cells.join(', ')} FROM ${source(name)}`);
    rows[name] = reader.getRowObjectsJS();
  }
  connection.closeSync();
  instance.closeSync();
  return rows;
}

describe('written tables', () => {
  it('say the same as CSV, as Parquet and as DuckDB, whatever the text', async () => {
    await writeTables(written(tables), folder());
    const text = (name: string) => readFileSync(path.join(folder(), `${name}.csv`), 'utf8');
    const csv = Object.fromEntries(TABLES.map((table) => [table.name, fromCsv(table, text(table.name))]));
    expect(csv).toEqual(tables);
    expect(await rowsIn((name) => `'${path.join(folder(), name)}.parquet'`)).toEqual(tables);
    expect(await rowsIn((name) => `file.main.${name}`)).toEqual(tables);
  });

  it('hold a sentence of megabytes', async () => {
    const text = `"${'One word, '.repeat(500_000)}\n'=`;
    await writeTables(written({ ...tables, sentences: tables.sentences.map((s) => ({ ...s, text })) }), folder());
    const rows = await rowsIn((name) => `'${path.join(folder(), name)}.parquet'`);
    expect((rows['sentences'] as Tables['sentences']).every((s) => s.text === text)).toBe(true);
  });

  it('stand beside the texts that were taken out of files', async () => {
    const { pieces, ...rest } = written(tables);
    const text = Buffer.from('Out of a file.');
    await writeTables({ ...rest, pieces: [...pieces, { document_id: 'a', text }] }, folder());
    expect(readFileSync(path.join(folder(), 'texts/a.txt'), 'utf8')).toBe('Out of a file.');
    await writeTables(written(tables), folder());
    expect(readdirSync(folder())).not.toContain('texts');
  });

  it('have the types of the schema in Parquet', async () => {
    await writeTables(written(tables), folder());
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const types = async (name: string) => {
      const reader = await connection.runAndReadAll(`DESCRIBE FROM '${path.join(folder(), name)}.parquet'`);
      return Object.fromEntries(reader.getRowObjectsJS().map((row) => [row['column_name'], row['column_type']]));
    };
    expect(await types('documents')).toMatchObject({ title: 'VARCHAR', year: 'INTEGER', date_start: 'DATE' });
    expect(await types('documents')).toMatchObject({ translated: 'BOOLEAN' });
    expect(await types('validity')).toMatchObject({ f1: 'DOUBLE', measured_on: 'DATE' });
    connection.closeSync();
  });

  it('are the same bytes each time', async () => {
    const hashOf = (file: string) => createHash('sha256').update(readFileSync(path.join(folder(), file))).digest('hex');
    const bytes = () => TABLE_FILES.filter((file) => file !== DATABASE).map((file) => [file, hashOf(file)]);
    await writeTables(written(tables), folder());
    const first = bytes();
    await writeTables(written(tables), folder());
    expect(bytes()).toEqual(first);
  });

  it('are described with the bytes and hash of every file', async () => {
    await writeTables(written(tables), folder());
    const described = JSON.parse(readFileSync(path.join(folder(), 'datapackage.json'), 'utf8'));
    expect(described).toMatchObject({ profile: 'tabular-data-package', version: '1.0.0' });
    expect(described.sources).toEqual([{ title: 'The Post' }]);
    expect(described.resources).toHaveLength(2 * TABLES.length);
    for (const resource of described.resources) {
      const bytes = readFileSync(path.join(folder(), resource.path));
      expect(resource.bytes).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    }
  });

  it('leave nothing beside their folder, and no file of theirs is missing from it', async () => {
    await writeTables(written(tables), folder());
    expect(readdirSync(place)).toEqual(['tables']);
    expect(readdirSync(folder()).sort()).toEqual([...TABLE_FILES].sort());
  });

  it('stay as they were when writing new ones fails', async () => {
    await writeTables(written(tables), folder());
    const before = readFileSync(path.join(folder(), 'documents.csv'), 'utf8');
    const sentences = tables.sentences.map((s) => ({ ...s, paragraph: null as unknown as number }));
    await expect(writeTables(written({ ...tables, documents: [], sentences }), folder())).rejects.toThrow();
    expect(readFileSync(path.join(folder(), 'documents.csv'), 'utf8')).toBe(before);
    expect(readdirSync(place)).toEqual(['tables']);
  });

  it.each(['ENOSPC: no space left on device, write', 'IO Error: Could not write file "x": No space left on device'])(
    'stay as they were, and the folder is named, when the disk is full: %s',
    async (message) => {
      await writeTables(written(tables), folder());
      const before = readFileSync(path.join(folder(), 'documents.csv'), 'utf8');
      const pieces = (function* (): Generator<never> {
        throw new Error(message);
      })();
      const line = `${folder()}: expected room to write the tables, found the disk full`;
      await expect(writeTables({ ...written(tables), pieces }, folder())).rejects.toThrow(line);
      expect(readFileSync(path.join(folder(), 'documents.csv'), 'utf8')).toBe(before);
      expect(readdirSync(place)).toEqual(['tables']);
    }
  );

  it('take away what a killed run left beside them, and nothing of one that is at work', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeTables(written(tables), folder());
    renameSync(folder(), path.join(place, 'old'));
    const [left, atWork] = [`.tables-${pid}-abc123`, `.tables-${process.pid}-abc123`];
    mkdirSync(path.join(place, left));
    renameSync(path.join(place, 'old'), path.join(place, left, 'old'));
    mkdirSync(path.join(place, atWork));
    const pieces = (function* (): Generator<never> {
      throw new Error('no');
    })();
    await expect(writeTables({ ...written(tables), pieces }, folder())).rejects.toThrow('no');
    expect(readdirSync(place).sort()).toEqual([atWork, 'tables']);
    expect(readdirSync(folder()).sort()).toEqual([...TABLE_FILES].sort());
  });

  it('do not take the place of a folder that holds anything else', async () => {
    writeFileSync(path.join(place, 'thesis.doc'), 'years of work');
    await expect(writeTables(written(tables), place)).rejects.toThrow(`${place}: expected nothing but tables`);
    expect(readdirSync(place)).toEqual(['thesis.doc']);
  });

  it('do not take the place of a folder of texts that no run has written', async () => {
    mkdirSync(path.join(folder(), 'texts'), { recursive: true });
    writeFileSync(path.join(folder(), 'texts/thesis.txt'), 'years of work');
    await expect(writeTables(written(tables), folder())).rejects.toThrow('expected nothing but tables');
    expect(readFileSync(path.join(folder(), 'texts/thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('are refused in one line where nothing can be written', async () => {
    writeFileSync(path.join(place, 'file'), '');
    const under = path.join(place, 'file/tables');
    await expect(writeTables(written(tables), under)).rejects.toThrow(
      `${under}: expected a place to write to, found a file where a folder above it was expected; name another: --out FOLDER`
    );
    const long = path.join(place, 'x'.repeat(250));
    await expect(writeTables(written(tables), long)).rejects.toThrow('found its name too long; name another');
    const file = path.join(place, 'file');
    await expect(writeTables(written(tables), file)).rejects.toThrow('expected a folder of tables, found a file');
  });
});
