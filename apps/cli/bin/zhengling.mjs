#!/usr/bin/env node
// Runs the TypeScript sources in place: there is no build step between a checkout and its command.
import { register } from 'tsx/esm/api';

register();
await import('../src/main.ts');
