import type { Subject } from '@zhengling/access';
import type { Calendar, IsoDate } from '@zhengling/calendar';
import { dutyStates, endedStates, lightColours } from '@zhengling/work';
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { counted, doneLate, ofDocument } from './counted.ts';
import { lightSql } from './light-sql.ts';
import { dutyLines } from './lines.ts';
import { readableRows, takingPart, waitingRows, waitingToSign } from './readable.ts';
import type { DutyCounts, DutyLine, DutyList, DutyListQuery } from './schemas.ts';

/** Who asks, on which day. */
export interface Asking {
  readonly subject: Subject;
  readonly today: IsoDate;
  readonly calendar: Calendar;
}

export async function listDuties(
  db: Kysely<Database>,
  query: DutyListQuery,
  asking: Asking,
): Promise<DutyList> {
  const matching = db
    .selectFrom('duty')
    .where(readableRows(asking.subject))
    .where((where) => where.and(filtersOf(query, asking)));
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select('duty.id')
    .orderBy(sortOf(query))
    .orderBy('duty.id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute();
  return { items: await linesOf(db, rows, asking), total: Number(total) };
}

/** Every task that the filters let through, for export: a thousand at a time, in the order of the list. */
export async function* everyDuty(
  db: Kysely<Database>,
  query: DutyListQuery,
  asking: Asking,
): AsyncGenerator<DutyLine> {
  for (let page = 1; ; page += 1) {
    const { items } = await listDuties(db, { ...query, page, size: 1_000 }, asking);
    yield* items;
    if (items.length < 1_000) return;
  }
}

async function linesOf(db: Kysely<Database>, rows: readonly { readonly id: number }[], asking: Asking) {
  const lines = await dutyLines(
    db,
    rows.map(({ id }) => id),
    asking.today,
    asking.calendar,
  );
  return [...lines];
}

function filtersOf(query: DutyListQuery, { subject, today }: Asking): RawBuilder<SqlBool>[] {
  const { q, state, light, unit, part, number, from, to, kind, origin, period, leader, parent, mark } = query;
  const owed = query.counted === undefined ? sql`true` : sql`taking.part in ('lead', 'responsible')`;
  const conditions: (RawBuilder<SqlBool> | null)[] = [
    q === undefined || q.trim() === '' ? null : textFilter(q),
    state === undefined ? null : stateFilter(state),
    light === undefined ? null : among(lightSql(today), listed(light, lightColours)),
    unit === undefined && part === undefined
      ? null
      : sql<SqlBool>`exists (select 1 from duty_unit taking where taking.duty_id = duty.id
          and ${unit === undefined ? sql`true` : sql`taking.unit_id = ${unit}`}
          and ${part === undefined ? owed : sql`taking.part = ${part}`})`,
    query.counted === undefined ? null : counted,
    query.counted === 'late' ? sql<SqlBool>`${doneLate}` : null,
    number === undefined ? null : ofDocument(number),
    from === undefined ? null : sql<SqlBool>`duty.due_on >= ${from}::date`,
    to === undefined ? null : sql<SqlBool>`duty.due_on <= ${to}::date`,
    kind === undefined ? null : sql<SqlBool>`duty.kind = ${kind}`,
    origin === undefined ? null : sql<SqlBool>`duty.origin = ${origin}`,
    period === undefined ? null : sql<SqlBool>`duty.period = ${period}`,
    leader === undefined ? null : sql<SqlBool>`duty.leader = ${leader}`,
    parent === undefined ? null : sql<SqlBool>`duty.parent_id = ${parent}`,
    mark === undefined ? null : markFilter(mark, subject),
  ];
  return [sql<SqlBool>`true`, ...conditions.filter((one) => one !== null)];
}

function textFilter(q: string): RawBuilder<SqlBool> {
  const pattern = `%${q.trim().replace(/[\\%_]/gu, '\\$&')}%`;
  return sql<SqlBool>`(duty.title ilike ${pattern} or duty.quote ilike ${pattern}
    or duty.number ilike ${pattern} or duty.clause ilike ${pattern})`;
}

function stateFilter(state: string): RawBuilder<SqlBool> {
  const ended: readonly string[] = endedStates;
  const names = state
    .split(',')
    .flatMap((name) =>
      name === 'open'
        ? dutyStates.filter((one) => one !== 'candidate' && !ended.includes(one))
        : dutyStates.filter((one) => one === name),
    );
  return among(sql`duty.state`, names);
}

const listed = (text: string, known: readonly string[]): readonly string[] =>
  text.split(',').filter((name) => known.includes(name));

const among = (value: RawBuilder<unknown>, names: readonly string[]): RawBuilder<SqlBool> =>
  names.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`${value} in (${sql.join([...new Set(names)])})`;

function markFilter(mark: NonNullable<DutyListQuery['mark']>, subject: Subject): RawBuilder<SqlBool> {
  switch (mark) {
    case 'contested':
      return sql<SqlBool>`duty.contested`;
    case 'extension':
      return sql<SqlBool>`duty.extension_asked`;
    case 'source':
      return sql<SqlBool>`duty.source_changed`;
    case 'problem':
      return sql<SqlBool>`duty.due_problem is not null`;
    case 'undated':
      return sql<SqlBool>`(duty.due_on is null and duty.due_problem is null and duty.kind <> 'series')`;
    case 'mine':
      return waitingRows(subject);
    case 'others':
      return sql<SqlBool>`(duty.state in ('signing', 'checking')
        and ${takingPart(subject.unit)} and not ${waitingToSign(subject.unit)})`;
  }
}

function sortOf({ sort = 'due', order = 'asc' }: DutyListQuery): RawBuilder<unknown> {
  const direction = sql.raw(order === 'desc' ? 'desc nulls last' : 'asc nulls last');
  switch (sort) {
    case 'due':
      return sql`duty.due_on ${direction}`;
    case 'state':
      return sql`array_position(array[${sql.join([...dutyStates])}], duty.state) ${direction}`;
    case 'number':
      return sql`duty.number ${direction}`;
    case 'title':
      return sql`duty.title ${direction}`;
    case 'updated':
      return sql`duty.updated_at ${direction}`;
    case 'unit':
      return sql`(select min(organisation.name) from duty_unit join organisation on organisation.id = duty_unit.unit_id
        where duty_unit.duty_id = duty.id and duty_unit.part = 'lead') ${direction}`;
  }
}

/** How many of the tasks that somebody may see are in which state and under which light. */
export async function countDuties(db: Kysely<Database>, { subject, today }: Asking): Promise<DutyCounts> {
  const rows = await db
    .selectFrom('duty')
    .select(['duty.state', lightSql(today).as('colour')])
    .select([
      sql<number>`count(*)::int`.as('n'),
      sql<number>`(count(*) filter (where ${waitingRows(subject)}))::int`.as('mine'),
      sql<number>`(count(*) filter (where duty.contested))::int`.as('contested'),
      sql<number>`(count(*) filter (where duty.extension_asked))::int`.as('extensions'),
      sql<number>`(count(*) filter (where duty.source_changed))::int`.as('sourceChanged'),
    ])
    .where(readableRows(subject))
    .groupBy(['duty.state', sql`2`])
    .execute();
  const states: Record<string, number> = {};
  const lights: Record<string, number> = {};
  const sums = { mine: 0, contested: 0, extensions: 0, sourceChanged: 0 };
  for (const row of rows) {
    states[row.state] = (states[row.state] ?? 0) + row.n;
    lights[row.colour] = (lights[row.colour] ?? 0) + row.n;
    sums.mine += row.mine;
    sums.contested += row.contested;
    sums.extensions += row.extensions;
    sums.sourceChanged += row.sourceChanged;
  }
  return { today, states, lights, ...sums };
}

/** Every document that tasks were read from, with how far their confirmation is. */
export async function tallyDocuments(db: Kysely<Database>, { subject }: Asking) {
  const rows = await db
    .selectFrom('duty')
    .innerJoin('document', 'document.id', 'duty.document_id')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['duty.number', 'document.title', 'document.position', 'issue.slug', 'issue.state'])
    .select([
      sql<number>`(count(*) filter (where duty.state = 'candidate'))::int`.as('candidates'),
      sql<number>`(count(*) filter (where duty.state not in ('candidate', 'dropped')))::int`.as('confirmed'),
      sql<number>`(count(*) filter (where duty.state = 'dropped'))::int`.as('dropped'),
    ])
    .where('duty.origin', 'in', ['extracted', 'definition'])
    .where(readableRows(subject))
    .groupBy(['duty.number', 'document.title', 'document.position', 'issue.slug', 'issue.state', 'issue.id'])
    .orderBy('issue.id', 'desc')
    .orderBy('document.position')
    .execute();
  return rows.map(({ number, title, position, slug, state, ...counts }) => ({
    number: number ?? '',
    title,
    href:
      state !== 'published'
        ? null
        : number === null
          ? `/issues/${encodeURIComponent(slug)}/documents/${position}`
          : `/documents/${encodeURIComponent(number)}`,
    ...counts,
  }));
}
