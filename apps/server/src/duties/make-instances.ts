import { addDays, type Calendar, type IsoDate } from '@zhengling/calendar';
import {
  type DutyCreated,
  type DutyInstance,
  type DutyUnit,
  instancesOf,
  problemOf,
  type Series,
} from '@zhengling/work';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/store.ts';
import { today } from '../http/today.ts';
import { recordEvent } from '../identity/index.ts';
import { membersOf, owingCollectives } from './members.ts';
import { program } from './repeal.ts';
import { appendEvents, createDuties, type DutyActor, loadDuties, type NewDutyRow } from './store.ts';

export interface InstancesMade {
  /** Instances, and the tasks of members of collectives that they unfold to. */
  readonly instances: number;
  readonly members: number;
}

/** Series looked at in one transaction; their rows are held, and others pass them by. */
const seriesAtOnce = 200;
/** How far ahead a period can begin before its instance falls due. */
const longestPeriodDays = 400;

/**
 * Makes the instances of every series that is handed out whose periods have begun, each once by its key: safe to
 * repeat, to stop anywhere, and to run twice at once.
 */
export async function makeInstances(db: Kysely<Database>, now: Date): Promise<InstancesMade> {
  const calendar = await libraryCalendar(db);
  const on = today(now);
  const begunBetween = begunInstances(on, calendar);
  let made: InstancesMade = { instances: 0, members: 0 };
  for (let after = 0; ; ) {
    const batch = await db
      .transaction()
      .execute((trx) => makeSome(trx, after, on, begunBetween, program(now)));
    made = { instances: made.instances + batch.made.instances, members: made.members + batch.made.members };
    if (batch.last === null) return made;
    after = batch.last;
  }
}

const nothingBegun: Begun = { instances: [], problem: null };

type BegunBetween = (rrule: string, start: IsoDate | null, from: IsoDate, until: IsoDate) => Begun;

interface Begun {
  readonly instances: readonly DutyInstance[];
  /** In Chinese: why the day of a period that has begun cannot be reckoned; null where each can. */
  readonly problem: string | null;
}

/**
 * The instances of a rule whose periods have begun. Thousands of series say 每月5日前: each rule is reckoned once a run.
 * Where working days decide, a year without a holiday notice ends the look ahead: what falls due before it is made.
 */
