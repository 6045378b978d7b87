import {
  type Acts,
  acts,
  conditionOf,
  type Kind,
  may,
  publicSubject,
  roles,
  type Subject,
} from '@zhengling/access';
import { type SqlBool, sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { allowedRows, dutyColumns } from './index.ts';

const databases = testDatabases();

const units = ['finance', 'education', 'town-a'] as const;
const accounts = [1, 2] as const;

/** Everybody who could ask: each role in each unit and in none, an account without role, the public. */
const subjects: readonly Subject[] = [
  publicSubject,
  ...[...roles, null].flatMap((role) =>
    [...units, null].flatMap((unit) => accounts.map((account) => ({ role, unit, account }))),
  ),
];

const everyAct: readonly { readonly kind: Kind; readonly act: string }[] = Object.entries(acts).flatMap(
  ([kind, list]) => (isKind(kind) ? list.map((act) => ({ kind, act })) : []),
);

function isKind(kind: string): kind is Kind {
  return kind in acts;
}

function isActOf<K extends Kind>(kind: K, act: string): act is Acts[K] {
  return acts[kind].some((one) => one === act);
}

/** Every combination of who takes part in which way, disclosed or not, of whose unit and account. */
const records = [...subsetsOf(units)]
  .flatMap((lead) =>
    [[], ['finance'], ['town-a', 'education']].flatMap((responsible) =>
      [[], ['finance'], ['education']].flatMap((cooperating) =>
        [true, false].map((isPublic) => ({ lead, responsible, cooperating, public: isPublic })),
      ),
    ),
  )
  .map((record, at) => ({
    ...record,
    unit: [...units, null][at % 4] ?? null,
    account: [1, 2, null][at % 3] ?? null,
  }));

function* subsetsOf(all: readonly string[]): Generator<string[]> {
  for (let bits = 0; bits < 1 << all.length; bits++) yield all.filter((_, at) => (bits >> at) & 1);
}

it('the filter of a query lets through exactly what the check does: every role, unit and act', async () => {
  const db = await databases.create();
  await db.transaction().execute(async (trx) => {
    for (const id of units)
      await trx.insertInto('organisation').values({ id, name: id, kind: 'body' }).execute();
    for (const [at, record] of records.entries()) {
      const { id } = await trx
        .insertInto('duty')
        .values({
          origin: 'manual',
          title: `任务${at}`,
          state: 'assigned',
          kind: 'once',
          public: record.public,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      expect(id).toBe(at + 1);
      for (const part of ['lead', 'responsible', 'cooperating'] as const)
        for (const unit_id of record[part])
          await trx.insertInto('duty_unit').values({ duty_id: id, unit_id, part }).execute();
    }
  });
  const columns = {
    ...dutyColumns,
    unit: (is: string) => sql<SqlBool>`own.unit = ${is}`,
    account: (is: number) => sql<SqlBool>`own.account = ${is}`,
  };
  const own = sql.join(
    records.map(({ unit, account }, at) => sql`(${at + 1}::int, ${unit}::text, ${account}::int)`),
  );
  /** Questions that come to the same condition have the same answer: each is asked of the database once. */
  const asked = new Map<string, readonly number[]>();
  let compared = 0;
  for (const subject of subjects) {
    for (const { kind, act } of everyAct) {
      if (!isActOf(kind, act)) throw new Error(act);
      const condition = conditionOf(subject, kind, act);
      const key = JSON.stringify(condition);
      const known = asked.get(key);
      const rows =
        known ??
        (
          await sql<{ id: number }>`
            select duty.id from duty join (values ${own}) own (id, unit, account) on own.id = duty.id
            where ${allowedRows(condition, columns)} order by duty.id`.execute(db)
        ).rows.map(({ id }) => id);
      asked.set(key, rows);
      const checked = records.flatMap((record, at) => (may(subject, kind, act, record) ? [at + 1] : []));
      expect(rows, `${subject.role} of ${subject.unit}: ${kind} ${act}`).toEqual(checked);
      compared += records.length;
    }
  }
  expect(compared).toBe(subjects.length * everyAct.length * records.length);
  expect(asked.size).toBeGreaterThan(10);
});
