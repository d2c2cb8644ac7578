import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  build: { assetsInlineLimit: 0 },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // What most pages share goes in one file: each more is asked for by itself. Components stay apart, so that their styles do.
          output: { codeSplitting: { groups: [{ name: 'shared', test: /\.[jt]s$/, minShareCount: 5 }] } }
        }
      }
    }
  },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/site-tests/**'],
          environment: 'node',
          // Property tests take their time on a machine that does much else.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['src/site-tests/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'src/site-tests/setup.ts',
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
