import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A page as it was built: its path from the site's folder (empty for the first), and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** Pages that draw a chart. */
export const CHART_PAGES = ['', 'time/', 'priorities/'];

/** Every page of the built site, in the order of their paths. */
export function builtPages(): BuiltPage[] {
  return readdirSync('build', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => file.slice(0, -'index.html'.length).replaceAll(path.sep, '/'))
    .sort()
    .map((page) => ({ path: page, html: readFileSync(path.join('build', page, 'index.html'), 'utf8') }));
}

/** One page of each kind: of documents and of tables, which are many of one make, the first. */
export function onePageOfEachKind(): string[] {
  const kinds = new Map<string, string>();
  for (const { path: page } of builtPages()) {
    const kind = page.replace(/^(documents|data)\/.+/, '$1/one');
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

/** An opening tag of HTML with its attributes, character references resolved. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const REFERENCES: Record<string, string> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#39;': "'" };

/** The opening tags of a page in the order of the text; what scripts hold is no tag. */
export function tagsOf(html: string): Tag[] {
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1');
  return [...markup.matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
        key,
        value.replace(/&(?:quot|amp|lt|gt|#39);/g, (reference) => REFERENCES[reference] ?? reference)
      ])
    )
  }));
}
