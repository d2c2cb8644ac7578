import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const CODEBOOK = ['--codebook', 'foreign-affairs'];

function start(args: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'src/commands/code.ts', ...args], { cwd: ROOT });
}

/** Runs the filter over pieces of input, as they are. */
async function filter(args: readonly string[], ...input: (string | Uint8Array)[]) {
  const child = start(args);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => {});
  for (const piece of input) child.stdin.write(piece);
  child.stdin.end();
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, err, rows: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const line = (id: string, text: string) => JSON.stringify({ id, text });

describe('npm run code', { timeout: 60_000 }, () => {
  it('answers in order, sentence by sentence, and ends with 0', async () => {
    const input = [line('a', 'We met. We left.'), '\r\n', line('b\u2028', 'No news.')];
    const { code, err, rows } = await filter(CODEBOOK, ...input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(rows.map((row) => [row['id'], row['sentence']])).toEqual([['a', 1], ['a', 2], ['b\u2028', 1]]);
  });

  it('puts an error in the place of each bad line, goes on, passes over empty lines and ends with 1', async () => {
    const input = [line('a', 'We met.'), '\n\n', 'x\n', Uint8Array.of(0xff, 0x0a), line('b', 'We left.'), '\n'];
    const { code, rows } = await filter(CODEBOOK, ...input);
    expect(code).toBe(1);
    expect(rows.map((row) => row['id'] ?? row['line'])).toEqual(['a', 3, 4, 'b']);
    expect(rows[1]?.['error']).toContain('found what is not JSON');
    expect(rows[2]?.['error']).toContain('expected UTF-8');
  });

  it('answers each line while the next is not there yet', async () => {
    const child = start(CODEBOOK);
    child.stdin.write(line('a', 'We met.') + '\n');
    const first = await new Promise<string>((resolve) => child.stdout.once('data', (b: Buffer) => resolve(String(b))));
    child.stdin.end();
    expect(JSON.parse(first)).toMatchObject({ id: 'a', sentence: 1 });
  });

  it('ends quietly when its reader closes the pipe', async () => {
    const child = start(CODEBOOK);
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += String(text)));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const many = (line('a', 'We will build schools and ports. '.repeat(50)) + '\n').repeat(2000);
    child.stdin.write(many);
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ends with 0 where the pipe is empty, and says in one line that a folder is no documents', async () => {
    expect(await filter(CODEBOOK)).toEqual({ code: 0, err: '', rows: [] });
    const folder = openSync(ROOT, 'r');
    const command = ['--import', 'tsx', 'src/commands/code.ts', ...CODEBOOK];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: ROOT,
      stdio: [folder, 'pipe', 'pipe'],
      encoding: 'utf8'
    });
    closeSync(folder);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^standard input: expected documents, one JSON object a line, found a folder; .*\n$/);
  });

  // util-linux's `script` gives it a terminal; where there is none, nothing can.
  const noTerminal = spawnSync('script', ['--version']).status !== 0;
  it.skipIf(noTerminal)('says in one line that it was started at a terminal', () => {
    const inner = `${process.execPath} --import tsx src/commands/code.ts ${CODEBOOK.join(' ')}`;
    const { status, stdout } = spawnSync('script', ['-qec', inner, '/dev/null'], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout.trim()).toMatch(/^standard input: expected documents, .*, found a terminal; /);
  });

  it.each([
    [['--codebook', 'no-such'], 'expected --codebook to name one of foreign-affairs, policy-agendas, found'],
    [[], 'found no --codebook'],
    [['--colour'], '--colour']
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { code, err, rows } = await filter(args);
    expect({ code, rows }).toEqual({ code: 1, rows: [] });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(message);
  });
});
