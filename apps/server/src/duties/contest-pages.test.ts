import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk } from '../desk/desk.testing.ts';
import { makeTasks, makeUnit } from '../sweep/late-tasks.testing.ts';

const databases = testDatabases();

it('the form of a contest says what is wrong and gives back what was typed, and takes only so many an hour', async () => {
  const db = await databases.create();
  const desk = await openTestDesk(db);
  try {
    await makeUnit(db, 'market', '示例区市场监督管理局');
    const tasks = await makeTasks(db, [
      { title: '公布检查结果', dueOn: '2024-06-30', lead: 'market', state: 'closed' },
      { title: '公开而没有办完', dueOn: '2024-06-30', lead: 'market', state: 'accepted' },
      { title: '没有公开', dueOn: '2024-06-30', lead: 'market', state: 'closed' },
    ]);
    const [closed = 0, working = 0, inside = 0] = tasks;
    await db.updateTable('duty').set({ public: true }).where('id', 'in', [closed, working]).execute();
    const page = (path: string) => desk.app.inject({ url: path, headers: { accept: 'text/html' } });
    const send = (id: number, reason: string) =>
      desk.app.inject({
        method: 'POST',
        url: `/duties/${id}/contest`,
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ reason, contact: '<b>13800001234' }).toString(),
      });
    for (const path of [`/duties/${inside}/contest`, '/duties/0/contest', '/duties/x/contest']) {
      const answer = await page(path);
      expect(answer.statusCode, path).toBe(404);
      expect(answer.body).toContain('没有这项公开的任务');
      expect(answer.body).not.toContain('没有公开</');
    }
    const early = await page(`/duties/${working}/contest`);
    expect(early.body).toContain('没有办结，不用提出异议');
    expect(early.body).not.toContain('<form method="post"');
    expect((await page('/contests/YY-AAAA-BBBB-CCCC')).statusCode).toBe(404);

    const asked = await page('/contests?receipt=%20yy-aaaa-bbbb-cccc');
    expect(asked.headers.location).toBe('/contests/YY-AAAA-BBBB-CCCC');
    expect((await page('/contests?receipt=%2F%2Fevil')).statusCode).toBe(404);

    for (const reason of ['太短', '长'.repeat(1001), ...Array.from({ length: 8 }, () => '')]) {
      const answer = await send(closed, reason);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('还没有提交');
      expect(answer.body).toContain('&lt;b&gt;13800001234');
    }
    const often = await send(closed, '东门放学时没有人值守。');
    expect(often.statusCode).toBe(429);
    expect(often.body).toContain('请过一小时再提交');
    expect(often.body).toContain('东门放学时没有人值守。');
    expect(await db.selectFrom('duty_contest').select('id').execute()).toEqual([]);
  } finally {
    await desk.close();
  }
});
