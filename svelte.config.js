import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ strict: true }),
    paths: { relative: true },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
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
