import { existsSync, readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startBrowser } from './browser.ts';
import { SITE_FOLDER, serveFolders } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    site: string;
    /** Where the one browser of all tests listens. */
    browser: string;
  }
}

/** Starts one browser and one server for all tests of the site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('build/index.html')) throw new Error('build: expected the built site, found none; make it: npm run data && npm run build');
  const [made, published] = ['data/tables', 'build/data/tables'].map((folder) => readFileSync(`${folder}/datapackage.json`));
  if (made && published && !made.equals(published)) {
    throw new Error('build: expected the site of the tables in data/tables, found one of other tables; make it: npm run build');
  }
  const { server, origin } = await serveFolders({ [SITE_FOLDER]: 'build' });
  const browser = await startBrowser();
  project.provide('site', origin + SITE_FOLDER);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
