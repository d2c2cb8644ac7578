import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '#lib/pipeline/input-error.ts';
import { readReference, type ReferenceFiles } from './reference-sets.ts';

const SET: ReferenceFiles = {
  reference_id: 'r',
  codebook_id: 'c',
  oneTheme: false,
  from: 'r.csv',
  tuningOf: () => 'tuned'
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'agendascope-reference-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function problemsOf(csv: string): readonly string[] {
  writeFileSync(path.join(folder, 'r.csv'), csv);
  try {
    readReference(folder, SET);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe('a reference set', () => {
  it('is read with its themes, the main one first', () => {
    writeFileSync(path.join(folder, 'r.csv'), 'document,start,end,stance,themes\na,0,9,assessment,trade;peace\n');
    expect(readReference(folder, SET)).toMatchObject([
      { document: 'a', start: 0, end: 9, judgement: { stance: 'assessment', themes: ['trade', 'peace'], main: 'trade' } }
    ]);
  });

  it('that lacks columns is refused in one line, however many rows it has', () => {
    expect(problemsOf(`document,start,theme\n${'a,0,trade\n'.repeat(1000)}`)).toEqual([
      `${folder}/r.csv: expected the columns end, stance, found document, start, theme; add them to its first row`
    ]);
  });

  it('has each bad row named by the row that a spreadsheet shows', () => {
    const problems = problemsOf('document,start,end,stance,themes\n\na,9,0,,\na,0,9,,\n\n\na,0,9,hope,\n');
    expect(problems.map((line) => line.slice(folder.length, folder.length + 13))).toEqual(['/r.csv row 3:', '/r.csv row 7:']);
  });
});
