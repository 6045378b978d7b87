import { check, compile, type Diagnostic, type Issue } from '@zhengling/gazette';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Result } from '../problem.ts';
import { compileAside, previewAside } from './compile-aside.ts';
import type { KnownDocument } from './compile-thread.ts';
import { identityOf } from './derive.ts';

/** Goes into every version, so that one can tell which were made by an older compiler. */
export const compilerName = 'zhengling/gazette@0.1.0';

export interface Compiled {
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
}

/** The issue that a text holds and what an editor should look at in it. Pure, and never throws. */
export function compileText(text: string, file: string): Compiled {
  const issue = compile(text);
  return { issue, diagnostics: check(issue, text, { file }) };
}

/**
 * The same in a thread of its own, with what the library knows of the documents cited: their titles, and which are
 * repealed. Fails only where the text takes too much time or memory.
 */
export function compileInLibrary(
  db: Kysely<Database>,
  text: string,
  file: string,
): Promise<Result<Compiled>> {
  return compileAside(text, file, (issue) => citedDocuments(db, issue));
}

/**
 * The same for a look at it, which never waits for what is being stored. Null where the same reader has asked for a newer
 * look since.
 */
export function previewInLibrary(
  db: Kysely<Database>,
  text: string,
  file: string,
  reader: string,
): Promise<Result<Compiled> | null> {
  return previewAside(text, file, reader, (issue) => citedDocuments(db, issue));
}

/** True where nothing in the text says that it is a gazette: no document, no issue line, no news. */
export function isNoGazette({ issue, documents, news }: Issue): boolean {
  return documents.length === 0 && news.length === 0 && issue.number === null && issue.totalNumber === null;
}

/** What other issues say of the documents that this one cites by number. */
async function citedDocuments(db: Kysely<Database>, issue: Issue): Promise<readonly KnownDocument[]> {
  const numbers = [...new Set(issue.citations.flatMap(({ number }) => (number === null ? [] : [number])))];
  if (numbers.length === 0) return [];
  const own = identityOf(issue, '');
  const stored = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['document.number', 'document.title'])
    .where('document.number', 'in', numbers)
    .where('issue.state', '!=', 'withdrawn')
    .where('issue.identity', '!=', own)
    .execute();
  const repealed = await db
    .selectFrom('repeal')
    .innerJoin('document', 'document.id', 'repeal.document_id')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['repeal.number', 'repeal.title'])
    .select(({ fn }) => fn.coalesce('document.in_force_from', 'document.signed').as('on'))
    .where('repeal.number', 'in', numbers)
    .where('issue.state', '!=', 'withdrawn')
    .where('issue.identity', '!=', own)
    .execute();
  const known = new Map<string, KnownDocument>();
  for (const { number, title } of stored) {
    if (number !== null) known.set(number, { number, title, repealed: null });
  }
  for (const { number, title, on } of repealed) {
    if (number !== null)
      known.set(number, { number, title: known.get(number)?.title ?? title, repealed: on });
  }
  return [...known.values()];
}
