// Where the thread of `read-aside.ts` begins: a thread has loaders of its own, so TypeScript has to be told again.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)) });
await import('./read-thread.ts');
