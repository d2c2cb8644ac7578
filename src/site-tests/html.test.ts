import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPages, CHART_PAGES, tagsOf, type Tag } from './built-pages.ts';

const pages = builtPages();
const HOST = 'http://site.invalid/';

const named = (tags: readonly Tag[], name: string) => tags.filter((tag) => tag.name === name);
const textBetween = (html: string, tag: string) => new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';

/** The file of the build that an address of a page stands for; null for another host. */
function fileOf(address: string, page: string): string | null {
  const url = new URL(address, HOST + page);
  if (!url.href.startsWith(HOST)) return null;
  const file = decodeURIComponent(url.pathname);
  return path.join('build', file.endsWith('/') ? `${file}index.html` : file);
}

test('the site has its six pages, a page for every document and one for every table', () => {
  const paths = pages.map((page) => page.path);
  expect(paths).toEqual(expect.arrayContaining(['', 'time/', 'priorities/', 'documents/', 'data/', 'method/']));
  const { resources } = JSON.parse(readFileSync('data/tables/datapackage.json', 'utf8')) as { resources: { path: string }[] };
  const tables = resources.filter((resource) => resource.path.endsWith('.csv')).map((resource) => path.basename(resource.path, '.csv'));
  expect(paths.filter((page) => /^data\/./.test(page))).toEqual(tables.map((table) => `data/${table}/`).sort());
  const documents = readFileSync('data/tables/documents.csv', 'utf8').match(/^[a-z0-9_-]+(?=,)/gm)?.slice(1) ?? [];
  expect(paths).toEqual(expect.arrayContaining(documents.map((id) => `documents/${id}/`)));
});

test('every page has a title of its own', () => {
  const titles = pages.map((page) => textBetween(page.html, 'title'));
  expect(new Set(titles).size).toBe(pages.length);
});

describe.each(pages)('the page /$path as built', ({ path: page, html }) => {
  const tags = tagsOf(html);

  test('has one main heading, a title, a description and a language', () => {
    expect(named(tags, 'h1')).toHaveLength(1);
    expect(textBetween(html, 'h1').trim()).not.toBe('');
    expect(textBetween(html, 'title').trim()).not.toBe('');
    const description = named(tags, 'meta').find((tag) => tag.attributes.get('name') === 'description');
    expect(description?.attributes.get('content')?.trim().length).toBeGreaterThan(20);
    expect(named(tags, 'html')[0]?.attributes.get('lang')).toBe('en');
  });

  test('draws nothing at a place that is no number', () => {
    expect(tags.filter((tag) => [...tag.attributes.values()].some((value) => /\b(NaN|Infinity|undefined)\b/.test(value)))).toEqual([]);
  });

  test('names no other host', () => {
    const addresses = tags.flatMap((tag) => ['href', 'src', 'srcset', 'action', 'poster'].flatMap((name) => tag.attributes.get(name) ?? []));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => fileOf(address, page) === null)).toEqual([]);
  });

  test('leads only to files and places that are there', () => {
    const lost = tags.flatMap((tag) => {
      const address = tag.attributes.get('href') ?? tag.attributes.get('src');
      const file = address === undefined ? null : fileOf(address, page);
      if (address === undefined || file === null) return [];
      if (!existsSync(file)) return [address];
      const place = decodeURIComponent(new URL(address, HOST + page).hash.slice(1));
      if (place === '' || !file.endsWith('.html')) return [];
      const ids = file === path.join('build', page, 'index.html') ? tags : tagsOf(readFileSync(file, 'utf8'));
      return ids.some((one) => one.attributes.get('id') === place) ? [] : [address];
    });
    expect(lost).toEqual([]);
  });

  test('lets no script run but its own files and inline ones of known hash', () => {
    const meta = named(tags, 'meta').find((tag) => tag.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy');
    const policy = meta?.attributes.get('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    expect(scripts).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    for (const [, attributes = '', script = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (/\bsrc=/.test(attributes) || /type="application\/json"/.test(attributes)) continue;
      expect(scripts).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    }
    expect(tags.flatMap((tag) => [...tag.attributes.keys()].filter((name) => /^on[a-z]/.test(name)))).toEqual([]);
  });
});

describe.each(CHART_PAGES)('the page /%s as built', (page) => {
  const html = pages.find((one) => one.path === page)?.html ?? '';

  test('holds its chart with marks that open sentences, and the same as a table', () => {
    const charts = [...html.matchAll(/<svg\b[^>]*class="[^"]*\bchart\b[^"]*"[\s\S]*?<\/svg>/g)].map(([svg]) => tagsOf(svg));
    const marks = charts.map((tags) => tags.filter((tag) => tag.name === 'a' && /\bmark\b/.test(tag.attributes.get('class') ?? '')));
    expect(marks.some((all) => all.length > 0)).toBe(true);
    for (const mark of marks.flat()) {
      expect(mark.attributes.get('href')).toMatch(/mark=(theme|date|priority)-/);
      expect(Number(mark.attributes.get('data-n'))).toBeGreaterThan(0);
      expect(mark.attributes.get('aria-label')).not.toBe('');
    }
    expect(html.match(/<tbody\b[\s\S]*?<\/tbody>/)?.[0].match(/<tr\b/g)?.length).toBeGreaterThan(0);
  });
});

test('style sheets name no other host and only files that are there', () => {
  const folder = 'build/_app/immutable/assets';
  const lost = readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address))
    .filter((address) => !address.startsWith('data:') && !existsSync(path.join(folder, address)));
  expect(lost).toEqual([]);
});
