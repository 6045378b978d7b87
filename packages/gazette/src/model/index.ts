export type * from './due.ts';
export type * from './issue.ts';
export type * from './node.ts';
export type * from './span.ts';
