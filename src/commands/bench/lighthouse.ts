import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '../../site-tests/browser.ts';
import { median } from './median.ts';
import type { Measured } from './report.ts';

/** The score of performance differs from run to run: the median of so many is told. */
const RUNS = 3;
const PAGES = ['', 'time/', 'priorities/', 'likeness/', 'documents/', 'data/', 'method/', 'un/', 'un/time/', 'un/likeness/'];
const OTHERS = ['accessibility', 'best-practices', 'seo'] as const;

/** What is used of Lighthouse, which is no part of this project. */
interface Report {
  readonly lhr: {
    readonly lighthouseVersion: string;
    /** Why nothing could be measured. */
    readonly runtimeError?: { readonly code: string };
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  };
}
type Lighthouse = (address: string, flags: { port: number; output: 'json'; logLevel: 'error' }) => Promise<Report | undefined>;

/**
 * The scores that Lighthouse gives the pages of the built site on a phone that it makes up, 0 to 100. Lighthouse is taken from
 * the project's folder or from the one that the environment's LIGHTHOUSE names, where it was installed with
 * `npm install --no-save lighthouse`.
 */
export async function* measureLighthouse(root: string): AsyncGenerator<Measured> {
  const absent = (note: string): Measured => ({ what: 'scores of the pages on a phone', by: 'Lighthouse', value: null, unit: 'of 100', note });
  if (!existsSync(path.join(root, 'build/index.html'))) return yield absent('not built: npm run build');
  const lighthouse = await findLighthouse(process.env['LIGHTHOUSE'] ?? root);
  if (lighthouse === null) return yield absent('not found: npm install --no-save lighthouse, or LIGHTHOUSE=/its/folder');
  const port = await freePort();
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  const site = await serveSite(root);
  try {
    for (const page of PAGES) {
      const reports: Report['lhr'][] = [];
      for (let run = 0; run < RUNS; run++) {
        const report = await lighthouse(site.address + page, { port, output: 'json', logLevel: 'error' });
        if (report) reports.push(report.lhr);
      }
      const by = `Lighthouse ${reports[0]?.lighthouseVersion ?? ''}`;
      const what = `performance of /${page} on a phone`;
      const failed = reports.find((report) => report.runtimeError)?.runtimeError;
      if (failed) {
        yield { what, by, value: null, unit: 'of 100', note: failed.code };
        continue;
      }
      const score = (category: string) => median(reports.map(({ categories }) => Math.round(100 * (categories[category]?.score ?? 0))));
      yield {
        what,
        by,
        value: score('performance'),
        unit: 'of 100',
        note: OTHERS.map((category) => `${category.replace('-', ' ')} ${score(category)}`).join(', ')
      };
    }
  } finally {
    site.end();
    await browser.close();
  }
}

async function findLighthouse(folder: string): Promise<Lighthouse | null> {
  try {
    const file = createRequire(path.join(path.resolve(folder), 'package.json')).resolve('lighthouse');
    return ((await import(pathToFileURL(file).href)) as { default: Lighthouse }).default;
  } catch {
    return null;
  }
}

/** The site as `npm run serve` serves it: files go packed, as from other servers. */
function serveSite(root: string): Promise<{ address: string; end: () => void }> {
  const server = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'src/commands/serve.ts')], { cwd: root });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part) => {
      const [address] = /http:\S+/.exec((said += String(part))) ?? [];
      // The browser knows no names of hosts, that of this machine neither.
      if (address) resolve({ address: address.replace('localhost', '127.0.0.1'), end: () => void server.kill() });
    });
    server.once('exit', () => reject(new Error('the server of the site ended before it began')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
