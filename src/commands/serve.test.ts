import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');

let place: string;
let running: ChildProcess[] = [];
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'agendascope-serve-'));
});
afterEach(() => {
  for (const child of running) child.kill();
  running = [];
  rmSync(place, { recursive: true });
});

/** Starts the server and gives what it says up to its address, or up to its end. */
function serve(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/commands/serve.ts', ...args], { cwd: ROOT });
  running.push(child);
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('http://')) resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => resolve(`${said}exit ${code}`));
  });
}

/** A port that is free at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function build(): string {
  const folder = path.join(place, 'build');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<h1>Agendas</h1>');
  for (const file of ['a.duckdb', 'a.parquet', 'a.wasm', 'a.csv']) writeFileSync(path.join(folder, file), 'x');
  return folder;
}

describe('npm run serve', { timeout: 30_000 }, () => {
  it('serves the built site with the right types and says where', async () => {
    const port = await freePort();
    const said = await serve('--folder', build(), '--port', String(port));
    expect(said).toContain(`http://localhost:${port}/`);
    const type = async (file: string) => (await fetch(`http://127.0.0.1:${port}/${file}`)).headers.get('content-type');
    expect(await type('')).toContain('text/html');
    expect(await type('a.duckdb')).toBe('application/vnd.duckdb');
    expect(await type('a.parquet')).toBe('application/vnd.apache.parquet');
    expect(await type('a.wasm')).toBe('application/wasm');
    expect(await type('a.csv')).toContain('text/csv');
    expect((await fetch(`http://127.0.0.1:${port}/none`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('sends the page for unknown addresses, with status 404, at any depth', async () => {
    const folder = build();
    writeFileSync(path.join(folder, '404.html'), '<h1>No page</h1>');
    const port = await freePort();
    await serve('--folder', folder, '--port', String(port));
    const answer = await fetch(`http://127.0.0.1:${port}/no/such/page?of=any`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toBe('<h1>No page</h1>');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it('takes the next port where one is in use, and says so', async () => {
    const folder = build();
    const port = await freePort();
    await serve('--folder', folder, '--port', String(port));
    const said = await serve('--folder', folder, '--port', String(port));
    const [, taken] = /^port (\d+) is in use; taking (\d+) instead/.exec(said)?.map(Number).slice(1) ?? [];
    expect(taken).toBeGreaterThan(port);
    expect((await fetch(`http://127.0.0.1:${taken}/`)).status).toBe(200);
  });

  it('says in one line that there is no built site', async () => {
    expect(await serve('--folder', place)).toBe(
      `${place}: expected the built site, found no index.html there; make it: npm run build\nexit 1`
    );
  });

  it.each(['eighty', '0', '70000', '1e3'])('says in one line that a port is none: %s', async (port) => {
    expect(await serve('--port', port)).toBe(
      `port: expected a number from 1 to 65535, found "${port}"; give another: --port 8080\nexit 1`
    );
  });

  it('says in one line that a host is not this machine', async () => {
    // An address that is set apart for examples, so that no machine has it.
    expect(await serve('--folder', build(), '--host', '192.0.2.1')).toBe(
      'host: expected an address or name of this machine, found "192.0.2.1"; give another: --host 127.0.0.1\nexit 1'
    );
  });
});
