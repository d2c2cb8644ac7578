import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfData, place, published, put, SPEECH, start } from './run-in-place.server.ts';

describe('a run that goes on', { timeout: 60_000 }, () => {
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
