import type { Query } from '#lib/query/database.ts';
import { openInBrowser } from '#lib/query/wasm.ts';

const tables = new URLSearchParams(location.search).get('tables') ?? '';
const database = openInBrowser(tables, () => undefined);

/** Has the browser's database answer a question; the tests of the site call it. */
const askTables = async (question: Query<unknown>) => (await database).query(question);
Object.assign(globalThis, { askTables });
