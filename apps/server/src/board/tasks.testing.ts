import type { IsoDate } from '@zhengling/calendar';
import type { DutyStateName } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** A task as a test of boards needs it; what is left out is a task of 区财政局 that is worked on. */
export interface SetTask {
  readonly title?: string;
  readonly state?: DutyStateName;
  readonly kind?: 'once' | 'series' | 'ongoing';
  readonly number?: string | null;
  readonly leader?: string | null;
  readonly starts?: IsoDate;
  readonly dueOn?: IsoDate | null;
  readonly warnOn?: IsoDate | null;
  readonly doneOn?: IsoDate | null;
  readonly members?: number;
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
  readonly cooperating?: readonly string[];
  readonly createdAt?: string;
}

/** Writes tasks and the bodies they name straight into the tables; answers their ids. */
export async function setTasks(db: Kysely<Database>, tasks: readonly SetTask[]): Promise<number[]> {
  const ids: number[] = [];
  for (const task of tasks) {
    const { lead = ['区财政局'], responsible = [], cooperating = [] } = task;
    for (const name of [...lead, ...responsible, ...cooperating]) {
      const kind = /镇$/.test(name) ? 'town' : /街道$/.test(name) ? 'street' : 'department';
      await db
        .insertInto('organisation')
        .values({ id: name, name, kind })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const closed = task.state === 'closed';
    const { id } = await db
      .insertInto('duty')
      .values({
        origin: 'manual',
        title: task.title ?? '任务',
        state: task.state ?? 'accepted',
        kind: task.kind ?? 'once',
        number: task.number ?? null,
        leader: task.leader ?? null,
        starts: task.starts ?? null,
        due_on: task.dueOn ?? null,
        warn_on: task.warnOn ?? null,
        done_on: task.doneOn ?? null,
        closed_on: closed ? (task.doneOn ?? null) : null,
        members: task.members ?? 0,
        ...(task.createdAt === undefined ? {} : { created_at: task.createdAt }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const parts = [
      ...lead.map((unit_id) => ({ unit_id, part: 'lead' as const })),
      ...responsible.map((unit_id) => ({ unit_id, part: 'responsible' as const })),
      ...cooperating.map((unit_id) => ({ unit_id, part: 'cooperating' as const })),
    ];
    if (parts.length > 0)
      await db
        .insertInto('duty_unit')
        .values(parts.map((part) => ({ duty_id: id, ...part })))
        .execute();
    ids.push(id);
  }
  return ids;
}
