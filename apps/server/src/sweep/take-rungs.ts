import type { Calendar, IsoDate, Outcome } from '@zhengling/calendar';
import { chineseDate } from '@zhengling/calendar';
import {
  type DutyKind,
  type DutyPart,
  type DutyStateName,
  type LadderStep,
  type NextRungUnder,
  nextRungUnder,
  type Rung,
  rungName,
} from '@zhengling/work';
import { type Kysely, sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { loadLadders } from '../ladders/versions.ts';
import { type NewNotice, notify } from '../notices/notify.ts';
import { accountsOf } from './accounts-of.ts';
import { groupedBy } from './grouped-by.ts';
import { unreachedNotices } from './unreached.ts';

/** Tasks looked at in one transaction. */
const batch = 500;
const program = '政令通';
/** What a timer says that somebody has to look at once. */
const atOnce: IsoDate = '1000-01-01';

interface TimedDuty {
  readonly id: number;
  readonly title: string;
  readonly number: string | null;
  readonly clause: string;
  readonly period: string | null;
  readonly state: DutyStateName;
  readonly kind: DutyKind;
  readonly due_on: IsoDate | null;
  readonly members: number;
  readonly version: number;
  readonly on_day: IsoDate;
}

interface UnitOf {
  readonly duty_id: number;
  readonly unit_id: string;
  readonly part: DutyPart;
  readonly signed: boolean;
  readonly name: string;
  readonly kind: string;
}

/** A rung whose day has come. */
interface Taken {
  readonly duty: TimedDuty;
  readonly dueOn: IsoDate;
  readonly step: LadderStep;
  readonly policy: string;
  /** Of the policy. */
  readonly version: number;
}

/**
 * Takes every rung whose day has come. Each batch is one transaction that holds its timers: the rung, its event, its
 * notices and what leaves the house are written together or not at all, and two sweeps at once never hold the same
 * timer. Gives how many rungs were taken.
 */
export async function takeRungs(db: Kysely<Database>, calendar: Calendar, now: Date): Promise<number> {
  const day = today(now);
  let taken = 0;
  for (;;) {
    const done = await db.transaction().execute((trx) => takeBatch(trx, calendar, day, now));
    taken += done.taken;
    if (done.seen < batch) return taken;
  }
}

async function takeBatch(
  trx: Transaction<Database>,
  calendar: Calendar,
  day: IsoDate,
  now: Date,
): Promise<{ readonly seen: number; readonly taken: number }> {
  const duties: readonly TimedDuty[] = await trx
    .selectFrom('duty_timer')
    .innerJoin('duty', 'duty.id', 'duty_timer.duty_id')
    .select([
      'duty.id',
      'duty.title',
      'duty.number',
      'duty.clause',
      'duty.period',
      'duty.state',
      'duty.kind',
      'duty.due_on',
      'duty.members',
      'duty.version',
      'duty_timer.on_day',
    ])
    .where('duty_timer.on_day', '<=', day)
    .orderBy('duty_timer.on_day')
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute();
  if (duties.length === 0) return { seen: 0, taken: 0 };
  const ids = duties.map(({ id }) => id);
  // Read after the timers are held: whoever adopts a version waits for them, or is waited for.
  const ladders = await loadLadders(trx);
  const units = await unitsOf(trx, ids);
  const steps = await trx
    .selectFrom('ladder_step')
    .select(['duty_id', 'due_on', 'rung', 'on_day'])
    .where('duty_id', 'in', ids)
    .orderBy('on_day')
    .execute();
  const stepsOf = groupedBy(steps, ({ duty_id }) => duty_id);

  const taken: Taken[] = [];
  const timers: { id: number; on_day: IsoDate | null; problem: string | null }[] = [];
  const problems = new Set<string>();
  for (const duty of duties) {
    const { due_on: dueOn } = duty;
    const versions = ladders.for(duty);
    if (dueOn === null || versions === null || duty.members > 0) {
      timers.push({ id: duty.id, on_day: null, problem: null });
      continue;
    }
    const asked = {
      state: duty.state,
      kind: duty.kind,
      dueOn,
      unitKinds: (units.get(duty.id) ?? [])
        .filter(({ part }) => part !== 'cooperating')
        .map(({ kind }) => kind),
    };
    const sent = (stepsOf.get(duty.id) ?? [])
      .filter(({ due_on }) => due_on === dueOn)
      .map(({ rung, on_day }) => ({ rung, on: on_day }));
    // A timer that was set for a day that has passed: the rung fell then, by the version of then.
    const since = duty.on_day === atOnce ? day : duty.on_day;
    const look = (from: IsoDate) =>
      nextRungUnder(asked, sent, { since: from, today: day }, calendar, versions);
    let after: Outcome<NextRungUnder> = look(since);
    if (after.ok && after.value.type === 'due') {
      const { step, version } = after.value;
      taken.push({ duty, dueOn, step, policy: versions[0].policy.id, version });
      sent.push({ rung: step.rung, on: day });
      after = look(day);
    }
    if (!after.ok) {
      // Tomorrow somebody may have brought the notice of the year.
      timers.push({ id: duty.id, on_day: tomorrow(day), problem: after.error.message });
      problems.add(after.error.message);
    } else if (after.value.type === 'none') timers.push({ id: duty.id, on_day: null, problem: null });
    else timers.push({ id: duty.id, on_day: after.value.on, problem: null });
  }
  await writeSteps(trx, taken, units, day, now);
  await notify(trx, await noticesOf(trx, taken, units, day, now), now);
  await notify(trx, await informed(trx, taken, units, day), now);
  await notify(trx, await problemNotices(trx, problems), now);
  await sql`
    with due as (select * from jsonb_to_recordset(${toJsonb(timers)}::jsonb) as due(id bigint, on_day date, problem text)),
    ended as (delete from duty_timer using due where duty_id = due.id and due.on_day is null)
    update duty_timer set on_day = due.on_day, problem = due.problem from due
    where duty_id = due.id and due.on_day is not null`.execute(trx);
  return { seen: duties.length, taken: taken.length };
}

const tomorrow = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

async function unitsOf(
  trx: Transaction<Database>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly UnitOf[]>> {
  const rows = await trx
    .selectFrom('duty_unit')
    .innerJoin('organisation', 'organisation.id', 'duty_unit.unit_id')
    .select(({ eb }) => [
      'duty_id',
      'unit_id',
      'part',
      eb('signed_at', 'is not', null).$castTo<boolean>().as('signed'),
      'organisation.name',
      'organisation.kind',
    ])
    .where('duty_id', 'in', ids)
    .orderBy('unit_id')
    .execute();
  return groupedBy(rows, ({ duty_id }) => duty_id);
}

/** The units that a rung is for: those that owe the task, and those whose signature it waits for. */
function askedUnits(duty: TimedDuty, units: readonly UnitOf[]): readonly UnitOf[] {
  return units.filter(({ part, signed }) => part !== 'cooperating' || (duty.state === 'signing' && !signed));
}

/** Those a letter goes to: the lead, else everybody who is responsible. */
function addressedUnits(step: LadderStep, units: readonly UnitOf[]): readonly UnitOf[] {
  const leads = units.filter(({ part }) => part === 'lead');
  const owing = leads.length > 0 ? leads : units.filter(({ part }) => part === 'responsible');
  return step.only === undefined ? owing : owing.filter(({ kind }) => step.only?.some((one) => one === kind));
}

/** Rungs that all units hear of are one letter; the others one for each unit. */
const toAll: ReadonlySet<Rung> = new Set(['circulate', 'criticise']);

async function writeSteps(
  trx: Transaction<Database>,
  taken: readonly Taken[],
  units: ReadonlyMap<number, readonly UnitOf[]>,
  day: IsoDate,
  now: Date,
): Promise<void> {
  if (taken.length === 0) return;
  const at = now.toISOString();
  await trx
    .insertInto('ladder_step')
    .values(
      taken.map(({ duty, dueOn, step, policy, version }) => ({
        duty_id: duty.id,
        due_on: dueOn,
        rung: step.rung,
        on_day: day,
        policy,
        version,
        at,
      })),
    )
    .execute();
  await trx
    .insertInto('event')
    .values(
      taken.map(({ duty, dueOn, step, policy, version }) => ({
        at,
        actor_name: program,
        action: `ladder.${step.rung}`,
        subject_kind: 'duty',
        subject_id: String(duty.id),
        detail: toJsonb({ title: duty.title, dueOn, policy, version }),
      })),
    )
    .execute();
  // A reminder is no reproach: the history of a task begins to count with the first urging.
  const urged = taken.filter(({ step }) => step.rung !== 'remind');
  if (urged.length > 0) {
    await trx
      .insertInto('duty_event')
      .values(
        urged.map(({ duty, step }) => ({
          duty_id: duty.id,
          ordinal: duty.version + 1,
          at,
          actor_name: program,
          type: 'urged' as const,
          detail: toJsonb({
            type: 'urged',
            step: rungName(step.rung),
            letter: null,
            units: askedUnits(duty, units.get(duty.id) ?? []).map(({ unit_id }) => unit_id),
            on: day,
          }),
        })),
      )
      .execute();
    await trx
      .updateTable('duty')
      .set(({ eb }) => ({ version: eb('version', '+', 1), urged: eb('urged', '+', 1), updated_at: at }))
      .where(
        'id',
        'in',
        urged.map(({ duty }) => duty.id),
      )
      .execute();
  }
  const wanted = taken.flatMap(({ duty, dueOn, step }) => {
    const { letter, rung } = step;
    if (letter === undefined) return [];
    const to = toAll.has(rung)
      ? ['']
      : addressedUnits(step, units.get(duty.id) ?? []).map(({ unit_id }) => unit_id);
    return [...new Set(to)].map((unit_id) => ({
      duty_id: duty.id,
      due_on: dueOn,
      rung,
      unit_id,
      definition: letter,
      on_day: day,
      leader: step.approval === 'leader',
    }));
  });
  if (wanted.length > 0) await trx.insertInto('letter_wanted').values(wanted).execute();
}

/** One for every officer of a unit that is asked; for those above, where a unit has none. */
async function noticesOf(
  trx: Transaction<Database>,
  taken: readonly Taken[],
  units: ReadonlyMap<number, readonly UnitOf[]>,
  day: IsoDate,
  now: Date,
): Promise<readonly NewNotice[]> {
  // Above an urging it is the letter that tells the unit, once it is issued.
  const told = taken.filter(({ step }) => step.letter === undefined);
  if (told.length === 0) return [];
  const unitIds = new Set(
    told.flatMap(({ duty }) => askedUnits(duty, units.get(duty.id) ?? []).map(({ unit_id }) => unit_id)),
  );
  const officers =
    unitIds.size === 0
      ? []
      : await trx
          .selectFrom('account')
          .select(['id', 'unit_id'])
          .where('role', '=', 'officer')
          .where('disabled', '=', false)
          .where('unit_id', 'in', [...unitIds])
          .execute();
  const officersOf = groupedBy(officers, ({ unit_id }) => unit_id ?? '');
  const notices: NewNotice[] = [];
  const mute = new Map<string, string>();
  for (const { duty, dueOn, step } of told) {
    const asked = askedUnits(duty, units.get(duty.id) ?? []);
    for (const { unit_id, name } of asked) if (!officersOf.has(unit_id)) mute.set(unit_id, name);
    const accounts = new Set(
      asked.flatMap(({ unit_id }) => (officersOf.get(unit_id) ?? []).map(({ id }) => id)),
    );
    for (const account of accounts)
      notices.push({
        account,
        key: `${step.rung}:${duty.id}:${dueOn}`,
        kind: step.rung,
        title: titleOf(step.rung, duty, dueOn, day),
        body: [duty.number ?? '', duty.clause].filter((part) => part !== '').join(' '),
        href: `/duties/${duty.id}`,
        duty: duty.id,
      });
  }
  return [...notices, ...(await unreachedNotices(trx, mute, now))];
}

/** Those above who are told beside the unit, where the version of the ladder says so. */
async function informed(
  trx: Transaction<Database>,
  taken: readonly Taken[],
  units: ReadonlyMap<number, readonly UnitOf[]>,
  day: IsoDate,
): Promise<readonly NewNotice[]> {
  const roles = [...new Set(taken.flatMap(({ step }) => step.inform ?? []))];
  const accounts = new Map<string, readonly number[]>();
  for (const role of roles) accounts.set(role, await accountsOf(trx, role));
  return taken.flatMap(({ duty, dueOn, step }) =>
    (step.inform ?? []).flatMap((role) =>
      (accounts.get(role) ?? []).map((account) => ({
        account,
        key: `${step.rung}:${duty.id}:${dueOn}`,
        kind: step.rung,
        title: titleOf(step.rung, duty, dueOn, day),
        body: askedUnits(duty, units.get(duty.id) ?? [])
          .map(({ name }) => name)
          .join('、'),
        href: `/duties/${duty.id}`,
        duty: duty.id,
      })),
    ),
  );
}

function titleOf(rung: Rung, { title }: TimedDuty, dueOn: IsoDate, day: IsoDate): string {
  const short = title.length > 60 ? `${title.slice(0, 59)}…` : title;
  const when = chineseDate(dueOn).replace(`${day.slice(0, 4)}年`, '');
  if (rung !== 'remind') return `${rungName(rung)}：${short}（${when}到期，已逾期）`;
  return dueOn === day ? `今天到期：${short}` : `即将到期：${short}（${when}）`;
}

async function problemNotices(
  trx: Transaction<Database>,
  problems: ReadonlySet<string>,
): Promise<readonly NewNotice[]> {
  if (problems.size === 0) return [];
  const accounts = await accountsOf(trx, 'supervisor');
  return [...problems].flatMap((problem) =>
    accounts.map((account) => ({
      account,
      key: `calendar:${problem.slice(0, 100).replace(/\d{4}-\d{2}-\d{2}/g, '')}`,
      kind: 'system' as const,
      title: '有任务的催办日期算不出来',
      body: `${problem}。导入这一年的放假通知后自动补算。`,
    })),
  );
}
