import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

const ROOT = path.join(import.meta.dirname, '../..');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** No host but this machine has an address, so that a page cannot reach one unseen. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
];

/**
 * Starts a Chromium: the one that CHROMIUM_PATH names, one on PATH, the one inside `@sparticuz/chromium` (Linux on x64), or a
 * Chrome installed where its makers put it. Throws one line that says what to do where there is none.
 *
 * @param more arguments for Chromium
 */
export async function startBrowser(more: readonly string[] = []): Promise<BrowserServer> {
  const args = [...ARGUMENTS, ...more];
  const installed = installedBrowser();
  if (installed !== null) return chromium.launchServer({ executablePath: installed, args });
  if (process.platform === 'linux' && process.arch === 'x64') return startPackaged(await unpack(), args);
  try {
    return await chromium.launchServer({ channel: 'chrome', args });
  } catch {
    throw new Error('browser tests: expected a Chromium or Chrome, found none; install one or name it: CHROMIUM_PATH=/its/path');
  }
}

function installedBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH: expected a browser, found nothing at ${named}; name another`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return places.find(existsSync) ?? null;
}

/**
 * Starts the packaged browser with the fonts that come with it, as a machine without any shows no text at all. Where the
 * system lacks libraries that Chromium needs (libnss3 and others), those of the package stand in.
 */
async function startPackaged(folder: string, args: string[]): Promise<BrowserServer> {
  const executablePath = path.join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  try {
    return await chromium.launchServer({ executablePath, args, env });
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    const LD_LIBRARY_PATH = path.join(folder, 'al2023/lib');
    return chromium.launchServer({ executablePath, args, env: { ...env, LD_LIBRARY_PATH } });
  }
}

/**
 * Unpacks the browser of `@sparticuz/chromium`, once, and gives its folder. The package unpacks into the system's folder for
 * temporary files and takes what it finds there, half a file too: so it is given a folder of its own, renamed when done.
 */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  ) as { version: string };
  const cache = path.join(ROOT, 'node_modules/.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  // The package unpacks its libraries only where it believes to be on the service that it is made for.
  const borrowed = { TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const before = { ...process.env };
  Object.assign(process.env, borrowed);
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const name of [...Object.keys(borrowed), 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'HOME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
  writeFileSync(
    path.join(beside, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`
  );
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(beside, { recursive: true, force: true });
  }
  return folder;
}
