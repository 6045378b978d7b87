import { readFile } from 'node:fs/promises';
import type { HolidayYear } from '@zhengling/calendar';
import { describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk } from '../desk/desk.testing.ts';
import { importHolidays } from '../holidays/index.ts';
import { importIssue } from '../issues/import.ts';
import { publishImported } from '../issues/publish-imported.ts';
import { sweep } from './sweep.ts';

const databases = testDatabases();
const by = { id: null, name: '测试' };
const sample = new URL('../../../../samples/sample-2024-4.txt', import.meta.url);
const notice: HolidayYear = {
  year: 2091,
  notices: [
    {
      title: '国务院办公厅关于2091年部分节假日安排的通知',
      number: '国办发明电〔2090〕9号',
      issued: '2090-11-10',
      holidays: [{ name: '元旦', from: '2091-01-01', to: '2091-01-03', worked: [] }],
    },
  ],
};

describe('what a sweep does each day', () => {
  it('dates what waits for holidays as soon as they are imported', async () => {
    const db = await databases.create();
    const now = new Date('2024-06-16T02:00:00Z');
    const desk = await openTestDesk(db, { now: () => now });
    const editor = await desk.as('editor');
    const made = await editor.post('/duties', {
      title: '报送方案',
      units: [],
      due: { type: 'date', date: '2091-06-15' },
    });
    expect(made.status).toBeLessThan(300);
    const stored = () =>
      db.selectFrom('duty').select(['warn_on', 'version']).where('title', '=', '报送方案').execute();
    const before = await stored();
    expect(before).toMatchObject([{ warn_on: null }]);
    expect(await sweep(db, now)).toMatchObject({ redated: 0 });
    expect(await stored()).toEqual(before);
    const imported = await importHolidays(db, notice, by, 'a.txt');
    expect(imported.ok).toBe(true);
    expect(await sweep(db, now)).toMatchObject({ redated: 1 });
    const [after] = await stored();
    expect(after?.warn_on).toMatch(/^2091-06-/);
    expect(await sweep(db, now)).toMatchObject({ redated: 0 });
    await desk.close();
  });

  it('ends tasks on the day on which the repeal of their document takes effect', async () => {
    const db = await databases.create();
    const imported = await importIssue(db, { name: 'sample.txt', content: await readFile(sample), by });
    if (!imported.ok) throw new Error(imported.problem.message);
    const published = await publishImported(db, imported.value, by);
    if (!published.ok) throw new Error(published.problem.message);
    const { number } = await db
      .selectFrom('duty')
      .select('number')
      .where('number', 'is not', null)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    const later = await db
      .updateTable('document')
      .set({ in_force_from: '2024-06-01' })
      .where('number', '!=', number)
      .returning('id')
      .execute();
    await db
      .insertInto('repeal')
      .values({ document_id: later[0]?.id ?? 0, number })
      .execute();
    const standing = async () =>
      (
        await db
          .selectFrom('duty')
          .select('id')
          .where('number', '=', number)
          .where('state', '<>', 'cancelled')
          .execute()
      ).length;
    const all = await standing();
    expect(all).toBeGreaterThan(0);
    expect(await sweep(db, new Date('2024-05-31T15:59:00Z'))).toMatchObject({ cancelled: 0 });
    expect(await standing()).toBe(all);
    // The first minute of the day in Beijing.
    expect(await sweep(db, new Date('2024-05-31T16:00:00Z'))).toMatchObject({ cancelled: all });
    expect(await standing()).toBe(0);
  });
});
