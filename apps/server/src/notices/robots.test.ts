import { createServer } from 'node:http';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../desk/desk.testing.ts';
import { makeAccount, makeTasks, makeUnit } from '../sweep/late-tasks.testing.ts';
import { sweep } from '../sweep/sweep.ts';
import { deliver } from './deliver.ts';
import { loadSeal } from './seal.ts';

const databases = testDatabases();
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`);
let db: Kysely<Database>;
let desk: TestDesk;
let system: TestBrowser;
/** What the robot heard, and how it answers next. */
let heard: string[] = [];
let answer: () => string = () => '';
let address = '';
const closing: (() => Promise<unknown>)[] = [];
const taken = '{"errcode":0,"errmsg":"ok"}';

beforeEach(async () => {
  db = await databases.create();
  desk = await openTestDesk(db, { now: () => at('2024-06-14') });
  closing.push(() => desk.close());
  await makeUnit(db, 'market', '示例区市场监督管理局');
  await makeUnit(db, 'urban', '示例区城市管理局');
  await makeAccount(db, 'officer-1', 'officer', 'market');
  await makeAccount(db, 'officer-2', 'officer', 'market');
  await makeAccount(db, 'officer-3', 'officer', 'urban');
  await makeAccount(db, 'supervisor', 'supervisor');
  system = await desk.as('system');
  heard = [];
  answer = () => taken;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      heard.push(body);
      response.end(answer());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  address = `http://127.0.0.1:${bound.port}/robot/send?key=geheim-4711`;
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const robot = (carries: readonly string[], rest: object = {}) =>
  system.post('/settings/robots', {
    name: '督查群',
    format: 'wecom',
    address,
    secret: '',
    carries,
    ...rest,
  });
const hand = async (now: Date) => {
  await deliver({
    db,
    seal: await loadSeal(desk.dataDir),
    now: () => now,
    log: { warn: () => undefined },
  });
};

describe('a robot', () => {
  it('posts at once what officers are told, of the kinds it carries, once, with its units', async () => {
    expect((await robot(['urge'])).status).toBe(200);
    await makeTasks(db, [
      { title: '甲事，联系人张某，电话13912345678', dueOn: '2024-06-13', lead: 'market' },
      { title: '乙事', dueOn: '2024-06-13', lead: 'urban' },
      { title: '丙事', dueOn: '2024-06-20', lead: 'urban' },
    ]);
    await sweep(db, at('2024-06-14'));
    await sweep(db, at('2024-06-14', '10:01'));
    await hand(at('2024-06-14', '10:02'));
    await hand(at('2024-06-14', '10:03'));
    expect(heard).toHaveLength(1);
    const said = String(JSON.parse(heard[0] ?? '{}').markdown.content);
    expect(said).toContain('**催办 2 件**');
    expect(said).toContain('乙事（6月13日到期，已逾期）（示例区城市管理局）');
    expect(said).toContain('（示例区市场监督管理局）');
    expect(said).not.toContain('丙事');
    // Personal data do not leave the house.
    expect(said).toContain('甲事');
    expect(said).not.toContain('13912345678');
    // The draft of a letter is for supervisors: no group hears of it.
    await sweep(db, at('2024-06-20'));
    await hand(at('2024-06-20'));
    expect(heard).toHaveLength(1);
  });

  it('of a unit posts what its own officers are told', async () => {
    expect((await robot(['urge'], { unit: 'urban' })).status).toBe(200);
    expect((await robot(['urge'], { unit: 'nowhere' })).body.message).toBe('机构名录里没有这个单位。');
    await makeTasks(db, [
      { title: '甲事', dueOn: '2024-06-13', lead: 'market' },
      { title: '乙事', dueOn: '2024-06-13', lead: 'urban' },
    ]);
    await sweep(db, at('2024-06-14'));
    await hand(at('2024-06-14'));
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('乙事');
    expect(heard[0]).not.toContain('甲事');
  });

  it('is tried again while it is overrun, and says what it answered where it takes no more', async () => {
    await robot(['urge']);
    await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-13', lead: 'market' }]);
    await sweep(db, at('2024-06-14'));
    answer = () => '{"errcode":45009,"errmsg":"api freq out of limit"}';
    await hand(at('2024-06-14'));
    const shown = async () => (await system.get('/settings/robots')).list[0];
    expect(await shown()).toMatchObject({ waiting: 1, problem: 'errcode 45009 api freq out of limit' });
    await hand(at('2024-06-14', '10:01'));
    expect(heard).toHaveLength(1);
    answer = () => '{"errcode":93000,"errmsg":"invalid webhook url"}';
    await hand(at('2024-06-14', '10:05'));
    expect(heard).toHaveLength(2);
    expect(await shown()).toMatchObject({
      waiting: 0,
      sentAt: null,
      problem: 'errcode 93000 invalid webhook url',
    });
    await hand(at('2024-06-14', '12:00'));
    expect(heard).toHaveLength(2);
    const told = (await system.get('/notices')).body.items.map((one) => (one as { title?: string }).title);
    expect(told).toEqual(['群机器人“督查群”没有收下消息']);
    expect((await system.get('/settings/notices')).body).toMatchObject({
      outbox: { refused: 1, problems: [{ state: 'refused', attempts: 2 }] },
    });
  });

  it('is tested by the administrator, changed, and its address is nowhere to be read', async () => {
    const added = await robot(['digest']);
    const id = added.list[0]?.id ?? 0;
    expect((await system.post(`/settings/robots/${id}/test`, {})).body).toMatchObject({
      outcome: 'accepted',
      detail: 'errcode 0 ok',
    });
    answer = () => '{"errcode":93000,"errmsg":"invalid webhook url"}';
    expect((await system.post(`/settings/robots/${id}/test`, {})).body).toMatchObject({
      outcome: 'refused',
      detail: 'errcode 93000 invalid webhook url',
    });
    const changed = await system.patch(`/settings/robots/${id}`, {
      carries: ['letter'],
      address: `${address}8`,
      secret: 'SEC-geheim-2',
    });
    expect(changed.list[0]).toMatchObject({ carries: ['letter'], signed: true });
    expect((await system.patch('/settings/robots/99', { enabled: false })).status).toBe(404);
    expect((await system.patch(`/settings/robots/${id}`, { address: 'robot' })).status).toBe(422);
    const events = await db.selectFrom('event').selectAll().where('action', 'like', 'settings.%').execute();
    expect(events.map(({ action }) => action)).toEqual([
      'settings.changed',
      'settings.tested',
      'settings.tested',
      'settings.changed',
    ]);
    const stored = JSON.stringify([
      events,
      await db.selectFrom('webhook').selectAll().execute(),
      (await system.get('/settings/robots')).list,
    ]);
    expect(stored).not.toContain('geheim');
    const supervisor = await desk.as('supervisor');
    expect((await supervisor.get('/settings/robots')).status).toBe(403);
  });
});
