import type { DutyCreated } from '@zhengling/work';
import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { makeInstances } from './make-instances.ts';
import { program } from './repeal.ts';
import { createDuties } from './store.ts';

const databases = testDatabases();

it('a series by working days is made as far as the holiday notices reach, then says what is missing', async () => {
  const db = await databases.create();
  const made = new Date('2025-07-01T02:00:00Z');
  const created: DutyCreated = {
    type: 'created',
    origin: 'manual',
    state: 'assigned',
    kind: 'series',
    title: '每月第一个工作日报送',
    number: null,
    node: null,
    clause: '',
    quote: '',
    period: null,
    units: [],
    leader: null,
    public: false,
    template: null,
    due: { type: 'recurrence', rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1' },
    starts: null,
    dueOn: null,
    dueProblem: null,
    warnOn: null,
  };
  const [series = 0] = await db
    .transaction()
    .execute((trx) =>
      createDuties(trx, [{ created, key: null, parentId: null, documentId: null }], program(made)),
    );
  // The last year that has a notice: most of the look ahead lies in the next.
  const known = new Date('2026-07-10T02:00:00Z');
  expect(await makeInstances(db, known)).toMatchObject({ instances: 13 });
  const row = () =>
    db
      .selectFrom('duty')
      .select(['due_problem', 'version'])
      .where('id', '=', series ?? 0)
      .executeTakeFirstOrThrow();
  expect(await row()).toEqual({ due_problem: null, version: 1 });

  const beyond = new Date('2031-02-10T02:00:00Z');
  for (let run = 0; run < 2; run += 1) await makeInstances(db, beyond);
  const { due_problem, version } = await row();
  expect(due_problem).toMatch(/没有20\d\d年的节假日安排/);
  // Said once, and no day was guessed.
  expect(version).toBe(2);
  const days = await db
    .selectFrom('duty')
    .select('due_on')
    .where('parent_id', '=', series ?? 0)
    .where('due_on', '>', '2026-12-31')
    .execute();
  expect(days).toEqual([]);
});
