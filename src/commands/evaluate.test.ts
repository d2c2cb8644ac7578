import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confusion } from '#lib/agenda/confusion.ts';
import { fromCsv, toCsv } from '#lib/agenda/csv.ts';
import { validity, type ValidityRow } from '#lib/agenda/validity.ts';

const ROOT = path.join(import.meta.dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function evaluate(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'src/commands/evaluate.ts', ...args];
    execFile(process.execPath, command, { cwd: ROOT, maxBuffer: 2 ** 24 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const earlier: ValidityRow = {
  reference_id: 'joint-statements',
  codebook_id: null,
  measure: 'kind',
  value_id: null,
  tuning: 'tuned',
  n: 10,
  found: 10,
  correct: 9,
  precision: 0.9,
  recall: 0.9,
  f1: 0.9,
  low: 0.8,
  high: 1,
  measured_on: '2020-02-20'
};

let place: string;
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-evaluate-'));
  mkdirSync(path.join(place, 'corpora'));
});
afterAll(() => rmSync(place, { recursive: true }));

describe('npm run evaluate without corpora', { timeout: 60_000 }, () => {
  it('measures the seeds, says what it could not run, and keeps the last figures of that with their day', async () => {
    const file = path.join(place, 'validity.csv');
    writeFileSync(file, toCsv(validity, [earlier]));
    const kept = { reference_id: 'joint-statements', measure: 'stance', tuning: 'tuned', wanted: 'commitment', given: 'assessment', n: 3 } as const;
    writeFileSync(path.join(place, 'confusion.csv'), toCsv(confusion, [kept]));
    const { code, out, err } = await evaluate('--corpora', path.join(place, 'corpora'), '--out', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('seeds, tuned: 240 sentences, 5 documents');
    expect(out).toContain('how well they fit them, not how they do on new texts');
    expect(out).toMatch(/not run: the texts of 6 of 6 documents .*; the figures of 2020-02-20 stay/);
    expect(out).toMatch(/not run: the texts of 288 of 288 documents .*; never measured/);

    const rows = fromCsv(validity, readFileSync(file, 'utf8'));
    expect(rows.filter((row) => row.reference_id === 'joint-statements')).toEqual([earlier]);
    const seeds = rows.filter((row) => row.reference_id === 'seeds');
    expect(seeds.every((row) => row.tuning === 'tuned')).toBe(true);
    expect(seeds.filter((row) => row.measure === 'kind' && row.value_id === null).map((row) => row.n)).toEqual([240]);
    expect(seeds.filter((row) => row.measure === 'series' && row.value_id !== null)).toHaveLength(4);

    const confused = fromCsv(confusion, readFileSync(path.join(place, 'confusion.csv'), 'utf8'));
    expect(confused.filter((row) => row.reference_id === 'joint-statements')).toEqual([kept]);
    const right = confused.filter((row) => row.reference_id === 'seeds' && row.measure === 'kind' && row.wanted === row.given);
    const [kinds] = seeds.filter((row) => row.measure === 'kind' && row.value_id === null);
    expect(right.reduce((sum, row) => sum + row.n, 0)).toBe(kinds?.correct);
  });

  it('gives the same bytes when it is run again, also on another day', async () => {
    const file = path.join(place, 'again.csv');
    await evaluate('--corpora', path.join(place, 'corpora'), '--out', file);
    const aged = fromCsv(validity, readFileSync(file, 'utf8')).map((row) => ({ ...row, measured_on: '2021-01-01' }));
    writeFileSync(file, toCsv(validity, aged));
    await evaluate('--corpora', path.join(place, 'corpora'), '--out', file);
    expect(readFileSync(file, 'utf8')).toBe(toCsv(validity, aged));
  });

  it('says in one line that the folder named is not there', async () => {
    const { code, err } = await evaluate('--corpora', path.join(place, 'none'), '--out', path.join(place, 'unmade.csv'));
    expect(code).toBe(1);
    expect(err).toBe(`${place}/none: expected a folder of corpora, found nothing; name another: --corpora DIR\n`);
  });

  it('says in one line, before it measures, that there is no folder for its figures', async () => {
    const file = path.join(place, 'none/validity.csv');
    const { code, out, err } = await evaluate('--out', file);
    expect(code).toBe(1);
    expect(err).toBe(`${file}: expected a folder to write it into, found none of that name; name another: --out FILE\n`);
    expect(out).toBe('');
  });
});
