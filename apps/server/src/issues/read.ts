import type { Diagnostic, GazetteDocument, IsoDate, Issue } from '@zhengling/gazette';
import type { Kysely } from 'kysely';
import type { Database, DocumentRow, IssueState } from '../database/schema.ts';

/** States a reader may see; the public sees published issues only. */
export const publicStates: readonly IssueState[] = ['published'];
export const everyState: readonly IssueState[] = ['draft', 'published', 'withdrawn'];

export interface IssueSummary {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly jurisdiction: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly published: IsoDate | null;
  readonly state: IssueState;
  readonly documents: number;
  /** Of a published issue, when its present form was published. */
  readonly updatedAt: string;
}

export interface StoredIssue extends IssueSummary {
  readonly versionId: number;
  readonly ordinal: number;
  readonly sourceName: string;
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
}

export interface StoredDocument {
  readonly issue: IssueSummary;
  readonly row: Omit<DocumentRow, 'content'>;
  readonly content: GazetteDocument;
}

/** Newest first: by year and number, then as they came. */
export async function listIssues(
  db: Kysely<Database>,
  states: readonly IssueState[] = publicStates,
): Promise<readonly IssueSummary[]> {
  return summaries(db, states)
    .orderBy('issue.year', (order) => order.desc().nullsLast())
    .orderBy('issue.number', (order) => order.desc().nullsLast())
    .orderBy('issue.id', 'desc')
    .execute();
}

/** The issue at an address with its compiled form: the published version while it is published, else the newest. */
export async function fetchIssue(
  db: Kysely<Database>,
  slug: string,
  states: readonly IssueState[] = publicStates,
): Promise<StoredIssue | null> {
  const row = await summaries(db, states)
    .innerJoin('issue_version as shown', (join) =>
      join.on(({ eb, fn }) =>
        eb('shown.id', '=', fn.coalesce('issue.published_version_id', 'issue.version_id')),
      ),
    )
    .select([
      'shown.id as versionId',
      'shown.ordinal',
      'shown.source_name as sourceName',
      'shown.compiled as issue',
      'shown.diagnostics',
    ])
    .where('issue.slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** The text an issue was compiled from. */
export async function fetchSource(db: Kysely<Database>, versionId: number): Promise<string | null> {
  const row = await db
    .selectFrom('issue_version')
    .select('source_text')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row?.source_text ?? null;
}

/** Every document printed under a number; more than one where two issues print it. */
export async function fetchDocuments(
  db: Kysely<Database>,
  number: string,
  states: readonly IssueState[] = publicStates,
): Promise<readonly StoredDocument[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .selectAll('document')
    .select('issue.slug')
    .where('document.number', '=', number)
    .where('issue.state', 'in', states)
    .orderBy('issue.year', 'desc')
    .orderBy('issue.number', 'desc')
    .orderBy('document.position')
    .execute();
  const issues = new Map(
    (
      await summaries(db, states)
        .where('issue.id', 'in', rows.length === 0 ? [0] : rows.map((row) => row.issue_id))
        .execute()
    ).map((issue) => [issue.id, issue]),
  );
  return rows.flatMap(({ content, slug: _slug, ...row }) => {
    const issue = issues.get(row.issue_id);
    return issue === undefined ? [] : [{ issue, row, content }];
  });
}

function summaries(db: Kysely<Database>, states: readonly IssueState[]) {
  return db
    .selectFrom('issue')
    .select([
      'issue.id',
      'issue.slug',
      'issue.title',
      'issue.jurisdiction',
      'issue.year',
      'issue.number',
      'issue.total_number as totalNumber',
      'issue.published',
      'issue.state',
    ])
    .select(({ selectFrom, fn }) => [
      fn.coalesce('issue.published_version_at', 'issue.updated_at').as('updatedAt'),
      selectFrom('document')
        .whereRef('document.issue_id', '=', 'issue.id')
        .select(fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('documents'),
    ])
    .where('issue.state', 'in', states);
}
