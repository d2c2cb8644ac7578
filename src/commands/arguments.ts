import path from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '#lib/pipeline/input-error.ts';

/** An option of a command, as `parseArgs` takes it and as usage shows it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
  /** What its value is called, in capitals; a switch has none. */
  readonly value?: string;
  /** What it does, in a few words. */
  readonly says: string;
  /** What holds where it is not given and `default` does not say it. */
  readonly otherwise?: string;
}

/** What a command takes, declared beside it. */
export interface Command {
  /** How it is called, up to its arguments: `npm run data --`. */
  readonly call: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  /** The one argument it may have beside options. */
  readonly argument?: Pick<Option, 'says' | 'otherwise'> & { readonly value: string };
  readonly options: Readonly<Record<string, Option>>;
}

/** What was given: the options' values, and the argument beside them. */
export interface Given<C extends Command> {
  readonly values: ReturnType<typeof parseArgs<{ options: C['options'] }>>['values'];
  readonly argument: string | undefined;
}

/**
 * Reads the arguments that a command was started with; where they ask for help, says its usage on standard output and
 * gives null. Throws `InputError` with one line, that names what it is about, for an option that is unknown, lacks its
 * value or is given twice, and for an argument too many.
 */
export function readArguments<const C extends Command>(command: C, given = process.argv.slice(2)): Given<C> | null {
  const { tokens } = parseArgs({ args: given, options: command.options, tokens: true, strict: false });
  if (tokens.some((token) => token.kind === 'option' && ['help', 'h'].includes(token.name) && token.value === undefined)) {
    console.log(usageOf(command));
    return null;
  }
  const wrong = faultOf(command, tokens);
  if (wrong !== null) throw new InputError([`${wrong}; ${command.call} --help says what it takes`]);
  const { values, positionals } = parseArgs({ args: given, options: command.options, allowPositionals: true });
  return { values: values as Given<C>['values'], argument: positionals[0] };
}

/** How a command is used: how to call it, what it does, and a line for each option with its default. */
export function usageOf({ call, about, argument, options }: Command): string {
  const lines: [string, string][] = [];
  if (argument !== undefined) lines.push([argument.value, saying(argument)]);
  for (const [name, option] of Object.entries(options)) lines.push([written(name, option), saying(option)]);
  lines.push(['-h, --help', 'say this']);
  const width = Math.max(...lines.map(([name]) => name.length));
  const takes = argument === undefined ? '' : ` [${argument.value}]`;
  const listed = lines.map(([name, says]) => `  ${name.padEnd(width)}  ${says}`).join('\n');
  return `${call}${takes} [options]\n\n${about}\n\n${listed}`;
}

function written(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function saying({ says, otherwise, default: given }: Pick<Option, 'says' | 'otherwise' | 'default'>): string {
  const without = otherwise ?? (typeof given === 'string' ? placeFromHere(given) : 'off');
  return `${says} (default: ${without})`;
}

/** A place as it is shortest said from here; any other value as it is. */
function placeFromHere(value: string): string {
  const way = path.isAbsolute(value) ? path.relative(process.cwd(), value) : value;
  return way === '' ? '.' : way.startsWith('..') ? value : way;
}

type Loose = { readonly options: Command['options']; readonly strict: false; readonly tokens: true };
type Token = ReturnType<typeof parseArgs<Loose>>['tokens'][number];

/** The first thing that is wrong with what was given; null where nothing is. */
function faultOf({ argument, options }: Command, tokens: readonly Token[]): string | null {
  const seen = new Set<string>();
  let left = argument === undefined ? 0 : 1;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const fault = optionFault(token, options, seen);
      if (fault !== null) return fault;
    } else if (token.kind === 'positional') {
      if (token.value === '') return `expected ${argument?.value ?? 'no argument'}, found nothing between the quotes`;
      if (left-- === 0) {
        const expected = argument === undefined ? 'no argument beside options' : `nothing more after ${argument.value}`;
        return `${token.value}: expected ${expected}, found it`;
      }
    }
  }
  return null;
}

function optionFault(
  { name, rawName, value, inlineValue }: Token & { kind: 'option' },
  options: Command['options'],
  seen: Set<string>
): string | null {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) return `${rawName}: expected an option of this command, found none of that name`;
  if (seen.has(name)) return `${rawName}: expected once, found twice`;
  seen.add(name);
  if (option.type === 'boolean') return value === undefined ? null : `${rawName}: expected no value, found "${value}"`;
  const expected = `${rawName}: expected ${option.value ?? 'a value'} after it`;
  if (value === undefined) return `${expected}, found nothing`;
  if (value === '') return `${expected}, found nothing between the quotes`;
  return value.startsWith('-') && !inlineValue ? `${expected}, found ${value}` : null;
}
