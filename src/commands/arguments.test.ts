import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InputError } from '#lib/pipeline/input-error.ts';
import { readArguments, usageOf, type Command } from './arguments.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const WEIGH = {
  call: 'npm run weigh --',
  about: 'Weighs a folder.',
  argument: { value: 'FOLDER', says: 'what is weighed', otherwise: 'this one' },
  options: {
    out: { type: 'string', value: 'FILE', says: 'where the weight goes', default: path.join(process.cwd(), 'a/b.csv') },
    unit: { type: 'string', value: 'NAME', says: 'the unit', otherwise: 'grams' },
    twice: { type: 'boolean', says: 'weigh again', default: false }
  }
} as const satisfies Command;

afterEach(() => vi.restoreAllMocks());

describe('the arguments of a command', () => {
  it('are its options with their defaults, and the argument beside them', () => {
    const values = { out: path.join(process.cwd(), 'a/b.csv'), twice: false };
    expect(readArguments(WEIGH, [])).toEqual({ values, argument: undefined });
    expect(readArguments(WEIGH, ['--unit', 'pounds', '--twice', 'here'])).toEqual({
      values: { ...values, unit: 'pounds', twice: true },
      argument: 'here'
    });
    expect(readArguments(WEIGH, ['--out=-h', '--', '--help'])).toEqual({
      values: { ...values, out: '-h' },
      argument: '--help'
    });
  });

  it.each([['--help'], ['-h'], ['here', '--twice', '-h'], ['--colour', '--help']])('ask for usage: %j %j %j', (...given) => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    expect(readArguments(WEIGH, given.filter((one) => one !== undefined))).toBeNull();
    expect(said.mock.calls).toEqual([[usageOf(WEIGH)]]);
  });

  it('are shown a line each, with what holds without them', () => {
    expect(usageOf(WEIGH).split('\n')).toEqual([
      'npm run weigh -- [FOLDER] [options]',
      '',
      'Weighs a folder.',
      '',
      '  FOLDER       what is weighed (default: this one)',
      '  --out FILE   where the weight goes (default: a/b.csv)',
      '  --unit NAME  the unit (default: grams)',
      '  --twice      weigh again (default: off)',
      '  -h, --help   say this'
    ]);
  });

  it.each([
    [['--colour', 'red'], '--colour: expected an option of this command, found none of that name'],
    [['-x'], '-x: expected an option of this command'],
    [['--toString'], '--toString: expected an option of this command'],
    [['here', 'there'], 'there: expected nothing more after FOLDER, found it'],
    [[''], 'expected FOLDER, found nothing between the quotes'],
    [['--unit'], '--unit: expected NAME after it, found nothing'],
    [['--unit', ''], '--unit: expected NAME after it, found nothing between the quotes'],
    [['--unit', '--twice'], '--unit: expected NAME after it, found --twice'],
    [['--unit', 'a', '--unit', 'b'], '--unit: expected once, found twice'],
    [['--twice=no'], '--twice: expected no value, found "no"']
  ])('are refused in one line that names what is wrong and says --help: %j', (given, line) => {
    const read = () => readArguments(WEIGH, given);
    expect(read).toThrow(InputError);
    expect(read).toThrow(line);
    expect(read).toThrow(/^[^\n]*; npm run weigh -- --help says what it takes$/);
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function started(command: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const line = ['--import', 'tsx', `src/commands/${command}.ts`, ...args];
    execFile(process.execPath, line, { cwd: ROOT }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const COMMANDS = ['data', 'code', 'collection', 'evaluate', 'fit-stance', 'serve', 'cue-presence', 'bench/bench'];

it.each(COMMANDS)('%s says its usage on standard output where it is asked for help', { timeout: 60_000 }, async (command) => {
  const { code, out, err } = await started(command, '--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^np[mx] [^\n]* \[options\]\n\n.*\n {2}-h, --help +say this\n$/s);
  const options = out.split('\n').filter((line) => line.startsWith('  --'));
  expect(options.length).toBeGreaterThan(0);
  for (const line of options) expect(line).toMatch(/ \(default: [^)]+.*\)$/);
});
