import { regulations } from '@zhengling/qijiang';
import ICAL from 'ical.js';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestDesk } from '../desk/desk.testing.ts';
import { makeTasks, makeUnit } from '../sweep/late-tasks.testing.ts';

const databases = testDatabases();
let db: Kysely<Database>;
let desk: TestDesk;

beforeEach(async () => {
  db = await databases.create();
  desk = await openTestDesk(db, { now: () => new Date('2024-06-20T10:00:00+08:00') });
  await makeUnit(db, 'market', '示例区市场监督管理局');
  await makeUnit(db, 'urban', '示例区城市管理局');
});
afterEach(() => desk.close());

/** The entries as another library reads them (RFC 5545). */
async function read(path: string) {
  const answer = await desk.app.inject(path);
  expect(answer.headers['content-type']).toContain('text/calendar');
  for (const line of answer.payload.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(answer.payload));
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
      status: one.getFirstPropertyValue('status'),
    };
  });
}

describe('a calendar of tasks', () => {
  it('names the tasks whose day cannot be reckoned, and puts them on no day', async () => {
    const [task = 0] = await makeTasks(db, [
      { title: '次年首个工作日报送', dueOn: null, lead: 'market' },
      { title: '没有期限的事', dueOn: null, lead: 'market' },
    ]);
    await db
      .updateTable('duty')
      .set({ due_problem: '2031年的放假安排还没有公布' })
      .where('id', '=', task)
      .execute();
    const officer = await desk.as('officer', 'market');
    const { body } = await officer.post('/feeds');
    expect(await read(String(body.path))).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse((await desk.app.inject(String(body.path))).payload));
    const said = String(calendar.getFirstPropertyValue('x-wr-caldesc'));
    expect(said).toContain('次年首个工作日报送：2031年的放假安排还没有公布');
    expect(said).not.toContain('没有期限的事');
    // The list shows the same, and so do the light and the count of what wants a date.
    const list = await officer.get('/duties?mark=problem');
    expect(list.body).toMatchObject({
      total: 1,
      items: [{ dueOn: null, dueProblem: '2031年的放假安排还没有公布', light: { colour: 'none' } }],
    });
  });

  it('has whole days, stable ids, a sequence that counts changes, and says what is cancelled', async () => {
    const [task = 0] = await makeTasks(db, [
      {
        title: '报送，季度;汇总\\很长的题目很长的题目很长的题目很长的题目很长的题目',
        dueOn: '2024-06-30',
        lead: 'market',
      },
      { title: '别人的事', dueOn: '2024-06-30', lead: 'urban' },
    ]);
    const officer = await desk.as('officer', 'market');
    const { body } = await officer.post('/feeds');
    const path = String(body.path);
    expect((await officer.get('/feeds')).body.path).toBeNull();
    const [entry, ...others] = await read(path);
    expect(others).toEqual([]);
    expect(entry).toEqual({
      uid: `duty-${task}@zhengling`,
      sequence: 0,
      summary: '报送，季度;汇总\\很长的题目很长的题目很长的题目很长的题目很长的题目',
      start: '2024-06-30',
      end: '2024-07-01',
      allDay: true,
      status: 'CONFIRMED',
    });
    await db
      .updateTable('duty')
      .set({ state: 'cancelled', version: 4, due_on: '2024-07-05' })
      .where('id', '=', task)
      .execute();
    expect(await read(path)).toMatchObject([
      { uid: `duty-${task}@zhengling`, sequence: 3, start: '2024-07-05', status: 'CANCELLED' },
    ]);
  });

  it('is closed to guesses, to the revoked, and to accounts that are disabled', async () => {
    const officer = await desk.as('officer', 'market');
    expect((await officer.post('/feeds', { unit: 'urban' })).status).toBe(403);
    const { body } = await officer.post('/feeds', { unit: 'market' });
    const path = String(body.path);
    const status = async (at: string) => (await desk.app.inject(at)).statusCode;
    expect(await status(path)).toBe(200);
    expect(JSON.stringify(await db.selectFrom('feed').selectAll().execute())).not.toContain(
      path.slice(10, 40),
    );
    expect(await status('/calendar/x.ics')).toBe(404);
    expect(await status(`/calendar/${'a'.repeat(43)}.ics`)).toBe(404);
    await db.updateTable('account').set({ disabled: true }).where('unit_id', '=', 'market').execute();
    expect(await status(path)).toBe(404);
    await db.updateTable('account').set({ disabled: false }).where('unit_id', '=', 'market').execute();
    const [feed] = await db.selectFrom('feed').select('id').execute();
    expect((await officer.delete(`/feeds/${feed?.id}`)).status).toBe(200);
    expect(await status(path)).toBe(404);
  });
});

it('the activities of regulations are a public calendar', async () => {
  const entries = await read('/calendar/activities.ics');
  expect(entries).toHaveLength(regulations.flatMap(({ activities = [] }) => activities).length);
  expect(entries.find(({ uid }) => uid === 'events-opening@zhengling')).toMatchObject({
    start: '2019-12-07',
    end: '2019-12-09',
  });
});
