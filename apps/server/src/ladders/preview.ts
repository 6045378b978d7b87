import type { Calendar, IsoDate } from '@zhengling/calendar';
import { type LadderPolicy, nextRungUnder, policyFor, rungName } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { groupedBy } from '../sweep/grouped-by.ts';
import { ladders } from './definitions.ts';
import { loadLadders, type Versions } from './versions.ts';

/** Late tasks that are looked at, the latest first; a district has hundreds. */
const mostSeen = 20_000;
const mostShown = 100;

interface Rung {
  readonly name: string;
  readonly on: IsoDate;
}

export interface LadderPreview {
  /** Late tasks of the ladder today. */
  readonly late: number;
  /** Of those, how many would go on otherwise. */
  readonly changed: number;
  /** Not all late tasks were looked at. */
  readonly cut: boolean;
  readonly items: {
    readonly id: number;
    readonly title: string;
    readonly dueOn: IsoDate;
    readonly before: Rung | null;
    readonly after: Rung | null;
  }[];
}

/** What would become of the tasks that are late today, were this version adopted. */
export async function previewVersion(
  db: Kysely<Database>,
  {
    definition,
    policy,
    from,
  }: { readonly definition: LadderPolicy; readonly policy: LadderPolicy; readonly from: IsoDate },
  calendar: Calendar,
  today: IsoDate,
): Promise<LadderPreview> {
  const rows = await db
    .selectFrom('duty')
    .select(({ selectFrom }) => [
      'id',
      'title',
      'number',
      'period',
      'state',
      'kind',
      'due_on',
      selectFrom('duty_unit')
        .innerJoin('organisation', 'organisation.id', 'duty_unit.unit_id')
        .whereRef('duty_id', '=', 'duty.id')
        .where('part', '<>', 'cooperating')
        .select(({ fn }) => fn.agg<string[]>('array_agg', ['organisation.kind']).as('kinds'))
        .as('kinds'),
    ])
    .where('kind', '=', 'once')
    .where('state', 'in', ['confirmed', 'assigned', 'accepted', 'signing'])
    .where('members', '=', 0)
    .where('due_on', '<', today)
    .$if(policy.documents !== undefined, (query) =>
      query.where('number', 'in', [...(policy.documents ?? []), '']),
    )
    .orderBy('due_on', 'desc')
    .orderBy('id')
    .limit(mostSeen + 1)
    .execute();
  const mine = rows.slice(0, mostSeen).filter((row) => policyFor(row, ladders)?.id === policy.id);
  const taken =
    mine.length === 0
      ? []
      : await db
          .selectFrom('ladder_step')
          .innerJoin('duty', (join) =>
            join.onRef('duty.id', '=', 'duty_id').onRef('duty.due_on', '=', 'ladder_step.due_on'),
          )
          .select(['duty_id', 'rung', 'on_day'])
          .where('duty.state', 'in', ['confirmed', 'assigned', 'accepted', 'signing'])
          .where('duty.due_on', '<', today)
          .orderBy('on_day')
          .execute();
  const takenOf = groupedBy(taken, ({ duty_id }) => duty_id);
  const versions = (await loadLadders(db)).of(definition);
  const proposed: Versions = [...versions, { ordinal: versions.length + 1, from, policy }];
  const items = mine.flatMap((row) => {
    if (row.due_on === null) return [];
    const asked = { state: row.state, kind: row.kind, dueOn: row.due_on, unitKinds: row.kinds ?? [] };
    const sent = (takenOf.get(row.id) ?? []).map(({ rung, on_day }) => ({ rung, on: on_day }));
    const next = (under: Versions): Rung | null => {
      const found = nextRungUnder(asked, sent, { since: today, today }, calendar, under);
      if (!found.ok || found.value.type === 'none') return null;
      // A rung whose day has passed is taken today.
      const passed = found.value.on < today;
      return { name: rungName(found.value.step.rung), on: passed ? today : found.value.on };
    };
    const [before, after] = [next(versions), next(proposed)];
    return before?.name === after?.name && before?.on === after?.on
      ? []
      : [{ id: row.id, title: row.title, dueOn: row.due_on, before, after }];
  });
  return {
    late: mine.length,
    changed: items.length,
    cut: rows.length > mostSeen,
    items: items.slice(0, mostShown),
  };
}
