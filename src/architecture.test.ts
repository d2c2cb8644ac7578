import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const SOURCE = import.meta.dirname;
/** Folders of `src/lib` that know the nouns of `agenda` and what a reader chose, and nothing of one another. */
const APART = ['pipeline', 'measures', 'query', 'charts'];
const ALLOWED_TO_ALL = /^lib\/(agenda\/|filters\.ts$|mark\.ts$)/;
const NAMES_OF_ANYTHING = /^(utils?|common|helpers?|misc|types|shared)(\.|$)/i;

interface Import {
  /** A path from `src`, or the name of a package. */
  readonly name: string;
  /** Whether it is gone once types are. */
  readonly isType: boolean;
}

/** A file of the sources, by its path from `src`. */
interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly saysAny: boolean;
}

/** Reads a file as TypeScript does; of a Svelte file, its scripts. */
function read(file: string): SourceFile {
  const text = readFileSync(path.join(SOURCE, file), 'utf8');
  const code = file.endsWith('.svelte') ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n') : text;
  const imports: Import[] = [];
  let saysAny = false;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) saysAny = true;
    const named = importedBy(node);
    if (named) imports.push({ ...named, name: placeOf(named.name, file) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return { file, text, imports, saysAny };
}

function importedBy(node: ts.Node): Import | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const isType = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
    return { name: node.moduleSpecifier.text, isType };
  }
  const [argument] = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
  return argument && ts.isStringLiteral(argument) ? { name: argument.text, isType: false } : null;
}

function placeOf(name: string, importer: string): string {
  const bare = name.replace(/\?.*$/, '');
  if (bare.startsWith('#lib/')) return bare.slice(1);
  return bare.startsWith('.') ? path.posix.join(path.posix.dirname(importer), bare) : bare;
}

const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map((entry) => path.relative(SOURCE, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  .sort()
  .map(read);

const isTest = (file: string) => file.endsWith('.test.ts') || file.startsWith('site-tests/');
const isOurs = (name: string) => /^(lib|routes|commands|site-tests)\//.test(name);

/** Every import that breaks a rule, as `importer -> imported`. */
const breaches = (rule: (importer: SourceFile, name: string, isType: boolean) => boolean) =>
  files.flatMap((file) =>
    file.imports.filter(({ name, isType }) => rule(file, name, isType)).map(({ name }) => `${file.file} -> ${name}`)
  );

test('the sources are read: every folder of the design, and imports among them', () => {
  for (const folder of ['agenda', ...APART]) {
    expect(files.filter(({ file }) => file.startsWith(`lib/${folder}/`)).length, folder).toBeGreaterThan(0);
  }
  expect(breaches((_, name) => name.startsWith('lib/agenda/')).length).toBeGreaterThan(20);
});

describe('imports go one way', () => {
  test('agenda imports nothing of ours', () => {
    const breach = breaches(({ file }, name) => file.startsWith('lib/agenda/') && isOurs(name) && !name.startsWith('lib/agenda/'));
    expect(breach).toEqual([]);
  });

  test.each(APART)('%s imports the nouns, filters and marks, and nothing else outside itself', (folder) => {
    const own = `lib/${folder}/`;
    expect(
      breaches(({ file }, name) => file.startsWith(own) && isOurs(name) && !name.startsWith(own) && !ALLOWED_TO_ALL.test(name))
    ).toEqual([]);
  });

  test('nothing in lib imports a page, a command or a test of the site', () => {
    expect(breaches(({ file }, name) => file.startsWith('lib/') && /^(routes|commands|site-tests)\//.test(name))).toEqual([]);
  });

  test('the parts of the site import no pipeline', () => {
    const breach = breaches(
      ({ file }, name) => /^(lib\/site|routes)\//.test(file) && !isTest(file) && name.startsWith('lib/pipeline/')
    );
    expect(breach).toEqual([]);
  });
});

describe('files, network and clock stay behind *.server.ts', () => {
  const isServer = (file: string) => /(\.server\.ts|\+server\.ts)$/.test(file) || file.startsWith('commands/') || isTest(file);

  test('only server code imports server code', () => {
    expect(breaches(({ file }, name, isType) => !isServer(file) && !isType && /\.server(\.ts)?$/.test(name))).toEqual([]);
  });

  test('only server code imports modules of Node; the pipeline may have those that reach nothing outside', () => {
    const within = /^node:(buffer|zlib|worker_threads)$/;
    const ofNode = (name: string) => name.startsWith('node:') || name === '@duckdb/node-api';
    const breach = breaches(
      ({ file }, name) => !isServer(file) && ofNode(name) && !(file.startsWith('lib/pipeline/') && within.test(name))
    );
    expect(breach).toEqual([]);
  });

  test('the steps of the pipeline and the measures ask no clock and throw no dice', () => {
    const asks = files.filter(
      ({ file, text }) => /^lib\/(agenda|pipeline|measures)\//.test(file) && !isTest(file) && /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(text)
    );
    expect(asks.map(({ file }) => file)).toEqual([]);
  });
});

describe('names and types say what a thing is', () => {
  test('no file or folder has a name that could hold anything', () => {
    expect(files.map(({ file }) => file).filter((file) => file.split('/').some((part) => NAMES_OF_ANYTHING.test(part)))).toEqual([]);
  });

  test('no type is any, no error of a type is silenced', () => {
    const own = path.relative(SOURCE, import.meta.filename);
    const silenced = /@ts-(ignore|nocheck|expect-error)/;
    expect(files.filter(({ file, text, saysAny }) => saysAny || (file !== own && silenced.test(text))).map(({ file }) => file)).toEqual([]);
  });

  test('text is never put into a page as markup', () => {
    expect(files.filter(({ file, text }) => file.endsWith('.svelte') && /\{@html\b/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
