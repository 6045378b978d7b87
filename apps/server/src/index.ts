import type { RunningServer, ServeOptions } from './http/serve.ts';

export { type OpenedDatabase, openDatabase } from './database/open.ts';
export {
  type ImportedHolidays,
  importedHolidays,
  importHolidays,
  libraryCalendar,
} from './holidays/index.ts';
export type { RunningServer, ServeOptions } from './http/serve.ts';
export { today } from './http/today.ts';
export {
  type DocumentValidity,
  documentNumber,
  documentValidity,
  everyState,
  type ImportedIssue,
  importIssue,
  libraryRepeals,
  publishImported,
  unpublishedWords,
} from './issues/index.ts';

/** Opens the database and serves; the application is loaded only now, for commands that do without it. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { serve: start } = await import('./http/serve.ts');
  return start(options);
}
