import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documents } from '#lib/agenda/documents.ts';
import { place, put, rowsOf, SPEECH, start } from './run-in-place.server.ts';
import { summaryOf } from './summary.ts';

describe('a document is left out, with a line that says why, and the others are not,', () => {
  const left = async () => {
    put('documents/kenya.txt', SPEECH);
    const { leftOut, counts } = await start();
    expect(rowsOf(documents).map((d) => d.document_id)).toEqual(['kenya']);
    expect(counts.documents).toBe(1);
    return leftOut;
  };

  it('when its file is empty', async () => {
    const file = put('documents/a.txt', '');
    expect(await left()).toEqual([`${file}: expected a document, found an empty file; fill or remove it`]);
  });

  it('when its file cannot be read', async () => {
    symlinkSync(path.join(place, 'gone'), path.join(place, 'documents/b.txt'));
    const [line, ...others] = await left();
    expect(line).toContain(`${place}/documents/b.txt: found nothing of that name`);
    expect(others).toEqual([]);
  });

  it('when it is a row of a table without a country, named with its id', async () => {
    const file = put('documents/rows.csv', 'id,text\nroads,We will build roads.\n');
    const [line, ...others] = await left();
    expect(line).toContain(`${file}, document roads: expected a country, found none`);
    expect(others).toEqual([]);
  });

  it('when it is one of many rows with the same mistake: one line names the first and counts the others', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `road-${i},We will build roads.`);
    put('documents/rows.csv', `id,text\n${rows.join('\n')}\n`);
    put('documents/more.jsonl', rows.map((_, i) => JSON.stringify({ id: i, text: i % 2 === 0 ? 'We met.' : '' })).join('\n'));
    put('documents/kenya.txt', SPEECH);
    const result = await start();
    const lines = result.leftOut.map((line) => line.slice(`${place}/documents/`.length).replace(/; .*/, ''));
    expect(lines).toEqual([
      'more.jsonl, document 0 and 149 more: expected a country, found none in its text',
      ...[2, 4, 6, 8, 10].map((line) => `more.jsonl, line ${line}: expected a text, found none`),
      'more.jsonl: 145 more rows have mistakes such as these',
      'rows.csv, document road-0 and 299 more: expected a country, found none in its text'
    ]);
    expect(summaryOf(result).join('\n')).toContain('left out    600, named above');
  });

  it('when it is one of many files of an archive with the same mistake: one line names the first and counts the others', async () => {
    const text = strToU8('Hospitals must be built.');
    const files = Array.from({ length: 40 }, (_, i) => [`talks/${i + 10}.txt`, text] as const);
    put('documents/all.zip', zipSync(Object.fromEntries(files)));
    const [line, ...others] = await left();
    expect(line).toContain(`${place}/documents/all.zip/talks/10.txt and 39 more: expected a country, found none in its text`);
    expect(others).toEqual([]);
  });

  it('when its name differs from another in case only, also where a row of sources.csv speaks of it', async () => {
    put('documents/Kenya.txt', 'Hospitals must be built.');
    put('documents/sources.csv', 'file,country\nkenya.txt,KEN\n');
    put('documents/kenya.txt', SPEECH);
    put('documents/ghana.txt', SPEECH.replaceAll('Kenya', 'Ghana'));
    const { leftOut } = await start();
    expect(leftOut).toEqual([
      `${place}/documents/kenya.txt: expected a name that differs by more than case, found Kenya.txt too; rename one of them`,
      expect.stringContaining(`${place}/documents/Kenya.txt: expected a country, found none`)
    ]);
    expect(rowsOf(documents).map((d) => d.document_id)).toEqual(['ghana']);
  });

  it('when an earlier one has its id', async () => {
    const second = put('documents/sub/Kenya.TXT', SPEECH);
    expect(await left()).toEqual([
      `${second}, document Kenya: expected an id of its own, found that of a document of ` +
        `${place}/documents/kenya.txt; rename one of them`
    ]);
  });
});
