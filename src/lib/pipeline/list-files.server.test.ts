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
    expect(listFiles(place)).toEqual({ files: ['B.txt', 'a.txt', 'b/c/deep.txt'], unread: [] });
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

  it('are found behind a link to a folder that is not entered otherwise, and behind a link to a file of the folder', () => {
    mkdirSync(path.join(place, '.store'));
    writeFileSync(path.join(place, '.store/kept.txt'), 'x');
    symlinkSync('.store/kept.txt', path.join(place, 'file.txt'));
    expect(listFiles(place).files).toEqual(['.store/kept.txt', 'a.txt', 'b/c/deep.txt', 'file.txt']);
  });

  it('are found in a folder that is itself named by a link', () => {
    symlinkSync('b', path.join(place, 'link'));
    expect(listFiles(path.join(place, 'link'))).toEqual({ files: ['c/deep.txt'], unread: [] });
  });

  it('are not looked for where a link leads out of the folder: to its neighbour, the folder around it, a file, the disk', () => {
    const inner = path.join(place, 'b');
    symlinkSync('../a.txt', path.join(inner, 'a.txt'));
    symlinkSync('..', path.join(inner, 'around'));
    symlinkSync('/', path.join(inner, 'disk'));
    mkdirSync(path.join(place, 'b2'));
    symlinkSync('../b2', path.join(inner, 'neighbour'));
    const { files, unread } = listFiles(inner);
    expect(files).toEqual(['c/deep.txt']);
    expect(unread.map(({ file }) => file)).toEqual(['a.txt', 'around/', 'disk/', 'neighbour/']);
    const [problem, ...others] = new Set(unread.map((one) => one.problem));
    expect(others).toEqual([]);
    expect(problem).toMatch(/^expected a file or folder, found a link that leads out of the folder of documents; copy/);
  });

  it.skipIf(process.platform !== 'linux')('are told from those whose names are no UTF-8, which cannot be opened', () => {
    const latin1 = (name: string) => Buffer.concat([Buffer.from(`${place}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(latin1('caf\xe9.txt'), 'x');
    mkdirSync(latin1('\xe9t\xe9'));
    writeFileSync(path.join(place, 'odd \uFFFD.txt'), 'x');
    const { files, unread } = listFiles(place);
    expect(files).toEqual(['a.txt', 'b/c/deep.txt', 'odd \uFFFD.txt']);
    expect(unread).toEqual([
      { file: 'caf\uFFFD.txt', problem: 'expected a name in UTF-8, found other bytes in it; rename it' },
      { file: '\uFFFDt\uFFFD/', problem: 'expected a name in UTF-8, found other bytes in it; rename it' }
    ]);
  });

  it('name links that lead nowhere or to themselves, so that whoever reads them can say so', () => {
    symlinkSync('nothing.txt', path.join(place, 'dead.txt'));
    symlinkSync('self.txt', path.join(place, 'self.txt'));
    expect(listFiles(place).files).toEqual(['a.txt', 'b/c/deep.txt', 'dead.txt', 'self.txt']);
  });

  it.skipIf(process.platform === 'win32')('are told apart from pipes, which would never end', () => {
    execFileSync('mkfifo', [path.join(place, 'pipe.txt')]);
    expect(listFiles(place)).toEqual({
      files: ['a.txt', 'b/c/deep.txt'],
      unread: [{ file: 'pipe.txt', problem: 'expected a file, found a pipe, a socket or a device; remove it' }]
    });
  });
});
