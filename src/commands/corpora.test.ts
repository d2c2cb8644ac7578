import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCorpora, listTexts } from './corpora.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-corpora-'));
});
afterEach(() => rmSync(place, { recursive: true }));

describe('corpora', () => {
  it('are listed by the names of their texts, from folders and from archives', () => {
    mkdirSync(path.join(place, 'corpora/agendas'), { recursive: true });
    mkdirSync(path.join(place, 'TXT/Session 1'), { recursive: true });
    writeFileSync(path.join(place, 'corpora/agendas/a.txt'), 'one');
    writeFileSync(path.join(place, 'corpora/agendas/a.csv'), 'no text');
    writeFileSync(path.join(place, 'TXT/Session 1/b.txt'), 'two');
    execFileSync('tar', ['-cJf', path.join(place, 'corpora/test.tar.xz'), '-C', place, 'TXT']);
    const texts = listTexts(path.join(place, 'corpora'));
    const unpacked = texts.get('b') ?? '';
    expect([...texts.keys()].sort()).toEqual(['a', 'b']);
    expect(readFileSync(unpacked, 'utf8')).toBe('two');
    expect(listTexts(path.join(place, 'corpora')).get('b')).toBe(unpacked);
    rmSync(unpacked.slice(0, unpacked.indexOf(`${path.sep}TXT`)), { recursive: true });
  });

  it('are refused in one line where the folder named is none', () => {
    const file = path.join(place, 'a.txt');
    writeFileSync(file, 'one');
    const refused = (found: string) => `expected a folder of corpora, found ${found}; name another: --corpora DIR`;
    expect(() => findCorpora(place, file)).toThrow(`${file}: ${refused('a file')}`);
    expect(() => findCorpora(place, `${file}.not`)).toThrow(`${file}.not: ${refused('nothing')}`);
  });

  it('that no tar can unpack are refused in one line', () => {
    writeFileSync(path.join(place, 'test.tar.xz'), 'no archive');
    expect(() => listTexts(place)).toThrow(`${place}/test.tar.xz: expected an archive that tar can unpack, found`);
  });

  it('are not missed where nobody named them', () => {
    expect(findCorpora(path.join(place, 'project'), undefined)).toBeNull();
  });
});
