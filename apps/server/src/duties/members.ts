import type { IsoDate } from '@zhengling/calendar';
import { type DutyState, type DutyUnit, membersOf as unfold } from '@zhengling/work';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { loadOrganisations } from '../registers/load.ts';
import { createDuties, type DutyActor, type NewDutyRow, type StoredDuty } from './store.ts';
import { tellOfNew } from './tell-units.ts';

/** Who belongs to collectives on a day: classes within classes unfolded, the successor for a member that has ended. */
export async function membersOf(
  db: Kysely<Database>,
  collectives: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (collectives.length === 0) return new Map();
  const all = await loadOrganisations(db);
  const name = (id: string) => all.organisations.get(id)?.name ?? id;
  return new Map(
    [...new Set(collectives)].map((collective) => [
      collective,
      unfold(collective, on, all)
        .filter((member) => member !== collective)
        .sort((a, b) => (name(a) < name(b) ? -1 : 1)),
    ]),
  );
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
  const made = (await createDuties(trx, [...rows.values()], actor)).filter((id) => id !== null);
  await tellOfNew(trx, made, actor);
  return made;
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
