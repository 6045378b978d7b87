import { addDays, type IsoDate } from '@zhengling/calendar';
import { apply, begin, type DutyCreated, type DutyEvent } from '@zhengling/work';
import type { Kysely, Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { columnsOf } from '../duties/row.ts';
import { createDuties } from '../duties/store.ts';
import { recordEvent } from '../identity/index.ts';
import { ensureOrganisations, organisationIdOf } from '../registers/index.ts';
import { bureaus, towns } from './errands.ts';
import { type PlannedTask, planQuarter } from './plan-quarter.ts';

/** Under this name stands everything that nobody has done: the quarter is made up. */
const program = { id: null, name: '演示数据' };
const key = 'sample-quarter/';

const idOf = (name: string): string => bureaus.find((one) => one.name === name)?.id ?? organisationIdOf(name);

/**
 * Fills the board of the sample with a made-up quarter around `today`, once: what people do with it afterwards stays.
 * Tasks rest on the clauses of the sample issue and have their events, as if they had been worked on.
 */
export async function makeQuarter(db: Kysely<Database>, today: IsoDate): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('duty')
      .select('id')
      .where('key', 'like', `${key}%`)
      .limit(1)
      .executeTakeFirst();
    if (known !== undefined) return;
    await ensureOrganisations(trx, [
      ...bureaus.map((one) => ({ ...one, kind: 'department' })),
      ...towns.map((name) => ({ id: idOf(name), name, kind: name.endsWith('街道') ? 'street' : 'town' })),
    ]);
    const documents = await trx
      .selectFrom('document')
      .select(['id', 'number'])
      .where('number', 'is not', null)
      .execute();
    const documentOf = new Map(documents.map(({ id, number }) => [number, id]));
    const tasks = planQuarter(today);
    const ids: (number | null)[] = [];
    for (const [at, task] of tasks.entries())
      ids.push(await makeTask(trx, task, `${key}${at}`, documentOf.get(task.number) ?? null));
    const first = ids.find((id) => id !== null);
    if (first === undefined || first === null) return;
    const title = `演示用的一个季度：${tasks.length} 项任务`;
    await recordEvent(trx, program, 'duty.created', { kind: 'duty', id: first }, { title });
  });
}

async function makeTask(
  trx: Transaction<Database>,
  task: PlannedTask,
  taskKey: string,
  documentId: number | null,
): Promise<number | null> {
  const created = createdOf(task);
  const made = { ...program, unit: null, now: noon(task.handedOut) };
  const [id] = await createDuties(trx, [{ created, key: taskKey, parentId: null, documentId }], made);
  if (id === null || id === undefined) return null;
  const course = await courseOf(trx, id, task);
  if (course.length === 0) return id;
  const state = course.map(({ event }) => event).reduce(apply, begin(created));
  await trx
    .insertInto('duty_event')
    .values(
      course.map(({ event, on, unit }, at) => ({
        duty_id: id,
        ordinal: at + 2,
        at: noon(on).toISOString(),
        actor_id: null,
        actor_name: program.name,
        unit_id: unit,
        type: event.type,
        detail: toJsonb(event),
      })),
    )
    .execute();
  const last = course.at(-1)?.on ?? task.handedOut;
  await trx
    .updateTable('duty')
    .set({ ...columnsOf(state), updated_at: noon(last).toISOString() })
    .where('id', '=', id)
    .execute();
  for (const { unit, acceptedOn, signedOn } of state.units)
    await trx
      .updateTable('duty_unit')
      .set({ accepted_at: acceptedOn, signed_at: signedOn })
      .where('duty_id', '=', id)
      .where('unit_id', '=', unit)
      .execute();
  return id;
}

const noon = (day: IsoDate): Date => new Date(`${day}T04:00:00Z`);

function createdOf({
  title,
  number,
  node,
  clause,
  by,
  supports,
  leader,
  handedOut,
  dueOn,
}: PlannedTask): DutyCreated {
  return {
    type: 'created',
    origin: 'manual',
    state: 'assigned',
    kind: 'once',
    title,
    number,
    node,
    clause,
    quote: '',
    period: null,
    units: [
      { unit: idOf(by), part: 'lead', collective: false },
      ...supports.map((name) => ({ unit: idOf(name), part: 'cooperating' as const, collective: false })),
    ],
    leader,
    public: false,
    template: null,
    due: { type: 'date', date: dueOn },
    starts: handedOut,
    dueOn,
    dueProblem: null,
    warnOn: addDays(dueOn, -7),
  };
}

interface Happening {
  readonly event: DutyEvent;
  readonly on: IsoDate;
  readonly unit: string | null;
}

async function courseOf(
  trx: Transaction<Database>,
  id: number,
  task: PlannedTask,
): Promise<readonly Happening[]> {
  const { acceptedOn, askedOn, signedOn, closedOn } = task;
  const unit = idOf(task.by);
  const others = task.supports.map(idOf);
  if (acceptedOn === null) return [];
  const accepted: Happening = { on: acceptedOn, unit, event: { type: 'accepted', unit, on: acceptedOn } };
  if (askedOn === null) return [accepted];
  const report = await makeReport(trx, id, unit, task.title, askedOn);
  const asked: readonly Happening[] = [
    accepted,
    {
      on: askedOn,
      unit,
      event: { type: 'reported', report, unit, on: askedOn, text: true, figures: 0, files: 0 },
    },
    { on: askedOn, unit, event: { type: 'closing', unit, on: askedOn, note: '' } },
  ];
  if (signedOn === null) return asked;
  const signed = others.map(
    (other): Happening => ({
      on: signedOn,
      unit: other,
      event: { type: 'signed', unit: other, on: signedOn, note: '' },
    }),
  );
  if (closedOn === null) return [...asked, ...signed];
  return [
    ...asked,
    ...signed,
    {
      on: closedOn,
      unit: null,
      event: { type: 'closed', on: closedOn, by: 'check', note: '属实', units: [unit] },
    },
  ];
}

/** Answers the id of the report that the closing rests on. */
async function makeReport(
  trx: Transaction<Database>,
  duty: number,
  unit: string,
  title: string,
  on: IsoDate,
): Promise<number> {
  const { id } = await trx
    .insertInto('duty_report')
    .values({
      unit_id: unit,
      actor_name: program.name,
      at: noon(on),
      text: `${title}已完成。（演示数据）`,
      figures: toJsonb([]),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.insertInto('duty_report_duty').values({ report_id: id, duty_id: duty }).execute();
  return id;
}
