import type { DutyEvent } from '@zhengling/work';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { appendEvents, type DutyActor, loadDuties } from './store.ts';

const atOnce = 500;

/**
 * Ends the tasks of documents that a published document has repealed, from the day on which it takes effect. Safe to
 * repeat, and to be called each day: a repeal to come does nothing yet. Answers how many ended.
 */
export async function cancelRepealed(db: Kysely<Database>, now: Date): Promise<number> {
  for (let ended = 0; ; ) {
    const some = await db.transaction().execute((trx) => cancelRepealedIn(trx, now));
    ended += some;
    if (some < atOnce) return ended;
  }
}

/** The same for some of them, in a transaction that is open already. */
export async function cancelRepealedIn(trx: Transaction<Database>, now: Date): Promise<number> {
  const rows = await repealed(trx, now);
  const by = new Map(rows.map((row) => [row.id, row.by]));
  const duties = await loadDuties(trx, [...by.keys()], true);
  const ended = duties.filter(({ state }) => !['dropped', 'closed', 'cancelled'].includes(state.state));
  for (const duty of ended) {
    const document = by.get(duty.id) ?? '';
    const reason = `所依据的文件已由${document}废止`;
    const event: DutyEvent = { type: 'cancelled', reason, cause: 'repealed', by: document, on: today(now) };
    await appendEvents(trx, duty, [event], program(now));
  }
  return ended.length;
}

/** The program itself, where nobody's hand is behind it. */
export const program = (now: Date): DutyActor => ({ id: null, name: '政令通', unit: null, now });

async function repealed(
  trx: Transaction<Database>,
  now: Date,
): Promise<readonly { id: number; by: string }[]> {
  const { rows } = await sql<{ id: number; by: string }>`
    with effective as (
      select repeal.number, repeal.title,
        coalesce('《' || replace(replace(document.title, '《', '〈'), '》', '〉') || '》', '') ||
          coalesce('（' || document.number || '）', '') as by
      from repeal
      join document on document.id = repeal.document_id
      join issue on issue.id = document.issue_id
      where issue.state = 'published'
        and coalesce(document.in_force_from, document.signed, issue.published) <= ${today(now)}::date
    )
    select duty.id, min(effective.by) as by
    from effective
    join duty on duty.number = effective.number
    where duty.state not in ('dropped', 'closed', 'cancelled')
      and exists (select 1 from duty_event where duty_event.duty_id = duty.id)
    group by duty.id
    union all
    select duty.id, min(effective.by)
    from effective
    join document own on effective.number is null
      and effective.title in (own.title, own.content -> 'instrument' ->> 'title')
    join duty on duty.document_id = own.id
    where duty.state not in ('dropped', 'closed', 'cancelled')
      and exists (select 1 from duty_event where duty_event.duty_id = duty.id)
    group by duty.id
    order by id
    limit ${atOnce}`.execute(trx);
  return rows;
}
