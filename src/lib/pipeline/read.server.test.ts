import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from './input-error.ts';
import { listDocuments, readSources } from './read.server.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-documents-'));
});
afterEach(() => rmSync(place, { recursive: true }));

function put(file: string, content = 'x'): string {
  const target = path.join(place, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
}

/** What the rows of sources.csv say, or the lines that refuse them. */
function sources(csv: string, named?: string): readonly unknown[] {
  writeFileSync(named ?? path.join(place, 'sources.csv'), csv);
  try {
    return readSources(place, named, listDocuments(place), new Set(['KEN'])).map(({ file, country }) => [file, country]);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).problems.map((line) => line.replace(`${place}/sources.csv, `, ''));
  }
}

describe('the documents of a folder', () => {
  it('are those of formats that are known; what leads out of it or is no file has a line, where it would be one', () => {
    put('a.txt');
    put('picture.png');
    put('.hidden/b.txt');
    symlinkSync('/etc/passwd', path.join(place, 'leak.txt'));
    symlinkSync('/etc/passwd', path.join(place, 'leak.png'));
    symlinkSync('/etc', path.join(place, 'etc'));
    symlinkSync('/etc', path.join(place, '.etc'));
    execFileSync('mkfifo', [path.join(place, 'pipe.txt')]);
    const { files, problems } = listDocuments(place);
    expect(files).toEqual(['a.txt']);
    const out = 'expected a file or folder, found a link that leads out of the folder of documents; copy there what it leads to';
    expect(problems).toEqual([
      `${place}/etc: ${out}`,
      `${place}/leak.txt: ${out}`,
      `${place}/pipe.txt: expected a file, found a pipe, a socket or a device; remove it`
    ]);
  });

  it('are none where all of them are links that lead out, and each is named', () => {
    symlinkSync('/etc/passwd', path.join(place, 'leak.txt'));
    expect(() => listDocuments(place)).toThrow(/leak\.txt: .*\n.*expected documents .*, found none/);
  });
});

describe('the rows of sources.csv', () => {
  it('may name documents, archives, files in them, and one that is left out for its name', () => {
    for (const file of ['Kenya.txt', 'kenya.txt', 'all.zip']) put(file);
    const csv = 'file,country\nkenya.txt,KEN\nall.zip,KEN\nall.zip/a.txt,\n';
    expect(sources(csv)).toEqual([['kenya.txt', 'KEN'], ['all.zip', 'KEN'], ['all.zip/a.txt', null]]);
  });

  it('mean a file whose accents are composed in another way', () => {
    put('cafe\u0301.txt');
    expect(sources('file,country\ncaf\u00e9.txt,KEN\n')).toEqual([['cafe\u0301.txt', 'KEN']]);
  });

  it('are refused with a line each where they name no document, with what was perhaps meant', () => {
    put('a.txt');
    put('picture.png');
    put('rows.csv');
    const csv = 'file,country\nA.TXT,KEN\nb.txt,\npicture.png,\n/etc/passwd,\n../x.txt,\nrows.csv/1,KEN\n';
    expect(sources(csv)).toEqual([
      'row 2: expected a file of the folder, found no "A.TXT" but "a.txt"; write it so',
      'row 3: expected a file of the folder, found no "b.txt"; correct its name or remove the row',
      'row 4: expected a file of the folder, found that "picture.png" is none that is read; remove the row',
      'row 5: expected a file of the folder, found no "/etc/passwd"; correct its name or remove the row',
      'row 6: expected a file of the folder, found no "../x.txt"; correct its name or remove the row',
      'row 7: expected a file of the folder, found no "rows.csv/1"; correct its name or remove the row'
    ]);
  });

  it.skipIf(process.platform === 'win32')('are not read from a device, which has no end', () => {
    put('a.txt');
    const read = () => readSources(place, '/dev/zero', listDocuments(place), new Set());
    expect(read).toThrow('/dev/zero: expected a file, found a device; remove it');
  });

  it('are not read from a link that leads out of the folder, but from any file that is named', () => {
    put('a.txt');
    const outside = mkdtempSync(path.join(tmpdir(), 'agendascope-outside-'));
    const file = path.join(outside, 'mine.csv');
    expect(sources('file,country\na.txt,KEN\n', file)).toEqual([['a.txt', 'KEN']]);
    symlinkSync(file, path.join(place, 'sources.csv'));
    expect(sources('file,country\na.txt,KEN\n')).toEqual([
      `${place}/sources.csv: expected a file, found a link that leads out of the folder of documents; ` +
        'copy there what it leads to, or name it: --sources FILE'
    ]);
    rmSync(outside, { recursive: true });
  });
});
