import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from './input-error.ts';
import { copyOfData, place, put, refused, SPEECH, start } from './run-in-place.server.ts';

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

it('reads nothing where the tables have no place, and says so with what else is wrong', async () => {
  put('documents/kenya.txt', SPEECH);
  put('tables/mine.doc', 'x');
  put('documents/sources.csv', 'file\nnone.txt\n');
  expect(await refused()).toEqual([
    expect.stringContaining('row 2: expected a file of the folder, found no "none.txt"'),
    `${place}/tables: expected nothing but tables, as it is replaced whole, found mine.doc; move this elsewhere`
  ]);
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
