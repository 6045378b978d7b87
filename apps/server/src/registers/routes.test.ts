import { describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk } from '../desk/desk.testing.ts';
import { appointment, flood, inventedIssue, publishRegisters } from './invented.testing.ts';

const databases = testDatabases();
const group = encodeURIComponent('named/临河区防汛工作领导小组');
const now = () => new Date('2021-07-01T02:00:00Z');

async function opened() {
  const db = await databases.create();
  await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
  await publishRegisters(db, '2021-06', inventedIssue(6, [appointment]));
  return { db, desk: await openTestDesk(db, { now }) };
}

describe('registers over HTTP', () => {
  it('tell who sits where on a day, who held what, and what a body is', async () => {
    const { desk } = await opened();
    const reader = await desk.as('supervisor');
    const sittings = async (on: string) =>
      (await reader.get(`/registers/groups/${group}?on=${on}`)).body.sittings;
    expect(await sittings('2021-06-07')).toMatchObject([
      { role: '组长', person: '李明' },
      { role: '副组长', person: '赵强', how: 'named' },
      {},
      {},
      {},
    ]);
    expect((await reader.get(`/registers/groups/${group}`)).body).toMatchObject({
      on: '2021-07-01',
      passes: true,
      hosts: [{ id: 'water', name: '区水利局' }],
      sittings: [
        {},
        { role: '副组长', person: '周五', named: '赵强', how: 'passed' },
        {},
        {},
        { person: '周五', office: true },
      ],
    });
    const person = await reader.get(`/registers/people/${encodeURIComponent('赵强')}?on=2021-06-01`);
    expect(person.body).toMatchObject({
      holders: [{ post: { title: '局长' }, ends: '2021-06-07', certainty: 'documented' }],
    });
    const body = await reader.get('/registers/organisations/water');
    expect(body.body).toMatchObject({ name: '区水利局', parent: { id: 'government' } });
    const found = await reader.get(`/registers/organisations?q=${encodeURIComponent('水利')}`);
    expect(found.body.items).toMatchObject([{ id: 'water', posts: 1 }]);
    await desk.close();
  });

  it('take changes with a reason from who may, once for each version seen, and leave an event', async () => {
    const { db, desk } = await opened();
    const [editor, leader, officer] = [
      await desk.as('editor'),
      await desk.as('leader'),
      await desk.as('officer', 'finance'),
    ];
    const { id } = await db
      .selectFrom('holding')
      .select('id')
      .where('person', '=', '李明')
      .executeTakeFirstOrThrow();
    const end = { version: 1, on: '2021-06-30', reason: '调离' };
    expect((await leader.post(`/registers/holdings/${id}/end`, end)).status).toBe(403);
    expect((await officer.post(`/registers/holdings/${id}/end`, end)).status).toBe(403);
    expect((await editor.post(`/registers/holdings/${id}/end`, end)).body).toMatchObject({ version: 2 });
    const second = await editor.post(`/registers/holdings/${id}/end`, { ...end, on: '2021-06-29' });
    expect(second.status).toBe(409);
    expect(second.body.conflict).toMatchObject({
      version: 2,
      now: { ends: '2021-06-30' },
      others: [{ actor: '公报编辑', reason: '调离', changes: [{ label: '最后一日', to: '2021-06-30' }, {}] }],
      fields: [{ label: '最后一日', from: '2021-06-30', to: '2021-06-29' }],
    });
    const history = await editor.get(`/registers/holding/${id}/history`);
    expect(history.list).toMatchObject([{ action: 'holding.ended', reason: '调离', actor: '公报编辑' }]);
    const added = {
      organisation: 'finance',
      title: '局长',
      person: '郑 九',
      starts: '2021-07-01',
      reason: '新任',
    };
    expect((await officer.post('/registers/holdings', added)).status).toBe(200);
    const held = await editor.get(`/registers/holders?q=${encodeURIComponent('郑九')}`);
    expect(held.list).toMatchObject([{ person: '郑九', certainty: 'documented', edited: true }]);
    const wrong = await editor.post('/registers/holdings', { ...added, organisation: 'nobody' });
    expect(wrong.body).toMatchObject({ code: 'no-such-organisation', field: 'organisation' });
    await desk.close();
  });

  it('hide pupils until they are revealed, and record each revealing', async () => {
    const { db, desk } = await opened();
    await db
      .insertInto('honour')
      .values({
        title: '区长奖',
        recipient: '王小明',
        about: '某小学五年级2班学生',
        kind: 'person',
        minor: true,
      })
      .execute();
    const [reader, supervisor] = [await desk.as('reader'), await desk.as('supervisor')];
    expect((await reader.get('/registers/honours')).list).toMatchObject([
      { recipient: '王××', about: '', masked: true },
    ]);
    expect((await reader.get(`/registers/honours?q=${encodeURIComponent('小明')}`)).list).toEqual([]);
    const { id } = await db.selectFrom('honour').select('id').executeTakeFirstOrThrow();
    expect((await reader.post(`/registers/honours/${id}/reveal`, { reason: '看看' })).status).toBe(403);
    const shown = await supervisor.post(`/registers/honours/${id}/reveal`, { reason: '核对名册' });
    expect(shown.body).toMatchObject({ recipient: '王小明', masked: false });
    const events = await db
      .selectFrom('event')
      .select(['action', 'detail'])
      .where('action', '=', 'register.revealed')
      .execute();
    expect(events).toEqual([{ action: 'register.revealed', detail: { reason: '核对名册' } }]);
    await desk.close();
  });

  it('tell the auditor that a pupil’s entry was changed, by whom and why, not the name', async () => {
    const { db, desk } = await opened();
    await db
      .insertInto('honour')
      .values({ title: '小小河长', recipient: '王小明', about: '某小学学生', kind: 'person', minor: true })
      .execute();
    const { id, version } = await db.selectFrom('honour').selectAll().executeTakeFirstOrThrow();
    const supervisor = await desk.as('supervisor');
    const changed = await supervisor.patch(`/registers/honours/${id}`, {
      version,
      reason: '名字写错',
      recipient: '王晓明',
      title: '小河长',
    });
    expect(changed.status).toBe(200);
    const auditor = await desk.as('auditor');
    const { body } = await auditor.get('/events?action=honour.');
    expect(body).toMatchObject({
      items: [{ detail: { reason: '名字写错', before: { title: '小小河长' }, after: { title: '小河长' } } }],
    });
    expect(JSON.stringify(body)).not.toMatch(/王小明|王晓明/);
    // A guess is not confirmed either.
    const guessed = await auditor.get(`/events?q=${encodeURIComponent('王晓明')}`);
    expect(guessed.body).toMatchObject({ items: [] });
    expect((await auditor.get(`/events?q=${encodeURIComponent('名字写错')}`)).body).toMatchObject({
      items: [{ action: 'honour.changed' }],
    });
    await desk.close();
  });

  it('show a masked name to an officer only where the own unit gave the honour', async () => {
    const { db, desk } = await opened();
    const pupil = { title: '节水小卫士', kind: 'person', minor: true } as const;
    await db
      .insertInto('honour')
      .values([
        { ...pupil, recipient: '王小明', by_name: '区水利局' },
        { ...pupil, recipient: '李小红', by_name: '查不到的单位' },
      ])
      .execute();
    const rows = await db.selectFrom('honour').select(['id', 'by_name']).orderBy('id').execute();
    const [own, other] = rows.map(({ id }) => `/registers/honours/${id}/reveal`);
    const officer = await desk.as('officer', 'water');
    const stranger = await desk.as('officer', 'finance');
    const why = { reason: '核对名册' };
    expect((await stranger.post(own ?? '', why)).status).toBe(403);
    expect((await officer.post(other ?? '', why)).status).toBe(403);
    expect((await officer.post(own ?? '', { reason: ' ' })).status).toBe(400);
    expect((await officer.post(own ?? '', why)).body).toMatchObject({ recipient: '王小明', unit: 'water' });
    const events = await db
      .selectFrom('event')
      .select('id')
      .where('action', '=', 'register.revealed')
      .execute();
    expect(events).toHaveLength(1);
    await desk.close();
  });

  it('refuse a parent that is below, and tell what was changed', async () => {
    const { desk } = await opened();
    const editor = await desk.as('editor');
    const change = { version: 1, reason: '核对', aliases: ['水务局'], parent: 'government' };
    expect((await editor.patch('/registers/organisations/water', change)).status).toBe(200);
    const circle = await editor.patch('/registers/organisations/government', {
      version: 1,
      reason: '试试',
      parent: 'water',
    });
    expect(circle.body).toMatchObject({ code: 'parent-in-a-circle', field: 'parent' });
    expect((await editor.get('/registers/organisation/water/history')).list).toMatchObject([
      { action: 'organisation.changed', reason: '核对', changes: [{ label: '其他名称', to: '水务局' }] },
    ]);
    const added = { name: '区河湖局', parent: null, starts: null, reason: '新设' };
    expect((await editor.post('/registers/organisations', added)).body).toEqual({ id: 'named/区河湖局' });
    const posts = await editor.get(`/registers/posts?q=${encodeURIComponent('水利局局')}`);
    expect(posts.list).toEqual([{ id: 'water/局长', name: '区水利局局长' }]);
    await desk.close();
  });

  it('propose what documents say of entries changed by hand, and take it or not', async () => {
    const { db, desk } = await opened();
    const editor = await desk.as('editor');
    await db.updateTable('holding').set({ edited: true, ends: null }).where('person', '=', '赵强').execute();
    await publishRegisters(db, '2021-06', inventedIssue(6, []));
    await publishRegisters(db, '2021-06', inventedIssue(6, [appointment]));
    const [proposal] = (await editor.get('/registers/proposals')).list;
    expect(proposal).toMatchObject({
      entry: '赵强 区水利局局长',
      changes: [{ field: 'ends', label: '最后一日', from: '', to: '2021-06-07' }],
    });
    await editor.post(`/registers/proposals/${proposal?.id}`, { decision: 'take', reason: '按任免通知' });
    expect(await db.selectFrom('holding').select('ends').where('person', '=', '赵强').execute()).toEqual([
      { ends: '2021-06-07' },
    ]);
    expect((await editor.get('/registers/proposals')).list).toEqual([]);
    await desk.close();
  });

  it('tell the public only what published documents say', async () => {
    const { desk } = await opened();
    const asked = () => desk.app.inject({ url: '/api/registers/groups?on=2021-07-01' });
    expect((await asked()).json()).toEqual([]);
    const page = await desk.app.inject({
      url: '/registers/groups?on=2021-07-01',
      headers: { accept: 'text/html' },
    });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('议事协调机构');
    expect((await desk.app.inject({ url: '/registers/posts' })).statusCode).toBe(200);
    await desk.close();
  });
});
