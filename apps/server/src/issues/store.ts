import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/event.ts';
import { storeClauses } from '../search/store.ts';
import { type Compiled, compilerName } from './compiler.ts';
import { type DerivedDocument, documentRows, identityOf, issueColumns } from './derive.ts';

export interface Source {
  readonly name: string;
  /** As PostgreSQL can hold it (`storable`). */
  readonly text: string;
  readonly digest: string;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export interface StoredVersion {
  readonly id: number;
  readonly ordinal: number;
}

/**
 * Adds a version to an issue whose row the transaction holds. Where the public sees the issue it goes on seeing what it
 * saw, until the new version is published; else the new version is the one shown.
 */
export async function addVersion(
  trx: Transaction<Database>,
  issueId: number,
  source: Source,
  { issue, diagnostics }: Compiled,
  by: Actor,
): Promise<StoredVersion> {
  const last = await trx
    .selectFrom('issue_version')
    .select(({ fn }) => fn.max('ordinal').as('ordinal'))
    .where('issue_id', '=', issueId)
    .executeTakeFirst();
  const version = await trx
    .insertInto('issue_version')
    .values({
      issue_id: issueId,
      ordinal: (last?.ordinal ?? 0) + 1,
      source_sha256: source.digest,
      source_name: source.name,
      source_text: source.text,
      compiled: toJsonb(issue),
      diagnostics: toJsonb(diagnostics),
      compiler: compilerName,
      created_by: by.id,
    })
    .returning(['id', 'ordinal'])
    .executeTakeFirstOrThrow();
  const { published_version_id } = await trx
    .updateTable('issue')
    .set({ identity: identityOf(issue, source.digest), version_id: version.id, updated_at: sql`now()` })
    .where('id', '=', issueId)
    .returning('published_version_id')
    .executeTakeFirstOrThrow();
  if (published_version_id === null) await show(trx, issueId, issue);
  return version;
}

/** Makes another version the one shown, in an issue whose row the transaction holds. */
export async function showVersion(
  trx: Transaction<Database>,
  issueId: number,
  versionId: number,
): Promise<void> {
  const { compiled } = await trx
    .selectFrom('issue_version')
    .select('compiled')
    .where('id', '=', versionId)
    .where('issue_id', '=', issueId)
    .executeTakeFirstOrThrow();
  await show(trx, issueId, compiled);
}

/**
 * Rewrites what is derived from the version shown: columns, documents (ids of documents that keep their place and number
 * stay), repeals, clauses.
 */
async function show(trx: Transaction<Database>, issueId: number, issue: Compiled['issue']): Promise<void> {
  await trx.updateTable('issue').set(issueColumns(issue)).where('id', '=', issueId).execute();
  await rewriteDocuments(trx, issueId, issue);
}

async function rewriteDocuments(
  trx: Transaction<Database>,
  issueId: number,
  issue: Compiled['issue'],
): Promise<void> {
  const before = await trx
    .selectFrom('document')
    .select(['id', 'position', 'number'])
    .where('issue_id', '=', issueId)
    .execute();
  const rows = documentRows(issue);
  const kept = new Map<number, number>();
  for (const { id, position, number } of before) {
    if (rows[position - 1]?.columns.number === number) kept.set(position, id);
  }
  const gone = before.filter(({ position }) => !kept.has(position)).map(({ id }) => id);
  if (gone.length > 0) await trx.deleteFrom('document').where('id', 'in', gone).execute();

  for (const { columns, repeals } of rows) {
    const documentId = await writeDocument(trx, issueId, columns, kept.get(columns.position));
    if (repeals.length === 0) continue;
    await trx
      .insertInto('repeal')
      .values(repeals.map(({ number, title }) => ({ document_id: documentId, number, title })))
      .execute();
  }
  await storeClauses(trx, issueId, issue);
}

/** Answers the document's id; `kept` is the id it has already. */
async function writeDocument(
  trx: Transaction<Database>,
  issueId: number,
  columns: DerivedDocument['columns'],
  kept: number | undefined,
): Promise<number> {
  if (kept === undefined) {
    const row = await trx
      .insertInto('document')
      .values({ ...columns, issue_id: issueId })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }
  await trx.updateTable('document').set(columns).where('id', '=', kept).execute();
  await trx.deleteFrom('repeal').where('document_id', '=', kept).execute();
  return kept;
}
