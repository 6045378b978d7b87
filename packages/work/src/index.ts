export * from './duty/index.ts';
export * from './inspection/index.ts';
