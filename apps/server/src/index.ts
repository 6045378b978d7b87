export { type OpenedDatabase, openDatabase } from './database/open.ts';
export { type AppOptions, buildApp } from './http/app.ts';
export { type RunningServer, type ServeOptions, serve } from './http/serve.ts';
export { today } from './http/today.ts';
export {
  type DocumentValidity,
  documentNumber,
  documentValidity,
  everyState,
  type ImportedIssue,
  importIssue,
  publishIssue,
} from './issues/index.ts';
export { CannotRun, type Problem, type Result, reason } from './problem.ts';
