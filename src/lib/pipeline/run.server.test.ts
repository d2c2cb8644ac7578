import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from './input-error.ts';
import { run } from './run.server.ts';
import { DATABASE } from './write-duckdb.server.ts';
import { TABLE_FILES } from './write.server.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const SPEECH =
  'Speech by the President\n\n12 March 2021\n\nI speak on behalf of the Government of Kenya. ' +
  'Kenya has built four hospitals this year. We will expand trade with our neighbours. ' +
  'We must protect our forests and rivers.\n';
const quiet = { start: () => {}, step: () => {}, stop: () => {} };

let place: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-run-'));
  mkdirSync(path.join(place, 'documents'));
  mkdirSync(path.join(place, 'tables'));
  writeFileSync(path.join(place, 'tables/documents.csv'), 'the last good run');
});
afterEach(() => rmSync(place, { recursive: true }));

function put(file: string, content: string | Uint8Array): string {
  const target = path.join(place, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
}

function start(data = path.join(ROOT, 'data'), documents = path.join(place, 'documents')) {
  return run({ documents, data, tables: path.join(place, 'tables'), version: '1.0.0' }, quiet);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The lines of a run that is refused; that it changed nothing is part of every case. */
async function refused(data?: string, documents?: string): Promise<readonly string[]> {
  const error = await start(data, documents).then(() => null, (e: unknown) => e);
  expect(error).toBeInstanceOf(InputError);
  expect(readFileSync(path.join(place, 'tables/documents.csv'), 'utf8')).toBe('the last good run');
  const { problems } = error as InputError;
  for (const line of problems) expect(line).not.toContain('\n');
  return problems;
}

/** A copy of the project's data that may be spoilt. */
function copyOfData(): string {
  const data = path.join(place, 'data');
  for (const part of ['codebooks', 'gazetteer']) {
    cpSync(path.join(ROOT, 'data', part), path.join(data, part), { recursive: true });
  }
  return data;
}

describe('a run over a good folder', () => {
  it('makes the tables of its documents and takes the place of the last ones', async () => {
    put('documents/kenya.txt', SPEECH);
    put('documents/nested/brazil.TXT', SPEECH.replaceAll('Kenya', 'Brazil'));
    const { documents } = await start();
    expect(documents.map((d) => [d.document_id, d.country, d.file])).toEqual([
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
      const published = TABLE_FILES.filter((file) => file !== DATABASE);
      return published.map((file) => [file, hashOf(path.join(place, 'tables', file))]);
    };
    expect(await bytesAfter(['c.txt', 'b.txt', 'a.txt'])).toEqual(await bytesAfter(['a.txt', 'b.txt', 'c.txt']));
  });

  it('keeps places in files with a byte order mark, CRLF and characters of two code units', async () => {
    const text = `\uFEFF${SPEECH.replaceAll('\n', '\r\n').replace('four', '\u{1F600} four')}`;
    put('documents/kenya.txt', text);
    const { sentences, mentions, dates } = await start();
    expect(sentences.length).toBeGreaterThan(2);
    for (const s of sentences) expect(text.slice(s.start, s.end)).toBe(s.text);
    for (const m of [...mentions, ...dates]) expect(text.slice(m.start, m.end)).toBe(m.words);
  });

  it('takes a document of no single country where a curator says that it is international', async () => {
    put('documents/note.txt', 'Hospitals must be built. We will expand trade.');
    put('documents/sources.csv', 'file,level\nnote.txt,international\n');
    const { documents } = await start();
    expect(documents.map((d) => [d.country, d.level])).toEqual([[null, 'international']]);
  });
});

describe('a run is refused, in one line that names the file,', () => {
  it('when there is no folder', async () => {
    const nowhere = path.join(place, 'nowhere');
    expect(await refused(undefined, nowhere)).toEqual([
      `${nowhere}: expected a folder of documents, found nothing of that name; name another: npm run data -- FOLDER`
    ]);
  });

  it('when the folder is a file', async () => {
    const [line] = await refused(undefined, put('file.txt', SPEECH));
    expect(line).toContain('expected a folder of documents, found a file');
  });

  it('when the folder has no document', async () => {
    put('documents/notes.md', 'x');
    expect(await refused()).toEqual([
      `${place}/documents: expected documents, found no file that ends in .txt; put the documents there as .txt`
    ]);
  });

  it('when a file is empty', async () => {
    const file = put('documents/a.txt', '');
    expect(await refused()).toEqual([`${file}: expected a text, found an empty file; fill or remove it`]);
  });

  it('when a file is not UTF-8, or UTF-16 that passes for it', async () => {
    const latin = put('documents/a.txt', Uint8Array.of(0x4b, 0xe9, 0x6e));
    const wide = put('documents/b.txt', Buffer.from('Kenya', 'utf16le'));
    const lines = await refused();
    expect(lines[0]).toBe(`${latin}: expected UTF-8, found bytes that are not; save it as UTF-8`);
    expect(lines[1]).toContain(`${wide}: expected UTF-8 text, found NUL characters`);
  });

  it('when a file has no sentence', async () => {
    const file = put('documents/a.txt', ' \n\n\t\n');
    const [line] = await refused();
    expect(line).toContain(`${file}: expected at least one sentence of running text or a title, found none at all`);
  });

  it('when the country of a document is not known', async () => {
    const file = put('documents/a.txt', 'Hospitals must be built. We will expand trade.');
    const [line, ...others] = await refused();
    expect(line).toContain(`${file}: expected a country, found none in its text; give a row for it in sources.csv`);
    expect(others).toEqual([]);
  });

  it('when a file cannot be read', async () => {
    put('documents/a.txt', SPEECH);
    symlinkSync(path.join(place, 'gone'), path.join(place, 'documents/b.txt'));
    expect(await refused()).toEqual([`${place}/documents/b.txt: found nothing of that name`]);
  });

  it('when two documents have one id', async () => {
    const first = put('documents/a.txt', SPEECH);
    const second = put('documents/sub/a.TXT', SPEECH);
    expect(await refused()).toEqual([
      `${second}: expected a name of its own, found the id "a" of ${first}; rename one of them`
    ]);
  });

  it('when a row of sources.csv has no file in the folder', async () => {
    put('documents/a.txt', SPEECH);
    const sources = put('documents/sources.csv', 'file,country\na.txt,KEN\nb.txt,KEN\n');
    expect(await refused()).toEqual([
      `${sources}, row 3: expected a file of the folder, found no "b.txt"; correct its name or remove the row`
    ]);
  });

  it.each(['2023-02-30', '2023-13', 'soon'])('when a row of sources.csv has the date %s', async (date) => {
    put('documents/a.txt', SPEECH);
    const sources = put('documents/sources.csv', `file,date\na.txt,${date}\n`);
    const [line] = await refused();
    expect(line).toContain(`${sources}, row 2`);
    expect(line).toContain(`"${date}"`);
  });

  it('when a codebook has an unknown domain', async () => {
    put('documents/a.txt', SPEECH);
    const data = copyOfData();
    const themes = path.join(data, 'codebooks/foreign-affairs/themes.csv');
    const lines = readFileSync(themes, 'utf8').split('\n');
    const [theme_id] = lines[1]?.split(',') ?? [];
    writeFileSync(themes, [lines[0], `${theme_id},no-such-domain,Label,Definition`, ...lines.slice(2)].join('\n'));
    const problems = await refused(data);
    expect(problems[0]).toContain(`${themes} row 2`);
    expect(problems[0]).toContain('no-such-domain');
  });

  it('when a cue does not compile', async () => {
    put('documents/a.txt', SPEECH);
    const data = copyOfData();
    const cues = path.join(data, 'codebooks/foreign-affairs/cues.csv');
    const [head, first = ''] = readFileSync(cues, 'utf8').split('\n');
    const [theme_id] = first.split(',');
    writeFileSync(cues, `${head}\n${theme_id},(unclosed,1,\n`);
    const problems = await refused(data);
    expect(problems[0]).toContain(`${cues} row 2`);
    expect(problems[0]).toContain('(unclosed');
  });

  it('when a file of the gazetteer is missing', async () => {
    put('documents/a.txt', SPEECH);
    const data = copyOfData();
    rmSync(path.join(data, 'gazetteer/countries.csv'));
    expect((await refused(data))[0]).toContain('gazetteer/countries.csv');
  });

  it('when the validity table was edited by hand', async () => {
    put('documents/a.txt', SPEECH);
    const data = copyOfData();
    put('data/reference/validity.csv', 'a,b\n1,2\n');
    expect((await refused(data))[0]).toContain('reference/validity.csv row 1: expected the columns reference_id');
  });

  it('with all that is wrong together', async () => {
    put('documents/a.txt', '');
    put('documents/b.txt', Uint8Array.of(0xff));
    put('documents/c.txt', 'Hospitals must be built.');
    put('documents/sources.csv', 'file,country\nd.txt,KEN\n');
    const data = copyOfData();
    writeFileSync(path.join(data, 'codebooks/foreign-affairs/codebook.json'), '{');
    const lines = await refused(data);
    const named = lines.map((line) => path.basename(line.split(/[:,]/)[0] ?? ''));
    expect(named.sort()).toEqual(['a.txt', 'b.txt', 'c.txt', 'codebook.json', 'sources.csv']);
  });
});
