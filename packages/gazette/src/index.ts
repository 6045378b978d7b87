export { compile } from './compile.ts';
export type * from './model/index.ts';
export * from './privacy/index.ts';