function begunInstances(on: IsoDate, calendar: Calendar): BegunBetween {
  const known = new Map<string, Begun>();
  return (rrule, start, from, until) => {
    const key = `${rrule}|${start}|${from}|${until}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const begun = reckon({ rrule, start }, from, until, on, calendar);
    known.set(key, begun);
    return begun;
  };
}

function reckon(series: Series, from: IsoDate, until: IsoDate, on: IsoDate, calendar: Calendar): Begun {
  const endOfYear = `${on.slice(0, 4)}-12-31`;
  const spans = [until, ...[endOfYear, on].filter((day) => day < until && day >= from)];
  let problem: string | null = null;
  for (const last of spans) {
    const listed = instancesOf(series, from, last, calendar);
    if (!listed.ok) {
      problem = problemOf(listed.error);
      continue;
    }
    // Days of a later year that nobody can know yet are no matter of today.
    const now = last === until || last === endOfYear;
    return { instances: listed.value.filter(({ opens }) => opens <= on), problem: now ? null : problem };
  }
  return { instances: [], problem };
}

async function makeSome(
  trx: Transaction<Database>,
  after: number,
  on: IsoDate,
  begunBetween: BegunBetween,
  actor: DutyActor,
): Promise<{ readonly made: InstancesMade; readonly last: number | null }> {
  const series = await dueSeries(trx, after);
  const last = series.length < seriesAtOnce ? null : (series.at(-1)?.id ?? null);
  const rows: { readonly row: NewDutyRow; readonly members: readonly DutyUnit[] }[] = [];
  const madeTo: { readonly id: number; readonly day: IsoDate }[] = [];
  const unclear: { readonly id: number; readonly problem: string | null }[] = [];
  const units = await unitsOf(
    trx,
    series.map(({ id }) => id),
  );
  const collectives = new Set(
    [...units.values()].flat().flatMap((one) => owingCollectives([one]).map(({ unit }) => unit)),
  );
  const members = await membersOf(trx, [...collectives], on);
  for (const one of series) {
    if (one.due?.type !== 'recurrence') continue;
    const own = units.get(one.id) ?? [];
    const from = one.made_to === null ? one.since : addDays(one.made_to, 1);
    const until =
      one.ends !== null && one.ends < addDays(on, longestPeriodDays)
        ? one.ends
        : addDays(on, longestPeriodDays);
    const { instances: begun, problem } =
      from > until ? nothingBegun : begunBetween(one.due.rrule, one.starts, from, until);
    if ((problem === null) !== (one.due_problem === null)) unclear.push({ id: one.id, problem });
    const lastDue = begun.at(-1)?.dueOn;
    if (lastDue === undefined) continue;
    for (const { period, opens, dueOn, warnOn } of begun) {
      const created: DutyCreated = {
        type: 'created',
        origin: 'instance',
        state: 'assigned',
        kind: 'once',
        title: one.title,
        number: one.number,
        node: one.node,
        clause: one.clause,
        quote: one.quote,
        period,
        units: own,
        leader: one.leader,
        public: one.public,
        template: one.template,
        due: one.due,
        starts: opens,
        dueOn,
        dueProblem: null,
        warnOn,
      };
      rows.push({
        row: { created, key: `${one.id}@${period}`, parentId: one.id, documentId: one.document_id },
        members: memberUnits(own, members),
      });
    }
    madeTo.push({ id: one.id, day: lastDue });
  }
  await tellUnclear(trx, unclear, actor);
  if (madeTo.length > 0)
    await sql`update duty set made_to = made.day::date from (values ${sql.join(
      madeTo.map(({ id, day }) => sql`(${id}::bigint, ${day}::text)`),
    )}) made (id, day) where duty.id = made.id`.execute(trx);
  const ids = await createDuties(
    trx,
    rows.map(({ row }) => row),
    actor,
  );
  const unfolded = await unfoldInstances(trx, rows, ids, actor);
  const instances = ids.filter((id) => id !== null).length;
  if (instances > 0)
    await recordEvent(
      trx,
      actor,
      'duties.instances-made',
      { kind: 'duty', id: 'series' },
      { on, instances, members: unfolded },
    );
  return { made: { instances, members: unfolded }, last };
}

/** A series says that its next day cannot be reckoned, and no longer when it can. */
async function tellUnclear(
  trx: Transaction<Database>,
  unclear: readonly { readonly id: number; readonly problem: string | null }[],
  actor: DutyActor,
): Promise<void> {
  const duties = await loadDuties(
    trx,
    unclear.map(({ id }) => id),
    true,
  );
  for (const duty of duties) {
    const { due, starts, dueOn, warnOn } = duty.state;
    const dueProblem = unclear.find(({ id }) => id === duty.id)?.problem ?? null;
    const reason = dueProblem ?? '有了缺少的节假日安排';
    await appendEvents(
      trx,
      duty,
      [{ type: 'redated', reason, due, starts, dueOn, dueProblem, warnOn }],
      actor,
    );
  }
}

/** Series that are handed out, in the order of their ids, with the last day on which their document is in force. */
async function dueSeries(trx: Transaction<Database>, after: number) {
  return trx
    .selectFrom('duty')
    .leftJoin('document', 'document.id', 'duty.document_id')
    .select(['duty.id', 'duty.title', 'duty.number', 'duty.node', 'duty.clause', 'duty.quote', 'duty.leader'])
    .select(['duty.public', 'duty.template', 'duty.due', 'duty.starts', 'duty.made_to', 'duty.document_id'])
    .select('duty.due_problem')
    .select('document.in_force_to as ends')
    .select(
      // Handed out late, it begins with the period then running; what was before is nobody's fault.
      sql<IsoDate>`to_char(coalesce((select min(at) from duty_event where duty_id = duty.id and type = 'assigned'),
        duty.created_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('since'),
    )
    .where('duty.kind', '=', 'series')
    .where('duty.state', 'in', ['assigned', 'accepted'])
    .where('duty.id', '>', after)
    .orderBy('duty.id')
    .limit(seriesAtOnce)
    .forUpdate('duty')
    .skipLocked()
    .execute();
}

async function unitsOf(
  trx: Transaction<Database>,
  duties: readonly number[],
): Promise<ReadonlyMap<number, readonly DutyUnit[]>> {
  const found = new Map<number, DutyUnit[]>();
  if (duties.length === 0) return found;
  const rows = await trx
    .selectFrom('duty_unit')
    .innerJoin('organisation', 'organisation.id', 'duty_unit.unit_id')
    .select(['duty_unit.duty_id', 'duty_unit.unit_id', 'duty_unit.part', 'organisation.kind'])
    .where('duty_unit.duty_id', 'in', duties)
    .orderBy('duty_unit.unit_id')
    .execute();
  for (const { duty_id, unit_id, part, kind } of rows)
    found.set(duty_id, [
      ...(found.get(duty_id) ?? []),
      { unit: unit_id, part, collective: kind === 'collective' },
    ]);
  return found;
}

function memberUnits(
  own: readonly DutyUnit[],
  members: ReadonlyMap<string, readonly string[]>,
): readonly DutyUnit[] {
  const named = new Set(own.filter(({ collective }) => !collective).map(({ unit }) => unit));
  const each = new Map<string, DutyUnit>();
  for (const { unit, part } of owingCollectives(own))
    for (const member of members.get(unit) ?? [])
      if (!named.has(member) && !each.has(member))
        each.set(member, { unit: member, part, collective: false });
  return [...each.values()];
}

async function unfoldInstances(
  trx: Transaction<Database>,
  rows: readonly { readonly row: NewDutyRow; readonly members: readonly DutyUnit[] }[],
  ids: readonly (number | null)[],
  actor: DutyActor,
): Promise<number> {
  const shares = rows.flatMap(({ row, members }, at) => {
    const id = ids[at];
    if (id === null || id === undefined) return [];
    return members.map((unit): { readonly whole: number; readonly row: NewDutyRow } => ({
      whole: id,
      row: {
        key: `${id}/${unit.unit}`,
        parentId: id,
        documentId: row.documentId,
        created: { ...row.created, origin: 'member', units: [unit] },
      },
    }));
  });
  if (shares.length === 0) return 0;
  const made = await createDuties(
    trx,
    shares.map(({ row }) => row),
    actor,
  );
  const byWhole = new Map<number, number[]>();
  shares.forEach(({ whole }, at) => {
    const id = made[at];
    if (id !== null && id !== undefined) byWhole.set(whole, [...(byWhole.get(whole) ?? []), id]);
  });
  for (const duty of await loadDuties(trx, [...byWhole.keys()], true))
    await appendEvents(trx, duty, [{ type: 'unfolded', members: byWhole.get(duty.id) ?? [] }], actor);
  return made.filter((id) => id !== null).length;
}
