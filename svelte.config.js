import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

// The one inline script of ours: before anything else it dims figures that are not those of a choice in the address, and has
// the page say so where its scripts cannot be loaded.
const [, script = ''] = /<script>(.*?)<\/script>/s.exec(readFileSync(new URL('src/app.html', import.meta.url), 'utf8')) ?? [];
const hash = createHash('sha256').update(script).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ strict: true }),
    paths: { relative: true },
    // Small style sheets stand in the page itself, so that nothing keeps the first chart from being drawn.
    inlineStyleThreshold: 16_384,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval', `sha256-${hash}`],
        'style-src': ['self'],
        // The one inline style is SvelteKit's own: the hidden element that announces a new page to screen readers.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'base-uri': ['self'],
        'form-action': ['self']
      }
    },
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
    typescript: {
      config: (config) => {
        config.include.push('../src/commands/**/*.ts', '../vite.config.ts');
        return config;
      }
    }
  }
};
