import { conditionOf, may, type Subject } from '@zhengling/access';
import { findingLight, nextStep, nextStepName, pointOf } from '@zhengling/work';
import { type Kysely, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { allowedRows } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import { checklistOf } from './catalogue.ts';
import { accessRecord, findingColumns } from './columns.ts';
import type { FindingRow } from './find-visit.ts';
import { unitNames } from './names.ts';
import type { FindingTable } from './tables.ts';

type Query = SelectQueryBuilder<Database & { finding: FindingTable }, 'finding', object>;

/** Findings as lists show them, with their lights on `day`. */
async function summaries(db: Kysely<Database>, rows: readonly FindingRow[], day: string) {
  const name = await unitNames(
    db,
    rows.flatMap(({ unit_id, lead_unit, inspecting }) => [unit_id, lead_unit, ...inspecting]),
  );
  return rows.map((row) => ({
    id: row.id,
    visitId: row.visit_id,
    checklist: row.checklist,
    checklistTitle: checklistOf(row.checklist)?.title ?? row.checklist,
    point: row.point,
    title: row.title,
    number: row.number,
    clause: row.clause,
    place: row.place,
    placeKey: row.place_key,
    unit: row.unit_id === null ? null : name(row.unit_id),
    leadUnit: row.lead_unit === null ? null : name(row.lead_unit),
    inspecting: row.inspecting.map(name),
    stage: row.stage,
    foundOn: row.found_on,
    dueOn: row.due_on,
    limitWords: row.state.limit.words,
    dueProblem: row.due_problem,
    light: findingLight(row.state, day),
    next: nextStepName(nextStep(row.state)),
    major: row.major,
    listedOn: row.listed_on,
    repeats: row.repeats,
    sentBack: row.sent_back,
    closedOn: row.closed_on,
    version: row.version,
  }));
}

export async function readFindings(
  db: Kysely<Database>,
  narrow: (query: Query) => Query,
  day: string,
): Promise<Awaited<ReturnType<typeof summaries>>> {
  const rows = await narrow(db.selectFrom('inspection_finding as finding'))
    .selectAll('finding')
    .orderBy('finding.found_on', 'desc')
    .orderBy('finding.id')
    .execute();
  return summaries(db, rows, day);
}

export interface FindingFilter {
  readonly q?: string;
  readonly view?: 'open' | 'late' | 'recheck' | 'listed' | 'major' | 'repeated' | 'ended';
  readonly checklist?: string;
  readonly unit?: string;
  readonly place?: string;
  readonly sort?: 'due' | 'found' | 'place';
  readonly order?: 'asc' | 'desc';
}

const open = sql<SqlBool>`finding.stage not in ('closed', 'withdrawn')`;

function viewed(view: NonNullable<FindingFilter['view']>, day: string) {
  switch (view) {
    case 'open':
      return open;
    case 'late':
      return sql<SqlBool>`${open} and finding.due_on < ${day}`;
    case 'recheck':
      return sql<SqlBool>`finding.stage = 'evidenced'`;
    case 'listed':
      return sql<SqlBool>`finding.listed_on is not null`;
    case 'major':
      return sql<SqlBool>`finding.major`;
    case 'repeated':
      return sql<SqlBool>`finding.repeats is not null`;
    case 'ended':
      return sql<SqlBool>`not (${open})`;
  }
}

function filtered(query: Query, filter: FindingFilter): Query {
  const sought = filter.q?.trim() ?? '';
  let narrowed = query;
  if (sought !== '')
    narrowed = narrowed.where(
      sql<SqlBool>`strpos(finding.place || ' ' || finding.title || ' ' || finding.number, ${sought}) > 0`,
    );
  if (filter.checklist !== undefined) narrowed = narrowed.where('finding.checklist', '=', filter.checklist);
  if (filter.unit !== undefined) narrowed = narrowed.where('finding.unit_id', '=', filter.unit);
  if (filter.place !== undefined) narrowed = narrowed.where('finding.place_key', '=', filter.place);
  return narrowed;
}

/** What may be read of findings, narrowed by everything but the view. */
const readable = (db: Kysely<Database>, subject: Subject, filter: FindingFilter): Query =>
  filtered(
    db
      .selectFrom('inspection_finding as finding')
      .where(allowedRows(conditionOf(subject, 'inspection', 'read'), findingColumns)),
    filter,
  );

const sorted = (query: Query, { sort = 'due', order }: FindingFilter) => {
  const direction = order ?? (sort === 'found' ? 'desc' : 'asc');
  const way = sql.raw(direction);
  switch (sort) {
    case 'due':
      // What has ended comes after what is open, what nobody has set a day for after what has one.
      return query.orderBy(sql`(${open}) desc`).orderBy(sql`finding.due_on ${way} nulls last`);
    case 'found':
      return query.orderBy('finding.found_on', direction);
    case 'place':
      return query.orderBy(sql`finding.place ${way}`);
  }
};

export async function listFindings(
  db: Kysely<Database>,
  subject: Subject,
  filter: FindingFilter & { readonly page: number; readonly size: number },
  day: string,
) {
  const all = readable(db, subject, filter);
  const shown = filter.view === undefined ? all : all.where(viewed(filter.view, day));
  const count = (view: NonNullable<FindingFilter['view']>) =>
    sql<number>`count(*) filter (where ${viewed(view, day)})::integer`;
  const [rows, { total }, counts] = await Promise.all([
    sorted(shown, filter)
      .selectAll('finding')
      .orderBy('finding.id')
      .limit(filter.size)
      .offset((filter.page - 1) * filter.size)
      .execute(),
    shown.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    all
      .select([
        count('open').as('open'),
        count('late').as('late'),
        count('recheck').as('recheck'),
        sql<number>`count(*) filter (where finding.listed_on is not null and ${open})::integer`.as('listed'),
        count('ended').as('ended'),
      ])
      .executeTakeFirstOrThrow(),
  ]);
  return { items: await summaries(db, rows, day), total: Number(total), counts };
}

/** Every row of the list, for a file. */
export async function everyFinding(
  db: Kysely<Database>,
  subject: Subject,
  filter: FindingFilter,
  day: string,
) {
  const all = readable(db, subject, filter);
  const shown = filter.view === undefined ? all : all.where(viewed(filter.view, day));
  const rows = await sorted(shown, filter).selectAll('finding').orderBy('finding.id').limit(50_000).execute();
  return summaries(db, rows, day);
}

/** Open findings that a unit answers for, by how they stand on `day`: what its desk counts beside its tasks. */
export async function findingsOwed(db: Kysely<Database>, unit: string, day: string) {
  const rows = await db
    .selectFrom('inspection_finding as finding')
    .selectAll('finding')
    .where('finding.unit_id', '=', unit)
    .where(open)
    .orderBy(sql`finding.due_on nulls last`)
    .orderBy('finding.id')
    .execute();
  return summaries(db, rows, day);
}

/** One finding with its history; null where it is not there or not for this reader. */
export async function readFinding(db: Kysely<Database>, subject: Subject, id: number, day: string) {
  const row = await db
    .selectFrom('inspection_finding as finding')
    .selectAll('finding')
    .where('finding.id', '=', id)
    .where(allowedRows(conditionOf(subject, 'inspection', 'read'), findingColumns))
    .executeTakeFirst();
  const [summary] = row === undefined ? [] : await summaries(db, [row], day);
  if (row === undefined || summary === undefined) return null;
  const [events, taken, earlier] = await Promise.all([
    db
      .selectFrom('inspection_finding_event')
      .select(['ordinal', 'at', 'actor_name', 'event'])
      .where('finding_id', '=', id)
      .orderBy('ordinal')
      .execute(),
    db
      .selectFrom('inspection_photo')
      .select(['sha256', 'file_id'])
      .where('visit_id', '=', row.visit_id)
      .where('point', '=', row.point)
      .execute(),
    readFindings(
      db,
      (query) =>
        query
          .where('finding.place_key', '=', row.place_key)
          .where('finding.checklist', '=', row.checklist)
          .where('finding.point', '=', row.point)
          .where('finding.id', '<>', id)
          .where('finding.found_on', '<=', row.found_on)
          .where(allowedRows(conditionOf(subject, 'inspection', 'read'), findingColumns)),
      day,
    ),
  ]);
  const definition = checklistOf(row.checklist);
  const point = definition === null ? null : pointOf(definition, row.point);
  return {
    ...summary,
    text: point?.text ?? row.title,
    judge: point?.judge ?? '',
    measure: point?.measure ?? '',
    state: row.state,
    events: events.map(({ ordinal, at, actor_name, event }) => ({ ordinal, at, actor: actor_name, event })),
    photos: taken.map(({ sha256, file_id }) => ({ sha256, stored: file_id !== null })),
    earlier,
    mayFix: may(subject, 'inspection', 'fix', accessRecord(row)),
    mayRecheck: may(subject, 'inspection', 'recheck', accessRecord(row)),
    mayPlan: may(subject, 'inspection', 'plan', accessRecord(row)),
  };
}
