export * from './duty/index.ts';
