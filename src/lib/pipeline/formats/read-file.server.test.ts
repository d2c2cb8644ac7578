import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../input-error.ts';
import { LARGEST_FILE, readWhole, whyNot } from './read-file.server.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'agendascope-read-'));
  file = path.join(folder, 'a.txt');
  writeFileSync(file, 'We will build.');
});
afterEach(() => rmSync(folder, { recursive: true }));

function refused(place: string, meanwhile?: () => void): string {
  try {
    readWhole(place, meanwhile);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    const line = (error as InputError).message;
    expect(line.startsWith(`${place}: `)).toBe(true);
    expect(line).not.toContain('\n');
    return line.slice(place.length + 2);
  }
  throw new Error('was read');
}

describe('reading a file whole', () => {
  it('gives its bytes, and none where it is empty', () => {
    expect(new TextDecoder().decode(readWhole(file))).toBe('We will build.');
    writeFileSync(file, '');
    expect(readWhole(file)).toHaveLength(0);
  });

  it('refuses one that changes, grows, shrinks or is replaced while it is read', () => {
    const changed = 'expected a file that stays as it is, found that it changed; run again';
    expect(refused(file, () => utimesSync(file, 1, 1))).toBe(changed);
    expect(refused(file, () => appendFileSync(file, 'x'))).toBe(changed);
    expect(refused(file, () => truncateSync(file, 3))).toBe(changed);
    const replace = () => {
      rmSync(file);
      writeFileSync(path.join(folder, 'other'), '');
      writeFileSync(file, 'We will break.');
    };
    expect(refused(file, replace)).toBe(changed);
  });

  it('refuses one that is too large before it is read', () => {
    truncateSync(file, LARGEST_FILE + 1);
    expect(refused(file)).toBe('expected at most 256 MB, found 257 MB; divide it into smaller files');
  });

  it('refuses a folder, a link that leads nowhere, and a file that is gone', () => {
    mkdirSync(path.join(folder, 'b.txt'));
    expect(refused(path.join(folder, 'b.txt'))).toMatch(/expected a file, found a folder/);
    symlinkSync('nowhere', path.join(folder, 'c.txt'));
    expect(refused(path.join(folder, 'c.txt'))).toMatch(/found nothing of that name/);
    expect(refused(file, () => rmSync(file))).toMatch(/found nothing of that name/);
  });

  it('says what to do where it may not be read', () => {
    const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(whyNot(error)).toBe('found that it may not be read; change its permissions');
    expect(whyNot(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))).toMatch(/^cannot be read \(EIO/);
  });
});
