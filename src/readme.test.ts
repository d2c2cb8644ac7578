import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readme = text('README.md');
const { scripts, version } = JSON.parse(text('package.json')) as { scripts: Record<string, string>; version: string };

test('every command of the README is a script of package.json', () => {
  const commands = [...readme.matchAll(/npm (?:run )?(?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name).filter((name) => name !== 'ci');
  expect(commands).toEqual(expect.arrayContaining(['start', 'test', 'evaluate']));
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test('every place that the README names is there', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, place = '']) => place);
  const named = [...readme.matchAll(/`([^`\s<>]*\/[^`\s<>]*|LICENSE|[A-Z]+\.[a-z]+)`/g)].map(([, place = '']) => place);
  const places = [...links, ...named].filter((place) => !place.startsWith('http') && place !== 'build/');
  expect(places.length).toBeGreaterThan(12);
  expect(places.filter((place) => !existsSync(path.join(ROOT, place)))).toEqual([]);
});

test('the map of folders leaves out no part of the sources', () => {
  const parts = readdirSync(path.join(ROOT, 'src/lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(parts.map(({ name }) => `src/lib/${name}/`).filter((folder) => !readme.includes(`\`${folder}\``))).toEqual([]);
});

test('package, changelog and citation speak of one version', () => {
  expect(text('CHANGELOG.md')).toContain(`## ${version} - `);
  expect(text('CITATION.cff')).toContain(`\nversion: ${version}\n`);
});
