import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dates } from '#lib/agenda/dates.ts';
import { documents } from '#lib/agenda/documents.ts';
import { mentions } from '#lib/agenda/mentions.ts';
import { sentences } from '#lib/agenda/sentences.ts';
import { place, published, put, rowsOf, SPEECH, start } from './run-in-place.server.ts';
import { summaryOf } from './summary.ts';

describe('a run over a good folder', () => {
  it('makes the tables of its documents and takes the place of the last ones', async () => {
    put('documents/kenya.txt', SPEECH);
    put('documents/nested/brazil.TXT', SPEECH.replaceAll('Kenya', 'Brazil'));
    await start();
    expect(rowsOf(documents).map((d) => [d.document_id, d.country, d.file])).toEqual([
      ['brazil', 'BRA', 'nested/brazil.TXT'],
      ['kenya', 'KEN', 'kenya.txt']
    ]);
    expect(readFileSync(path.join(place, 'tables/documents.csv'), 'utf8')).toContain('kenya.txt');
  });

  it('gives the same bytes whatever the order in which files were put there', async () => {
    const ghana = SPEECH.replaceAll('Kenya', 'Ghana');
    const files = { 'b.txt': SPEECH, 'a.txt': ghana, 'c.txt': SPEECH.replace('2021', '2020') };
    const bytesAfter = async (names: readonly string[]) => {
      rmSync(path.join(place, 'documents'), { recursive: true });
      for (const name of names) put(`documents/${name}`, files[name as keyof typeof files]);
      await start();
      return published();
    };
    expect(await bytesAfter(['c.txt', 'b.txt', 'a.txt'])).toEqual(await bytesAfter(['a.txt', 'b.txt', 'c.txt']));
  });

  it('keeps places in files with a byte order mark, CRLF and characters of two code units', async () => {
    const text = `\uFEFF${SPEECH.replaceAll('\n', '\r\n').replace('four', '\u{1F600} four')}`;
    put('documents/kenya.txt', text);
    await start();
    expect(rowsOf(sentences).length).toBeGreaterThan(2);
    for (const s of rowsOf(sentences)) expect(text.slice(s.start, s.end)).toBe(s.text);
    for (const m of [...rowsOf(mentions), ...rowsOf(dates)]) expect(text.slice(m.start, m.end)).toBe(m.words);
  });

  it('takes a document of no single country where a curator says that it is international', async () => {
    put('documents/note.txt', 'Hospitals must be built. We will expand trade.');
    put('documents/sources.csv', 'file,level\nnote.txt,international\n');
    await start();
    expect(rowsOf(documents).map((d) => [d.country, d.level])).toEqual([[null, 'international']]);
  });
});

describe('a run over other formats', () => {
  it('counts places in the text that it keeps beside the tables', async () => {
    const paragraphs = SPEECH.split('\n\n').map((text) => `<p>${text}</p>`);
    put('documents/kenya.html', `<html><body><article>${paragraphs.join('')}</article></body></html>`);
    put('documents/more.zip', zipSync({ 'folder/ghana.txt': strToU8(SPEECH.replaceAll('Kenya', 'Ghana')) }));
    await start();
    expect(rowsOf(documents).map((d) => [d.country, d.file])).toEqual([
      ['GHA', 'more.zip/folder/ghana.txt'],
      ['KEN', 'kenya.html']
    ]);
    const text = readFileSync(path.join(place, 'tables/texts/kenya.txt'), 'utf8');
    const own = rowsOf(sentences).filter((s) => s.document_id === 'kenya');
    expect(own.length).toBeGreaterThan(2);
    for (const s of own) expect(text.slice(s.start, s.end)).toBe(s.text);
  });

  it('takes what a row of sources.csv says of an archive for all documents in it, but for those of a row of their own', async () => {
    const text = strToU8('Hospitals must be built. We will expand trade.');
    put('documents/all.zip', zipSync({ 'a.txt': text, 'sub/b.txt': text, 'c.txt': text }));
    put('documents/sources.csv', 'file,country,date\nall.zip,KEN,2020\nall.zip/sub/b.txt,GHA,\nall.zip/gone.txt,GHA,\n');
    const { leftOut, left } = await start();
    expect(rowsOf(documents).map((d) => [d.document_id, d.country, d.year])).toEqual([
      ['b', 'GHA', 2020],
      ['a', 'KEN', 2020],
      ['c', 'KEN', 2020]
    ]);
    expect(leftOut).toEqual([expect.stringContaining('all.zip: expected the file "gone.txt", which a row of sources.csv names')]);
    expect(left).toBe(0);
  });

  it('keeps a document in another language, uncounted, and says so', async () => {
    put('documents/kenya.txt', SPEECH);
    const french = 'Nous avons construit des écoles dans le pays et pour les enfants. La paix est pour nous. ';
    put('documents/france.txt', french.repeat(4));
    const result = await start();
    expect(rowsOf(documents).map((d) => [d.document_id, d.language, d.counted > 0])).toEqual([
      ['kenya', 'en', true],
      ['france', 'fr', false]
    ]);
    const aside = 'set aside   1 not in English, which no codebook has cues for: fr (1)';
    expect(summaryOf(result).join('\n')).toContain(aside);
  });
});
