import { isDeepStrictEqual } from 'node:util';
import { type DutyEvent, datesOf, warnDay, warnRuleOf } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/store.ts';
import { program } from './repeal.ts';
import { appendEvents, loadDuty, type StoredDuty } from './store.ts';

const running = ['candidate', 'confirmed', 'assigned', 'accepted', 'suspended'] as const;

/**
 * Computes again the dates that could not be computed: called when a holiday notice has come, and by the sweep. Answers
 * how many changed.
 */
export async function redateDuties(db: Kysely<Database>, now: Date): Promise<number> {
  const calendar = await libraryCalendar(db);
  const rows = await db
    .selectFrom('duty')
    .leftJoin('document', 'document.id', 'duty.document_id')
    .leftJoin('issue', 'issue.id', 'document.issue_id')
    .select(['duty.id', 'duty.due_on', 'duty.starts', 'duty.period', 'duty.due'])
    .select(({ fn }) => fn.coalesce('document.signed', 'issue.published').as('issued'))
    .where('duty.kind', '=', 'once')
    .where('duty.state', 'in', running)
    .where((where) =>
      where.or([where('duty.due_problem', 'is not', null), where('duty.warn_on', 'is', null)]),
    )
    .where((where) => where.or([where('duty.due', 'is not', null), where('duty.due_on', 'is not', null)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('duty_event').select('duty_event.ordinal').whereRef('duty_event.duty_id', '=', 'duty.id'),
      ),
    )
    .orderBy('duty.id')
    .execute();
  let changed = 0;
  for (const row of rows) {
    const warnOn =
      row.due_on === null ? null : warnDay(row.starts, row.due_on, warnRuleOf(row.period), calendar);
    const dates =
      row.due_on === null
        ? datesOf(row.due, { issued: row.issued, calendar, period: row.period }).dates
        : { due: row.due, starts: row.starts, dueOn: row.due_on, dueProblem: null, warnOn };
    if (dates.dueOn === row.due_on && dates.warnOn === null) continue;
    await db.transaction().execute(async (trx) => {
      const duty = await loadDuty(trx, row.id, true);
      if (duty === null || duty.state.dueOn !== row.due_on || isDeepStrictEqual(datesIn(duty), dates)) return;
      const event: DutyEvent = { type: 'redated', reason: '有了缺少的节假日安排', ...dates };
      await appendEvents(trx, duty, [event], program(now));
      changed += 1;
    });
  }
  return changed;
}

function datesIn({ state: { due, starts, dueOn, dueProblem, warnOn } }: StoredDuty) {
  return { due, starts, dueOn, dueProblem, warnOn };
}
