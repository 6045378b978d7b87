import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { type Answer, openTestDesk, type TestBrowser } from '../desk/desk.testing.ts';
import type { DutyDetail } from './schemas.ts';

const databases = testDatabases();

async function detail(answer: Promise<Answer>): Promise<DutyDetail> {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(200);
  return body as unknown as DutyDetail;
}

/** What stands in somebody's notices, the first first. */
async function told(browser: TestBrowser): Promise<readonly string[]> {
  const { body } = await browser.get('/notices');
  const { items } = body as unknown as {
    readonly items: readonly { readonly title: string; readonly body: string }[];
  };
  return items.map(({ title, body: text }) => (text === '' ? title : `${title}｜${text}`)).reverse();
}

it('units are told of what others do to their tasks, each once, and not of what they do themselves', async () => {
  const db = await databases.create();
  const desk = await openTestDesk(db, { now: () => new Date('2024-04-22T02:00:00Z') });
  await db
    .insertInto('organisation')
    .values([
      { id: 'civil', name: '区民政局', kind: 'department' },
      { id: 'finance', name: '区财政局', kind: 'department' },
      { id: 'towns', name: '各镇', kind: 'collective' },
      { id: 'a', name: '甲镇', kind: 'town' },
    ])
    .execute();
  const [editor, supervisor, leader] = [
    await desk.as('editor'),
    await desk.as('supervisor'),
    await desk.as('leader'),
  ];
  const [civil, finance, town] = [
    await desk.as('officer', 'civil'),
    await desk.as('officer', 'finance'),
    await desk.as('officer', 'a'),
  ];
  const made = await detail(
    editor.post('/duties', {
      title: '报送名单',
      units: [
        { id: 'civil', part: 'lead' },
        { id: 'finance', part: 'cooperating' },
      ],
      due: { type: 'date', date: '2024-06-28' },
    }),
  );
  expect(await told(civil)).toEqual([]);
  let duty = await detail(editor.post(`/duties/${made.id}/assign`, { seen: made.version }));
  expect(await told(civil)).toEqual(['新任务：报送名单｜期限2024年6月28日']);
  expect(await told(finance)).toEqual(['新任务：报送名单｜期限2024年6月28日']);

  // Handed out again to one more unit: only that one hears of a new task.
  duty = await detail(
    editor.post(`/duties/${made.id}/assign`, {
      seen: duty.version,
      units: [
        { id: 'civil', part: 'lead' },
        { id: 'finance', part: 'cooperating' },
        { id: 'towns', part: 'responsible' },
      ],
    }),
  );
  expect(await told(civil)).toHaveLength(1);
  expect(await told(town)).toEqual(['新任务：报送名单｜期限2024年6月28日']);

  const act = async (browser: TestBrowser, name: string, body: object) => {
    duty = await detail(browser.post(`/duties/${made.id}/${name}`, { seen: duty.version, ...body }));
  };
  await act(civil, 'accept', {});
  await act(civil, 'extend', { to: '2024-07-31', reason: '等名册' });
  await act(leader, 'approve', { granted: false, reason: '来得及' });
  await act(supervisor, 'suspend', { reason: '等上级通知' });
  await act(supervisor, 'resume', { giveBack: false });
  await act(supervisor, 'cancel', { reason: '不再需要' });
  const since = '期限2024年6月28日';
  expect((await told(civil)).slice(1)).toEqual([
    `延期没有批准：报送名单｜来得及，${since}`,
    `任务中止：报送名单｜等上级通知，${since}`,
    `任务恢复办理：报送名单｜${since}`,
    `任务取消：报送名单｜不再需要，${since}`,
  ]);
  expect(await told(finance)).toHaveLength(4);
  await desk.close();
});
