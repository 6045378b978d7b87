export * from './activity/index.ts';
export * from './duty/index.ts';
export * from './inspection/index.ts';
export * from './ladder/index.ts';
export * from './letter/index.ts';
export * from './register/index.ts';
export * from './site/index.ts';
