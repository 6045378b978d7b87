import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { afterQuiet, hourIn } from './quiet.ts';
import { dispatchSettings } from './settings.ts';

const mostListed = 10;

/** Writes the day's post of every robot, once its hour has come: what is due today and what is late, of its unit or of all. */
export async function writeRobotDigests(db: Kysely<Database>, now: Date): Promise<number> {
  const { digestHour, quiet, address } = await dispatchSettings(db);
  if (hourIn(now) < digestHour) return 0;
  const day = today(now);
  const robots = await db
    .selectFrom('webhook')
    .select(['id', 'unit_id'])
    .where('enabled', '=', true)
    .where(sql<boolean>`'digest' = any(carries)`)
    .execute();
  let written = 0;
  for (const { id, unit_id: unit } of robots) {
    const key = `robot:${id}:${day}`;
    const there = await db.selectFrom('outbox').select('id').where('key', '=', key).executeTakeFirst();
    if (there !== undefined) continue;
    const open = db
      .selectFrom('duty')
      .where('kind', '=', 'once')
      .where('state', 'in', ['confirmed', 'assigned', 'accepted', 'signing'])
      .where('due_on', '<=', day)
      .$if(unit !== null, (query) =>
        query.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('duty_unit')
              .select('duty_id')
              .whereRef('duty_unit.duty_id', '=', 'duty.id')
              .where('duty_unit.unit_id', '=', unit ?? ''),
          ),
        ),
      );
    const counts = await open
      .select([
        sql<number>`count(*) filter (where due_on = ${day})`.as('due'),
        sql<number>`count(*) filter (where due_on < ${day})`.as('late'),
      ])
      .executeTakeFirstOrThrow();
    if (counts.due + counts.late === 0) continue;
    const listed = await open
      .select(['title', 'due_on'])
      .orderBy('due_on', 'desc')
      .orderBy('id')
      .limit(mostListed)
      .execute();
    const lines = listed.map(
      ({ title, due_on }) => `- ${due_on === day ? '今天到期' : `${due_on} 到期`}：${title.slice(0, 60)}`,
    );
    const rest = counts.due + counts.late - lines.length;
    const { rows } = await sql`
      insert into outbox (key, channel, webhook_id, subject, body, not_before)
      values (${key}, 'webhook', ${id}, ${`${day} 任务提醒`},
        ${[`今天到期 ${counts.due} 项，已逾期 ${counts.late} 项。`, ...lines, ...(rest > 0 ? [`- 另有 ${rest} 项`] : []), ...(address === '' ? [] : [`[打开政令通](${address}/desk/)`])].join('\n')},
        ${afterQuiet(now, quiet, null).toISOString()})
      on conflict (key) do nothing returning id`.execute(db);
    written += rows.length;
  }
  return written;
}
