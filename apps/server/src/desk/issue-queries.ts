import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database, IssueState } from '../database/schema.ts';

/** How many diagnostics of each severity. */
interface Findings {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface IssueFilter {
  readonly q?: string;
  readonly state?: IssueState;
  readonly year?: number;
  readonly sort?: 'issue' | 'updated' | 'findings';
  readonly order?: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

const findings = (column: string): RawBuilder<Findings> => sql<Findings>`(
  select json_build_object(
    'errors', count(*) filter (where finding ->> 'severity' = 'error'),
    'warnings', count(*) filter (where finding ->> 'severity' = 'warning'),
    'infos', count(*) filter (where finding ->> 'severity' = 'info'))
  from jsonb_array_elements(${sql.ref(column)}) as finding)`;

/** One number to order by: any error outweighs every warning, any warning every remark. */
const gravity = sql<number>`(
  select coalesce(sum(case finding ->> 'severity' when 'error' then 1000000 when 'warning' then 1000 else 1 end), 0)
  from jsonb_array_elements(newest.diagnostics) as finding)`;

function summaries(db: Kysely<Database>) {
  return db
    .selectFrom('issue')
    .innerJoin('issue_version as newest', 'newest.id', 'issue.version_id')
    .leftJoin('issue_version as public', 'public.id', 'issue.published_version_id')
    .select([
      'issue.id',
      'issue.slug',
      'issue.title',
      'issue.year',
      'issue.number',
      'issue.total_number as totalNumber',
      'issue.published',
      'issue.state',
      'newest.ordinal as version',
      'public.ordinal as publishedVersion',
      'newest.document_count as documents',
      'issue.updated_at as updatedAt',
    ])
    .select(findings('newest.diagnostics').as('findings'))
    .select(({ selectFrom }) => [
      selectFrom('event')
        .select('event.actor_name')
        .where('event.subject_kind', '=', 'issue')
        .where('event.subject_id', '=', sql<string>`issue.id::text`)
        .orderBy('event.id', 'desc')
        .limit(1)
        .$asScalar()
        .as('updatedBy'),
    ]);
}

/** Brackets as document numbers are stored; `%` and `_` mean themselves. */
function pattern(q: string): string {
  const text = q
    .normalize('NFKC')
    .trim()
    .replace(/[[(〔［]/gu, '〔')
    .replace(/[\])〕］]/gu, '〕');
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

type InIssue = ExpressionBuilder<Database, 'issue'>;

function matches(q: string) {
  const like = pattern(q);
  return (eb: InIssue) =>
    eb.or([
      eb('issue.slug', 'ilike', like),
      eb('issue.title', 'ilike', like),
      sql<boolean>`concat(issue.year, '年第', issue.number, '期（总第', issue.total_number, '期）') ilike ${like}`,
      eb.exists(
        eb
          .selectFrom('document')
          .select(sql`1`.as('one'))
          .whereRef('document.issue_id', '=', 'issue.id')
          .where((doc) =>
            doc.or([doc('document.number', 'ilike', like), doc('document.title', 'ilike', like)]),
          ),
      ),
    ]);
}

export async function listIssuesForDesk(db: Kysely<Database>, filter: IssueFilter) {
  const { q, state, year, sort = 'issue', order = 'desc' } = filter;
  const sought = q?.trim() ?? '';
  let count = db.selectFrom('issue').select(({ fn }) => fn.countAll<number>().as('count'));
  let rows = summaries(db);
  if (sought !== '') {
    count = count.where(matches(sought));
    rows = rows.where((eb) => matches(sought)(eb));
  }
  if (state !== undefined) {
    count = count.where('issue.state', '=', state);
    rows = rows.where('issue.state', '=', state);
  }
  if (year !== undefined) {
    count = count.where('issue.year', '=', year);
    rows = rows.where('issue.year', '=', year);
  }
  switch (sort) {
    case 'updated':
      rows = rows.orderBy('issue.updated_at', order);
      break;
    case 'findings':
      rows = rows.orderBy(gravity, order);
      break;
    case 'issue':
      break;
  }
  const direction = sort === 'issue' ? order : 'desc';
  const [items, total, stored, years] = await Promise.all([
    rows
      .orderBy('issue.year', (by) => by[direction]().nullsLast())
      .orderBy('issue.number', (by) => by[direction]().nullsLast())
      .orderBy('issue.id', direction)
      .limit(filter.size)
      .offset((filter.page - 1) * filter.size)
      .execute(),
    count.executeTakeFirstOrThrow(),
    db
      .selectFrom('issue')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('issue')
      .select('year')
      .distinct()
      .where('year', 'is not', null)
      .orderBy('year', 'desc')
      .execute(),
  ]);
  return {
    items,
    total: Number(total.count),
    stored: Number(stored.count),
    years: years.flatMap((row) => (row.year === null ? [] : [row.year])),
  };
}

/** An issue with its versions, newest first, and what was done to it, newest first; null where there is none. */
export async function findIssueForDesk(db: Kysely<Database>, slug: string) {
  const issue = await summaries(db).where('issue.slug', '=', slug).executeTakeFirst();
  if (issue === undefined) return null;
  const [versions, events] = await Promise.all([
    versionSummaries(db)
      .where('issue_version.issue_id', '=', issue.id)
      .orderBy('issue_version.ordinal', 'desc')
      .execute(),
    db
      .selectFrom('event')
      .select(['id', 'at', 'actor_name as actor', 'action', 'detail'])
      .where('subject_kind', '=', 'issue')
      .where('subject_id', '=', String(issue.id))
      .orderBy('id', 'desc')
      .limit(500)
      .execute(),
  ]);
  return { ...issue, versions, events };
}

function versionSummaries(db: Kysely<Database>) {
  return db
    .selectFrom('issue_version')
    .leftJoin('account', 'account.id', 'issue_version.created_by')
    .select([
      'issue_version.ordinal',
      'issue_version.source_name as sourceName',
      'issue_version.compiler',
      'issue_version.created_at as createdAt',
      'account.display_name as createdBy',
    ])
    .select(sql<number>`char_length(issue_version.source_text)`.as('characters'))
    .select(findings('issue_version.diagnostics').as('findings'));
}

export async function findVersion(db: Kysely<Database>, slug: string, ordinal: number) {
  const row = await versionSummaries(db)
    .innerJoin('issue', 'issue.id', 'issue_version.issue_id')
    .select([
      'issue_version.source_text as text',
      'issue_version.compiled as issue',
      'issue_version.diagnostics',
    ])
    .where('issue.slug', '=', slug)
    .where('issue_version.ordinal', '=', ordinal)
    .executeTakeFirst();
  return row ?? null;
}

/** The ids behind a slug and an ordinal, as the store wants them. */
export async function locateVersion(db: Kysely<Database>, slug: string, ordinal: number) {
  const row = await db
    .selectFrom('issue')
    .leftJoin('issue_version as seen', (join) =>
      join.onRef('seen.issue_id', '=', 'issue.id').on('seen.ordinal', '=', ordinal),
    )
    .select(['issue.id as issueId', 'seen.id as versionId'])
    .where('issue.slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}
