import type { IsoDate } from '@zhengling/calendar';
import type { DutyState, DutyUnit } from '@zhengling/work';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { createDuties, type DutyActor, type NewDutyRow, type StoredDuty } from './store.ts';

/** Who belongs to collectives on a day. */
export async function membersOf(
  db: Kysely<Database>,
  collectives: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const members = new Map<string, string[]>();
  if (collectives.length === 0) return members;
  const rows = await db
    .selectFrom('organisation_member')
    .innerJoin('organisation', 'organisation.id', 'organisation_member.member_id')
    .select(['collective_id', 'member_id'])
    .where('collective_id', 'in', collectives)
    .where((where) =>
      where.or([
        where('organisation_member.starts', 'is', null),
        where('organisation_member.starts', '<=', on),
      ]),
    )
    .where((where) =>
      where.or([where('organisation_member.ends', 'is', null), where('organisation_member.ends', '>=', on)]),
    )
    .where((where) =>
      where.or([where('organisation.ends', 'is', null), where('organisation.ends', '>=', on)]),
    )
    .orderBy('organisation.name')
    .execute();
  for (const { collective_id, member_id } of rows)
    members.set(collective_id, [...(members.get(collective_id) ?? []), member_id]);
  return members;
}

/** The collectives of a task whose members have to do it; those that only support have nobody who signs. */
export const owingCollectives = (units: readonly DutyUnit[]): readonly DutyUnit[] =>
  units.filter(({ collective, part }) => collective && part !== 'cooperating');

/**
 * One task for every member of the collectives that owe this one, each with its own state; a unit that takes part by
 * name has none. Members that have theirs already get no second. Answers the ids of the new ones.
 */
export async function createMembers(
  trx: Transaction<Database>,
  duty: StoredDuty,
  on: IsoDate,
  actor: DutyActor,
): Promise<readonly number[]> {
  const { state } = duty;
  const owing = owingCollectives(state.units);
  const members = await membersOf(
    trx,
    owing.map(({ unit }) => unit),
    on,
  );
  const named = new Set(state.units.filter(({ collective }) => !collective).map(({ unit }) => unit));
  const rows = new Map<string, NewDutyRow>();
  for (const { unit, part } of owing) {
    for (const member of members.get(unit) ?? []) {
      if (named.has(member) || rows.has(member)) continue;
      rows.set(member, memberRow(duty, { unit: member, part, collective: false }));
    }
  }
  const made = await createDuties(trx, [...rows.values()], actor);
  return made.filter((id) => id !== null);
}

function memberRow({ id, documentId, state }: StoredDuty, unit: DutyUnit): NewDutyRow {
  return {
    key: `${id}/${unit.unit}`,
    parentId: id,
    documentId,
    created: {
      ...datesAndText(state),
      type: 'created',
      origin: 'member',
      state: 'assigned',
      kind: state.kind,
      units: [unit],
    },
  };
}

/** What a member, a part or an instance has from the whole. */
export function datesAndText(state: DutyState) {
  const {
    title,
    number,
    node,
    clause,
    quote,
    period,
    leader,
    template,
    due,
    starts,
    dueOn,
    dueProblem,
    warnOn,
  } = state;
  return {
    title,
    number,
    node,
    clause,
    quote,
    period,
    leader,
    public: state.public,
    template,
    due,
    starts,
    dueOn,
    dueProblem,
    warnOn,
  };
}
