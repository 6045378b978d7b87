import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql, type Transaction } from 'kysely';
import { storable, toJsonb } from '../database/json.ts';
import type { Database, IssueState } from '../database/schema.ts';
import { readDuties, withdrawDuties } from '../duties/read-issue.ts';
import { type Actor, recordEvent } from '../identity/event.ts';
import { failure, type Result, success } from '../problem.ts';
import { type Compiled, compileInLibrary, compilerName, isNoGazette } from './compiler.ts';
import { lastChange, retryRaces } from './conflict.ts';
import { identityOf } from './derive.ts';
import { notAGazette } from './import.ts';
import { addVersion, digestOf, type Source, showVersion } from './store.ts';
import { whenPublished } from './when-published.ts';

/** A change names the version its author saw; if there is a newer one by now, it is refused and says who was quicker. */
export interface ChangeRequest {
  readonly issueId: number;
  readonly seenVersionId: number;
  readonly by: Actor;
}

export interface ChangedIssue {
  readonly issueId: number;
  readonly slug: string;
  readonly state: IssueState;
  /** The newest version. */
  readonly versionId: number;
  readonly ordinal: number;
  /** The version the public sees; null while it sees none. */
  readonly publishedOrdinal: number | null;
  /** False where there was nothing to do. */
  readonly changed: boolean;
}

/** Codes of the refusals below, for callers that map them to HTTP. */
export const changeRefusals = { conflict: 'ZL9021', missing: 'ZL9022', taken: 'ZL9023' } as const;

/** Makes the newest version the one that the public sees. */
export function publishIssue(db: Kysely<Database>, request: ChangeRequest): Promise<Result<ChangedIssue>> {
  return change(db, request, async (trx, issue) => {
    if (issue.published_version_id === issue.version_id) return success(unchanged(issue));
    // An issue that is not published shows its newest version already, to those who work on it.
    if (issue.published_version_id !== null) await showVersion(trx, issue.id, issue.version_id);
    await trx
      .updateTable('issue')
      .set({
        state: 'published',
        published_version_id: issue.version_id,
        published_version_at: sql`now()`,
        updated_at: sql`now()`,
      })
      .where('id', '=', issue.id)
      .execute();
    await whenPublished(trx, { issueId: issue.id, versionId: issue.version_id }, request.by);
    const { id, slug, ordinal, state: before, published_ordinal } = issue;
    const replaced = published_ordinal === null ? {} : { replaces: published_ordinal };
    const detail = { slug, version: ordinal, before, ...replaced };
    await recordEvent(trx, request.by, 'issue.published', { kind: 'issue', id }, detail);
    await readDuties(trx, issue, request.by);
    return success({ ...unchanged(issue), state: 'published', publishedOrdinal: ordinal, changed: true });
  });
}

/** Takes the issue off the public pages; nothing is deleted. The reason goes into the event. */
export function withdrawIssue(
  db: Kysely<Database>,
  request: ChangeRequest & { readonly reason?: string },
): Promise<Result<ChangedIssue>> {
  return change(db, request, async (trx, issue) => {
    if (issue.state === 'withdrawn') return success(unchanged(issue));
    await trx
      .updateTable('issue')
      .set({
        state: 'withdrawn',
        published_version_id: null,
        published_version_at: null,
        updated_at: sql`now()`,
      })
      .where('id', '=', issue.id)
      .execute();
    const waiting = issue.published_version_id !== null && issue.published_version_id !== issue.version_id;
    if (waiting) await showVersion(trx, issue.id, issue.version_id);
    const { id, slug, ordinal, published_ordinal, state: before } = issue;
    const reason = request.reason === undefined ? {} : { reason: request.reason };
    const detail = { slug, version: published_ordinal ?? ordinal, before, ...reason };
    await recordEvent(trx, request.by, 'issue.withdrawn', { kind: 'issue', id }, detail);
    await withdrawDuties(trx, issue, request.by);
    return success({ ...unchanged(issue), state: 'withdrawn', publishedOrdinal: null, changed: true });
  });
}

/** Stores an edited text as a new version, compiled; the public sees it once it is published. */
export async function editText(
  db: Kysely<Database>,
  request: ChangeRequest & { readonly text: string },
): Promise<Result<ChangedIssue>> {
  const text = storable(request.text);
  const digest = digestOf(text);
  const seen = await db
    .selectFrom('issue_version')
    .select('source_name')
    .where('id', '=', request.seenVersionId)
    .executeTakeFirst();
  // Compiled before the issue's row is held: others may read and save it meanwhile.
  const outcome = await compileInLibrary(db, text, seen?.source_name ?? '');
  if (!outcome.ok) return outcome;
  const compiled = outcome.value;
  return change(db, request, async (trx, issue) => {
    if (issue.source_sha256 === digest) return success(unchanged(issue));
    if (isNoGazette(compiled.issue)) return notAGazette(issue.source_name);
    const source = { name: issue.source_name, text, digest };
    return saveVersion(trx, issue, source, compiled, request.by, 'issue.edited');
  });
}

