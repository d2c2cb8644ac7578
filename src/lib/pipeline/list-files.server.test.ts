import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from './list-files.server.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-list-'));
  mkdirSync(path.join(place, 'b/c'), { recursive: true });
  writeFileSync(path.join(place, 'b/c/deep.txt'), 'x');
  writeFileSync(path.join(place, 'a.txt'), 'x');
});
afterEach(() => rmSync(place, { recursive: true }));

describe('the files of a folder', () => {
  it('are those of the folders below it too, in the order of their code units', () => {
    writeFileSync(path.join(place, 'B.txt'), 'x');
    expect(listFiles(place)).toEqual({ files: ['B.txt', 'a.txt', 'b/c/deep.txt'], others: [], problems: [] });
  });

  it('stand once where links to folders lead round in a circle', () => {
    for (const name of ['round', 'again']) symlinkSync('.', path.join(place, name));
    symlinkSync('..', path.join(place, 'b/up'));
    expect(listFiles(place).files).toEqual(['a.txt', 'b/c/deep.txt']);
  });

  it('keep the name of the folder they are in where a link leads there too', () => {
    symlinkSync('b', path.join(place, 'a-link'));
    expect(listFiles(place).files).toEqual(['a.txt', 'b/c/deep.txt']);
  });

  it('are found behind a link that leads to another folder', () => {
    mkdirSync(path.join(place, 'other'));
    symlinkSync('../b', path.join(place, 'other/link'));
    expect(listFiles(path.join(place, 'other')).files).toEqual(['link/c/deep.txt']);
  });

  it('are not looked for in a folder that holds this one, which may be the whole disk', () => {
    symlinkSync('/', path.join(place, 'disk'));
    const { files, problems } = listFiles(place);
    expect(files).toEqual(['a.txt', 'b/c/deep.txt']);
    expect(problems).toEqual([
      `${place}/disk: expected a folder of documents, found a link to one around it; remove the link`
    ]);
  });

  it('name links that lead nowhere or to themselves, so that whoever reads them can say so', () => {
    symlinkSync('nothing.txt', path.join(place, 'dead.txt'));
    symlinkSync('self.txt', path.join(place, 'self.txt'));
    expect(listFiles(place).files).toEqual(['a.txt', 'b/c/deep.txt', 'dead.txt', 'self.txt']);
  });

  it.skipIf(process.platform === 'win32')('are told apart from pipes, which would never end', () => {
    execFileSync('mkfifo', [path.join(place, 'pipe.txt')]);
    expect(listFiles(place)).toMatchObject({ files: ['a.txt', 'b/c/deep.txt'], others: ['pipe.txt'] });
  });
});
