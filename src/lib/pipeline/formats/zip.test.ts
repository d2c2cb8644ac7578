import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../sources.ts';
import type { ExtractLimits } from './extract.server.ts';
import { all, refused } from './extracted.server.ts';
import { NO_FACTS } from './given-facts.ts';
import { makeDocx, makeZip } from './made-files.ts';
import { TIME_LIMIT } from './reader.server.ts';
import { ZIP_LIMITS } from './zip.ts';

describe('archives', () => {
  const limits: ExtractLimits = { zip: ZIP_LIMITS, time: TIME_LIMIT };

  it('give their documents of every format, in the order of their names', async () => {
    const inner = makeZip({ 'z.txt': 'Inner.' });
    const { texts, problems } = await all(
      'all.zip',
      makeZip({ 'b/x.docx': makeDocx(['Word.']), 'a.txt': 'Plain.', 'c.csv': 'text\nRow.', 'd.zip': inner, 'n.jpg': 'x' })
    );
    expect(problems).toEqual([]);
    expect(texts.map((t) => [t.file, t.name, t.text])).toEqual([
      ['all.zip/a.txt', 'a', 'Plain.'],
      ['all.zip/b/x.docx', 'x', 'Word.'],
      ['all.zip/c.csv', 'c-2', 'Row.'],
      ['all.zip/d.zip/z.txt', 'z', 'Inner.']
    ]);
  });

  it('brings what the sources.csv in it says of its files, the outer one before that of an archive in it', async () => {
    const inner = makeZip({ 'z.txt': 'Inner.', 'sources.csv': 'file,country,level\nz.txt,KEN,national\n' });
    const zip = makeZip({
      'talks/a.txt': 'Plain.',
      'talks/sources.csv': 'file,country,date\na.txt,KEN,2020\n\nb.txt,KEN,\n',
      'sources.csv': 'file,level\nd.zip/z.txt,subnational\n',
      'd.zip': inner,
      'e/sources.csv': 'name\na.txt\n'
    });
    const { texts, problems } = await all('all.zip', zip);
    expect(texts.map((t) => [t.file, t.source?.country, t.source?.level, t.source?.date])).toEqual([
      ['all.zip/d.zip/z.txt', 'KEN', 'subnational', null],
      ['all.zip/talks/a.txt', 'KEN', null, '2020']
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^docs\/all\.zip\/e\/sources\.csv: there is no column "file"/),
      expect.stringMatching(/^docs\/all\.zip\/talks\/sources\.csv, row 4: expected a file of the archive, found no "b\.txt"/)
    ]);
  });

  it('take what a row says of them as a whole for all that is in them, but for what rows and texts of theirs say', async () => {
    const zip = makeZip({
      'a.txt': 'One.',
      'b.txt': 'Two.',
      'c.txt': 'Three.',
      'rows.jsonl': '{"text": "Four.", "country": "GHA", "title": "Own"}',
      'sources.csv': 'file,country\nb.txt,BRA\n'
    });
    const row = (file: string, facts: Partial<SourceRow>) => ({ file, ...NO_FACTS, ...facts });
    const rows = [row('all.zip', { country: 'KEN', date: '2020' }), row('all.zip/c.txt', { country: 'DEU' })];
    const { texts, problems } = await all('all.zip', zip, limits, rows);
    expect(problems).toEqual([]);
    expect(texts.map(({ source }) => [source?.file, source?.country, source?.date, source?.title])).toEqual([
      ['all.zip/a.txt', 'KEN', '2020', null],
      ['all.zip/b.txt', 'BRA', '2020', null],
      ['all.zip/c.txt', 'DEU', '2020', null],
      ['all.zip/rows.jsonl', 'KEN', '2020', 'Own']
    ]);
  });

  it('have a line for each row that names a file which is not in them, and keep their documents', async () => {
    const zip = makeZip({ 'a.txt': 'One.', 'in.zip': makeZip({ 'b.txt': 'Two.' }) });
    const row = (file: string) => ({ file, ...NO_FACTS });
    const rows = [row('all.zip/gone.txt'), row('all.zip/in.zip/b.txt'), row('all.zip/in.zip/gone.txt')];
    const { texts, problems } = await all('all.zip', zip, limits, rows);
    expect(texts).toHaveLength(2);
    const line = (place: string) =>
      `${place}: expected the file "gone.txt", which a row of sources.csv names, found none in the archive; ` +
      'correct its name there or remove the row';
    expect(problems).toEqual([line('docs/all.zip'), line('docs/all.zip/in.zip')]);
  });

  it('may have names that are not UTF-8, as older programs write them, but none with line breaks', async () => {
    const zip = makeZip({ 'caf_.txt': 'One.', 'two_lines.txt': 'Two.' });
    zip.forEach((_, i) => {
      const name = new TextDecoder('latin1').decode(zip.subarray(i, i + 13));
      if (name.startsWith('caf_.txt')) zip[i + 3] = 0x82;
      if (name === 'two_lines.txt') zip[i + 3] = 10;
    });
    const { texts, problems } = await all('a.zip', zip);
    expect(texts.map((t) => [t.name, t.file])).toEqual([['café', 'a.zip/café.txt']]);
    expect(problems).toEqual([
      'docs/a.zip/two?lines.txt: expected a name without line breaks and other control characters, found some, here as "?"; ' +
        'rename it'
    ]);
  });

  it('are refused where they are none, damaged, empty or nested twice', async () => {
    expect(await refused('a.zip', 'x')).toMatch(/expected a zip archive, found a file that is none/);
    expect(await refused('a.zip', makeZip({ 'a.txt': 'x' }).slice(0, 40))).toMatch(/found a damaged one/);
    expect(await refused('a.zip', makeZip({ 'a.png': 'x' }))).toMatch(/expected documents in the archive, found none/);
    const thrice = makeZip({ 'b.zip': makeZip({ 'c.zip': makeZip({ 'd.txt': 'x' }) }) });
    expect(await refused('a.zip', thrice)).toMatch(/^docs\/a\.zip\/b\.zip\/c\.zip: is an archive in an archive in an archive/);
  });

  it('leave out names that lead out of them, and names that differ in case only', async () => {
    const bad = ['../up.txt', '/root.txt', 'C:/drive.txt', 'a/../../b.txt', 'C:\\win.txt', '..\\up2.txt'];
    const zip = makeZip({ 'good.txt': 'Good.', 'GOOD.txt': 'Good.', ...Object.fromEntries(bad.map((n) => [n, 'Bad.'])) });
    const { texts, problems } = await all('a.zip', zip);
    expect(texts).toHaveLength(1);
    expect(problems.filter((p) => /leads out of it/.test(p))).toHaveLength(bad.length);
    expect(problems.filter((p) => /differs by more than case/.test(p))).toHaveLength(1);
  });

  it('name encrypted and damaged entries and give the others', async () => {
    const zip = makeZip({ 'a.txt': 'Secret.', 'b.txt': 'Open.' });
    const view = new DataView(zip.buffer);
    const first = zip.findIndex((_, i) => i + 4 <= zip.length && view.getUint32(i, true) === 0x02014b50);
    zip[first + 8]! |= 1;
    const { texts, problems } = await all('a.zip', zip);
    expect(texts.map((t) => t.text)).toEqual(['Open.']);
    expect(problems).toEqual(['docs/a.zip/a.txt: is encrypted; pack it without a password']);
    zip[first + 8]! &= ~1;
    zip[first + 16]! ^= 0xff;
    expect((await all('a.zip', zip)).problems).toEqual([expect.stringMatching(/a\.txt: is damaged in its archive/)]);
  });

  it('that unpack to far more than text would, or to more than the limit, are stopped', async () => {
    const zeros = new Uint8Array(40_000_000).fill(97);
    expect(await refused('a.zip', makeZip({ 'a.txt': zeros }))).toMatch(/found far more out of \d+; it is left out for safety/);
    const small = { ...limits, zip: { total: 1024 * 1024, ratio: 1e6 } };
    const { texts, problems } = await all('a.zip', makeZip({ 'a.txt': 'A.', 'b.txt': zeros, 'c.txt': 'C.' }), small);
    expect(texts.map((t) => t.text)).toEqual(['A.', 'C.']);
    expect(problems).toEqual(['docs/a.zip/b.txt: unpacks the archive to more than 1 MB; divide it into smaller ones']);
  });

  it('share their limit with the archives in them', async () => {
    const inner = makeZip({ 'x.txt': new Uint8Array(300_000).fill(97) });
    const small = { ...limits, zip: { total: 500_000, ratio: 1e6 } };
    const { texts, problems } = await all('a.zip', makeZip({ 'a.zip': inner, 'b.zip': inner }), small);
    expect(texts.map((t) => t.file)).toEqual(['a.zip/a.zip/x.txt']);
    expect(problems).toEqual([expect.stringMatching(/^docs\/a\.zip\/b\.zip\/x\.txt: unpacks the archive to more than/)]);
  });

  it('that say less of themselves than they unpack to are stopped', async () => {
    const zip = makeZip({ 'a.txt': new Uint8Array(2_000_000).fill(97) });
    const view = new DataView(zip.buffer);
    const at = zip.findIndex((_, i) => i + 4 <= zip.length && view.getUint32(i, true) === 0x02014b50);
    view.setUint32(at + 24, 10, true);
    expect(await refused('a.zip', zip)).toMatch(/found far more out of/);
  });
});
