import { execFile, spawn } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromCsv } from '#lib/agenda/csv.ts';
import { TABLES, type Tables } from '#lib/agenda/tables.ts';
import { violationsOf } from '#lib/agenda/violations.ts';

const ROOT = path.join(import.meta.dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function data(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'src/commands/data.ts', ...args];
    execFile(process.execPath, command, { cwd: ROOT }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

let place: string;
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-data-'));
});
afterAll(() => rmSync(place, { recursive: true }));

/** Tables as a folder holds them in CSV. */
function tablesIn(folder: string): Tables {
  const csv = (name: string) => readFileSync(path.join(folder, `${name}.csv`), 'utf8');
  return Object.fromEntries(TABLES.map((table) => [table.name, fromCsv(table, csv(table.name))])) as unknown as Tables;
}

describe('npm run data over the seeds', { timeout: 60_000 }, () => {
  let ended: Ended;
  let fresh: string;
  beforeAll(async () => {
    fresh = path.join(place, 'fresh');
    ended = await data('--out', fresh);
  }, 60_000);

  it('ends well, says each document and what it found and could not decide', () => {
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('1/5 000_e44678ce8cc591c0');
    expect(ended.out).toMatch(/^documents +5, of China \(4\), Vietnam \(1\)$/m);
    expect(ended.out).toMatch(/^not decided:$/m);
  });

  it('makes the tables that are committed', () => {
    const committed = path.join(ROOT, 'data/tables');
    for (const file of readdirSync(fresh).filter((f) => !f.endsWith('.duckdb'))) {
      const same = readFileSync(path.join(fresh, file)).equals(readFileSync(path.join(committed, file)));
      expect(same, `${file} differs: run "npm run data" and commit data/tables`).toBe(true);
    }
  });

  it('makes tables that keep their schema', () => {
    expect(violationsOf(tablesIn(fresh))).toEqual([]);
  });

  it('gives places that hold the words in the untouched file, for every row of every table', () => {
    const tables = tablesIn(fresh);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const texts = new Map(
      tables.documents.map((d) => [d.document_id, decoder.decode(readFileSync(path.join(ROOT, 'seeds', d.file)))])
    );
    expect(tables.sentences.length).toBeGreaterThan(200);
    for (const s of tables.sentences) expect(texts.get(s.document_id)?.slice(s.start, s.end)).toBe(s.text);
    for (const row of [...tables.dates, ...tables.mentions]) {
      expect(texts.get(row.document_id)?.slice(row.start, row.end)).toBe(row.words);
    }
    for (const { document_id, cues, places } of tables.codings) {
      const words = (places ?? '').split(';').filter((span) => span !== '').map((span) => {
        const [start, end] = span.split('-').map(Number);
        return texts.get(document_id)?.slice(start, end);
      });
      expect(words.join(';')).toBe(cues ?? '');
    }
  });

  it('gives agendas that add up to the counted sentences that have a theme', () => {
    const tables = tablesIn(fresh);
    for (const document of tables.documents) {
      for (const codebook of new Set(tables.themes.map((t) => t.codebook_id))) {
        const own = (row: { document_id: string; codebook_id: string }) =>
          row.document_id === document.document_id && row.codebook_id === codebook;
        const share = tables.agendas.filter(own).reduce((sum, row) => sum + row.share, 0);
        const themed = new Set(tables.codings.filter(own).map((c) => c.sentence)).size;
        expect(share).toBeCloseTo(themed / document.counted, 9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});

describe('npm run data over bad input', { timeout: 60_000 }, () => {
  it('says every problem on a line of its own, exits with 1 and leaves the last tables', async () => {
    const folder = path.join(place, 'bad');
    const out = path.join(place, 'last');
    mkdirSync(folder);
    cpSync(path.join(ROOT, 'data/tables'), out, { recursive: true });
    const before = readFileSync(path.join(out, 'sentences.csv'), 'utf8');
    writeFileSync(path.join(folder, 'a.txt'), '');
    writeFileSync(path.join(folder, 'b.txt'), Uint8Array.of(0xc3, 0x28));
    const { code, err } = await data(folder, '--out', out);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([
      `${folder}/a.txt: expected a document, found an empty file; fill or remove it`,
      `${folder}/b.txt: expected a text, found bytes of no encoding that is known; save it as UTF-8`
    ]);
    expect(readFileSync(path.join(out, 'sentences.csv'), 'utf8')).toBe(before);
  });

  it.each([
    [['no/such/folder'], 'expected a folder of documents, found nothing of that name'],
    [['seeds', 'more'], 'more: expected nothing more after FOLDER'],
    [[''], 'expected FOLDER, found nothing between the quotes'],
    [['--colour', 'red'], '--colour']
  ])('says what is wrong with %j in one line', async (args, message) => {
    const out = path.join(place, 'unmade');
    const { code, err } = await data(...args, '--out', out);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(message);
    expect(existsSync(out)).toBe(false);
  });
});

describe('npm run data of which the output goes nowhere', { timeout: 60_000 }, () => {
  const run = (out: string, stdout: number | 'pipe') =>
    spawn(process.execPath, ['--import', 'tsx', 'src/commands/data.ts', 'seeds', '--out', out], {
      cwd: ROOT,
      stdio: ['ignore', stdout, 'pipe']
    });
  const end = async (child: ReturnType<typeof run>) => {
    let err = '';
    child.stderr?.on('data', (text: Buffer) => (err += String(text)));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, err };
  };

  it('makes the tables all the same, in silence, where its reader has gone', async () => {
    const out = path.join(place, 'unheard');
    const child = run(out, 'pipe');
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await end(child)).toEqual({ code: 0, err: '' });
    expect(existsSync(path.join(out, 'documents.csv'))).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('makes them and says in one line that it could not speak', async () => {
    const out = path.join(place, 'unsaid');
    const full = openSync('/dev/full', 'w');
    const { code, err } = await end(run(out, full));
    closeSync(full);
    expect(code).toBe(1);
    expect(err).toMatch(/^standard output: ENOSPC[^\n]*\n$/);
    expect(existsSync(path.join(out, 'documents.csv'))).toBe(true);
  });
});

describe('npm run data that is ended or waits', { timeout: 60_000 }, () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, ['--import', 'tsx', 'src/commands/data.ts', ...args], { cwd: ROOT });

  it('leaves the last tables and nothing beside them when Ctrl-C ends it', async () => {
    const folder = path.join(place, 'many');
    const out = path.join(place, 'ended/tables');
    mkdirSync(folder);
    const text = readFileSync(path.join(ROOT, 'seeds/003_ce8c2d1021e13323.txt'), 'utf8');
    for (let i = 0; i < 200; i++) writeFileSync(path.join(folder, `${i}.txt`), `${text}\n${i}`);
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, 'documents.csv'), 'the last good run');
    const child = start(folder, '--out', out);
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (lines: Buffer) => String(lines).includes('20/200') && resolve());
    });
    child.kill('SIGINT');
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(readdirSync(path.dirname(out))).toEqual(['tables']);
    expect(readFileSync(path.join(out, 'documents.csv'), 'utf8')).toBe('the last good run');
  });

  it('with --watch says once that there is no folder, and ends', async () => {
    const { code, err } = await data(path.join(place, 'nowhere'), '--watch', '--out', path.join(place, 'none'));
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining('expected a folder of documents, found nothing')]);
  });

  it('with --watch makes the tables again after a change', async () => {
    const folder = path.join(place, 'watched');
    const out = path.join(place, 'watched-tables');
    mkdirSync(folder);
    cpSync(path.join(ROOT, 'seeds/000_e44678ce8cc591c0.txt'), path.join(folder, 'a.txt'));
    writeFileSync(path.join(folder, 'sources.csv'), 'file,country\na.txt,CHN\n');
    const child = start(folder, '--out', out, '--watch');
    let said = '';
    const says = (what: string) =>
      new Promise<void>((resolve) => {
        const look = () => said.includes(what) && resolve();
        child.stdout.on('data', (lines: Buffer) => {
          said += String(lines);
          look();
        });
        look();
      });
    await says('waiting for changes');
    said = '';
    const again = says('tables written');
    writeFileSync(path.join(folder, 'sources.csv'), 'file,country\na.txt,KEN\n');
    await again;
    child.kill('SIGINT');
    expect(readFileSync(path.join(out, 'documents.csv'), 'utf8')).toContain(',KEN,');
  });
});
