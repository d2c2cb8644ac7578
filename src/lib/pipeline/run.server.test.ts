import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromCsv } from '#lib/agenda/csv.ts';
import { dates } from '#lib/agenda/dates.ts';
import { documents } from '#lib/agenda/documents.ts';
import { mentions } from '#lib/agenda/mentions.ts';
import { sentences } from '#lib/agenda/sentences.ts';
import type { RowOf, Table } from '#lib/agenda/table.ts';
import { InputError } from './input-error.ts';
import { run, type Run } from './run.server.ts';
import { summaryOf } from './summary.ts';
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

function start(
  data = path.join(ROOT, 'data'),
  documents = path.join(place, 'documents'),
  more: Pick<Run, 'threads' | 'whole'> = {}
) {
  const [tables, kept] = [path.join(place, 'tables'), path.join(place, 'kept')];
  return run({ documents, data, tables, kept, codebook: 'foreign-affairs', version: '1.0.0', ...more }, quiet);
}

/** Rows of a table that was written. */
function rowsOf<const T extends Table>(table: T): RowOf<T>[] {
  return fromCsv(table, readFileSync(path.join(place, 'tables', `${table.name}.csv`), 'utf8'));
}

/** The hashes of all that was written and must be the same bytes each time. */
function published(): (readonly [string, string])[] {
  const files = TABLE_FILES.filter((file) => file !== DATABASE);
  return files.map((file) => [file, hashOf(path.join(place, 'tables', file))]);
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
    put('documents/picture.png', 'x');
    expect((await refused())[0]).toContain(`${place}/documents: expected documents (.txt, .md, `);
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

  it('with all that every document needs and is wrong', async () => {
    put('documents/a.txt', SPEECH);
    put('documents/sources.csv', 'file,country\nd.txt,KEN\n');
    const data = copyOfData();
    writeFileSync(path.join(data, 'codebooks/foreign-affairs/codebook.json'), '{');
    const lines = await refused(data);
    const named = lines.map((line) => path.basename(line.split(/[:,]/)[0] ?? ''));
    expect(named.sort()).toEqual(['codebook.json', 'sources.csv']);
  });

  it('with all documents where none is left', async () => {
    const bad = { 'a.txt': '', 'b.pdf': 'x', 'c.txt': 'Schools must be built.' };
    const files = Object.entries(bad).map(([file, content]) => put(`documents/${file}`, content));
    const lines = await refused();
    expect(lines.map((line) => line.split(': ')[0])).toEqual(files);
  });
});

it('writes nothing where the tables would stand among the documents', async () => {
  put('tables/kenya.txt', SPEECH);
  const [line, ...others] = await refused(undefined, path.join(place, 'tables'));
  expect(line).toContain(`${place}/tables: expected a folder for the tables apart from that of the documents`);
  expect(others).toEqual([]);
});

it('writes nothing where nothing can be kept of what it reads', async () => {
  put('documents/kenya.txt', SPEECH);
  put('kept', 'a file');
  const line = `${place}/kept`;
  await expect(start()).rejects.toThrow(line);
  await expect(start()).rejects.toThrow('expected a folder to keep in what was read, found that it cannot be written');
});

it('writes nothing where every document is asked for and one cannot be read', async () => {
  put('documents/kenya.txt', SPEECH);
  put('documents/empty.txt', '');
  const started = start(undefined, undefined, { whole: true });
  await expect(started).rejects.toThrow(InputError);
  await expect(started).rejects.toThrow('empty.txt');
  expect(readFileSync(path.join(place, 'tables/documents.csv'), 'utf8')).toBe('the last good run');
});

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

  it('when an earlier one has its id', async () => {
    const second = put('documents/sub/Kenya.TXT', SPEECH);
    expect(await left()).toEqual([
      `${second}, document Kenya: expected an id of its own, found that of a document of ` +
        `${place}/documents/kenya.txt; rename one of them`
    ]);
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

describe('a run that goes on', { timeout: 30_000 }, () => {
  const COUNTRIES = ['Kenya', 'Ghana', 'Brazil', 'France', 'Japan', 'Chile', 'Norway', 'Nepal', 'Peru', 'Cuba'];
  const putAll = () => {
    COUNTRIES.forEach((country, i) => put(`documents/${i}.txt`, SPEECH.replaceAll('Kenya', country)));
  };
  const kept = () => {
    const [folder = ''] = readdirSync(path.join(place, 'kept'));
    return readdirSync(path.join(place, 'kept', folder));
  };

  it('gives the same bytes on one thread, on three and on none, from kept rows and anew', async () => {
    putAll();
    await start();
    const first = published();
    await start();
    expect(published()).toEqual(first);
    for (const threads of [1, 3]) {
      rmSync(path.join(place, 'kept'), { recursive: true });
      await start(undefined, undefined, { threads });
      expect(published()).toEqual(first);
    }
  });

  it('reads only new and changed files again, and forgets those that are gone', async () => {
    putAll();
    await start();
    const before = kept();
    put('documents/0.txt', SPEECH.replaceAll('Kenya', 'India'));
    rmSync(path.join(place, 'documents/1.txt'));
    await start();
    expect(kept().filter((file) => !before.includes(file))).toHaveLength(1);
    expect(before.filter((file) => !kept().includes(file))).toHaveLength(2);
    const goingOn = published();
    rmSync(path.join(place, 'kept'), { recursive: true });
    await start();
    expect(published()).toEqual(goingOn);
  });

  it('reads a file again of which the rows were kept in part', async () => {
    putAll();
    await start();
    const whole = published();
    const [folder = ''] = readdirSync(path.join(place, 'kept'));
    for (const [i, file] of kept().slice(0, 3).entries()) {
      const rows = path.join(place, 'kept', folder, file);
      truncateSync(rows, [0, 10, statSync(rows).size - 1][i]);
    }
    await start();
    expect(published()).toEqual(whole);
  });

  it('reads every file again when a codebook changes', async () => {
    putAll();
    const data = copyOfData();
    await start(data);
    const before = kept();
    const cues = path.join(data, 'codebooks/foreign-affairs/cues.csv');
    writeFileSync(cues, readFileSync(cues, 'utf8').split('\n').slice(0, 100).join('\n'));
    await start(data);
    expect(kept().filter((file) => before.includes(file))).toEqual([]);
  });
});
