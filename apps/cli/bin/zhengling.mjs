#!/usr/bin/env node
// Runs the TypeScript sources in place: there is no build step between a checkout and its command.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// Named, because tsx otherwise takes the tsconfig (and its JSX setting) of whatever folder the command is run in.
register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
await import('../src/main.ts');
