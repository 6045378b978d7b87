import type { IsoDate } from '@zhengling/calendar';
import { type LightColour, lightColour, stateName } from '@zhengling/work';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

/** What the public sees of a task: who leads it and how it stands. No report, no person, no file. */
export interface DisclosedDuty {
  readonly id: number;
  readonly title: string;
  readonly clause: string;
  readonly node: string | null;
  /** Lead units, else those responsible. */
  readonly leads: readonly string[];
  readonly state: string;
  readonly colour: LightColour;
  readonly dueOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly closed: boolean;
}

export interface DocumentProgress {
  readonly total: number;
  readonly closed: number;
  readonly late: number;
  readonly duties: readonly DisclosedDuty[];
}

/** How the disclosed duties of a document stand; null where none is disclosed. */
export async function progressOfDocument(
  db: Kysely<Database>,
  number: string,
  today: IsoDate,
): Promise<DocumentProgress | null> {
  const rows = await db
    .selectFrom('duty')
    .select([
      'id',
      'title',
      'clause',
      'node',
      'state',
      'kind',
      'due_on',
      'due_problem',
      'warn_on',
      'done_on',
      'closed_on',
    ])
    .select(
      sql<readonly string[]>`array(
        select organisation.name from duty_unit join organisation on organisation.id = duty_unit.unit_id
        where duty_unit.duty_id = duty.id and duty_unit.part = coalesce(
          (select 'lead' from duty_unit lead where lead.duty_id = duty.id and lead.part = 'lead' limit 1), 'responsible')
        order by organisation.name)`.as('leads'),
    )
    .where('number', '=', number)
    .where('public', '=', true)
    .where('origin', 'in', ['extracted', 'definition', 'manual', 'split'])
    .where('state', 'not in', ['candidate', 'dropped', 'cancelled'])
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return null;
  const duties = rows.map((row): DisclosedDuty => {
    const lit = {
      state: row.state,
      kind: row.kind,
      dueOn: row.due_on,
      dueProblem: row.due_problem,
      warnOn: row.warn_on,
      doneOn: row.done_on,
    };
    return {
      id: row.id,
      title: row.title,
      clause: row.clause,
      node: row.node,
      leads: row.leads,
      state: publicState(row.state),
      colour: lightColour(lit, today),
      dueOn: row.due_on,
      closedOn: row.closed_on,
      closed: row.state === 'closed',
    };
  });
  return {
    total: duties.length,
    closed: duties.filter(({ closed }) => closed).length,
    late: duties.filter(({ colour }) => colour === 'red').length,
    duties,
  };
}

/** How far it is handed out within the house is the house's own business. */
function publicState(state: Parameters<typeof stateName>[0]): string {
  switch (state) {
    case 'closed':
    case 'suspended':
      return stateName(state);
    case 'candidate':
    case 'dropped':
    case 'cancelled':
    case 'confirmed':
    case 'assigned':
    case 'accepted':
    case 'signing':
    case 'checking':
      return '办理中';
  }
}
