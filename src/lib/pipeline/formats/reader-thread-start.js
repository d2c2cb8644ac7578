// A thread does not inherit the loader of TypeScript: it is registered here first.
import { register } from 'tsx/esm/api';

register();
await import('./reader-thread.ts');
