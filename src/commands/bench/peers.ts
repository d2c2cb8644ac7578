import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readCodebook } from '#lib/pipeline/themes/read-codebook.server.ts';
import { medianSeconds } from './median.ts';
import type { Measured } from './report.ts';
import type { Sample } from './sample.ts';

const run = promisify(execFile);
const RUNS = 3;
/** Cues that are plain words: all that the peers can count. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
/** tm and tokenizers take minutes for what others take seconds for. */
const LITTLE = 2_000_000;

/** What other programs do with the same cues on one core: they count them, and code nothing. */
export async function measurePeers(root: string, { texts }: Sample, own: number | null): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'agendascope-peers-'));
  const file = (name: string) => path.join(folder, name);
  try {
    const { cues } = readCodebook(path.join(root, 'data/codebooks/foreign-affairs'));
    const phrases = [...new Set(cues.map(({ cue }) => cue).filter((cue) => PLAIN.test(cue)))];
    writeFileSync(file('phrases'), phrases.join('\n') + '\n');
    // In small letters already, so that no program has to make them.
    const all = texts.join('\n').toWellFormed().toLowerCase();
    writeFileSync(file('text'), all);
    writeFileSync(file('little'), all.slice(0, LITTLE));
    const size = (name: string) => readFileSync(file(name)).length / 1e6;
    type Counted = Promise<[seconds: number, found: string]>;
    const measured = async (by: string, megabytes: number, measure: () => Counted): Promise<Measured> => {
      const what = `counting ${phrases.length} plain cues`;
      try {
        const [seconds, found] = await measure();
        return { what, by, value: megabytes / seconds, unit: 'MB/s', against: own, note: `${found} found` };
      } catch {
        return { what, by, value: null, unit: 'MB/s', note: 'not installed' };
      }
    };
    /** The first of these programs that does it. */
    const script = async (programs: readonly string[], name: string, text: string, runs: number): Counted => {
      const given = [path.join(import.meta.dirname, name), file('phrases'), file(text), String(runs)];
      const [program = '', ...others] = programs;
      try {
        const [seconds = '', found = ''] = (await run(program, given)).stdout.trim().split(/\s+/);
        return [Number(seconds), found];
      } catch (error) {
        if (others.length === 0) throw error;
        return script(others, name, text, runs);
      }
    };
    const ripgrep = async (...options: string[]): Counted => {
      let found = '';
      const given = ['-j1', '-c', '-o', ...options, '-f', file('phrases'), file('text')];
      const seconds = await medianSeconds(RUNS, async () => (found = (await run('rg', given)).stdout.trim()));
      return [seconds, found];
    };
    // An own Python may come before the system's, which Debian's packages are for.
    const pythons = ['python3', '/usr/bin/python3'];
    return [
      await measured('ripgrep -w, 1 thread', size('text'), () => ripgrep('-w', '-F')),
      await measured('ripgrep, 1 thread, parts of words too', size('text'), () => ripgrep('-F')),
      await measured('Python, pyahocorasick', size('text'), () => script(pythons, 'count-cues.py', 'text', RUNS)),
      await measured('R, tm and tokenizers', size('little'), () => script(['Rscript'], 'count-cues.R', 'little', 1))
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
