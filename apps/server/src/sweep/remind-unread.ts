import { addDays, type Calendar, isWorkingDay } from '@zhengling/calendar';
import { workdaysBetween } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { numberOf } from '../letters/number.ts';
import { unreadBefore } from '../letters/unread.ts';
import { notify } from '../notices/notify.ts';
import { letterSettings } from '../notices/settings.ts';
import { accountsOf } from './accounts-of.ts';
import { groupedBy } from './grouped-by.ts';

/** After so many times it is for the supervisors to lift the telephone. */
const mostReminded = 5;
const batch = 200;

/**
 * Reminds units of letters that they have not signed for after the working days that the settings allow, and again
 * each time as many have passed; supervisors are told of each letter with its units. On working days only. Each batch
 * is one transaction that holds its rows, so that nobody is reminded twice. Gives how many units were reminded.
 */
export async function remindUnread(db: Kysely<Database>, calendar: Calendar, now: Date): Promise<number> {
  const day = today(now);
  const working = isWorkingDay(day, calendar);
  if (!working.ok || !working.value) return 0;
  const { unreadWorkdays } = await letterSettings(db);
  const before = unreadBefore(calendar, day, unreadWorkdays);
  if (before === null) return 0;
  let reminded = 0;
  for (let after = 0; ; ) {
    const done = await db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('letter_addressee')
        .innerJoin('letter', 'letter.id', 'letter_id')
        .innerJoin('organisation', 'organisation.id', 'unit_id')
        .select([
          'letter.id',
          'letter.name',
          'series',
          'year',
          'serial',
          'issued_on',
          'unit_id',
          'organisation.name as unit',
          'reminded',
        ])
        .where('letter.id', '>', after)
        .where('state', '=', 'issued')
        .where('issued_on', '<', before)
        .where('received_at', 'is', null)
        .where('reminded', '<', mostReminded)
        .where('letter.id', 'in', (query) =>
          query
            .selectFrom('letter')
            .innerJoin('letter_addressee', 'letter_addressee.letter_id', 'letter.id')
            .select('letter.id')
            .distinct()
            .where('letter.id', '>', after)
            .where('state', '=', 'issued')
            .where('issued_on', '<', before)
            .where('received_at', 'is', null)
            .where('reminded', '<', mostReminded)
            .orderBy('letter.id')
            .limit(batch),
        )
        .orderBy('letter.id')
        .orderBy('unit_id')
        .forUpdate('letter_addressee')
        .skipLocked()
        .execute();
      const due = rows.flatMap((row) => {
        const passed = workdaysBetween(row.issued_on ?? day, addDays(day, -1), calendar);
        const times = passed.ok ? Math.min(Math.floor(passed.value / unreadWorkdays), mostReminded) : 0;
        return times > row.reminded ? [{ ...row, times }] : [];
      });
      for (const { id, unit_id, times } of due)
        await trx
          .updateTable('letter_addressee')
          .set({ reminded: times })
          .where('letter_id', '=', id)
          .where('unit_id', '=', unit_id)
          .execute();
      const units = [...new Set(due.map(({ unit_id }) => unit_id)), ''];
      const officers = await trx
        .selectFrom('account')
        .select(['id', 'unit_id'])
        .where('unit_id', 'in', units)
        .where('role', '=', 'officer')
        .where('disabled', '=', false)
        .execute();
      const supervisors = due.length === 0 ? [] : await accountsOf(trx, 'supervisor');
      await notify(
        trx,
        [...groupedBy(due, ({ id }) => id)].flatMap(([id, waiting]) => {
          const [first] = waiting;
          if (first === undefined) return [];
          const called = `${first.name}${numberOf(first) ?? ''}`;
          const common = { kind: 'letter' as const, href: `/letters/${id}`, letter: id };
          return [
            ...waiting.flatMap(({ unit_id, times }) =>
              officers
                .filter((officer) => officer.unit_id === unit_id)
                .map((officer) => ({
                  ...common,
                  account: officer.id,
                  key: `letter-unread:${id}:${times}`,
                  title: `还没有签收：${called}`,
                  body: `${first.issued_on} 签发，请打开看过以后签收。`,
                })),
            ),
            ...supervisors.map((account) => ({
              ...common,
              account,
              key: `letter-unread:${id}:${day}`,
              title: `${waiting.length} 个单位逾期没有签收：${called}`,
              body: `${waiting.map(({ unit }) => unit).join('、')}。已经提醒，请视情电话催收。`,
            })),
          ];
        }),
        now,
      );
      return { last: rows.at(-1)?.id ?? null, reminded: due.length };
    });
    reminded += done.reminded;
    if (done.last === null) return reminded;
    after = done.last;
  }
}
