import type { OpenedDatabase } from './database/open.ts';
import type { Examined } from './evidence-files/examine.ts';
import type { RunningServer, ServeOptions } from './http/serve.ts';

export { type OpenedDatabase, openDatabase } from './database/open.ts';
export type { Examined } from './evidence-files/examine.ts';
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

/** Compares every file of evidence with its digest; what sends files to readers is loaded only now. */
export async function examineEvidence(db: OpenedDatabase['db'], dataDir: string): Promise<Examined> {
  const { examineEvidence: examine } = await import('./evidence-files/index.ts');
  return examine(db, dataDir);
}
