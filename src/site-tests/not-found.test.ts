import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtPages, tagsOf } from './built-pages.ts';

const html = readFileSync('build/404.html', 'utf8');
const tags = tagsOf(html);
const addresses = tags.filter((tag) => tag.name === 'a').flatMap((tag) => tag.attributes.get('href') ?? []);
const pageOf = (address: string) => new URL(address, 'http://site.invalid/').pathname.slice(1);

test('the page for unknown addresses says so, and that search engines keep it out', () => {
  expect(html.match(/<h1\b[^>]*>(.*?)<\/h1>/s)?.[1]).toContain('no page at this address');
  expect(tags.some((tag) => tag.attributes.get('name') === 'robots' && tag.attributes.get('content') === 'noindex')).toBe(true);
});

test('it leads to every page but single documents and tables, at whatever depth it is served', () => {
  const base = tags.findIndex((tag) => tag.name === 'base');
  expect(tags[base]?.attributes.get('href')).toBe('/');
  const before = tags.slice(0, base).filter((tag) => tag.name === 'link' && tag.attributes.get('rel') !== 'icon');
  expect(before).toEqual([]);
  const pages = addresses.filter((address) => !address.startsWith('#')).map(pageOf);
  for (const page of pages) expect(existsSync(path.join('build', page, 'index.html')), page).toBe(true);
  const others = builtPages().map((page) => page.path).filter((page) => !/^(documents|data|un)\/./.test(page));
  expect(new Set(pages)).toEqual(new Set(others));
});

test('it runs no script of the site', () => {
  expect(tags.filter((tag) => tag.name === 'script' && (tag.attributes.has('src') || tag.attributes.get('type') === 'module'))).toEqual([]);
  expect(html).not.toContain('__sveltekit');
});
