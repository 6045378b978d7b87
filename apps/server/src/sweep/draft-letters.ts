import type { Calendar } from '@zhengling/calendar';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { insertDraft, lateValues, redraft } from '../letters/draft.ts';
import { letterDefinitions } from '../letters/library.ts';
import { notify } from '../notices/notify.ts';
import { accountsOf } from './accounts-of.ts';

/** One of the two numbers of the advisory lock under which a group of wanted letters is drafted. */
const draftingLock = 7_461_014;
const program = { id: null, name: '政令通' };

/**
 * Drafts the letters that the ladder wants: one for each form, unit and day, with all its tasks, so that a unit does
 * not get ten papers in a morning: what comes later that day goes into the draft, as long as nobody has touched it. Each
 * group is one transaction under a lock of its own. Gives how many were drafted.
 */
export async function draftLetters(db: Kysely<Database>, calendar: Calendar, now: Date): Promise<number> {
  let drafted = 0;
  const groups = await db
    .selectFrom('letter_wanted')
    .select(['definition', 'unit_id', 'on_day'])
    .distinct()
    .where('letter_id', 'is', null)
    .orderBy('on_day')
    .orderBy('definition')
    .orderBy('unit_id')
    .execute();
  for (const group of groups) {
    const definition = letterDefinitions.get(group.definition);
    if (definition === undefined) continue;
    drafted += await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${draftingLock}, hashtext(${`${group.definition} ${group.unit_id} ${group.on_day}`}))`.execute(
        trx,
      );
      const wanted = await trx
        .selectFrom('letter_wanted')
        .innerJoin('duty', 'duty.id', 'letter_wanted.duty_id')
        .select(['duty_id', 'rung', 'letter_wanted.leader as forLeader'])
        .where('definition', '=', group.definition)
        .where('letter_wanted.unit_id', '=', group.unit_id)
        .where('on_day', '=', group.on_day)
        .where('letter_id', 'is', null)
        .execute();
      const [first] = wanted;
      if (first === undefined) return 0;
      const unit = group.unit_id === '' ? null : group.unit_id;
      const open = await untouchedDraft(trx, group);
      const duties = [...(open?.duties ?? []), ...wanted.map(({ duty_id }) => duty_id)];
      const values = await lateValues(trx, [...new Set(duties)], unit, today(now), calendar);
      const leader = wanted.some(({ forLeader }) => forLeader);
      if (open !== null) await redraft(trx, open.id, { definition, values, leader }, program, now);
      const id =
        open?.id ??
        (await insertDraft(
          trx,
          { definition, values, leader, units: unit === null ? await unitsTold(trx) : [unit] },
          program,
          now,
        ));
      // Only what the letter tells of: another sweep may have added some since they were read.
      await trx
        .updateTable('letter_wanted')
        .set({ letter_id: id })
        .where('definition', '=', group.definition)
        .where('unit_id', '=', group.unit_id)
        .where('on_day', '=', group.on_day)
        .where('letter_id', 'is', null)
        .where(
          'duty_id',
          'in',
          wanted.map(({ duty_id }) => duty_id),
        )
        .execute();
      if (open !== null) return 0;
      const supervisors = await accountsOf(trx, 'supervisor');
      await notify(
        trx,
        supervisors.map((account) => ({
          account,
          key: `letter-drafted:${id}`,
          kind: first.rung,
          title: `待核稿：${definition.name}（${values.unit === '' ? '各单位' : (values.unit ?? '')}，${wanted.length} 项）`,
          body: '已按督查规则起草，请核对事由和空白处后签发。',
          href: `/letters/${id}`,
          letter: id,
        })),
        now,
      );
      return 1;
    });
  }
  return drafted;
}

interface Group {
  readonly definition: string;
  readonly unit_id: string;
  readonly on_day: string;
}

/** The draft of this group that nobody has changed, sent on or issued, with the tasks it tells of. */
async function untouchedDraft(
  trx: Transaction<Database>,
  { definition, unit_id, on_day }: Group,
): Promise<{ readonly id: number; readonly duties: readonly number[] } | null> {
  const rows = await trx
    .selectFrom('letter_wanted')
    .innerJoin('letter', 'letter.id', 'letter_wanted.letter_id')
    .select(['letter.id', 'duty_id'])
    .where('letter_wanted.definition', '=', definition)
    .where('letter_wanted.unit_id', '=', unit_id)
    .where('on_day', '=', on_day)
    .where('letter.state', '=', 'draft')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event')
            .select('event.id')
            .where('subject_kind', '=', 'letter')
            .where('subject_id', '=', sql<string>`letter.id::text`)
            .where('action', 'not in', ['letter.drafted', 'letter.redrafted']),
        ),
      ),
    )
    .orderBy('letter.id', 'desc')
    .forUpdate('letter')
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  return { id: first.id, duties: rows.filter(({ id }) => id === first.id).map(({ duty_id }) => duty_id) };
}

/** 各街镇、区政府各部门 as the register of organisations has them today. */
async function unitsTold(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', 'in', ['town', 'street', 'department', 'park'])
    .where('ends', 'is', null)
    .where('id', 'not like', 'upper/%')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
