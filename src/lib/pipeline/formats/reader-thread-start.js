// Libraries write warnings about damaged files: what is wrong with a file is said in one line elsewhere.
for (const method of ['log', 'info', 'debug', 'warn', 'error']) console[method] = () => {};

// A thread does not inherit the loader of TypeScript.
const { register } = await import('tsx/esm/api');
register();
await import('./reader-thread.ts');
