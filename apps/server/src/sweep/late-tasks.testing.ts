import type { Role } from '@zhengling/access';
import type { IsoDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** A unit with officers, and other accounts, as plain rows: what the sweep needs to know of them. */
export async function makeUnit(
  db: Kysely<Database>,
  id: string,
  name: string,
  kind = 'department',
): Promise<void> {
  await db
    .insertInto('organisation')
    .values({ id, name, kind, evidence: '[]' })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function makeAccount(
  db: Kysely<Database>,
  username: string,
  role: Role,
  unit: string | null = null,
): Promise<number> {
  const { id } = await db
    .insertInto('account')
    .values({ username, display_name: username, role, unit_id: unit, password_hash: 'none' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface TaskOf {
  readonly title: string;
  readonly dueOn: IsoDate | null;
  readonly lead: string;
  readonly number?: string;
  readonly state?: 'assigned' | 'accepted' | 'checking' | 'closed' | 'suspended';
}

/** Tasks as the table has them, with one unit each. */
export async function makeTasks(db: Kysely<Database>, tasks: readonly TaskOf[]): Promise<readonly number[]> {
  const rows = await db
    .insertInto('duty')
    .values(
      tasks.map(({ title, dueOn, number = null, state = 'accepted' }) => ({
        origin: 'manual' as const,
        title,
        number,
        clause: '第八条',
        state,
        kind: 'once' as const,
        due_on: dueOn,
      })),
    )
    .returning('id')
    .execute();
  await db
    .insertInto('duty_unit')
    .values(
      rows.map(({ id }, at) => ({ duty_id: id, unit_id: tasks[at]?.lead ?? '', part: 'lead' as const })),
    )
    .execute();
  return rows.map(({ id }) => id);
}
