export type * from './model/index.ts';
export * from './privacy/index.ts';
