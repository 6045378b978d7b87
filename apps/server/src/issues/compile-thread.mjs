// Where the thread of `compile-aside.ts` begins: a thread has loaders of its own, so TypeScript has to be told again.
import { register } from 'tsx/esm/api';

register();
await import('./compile-thread.ts');
