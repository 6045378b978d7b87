import { nationalCalendar } from '@zhengling/calendar';
import { dutyStates, light } from '@zhengling/work';
import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { lightSql } from './light-sql.ts';

const databases = testDatabases();

it('the light of a row is the light of the task, for every state and on every side of its days', async () => {
  const db = await databases.create();
  const today = '2024-06-14';
  const days = [null, '2024-06-13', today, '2024-06-15'];
  const rows = dutyStates.flatMap((state) =>
    (['once', 'series', 'ongoing'] as const).flatMap((kind) =>
      days.flatMap((due_on) =>
        days.flatMap((warn_on) =>
          days.flatMap((done_on) =>
            [null, '没有写明'].map((due_problem) => ({ state, kind, due_on, warn_on, done_on, due_problem })),
          ),
        ),
      ),
    ),
  );
  for (let from = 0; from < rows.length; from += 1_000)
    await db
      .insertInto('duty')
      .values(
        rows.slice(from, from + 1_000).map((row) => ({ ...row, origin: 'manual' as const, title: '任务' })),
      )
      .execute();
  const stored = await db.selectFrom('duty').selectAll().select(lightSql(today).as('colour')).execute();
  expect(stored).toHaveLength(rows.length);
  const colours = new Set<string>();
  for (const row of stored) {
    const { colour, words } = light(
      {
        state: row.state,
        kind: row.kind,
        dueOn: row.due_on,
        dueProblem: row.due_problem,
        warnOn: row.warn_on,
        doneOn: row.done_on,
      },
      today,
      nationalCalendar,
    );
    expect(row.colour, words).toBe(colour);
    colours.add(colour);
  }
  expect(colours.size).toBe(5);
});
