import { sql } from 'kysely';
import { sweep } from '../../../apps/server/src/sweep/sweep.ts';
import { withDatabase } from '../database.ts';
import { verdict } from '../measure.ts';
import type { Report } from '../report.ts';

const now = new Date('2024-06-05T10:00:00+08:00');
const aim = 60;

/** One sweep over series that owe an instance each and tasks that owe a reminder each: how long, and whether each was done once. */
export async function measureSweep(count: number): Promise<Report> {
  return withDatabase(async (db) => {
    const units = Math.min(200, count);
    await sql`insert into organisation (id, name, kind) select 'unit-' || n, '单位' || n, 'department' from generate_series(1, ${units}) n`.execute(
      db,
    );
    await sql`insert into account (username, display_name, role, unit_id, password_hash)
      select 'officer' || n, '承办员' || n, 'officer', 'unit-' || n, 'none' from generate_series(1, ${units}) n`.execute(
      db,
    );
    await sql`insert into duty (origin, title, state, kind, due_on)
      select 'manual', '任务' || n, 'accepted', 'once', date '2024-06-13' from generate_series(1, ${count}) n`.execute(
      db,
    );
    await sql`insert into duty (origin, title, state, kind, due, starts, created_at)
      select 'manual', '月报' || n, 'accepted', 'series', ${JSON.stringify({ type: 'recurrence', rrule: 'FREQ=MONTHLY;BYMONTHDAY=25' })}::jsonb,
        date '2024-06-01', timestamptz '2024-06-01 10:00+08' from generate_series(1, ${count}) n`.execute(db);
    await sql`insert into duty_unit (duty_id, unit_id, part) select id, 'unit-' || (1 + id % ${units}), 'lead' from duty`.execute(
      db,
    );
    await sql`analyze`.execute(db);
    const start = performance.now();
    await sweep(db, now);
    const seconds = (performance.now() - start) / 1_000;
    const idleStart = performance.now();
    await sweep(db, now);
    const idle = performance.now() - idleStart;
    const { rows } = await sql<{ instances: number; reminders: number }>`
      select (select count(*) from duty where origin = 'instance') as instances,
        (select count(*) from notice where kind = 'remind') as reminders`.execute(db);
    const [made] = rows;
    const once = made?.instances === count && made.reminders === count;
    return [
      `${count} series that owe an instance and ${count} tasks that owe a reminder, in ${units} units with an officer each; one sweep, every batch on disk before the next.`,
      '',
      `- **${seconds.toFixed(1)} s** for ${made?.instances ?? 0} instances and ${made?.reminders ?? 0} reminders with their events; a sweep with nothing to do takes ${idle.toFixed(0)} ms`,
      `- ${verdict('both in one minute, each once', seconds <= aim && once)}`,
    ];
  });
}
