import { apply, begin, type DutyCreated, type DutyEvent, type DutyState, fold } from '@zhengling/work';
import type { Insertable, Kysely, Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { type Actor, recordEvent } from '../identity/index.ts';
import { columnsOf } from './row.ts';
import type { DutyUnitTable } from './tables.ts';

/** Who acts, for which unit, and when. */
export interface DutyActor extends Actor {
  readonly unit: string | null;
  readonly now: Date;
}

export interface StoredDuty {
  readonly id: number;
  readonly key: string | null;
  readonly parentId: number | null;
  readonly documentId: number | null;
  readonly state: DutyState;
}

/** A task to be made, with where it hangs. */
export interface NewDutyRow {
  readonly created: DutyCreated;
  readonly key: string | null;
  readonly parentId: number | null;
  readonly documentId: number | null;
}

/** PostgreSQL takes 65,535 parameters in a statement; a task has some thirty. */
const rowsAtOnce = 1_000;

/**
 * Makes tasks with their first events; one whose key is there already is left out. Answers the ids in the order given,
 * null for those left out. The event of the log is the caller's.
 */
export async function createDuties(
  trx: Transaction<Database>,
  duties: readonly NewDutyRow[],
  actor: DutyActor,
): Promise<readonly (number | null)[]> {
  const ids: (number | null)[] = [];
  for (let from = 0; from < duties.length; from += rowsAtOnce)
    ids.push(...(await createSome(trx, duties.slice(from, from + rowsAtOnce), actor)));
  return ids;
}

async function createSome(
  trx: Transaction<Database>,
  duties: readonly NewDutyRow[],
  actor: DutyActor,
): Promise<readonly (number | null)[]> {
  const begun = duties.map((duty) => ({ ...duty, state: begin(duty.created) }));
  const at = actor.now.toISOString();
  const rows = await trx
    .insertInto('duty')
    .values(
      begun.map(({ state, created, key, parentId, documentId }) => ({
        ...columnsOf(state),
        origin: created.origin,
        key,
        parent_id: parentId,
        document_id: documentId,
        created_at: at,
        updated_at: at,
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning(['id', 'key'])
    .execute();
  const byKey = new Map(rows.map(({ id, key }) => [key, id]));
  // Rows without a key are never left out and come back in their order.
  const unkeyed = rows.flatMap(({ id, key }) => (key === null ? [id] : [])).values();
  const numbered = begun.map((duty) => ({
    ...duty,
    id: (duty.key === null ? unkeyed.next().value : byKey.get(duty.key)) ?? null,
  }));
  const fresh = numbered.flatMap(({ id, ...duty }) => (id === null ? [] : [{ ...duty, id }]));
  const units = fresh.flatMap(({ id, state }) => unitRows(id, state));
  for (let from = 0; from < units.length; from += 10_000)
    await trx
      .insertInto('duty_unit')
      .values(units.slice(from, from + 10_000))
      .execute();
  if (fresh.length > 0) {
    await trx
      .insertInto('duty_event')
      .values(fresh.map(({ id, created }) => ({ duty_id: id, ordinal: 1, ...eventRow(created, actor) })))
      .execute();
  }
  return numbered.map(({ id }) => id);
}

/** The task with what happened to it; null where there is none. `hold` keeps others from changing it meanwhile. */
export async function loadDuty(db: Kysely<Database>, id: number, hold = false): Promise<StoredDuty | null> {
  const row = await db
    .selectFrom('duty')
    .select(['id', 'key', 'parent_id', 'document_id'])
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined) return null;
  const events = await db
    .selectFrom('duty_event')
    .select('detail')
    .where('duty_id', '=', id)
    .orderBy('ordinal')
    .execute();
  const state = fold(events.map(({ detail }) => detail));
  if (state === null) return null;
  return { id, key: row.key, parentId: row.parent_id, documentId: row.document_id, state };
}

/** Several at once, in the order of their ids; those without events are left out. */
export async function loadDuties(
  db: Kysely<Database>,
  ids: readonly number[],
  hold = false,
): Promise<readonly StoredDuty[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('duty')
    .select(['id', 'key', 'parent_id', 'document_id'])
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(hold, (query) => query.forUpdate())
    .execute();
  const events = await db
    .selectFrom('duty_event')
    .select(['duty_id', 'detail'])
    .where('duty_id', 'in', ids)
    .orderBy('duty_id')
    .orderBy('ordinal')
    .execute();
  const byDuty = new Map<number, DutyEvent[]>();
  for (const { duty_id, detail } of events) {
    const list = byDuty.get(duty_id);
    if (list === undefined) byDuty.set(duty_id, [detail]);
    else list.push(detail);
  }
  return rows.flatMap(({ id, key, parent_id, document_id }) => {
    const state = fold(byDuty.get(id) ?? []);
    return state === null ? [] : [{ id, key, parentId: parent_id, documentId: document_id, state }];
  });
}

/** Writes what happened to a task that the transaction holds, and what it is now; with the events of the log. */
export async function appendEvents(
  trx: Transaction<Database>,
  { id, state }: StoredDuty,
  events: readonly DutyEvent[],
  actor: DutyActor,
): Promise<DutyState> {
  if (events.length === 0) return state;
  await trx
    .insertInto('duty_event')
    .values(
      events.map((event, at) => ({
        duty_id: id,
        ordinal: state.version + at + 1,
        ...eventRow(event, actor),
      })),
    )
    .execute();
  const next = events.reduce(apply, state);
  await trx
    .updateTable('duty')
    .set({ ...columnsOf(next), updated_at: actor.now.toISOString() })
    .where('id', '=', id)
    .execute();
  await rewriteUnits(trx, id, state, next);
  for (const { type } of events)
    await recordEvent(trx, actor, `duty.${type}`, { kind: 'duty', id }, { title: next.title });
  return next;
}

function eventRow(event: DutyEvent, actor: DutyActor) {
  return {
    at: actor.now.toISOString(),
    actor_id: actor.id,
    actor_name: actor.name,
    unit_id: actor.unit,
    type: event.type,
    detail: toJsonb(event),
  };
}

function unitRows(id: number, { units }: DutyState): Insertable<DutyUnitTable>[] {
  return units.map(({ unit, part, acceptedOn, signedOn }) => ({
    duty_id: id,
    unit_id: unit,
    part,
    accepted_at: acceptedOn,
    signed_at: signedOn,
  }));
}

async function rewriteUnits(
  trx: Transaction<Database>,
  id: number,
  before: DutyState,
  after: DutyState,
): Promise<void> {
  if (before.units === after.units) return;
  await trx.deleteFrom('duty_unit').where('duty_id', '=', id).execute();
  const rows = unitRows(id, after);
  if (rows.length > 0) await trx.insertInto('duty_unit').values(rows).execute();
}
