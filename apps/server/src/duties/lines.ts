import type { Calendar, IsoDate } from '@zhengling/calendar';
import { light, onceEach, periodName, stateName, whyDue } from '@zhengling/work';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { DutyLine } from './schemas.ts';

/** Rows as lists show them, in the order of the ids given. */
export async function dutyLines(
  db: Kysely<Database>,
  ids: readonly number[],
  today: IsoDate,
  calendar: Calendar,
): Promise<readonly DutyLine[]> {
  if (ids.length === 0) return [];
  const [rows, units, progress] = await Promise.all([rowsOf(db, ids), unitsOf(db, ids), progressOf(db, ids)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const own = (units.get(id) ?? []).map((one) => ({ ...one, unit: one.id }));
    const dated = {
      state: row.state,
      kind: row.kind,
      dueOn: row.due_on,
      dueProblem: row.due_problem,
      warnOn: row.warn_on,
      doneOn: row.done_on,
    };
    return [
      {
        id,
        version: row.version,
        origin: row.origin,
        kind: row.kind,
        state: row.state,
        stateWords: stateName(row.state),
        title: row.title,
        number: row.number,
        documentTitle: row.documentTitle,
        documentHref: hrefOf(row),
        clause: row.clause,
        period: row.period,
        periodName: row.period === null ? null : periodName(row.period),
        parentId: row.parent_id,
        units: onceEach(own).map(({ unit }) => {
          const {
            id: unitId,
            name,
            part,
            collective,
            acceptedOn,
            signedOn,
          } = own.find((one) => one.unit === unit) ?? unknownUnit(unit);
          return { id: unitId, name, part, collective, acceptedOn, signedOn };
        }),
        leader: row.leader,
        starts: row.starts,
        dueOn: row.due_on,
        dueProblem: row.due_problem,
        why: whyDue({
          origin: row.origin,
          due: row.due,
          dueOn: row.due_on,
          dueProblem: row.due_problem,
          kind: row.kind,
          extensions: row.extensions,
          issued: row.issued,
        }),
        warnOn: row.warn_on,
        doneOn: row.done_on,
        closedOn: row.closed_on,
        light: light(dated, today, calendar),
        public: row.public,
        reports: row.reports,
        progress: progress.get(id) ?? null,
        contested: row.contested,
        extensionAsked: row.extension_asked,
        sourceChanged: row.source_changed,
        falseClosings: row.false_closings,
        urged: row.urged,
        updatedAt: row.updated_at,
      },
    ];
  });
}

function unknownUnit(unit: string): never {
  throw new Error(`unit ${unit} was just there`);
}

function rowsOf(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('duty')
    .leftJoin('document', 'document.id', 'duty.document_id')
    .leftJoin('issue', 'issue.id', 'document.issue_id')
    .selectAll('duty')
    .select([
      'document.title as documentTitle',
      'document.position',
      'issue.slug',
      'issue.state as issueState',
    ])
    .select(({ fn }) => fn.coalesce('document.signed', 'issue.published').as('issued'))
    .select(
      sql<number>`(select count(*)::int from duty_event where duty_id = duty.id and type = 'extended')`.as(
        'extensions',
      ),
    )
    .where('duty.id', 'in', ids)
    .execute();
}

/** Where the clause stands on the public pages; null while they do not show it. */
function hrefOf(row: {
  readonly number: string | null;
  readonly node: string | null;
  readonly slug: string | null;
  readonly position: number | null;
  readonly issueState: string | null;
}): string | null {
  if (row.slug === null || row.position === null || row.issueState !== 'published') return null;
  const anchor = row.node === null ? '' : `#${row.node}`;
  return row.number === null
    ? `/issues/${encodeURIComponent(row.slug)}/documents/${row.position}${anchor}`
    : `/documents/${encodeURIComponent(row.number)}${anchor}`;
}

interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly part: 'lead' | 'responsible' | 'cooperating';
  readonly collective: boolean;
  readonly acceptedOn: IsoDate | null;
  readonly signedOn: IsoDate | null;
}

async function unitsOf(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly UnitLine[]>> {
  const rows = await db
    .selectFrom('duty_unit')
    .innerJoin('organisation', 'organisation.id', 'duty_unit.unit_id')
    .select([
      'duty_unit.duty_id',
      'duty_unit.unit_id',
      'duty_unit.part',
      'organisation.name',
      'organisation.kind',
    ])
    .select([
      sql<IsoDate | null>`to_char(accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('acceptedOn'),
      sql<IsoDate | null>`to_char(signed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('signedOn'),
    ])
    .where('duty_unit.duty_id', 'in', ids)
    .orderBy('organisation.name')
    .execute();
  const byDuty = new Map<number, UnitLine[]>();
  for (const { duty_id, unit_id, part, name, kind, acceptedOn, signedOn } of rows) {
    const line = { id: unit_id, name, part, collective: kind === 'collective', acceptedOn, signedOn };
    byDuty.set(duty_id, [...(byDuty.get(duty_id) ?? []), line]);
  }
  return byDuty;
}

/** Members, parts or instances of each, and how many of them are closed. */
async function progressOf(db: Kysely<Database>, ids: readonly number[]) {
  const rows = await db
    .selectFrom('duty')
    .select('parent_id')
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`(count(*) filter (where state = 'closed'))::int`.as('closed'),
    ])
    .where('parent_id', 'in', ids)
    .where('state', 'not in', ['dropped', 'cancelled'])
    .groupBy('parent_id')
    .execute();
  return new Map(rows.map(({ parent_id, closed, total }) => [parent_id, { closed, total }]));
}

/** Names of bodies by id, for sentences. */
export async function unitNames(
  db: Kysely<Database>,
  ids: Iterable<string>,
): Promise<(unit: string) => string> {
  const wanted = [...new Set(ids)];
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (unit) => names.get(unit) ?? unit;
}
