import { type Acts, conditionOf, may, type Subject } from '@zhengling/access';
import {
  type DutyEvent,
  type DutyState,
  type DutyUnit,
  describeEvent,
  openCommands,
  waitingFor,
} from '@zhengling/work';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { latestContest } from './latest-contest.ts';
import { dutyLines, unitNames } from './lines.ts';
import type { Asking } from './list.ts';
import { accessRecord, readableRows } from './readable.ts';
import { reportsOf } from './reports.ts';
import { commandNames, type DeskCommandName, type DutyDetail, type EventLine } from './schemas.ts';
import { loadDuty } from './store.ts';

/** The act of the policy that a command is. */
export const actOf: { readonly [N in DeskCommandName]: Acts['duty'] } = {
  confirm: 'confirm',
  correct: 'confirm',
  split: 'confirm',
  merge: 'confirm',
  drop: 'confirm',
  restore: 'confirm',
  'settle-source': 'confirm',
  assign: 'assign',
  unfold: 'assign',
  plan: 'assign',
  accept: 'accept',
  report: 'report',
  close: 'close',
  sign: 'sign',
  decline: 'sign',
  check: 'check',
  extend: 'extend',
  approve: 'approve',
  suspend: 'suspend',
  resume: 'suspend',
  cancel: 'suspend',
  contest: 'contest',
  'answer-contest': 'check',
};

const shownInstances = 60;

/** A task as somebody may see it, with what they can do now; null where there is none for them. */
export async function dutyDetail(
  db: Kysely<Database>,
  id: number,
  asking: Asking,
): Promise<DutyDetail | null> {
  const { subject, today, calendar } = asking;
  const seen = await db
    .selectFrom('duty')
    .select(['duty.id', 'duty.parent_id'])
    .where('duty.id', '=', id)
    .where(readableRows(subject))
    .executeTakeFirst();
  if (seen === undefined) return null;
  const duty = await loadDuty(db, id);
  const [line] = await dutyLines(db, [id], today, calendar);
  if (duty === null || line === undefined) return null;
  const { state } = duty;
  const [events, children, openParts] = await Promise.all([
    eventLines(db, id, 0),
    childrenOf(db, id, asking),
    countOpenParts(db, id),
  ]);
  const change = state.sourceChange;
  const named = [
    ...state.units,
    ...state.source.units,
    ...(change?.source?.units ?? []),
    ...(state.extension === null ? [] : [state.extension]),
  ].map(({ unit }) => unit);
  const nameOf = await unitNames(db, named);
  const parent =
    seen.parent_id === null
      ? undefined
      : await db
          .selectFrom('duty')
          .select(['duty.id', 'duty.title'])
          .where('duty.id', '=', seen.parent_id)
          .where(readableRows(subject))
          .executeTakeFirst();
  const plain = (units: readonly DutyUnit[]) =>
    units.map(({ unit, part, collective }) => ({
      id: unit,
      name: nameOf(unit),
      part,
      collective,
      acceptedOn: null,
      signedOn: null,
    }));
  return {
    ...line,
    quote: state.quote,
    node: state.node,
    due: state.due,
    template:
      state.template === null
        ? null
        : { outline: state.template.outline, fields: state.template.fields.map((field) => ({ ...field })) },
    parent: parent ?? null,
    events: [...events],
    reported: [...(await reportsOf(db, id, subject))],
    ...children,
    extension:
      state.extension === null
        ? null
        : { ...state.extension, unit: { id: state.extension.unit, name: nameOf(state.extension.unit) } },
    contest: state.contest === null ? null : await contestOf(db, id, state.contest),
    sourceChange:
      change === null
        ? null
        : {
            before: { quote: state.source.quote, due: state.source.due, units: plain(state.source.units) },
            after:
              change.source === null
                ? null
                : { quote: change.source.quote, due: change.source.due, units: plain(change.source.units) },
          },
    waitingFor: waitingFor(state, nameOf),
    may: [...allowedCommands(state, subject, openParts)],
  };
}

/** The contact itself is shown by asking for it, nowhere else. */
const contestOf = async (
  db: Kysely<Database>,
  duty: number,
  { contest, by, reason, on }: NonNullable<DutyState['contest']>,
) => ({
  id: contest,
  by,
  reason,
  on,
  contactLeft: ((await latestContest(db, duty))?.contact ?? null) !== null,
});

/** What somebody can do to a task now: what its state leaves open and the policy allows them. */
function allowedCommands(state: DutyState, subject: Subject, openParts: number): readonly DeskCommandName[] {
  const open = openCommands(state, subject.unit, openParts);
  const record = accessRecord(state);
  return commandNames.filter(
    (name) =>
      open.includes(name) &&
      may(subject, 'duty', actOf[name], record) &&
      // Those who are part of it hand out parts of it; the units of the whole are for those who assign everywhere.
      (name !== 'assign' || conditionOf(subject, 'duty', 'assign').type === 'always'),
  );
}

/** What happened since a version, in words. */
export async function eventLines(
  db: Kysely<Database>,
  id: number,
  after: number,
): Promise<readonly EventLine[]> {
  const rows = await db
    .selectFrom('duty_event')
    .leftJoin('organisation', 'organisation.id', 'duty_event.unit_id')
    .select(['ordinal', 'at', 'actor_name', 'type', 'detail', 'organisation.name as unit'])
    .where('duty_id', '=', id)
    .where('ordinal', '>', after)
    .orderBy('ordinal')
    .execute();
  const nameOf = await unitNames(
    db,
    rows.flatMap(({ detail }) => unitsIn(detail)),
  );
  return rows.map(({ ordinal, at, actor_name, type, detail, unit }) => ({
    ordinal,
    at,
    actor: actor_name,
    unit,
    type,
    words: describeEvent(detail, nameOf),
  }));
}

function unitsIn(event: DutyEvent): readonly string[] {
  if ('unit' in event) return [event.unit];
  if ('units' in event) return event.units.map((one) => (typeof one === 'string' ? one : one.unit));
  if (event.type === 'corrected') return (event.changes.units ?? []).map(({ unit }) => unit);
  return [];
}

/** Members and parts that are neither closed nor cancelled nor dropped. */
export async function countOpenParts(db: Kysely<Database>, id: number): Promise<number> {
  const { n } = await db
    .selectFrom('duty')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('parent_id', '=', id)
    .where('origin', 'in', ['member', 'sub'])
    .where('state', 'not in', ['closed', 'cancelled', 'dropped'])
    .executeTakeFirstOrThrow();
  return n;
}

async function childrenOf(db: Kysely<Database>, id: number, { subject, today, calendar }: Asking) {
  const of = async (origin: 'sub' | 'member' | 'instance') => {
    const rows = await db
      .selectFrom('duty')
      .select('duty.id')
      .where('duty.parent_id', '=', id)
      .where('duty.origin', '=', origin)
      .where(readableRows(subject))
      .$if(origin === 'instance', (query) => query.orderBy('duty.due_on', 'desc').limit(shownInstances))
      .orderBy('duty.id')
      .execute();
    return [
      ...(await dutyLines(
        db,
        rows.map((row) => row.id),
        today,
        calendar,
      )),
    ];
  };
  return { parts: await of('sub'), members: await of('member'), instances: await of('instance') };
}