/** Compiles the newest text with the compiler of today; a new version only where the outcome differs. */
export function recompileIssue(db: Kysely<Database>, request: ChangeRequest): Promise<Result<ChangedIssue>> {
  return change(db, request, async (trx, issue) => {
    const stored = await trx
      .selectFrom('issue_version')
      .select(['source_text', 'compiled', 'diagnostics'])
      .where('id', '=', issue.version_id)
      .executeTakeFirstOrThrow();
    const outcome = await compileInLibrary(trx, stored.source_text, issue.source_name);
    if (!outcome.ok) return outcome;
    const compiled = outcome.value;
    const before = { issue: stored.compiled, diagnostics: stored.diagnostics };
    if (isDeepStrictEqual(JSON.parse(toJsonb(compiled)), before)) return success(unchanged(issue));
    const source = { name: issue.source_name, text: stored.source_text, digest: issue.source_sha256 };
    return saveVersion(trx, issue, source, compiled, request.by, 'issue.recompiled');
  });
}

interface HeldIssue {
  readonly id: number;
  readonly slug: string;
  readonly state: IssueState;
  readonly version_id: number;
  readonly ordinal: number;
  readonly published_version_id: number | null;
  readonly published_ordinal: number | null;
  readonly source_name: string;
  readonly source_sha256: string;
}

/** Holds the issue's row, makes sure that the author saw its newest version, and does the work. */
function change(
  db: Kysely<Database>,
  { issueId, seenVersionId }: ChangeRequest,
  work: (trx: Transaction<Database>, issue: HeldIssue) => Promise<Result<ChangedIssue>>,
): Promise<Result<ChangedIssue>> {
  return retryRaces(() =>
    db.transaction().execute(async (trx) => {
      // Held on its own first: a row that changes while a join waits for it would drop out of the join.
      await trx.selectFrom('issue').select('id').where('id', '=', issueId).forUpdate().execute();
      const issue = await trx
        .selectFrom('issue')
        .innerJoin('issue_version as newest', 'newest.id', 'issue.version_id')
        .leftJoin('issue_version as public', 'public.id', 'issue.published_version_id')
        .select([
          'issue.id',
          'issue.slug',
          'issue.state',
          'issue.published_version_id',
          'newest.id as version_id',
          'newest.ordinal',
          'newest.source_name',
          'newest.source_sha256',
          'public.ordinal as published_ordinal',
        ])
        .where('issue.id', '=', issueId)
        .executeTakeFirst();
      if (issue === undefined) {
        return failure(changeRefusals.missing, '没有这一期公报。', '它可能已被删除；请回到列表刷新后再试。');
      }
      if (issue.version_id !== seenVersionId) {
        return failure(
          changeRefusals.conflict,
          `这一期已有更新的版本（第 ${issue.ordinal} 版）：${await lastChange(trx, issueId)}。你的改动没有保存。`,
          '请保留好自己的改动，打开最新版本核对后再保存。',
        );
      }
      return work(trx, issue);
    }),
  );
}

async function saveVersion(
  trx: Transaction<Database>,
  issue: HeldIssue,
  source: Source,
  compiled: Compiled,
  by: Actor,
  action: string,
): Promise<Result<ChangedIssue>> {
  const identity = identityOf(compiled.issue, source.digest);
  const other = await trx
    .selectFrom('issue')
    .select(['slug', 'title'])
    .where('identity', '=', identity)
    .where('id', '!=', issue.id)
    .executeTakeFirst();
  if (other !== undefined) {
    return failure(
      changeRefusals.taken,
      `按现在的文字，这一期与已有的《${other.title}》（${other.slug}）是同一期。`,
      '请检查封面上的年份和期号；若确是同一期，请改在那一期中修改。',
    );
  }
  const version = await addVersion(trx, issue.id, source, compiled, by);
  await recordEvent(
    trx,
    by,
    action,
    { kind: 'issue', id: issue.id },
    {
      slug: issue.slug,
      version: version.ordinal,
      from: issue.ordinal,
      sha256: source.digest,
      compiler: compilerName,
    },
  );
  return success({ ...unchanged(issue), versionId: version.id, ordinal: version.ordinal, changed: true });
}

function unchanged(issue: HeldIssue): ChangedIssue {
  const { id, slug, state, version_id, ordinal, published_ordinal } = issue;
  return {
    issueId: id,
    slug,
    state,
    versionId: version_id,
    ordinal,
    publishedOrdinal: published_ordinal,
    changed: false,
  };
}
