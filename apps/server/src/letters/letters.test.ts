import { unzipSync } from 'fflate';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestDesk } from '../desk/desk.testing.ts';
import { makeTasks, makeUnit } from '../sweep/late-tasks.testing.ts';
import { sweep } from '../sweep/sweep.ts';
import { issueLetter, voidLetter } from './change.ts';
import { insertDraft } from './draft.ts';
import { letterDefinitions } from './library.ts';

const databases = testDatabases();
const now = () => new Date('2024-06-20T10:00:00+08:00');
const by = { id: null, name: '测试' };
let db: Kysely<Database>;
let desk: TestDesk;

beforeEach(async () => {
  db = await databases.create();
  desk = await openTestDesk(db, { now });
  await makeUnit(db, 'market', '示例区市场监督管理局');
  await makeUnit(db, 'urban', '示例区城市管理局');
  await db
    .insertInto('setting')
    .values({
      name: 'letters',
      value: JSON.stringify({ issuer: '示例区人民政府督查室', series: '示府督', replyWorkdays: 5 }),
    })
    .execute();
});
afterEach(() => desk.close());

const examples = (id: string) =>
  Object.fromEntries(
    Object.entries(letterDefinitions.get(id)?.blanks ?? {}).map(([name, { example }]) => [name, example]),
  );

async function drafts(count: number): Promise<readonly number[]> {
  const definition = letterDefinitions.get('general/supervise');
  if (definition === undefined) throw new Error('no form');
  const values = {
    ...examples('general/supervise'),
    unit: '某局',
    today: '今日',
    count: '1',
    tasks: '某事',
    replyBy: '某日',
    taken: '',
  };
  const ids: number[] = [];
  for (let made = 0; made < count; made += 1)
    ids.push(
      await db
        .transaction()
        .execute((trx) => insertDraft(trx, { definition, values, units: ['market'] }, by, now())),
    );
  return ids;
}

describe('numbers', () => {
  it('have no gaps and no doubles, whoever issues at once, fails in between or voids', async () => {
    const ids = await drafts(40);
    const outcomes = await Promise.all(
      ids.map((id, at) =>
        // Every fourth has been changed meanwhile and is refused after it has waited for the others.
        issueLetter(db, { id, seen: at % 4 === 3 ? 9 : 1, by, now: now() }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(30);
    const broken = db.transaction().execute(async (trx) => {
      const { drawSerial } = await import('./number.ts');
      await drawSerial(trx, '示府督', 2024);
      throw new Error('the power fails');
    });
    await expect(broken).rejects.toThrow('the power fails');
    const [voided = 0] = ids;
    expect((await voidLetter(db, { id: voided, seen: 2, by, now: now() }, '对象有误')).ok).toBe(true);
    const late = ids.filter((_, at) => at % 4 === 3);
    await Promise.all(late.map((id) => issueLetter(db, { id, seen: 1, by, now: now() })));
    const rows = await db.selectFrom('letter').select(['serial', 'state']).orderBy('serial').execute();
    expect(rows.map(({ serial }) => serial)).toEqual(ids.map((_, at) => at + 1));
    expect(rows.filter(({ state }) => state === 'void')).toHaveLength(1);
    await expect(
      db.updateTable('letter').set({ serial: 1 }).where('serial', '=', 2).execute(),
    ).rejects.toThrow(/unique/);
  });

  it('begin again with the year', async () => {
    const [first = 0, second = 0] = await drafts(2);
    await issueLetter(db, { id: first, seen: 1, by, now: new Date('2024-12-31T23:30:00+08:00') });
    await issueLetter(db, { id: second, seen: 1, by, now: new Date('2025-01-01T00:30:00+08:00') });
    const rows = await db.selectFrom('letter').select(['year', 'serial']).orderBy('id').execute();
    expect(rows).toEqual([
      { year: 2024, serial: 1 },
      { year: 2025, serial: 1 },
    ]);
  });
});

describe('a letter of the ladder', () => {
  it('goes from the draft to the desk of its unit, which signs for it', async () => {
    await makeTasks(db, [{ title: '报送季度汇总', dueOn: '2024-06-13', lead: 'market' }]);
    await sweep(db, new Date('2024-06-14T10:00:00+08:00'));
    await sweep(db, now());
    const [supervisor, officer, other] = [
      await desk.as('supervisor'),
      await desk.as('officer', 'market'),
      await desk.as('officer', 'urban'),
    ];
    const { body: list } = await supervisor.get('/letters?state=draft');
    expect(list.total).toBe(1);
    const row = await db.selectFrom('letter').select('id').executeTakeFirstOrThrow();
    const at = `/letters/${row.id}`;
    expect((await officer.get(at)).status).toBe(404);
    expect((await supervisor.post(`${at}/issue`, { seen: 1 })).body.code).toBe('letter-blanks');
    const draft = await supervisor.get(at);
    const filled = String(draft.body.body).replace('【联系人】', '李某').replace('【联系电话】', '1234');
    expect((await supervisor.send('PATCH', at, { seen: 1, body: filled })).body).toMatchObject({
      version: 2,
    });
    const stale = await supervisor.send('PATCH', at, { seen: 1, body: filled });
    expect([stale.status, stale.body.code]).toEqual([409, 'letter-changed']);
    const issued = await supervisor.post(`${at}/issue`, { seen: 2 });
    expect([issued.status, issued.body.number]).toEqual([200, '示府督〔2024〕1号']);
    expect((await other.get(at)).status).toBe(404);
    expect((await officer.get('/letters')).body.total).toBe(1);
    const received = await officer.post(`${at}/receive`);
    expect(received.status).toBe(200);
    expect(JSON.stringify((await supervisor.get(at)).body.addressees)).toContain('market的承办员');
    expect((await officer.post(`${at}/void`, { seen: 3, reason: '不要' })).status).toBe(403);

    const pdf = await desk.app.inject({ url: `/api/desk${at}/file.pdf`, headers: cookies(officer) });
    expect(pdf.headers['content-disposition']).toContain(
      encodeURIComponent('督办通知书示府督〔2024〕1号.pdf'),
    );
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await desk.app.inject({ url: `/api/desk${at}/file.docx`, headers: cookies(officer) });
    const files = unzipSync(new Uint8Array(docx.rawPayload));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    expect(text('word/document.xml')).toContain('示府督〔2024〕1号');
    expect(text('word/document.xml')).toContain('w:linePitch="579"');
    expect(text('word/document.xml')).toContain('仿宋_GB2312');
    expect(text('word/fontTable.xml')).toContain('FangSong_GB2312');
    const register = async (who: Parameters<typeof cookies>[0]) =>
      (
        await desk.app.inject({
          url: '/api/desk/letters/register?format=csv&state=issued',
          headers: cookies(who),
        })
      ).payload;
    const whole = await register(supervisor);
    expect(whole).toContain('示府督〔2024〕1号,督办通知书');
    expect(whole).toContain('示例区市场监督管理局（06-20 10:00）');
    expect(whole).toContain('报送季度汇总');
    expect(await register(officer)).not.toContain('（06-20 10:00）');
    expect(await register(other)).not.toContain('示府督〔2024〕1号');
    const svg = await desk.app.inject({ url: `/api/desk${at}/preview.svg`, headers: cookies(supervisor) });
    expect(svg.payload.slice(0, 200)).toContain('<svg');
  });

  it('waits for a leader where the policy says so, and comes back with the reason', async () => {
    const [supervisor, leader] = [await desk.as('supervisor'), await desk.as('leader')];
    const made = await supervisor.post('/letters', {
      definition: 'general/interview',
      units: ['market'],
      values: {
        ...examples('general/interview'),
        count: '1',
        tasks: '报送季度汇总。',
        replyBy: '2024年6月27日',
        today: '2024年6月20日',
      },
    });
    expect(made.body).toMatchObject({ state: 'draft' });
    const at = `/letters/${made.body.id}`;
    expect((await supervisor.post(`${at}/issue`, { seen: 1 })).body.code).toBe('letter-not-approved');
    expect((await supervisor.post(`${at}/submit`, { seen: 1 })).body.state).toBe('approving');
    expect((await supervisor.post(`${at}/approve`, { seen: 2, approved: true, reason: '' })).status).toBe(
      403,
    );
    expect((await leader.post(`${at}/approve`, { seen: 2, approved: false, reason: ' ' })).body.code).toBe(
      'reason-missing',
    );
    expect(
      (await leader.post(`${at}/approve`, { seen: 2, approved: false, reason: '换个时间' })).body
        .returnedReason,
    ).toBe('换个时间');
    await supervisor.post(`${at}/submit`, { seen: 3 });
    expect((await leader.post(`${at}/approve`, { seen: 4, approved: true, reason: '' })).body.state).toBe(
      'approved',
    );
    // Words that a leader has not seen are not issued.
    await supervisor.send('PATCH', at, { seen: 5, title: '关于约谈的补充通知' });
    expect((await supervisor.post(`${at}/issue`, { seen: 6 })).body.code).toBe('letter-not-approved');
  });
});

const cookies = (browser: { readonly cookies: ReadonlyMap<string, string> }) => ({
  host: 'localhost',
  cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});

describe('receipts', () => {
  it('say who of the addressee opened it and when, apart from who signed for it', async () => {
    const [id = 0] = await drafts(1);
    const officer = await desk.as('officer', 'market');
    const other = await desk.as('officer', 'urban');
    const supervisor = await desk.as('supervisor');
    expect((await officer.get(`/letters/${id}`)).status).toBe(404);
    await issueLetter(db, { id, seen: 1, by, now: now() });
    await supervisor.get(`/letters/${id}`);
    expect((await other.get(`/letters/${id}`)).status).toBe(404);
    const opened = async () =>
      (await supervisor.get(`/letters/${id}`)).body.addressees as readonly { openings: object[] }[];
    expect((await opened())[0]?.openings).toEqual([]);
    await officer.get(`/letters/${id}`);
    await officer.get(`/letters/${id}`);
    expect(await opened()).toMatchObject([
      {
        unit: 'market',
        receivedAt: null,
        openings: [{ name: 'market的承办员', firstAt: now().toISOString() }],
      },
    ]);
    const events = await db
      .selectFrom('event')
      .select('actor_name')
      .where('action', '=', 'letter.opened')
      .execute();
    expect(events).toEqual([{ actor_name: 'market的承办员' }]);
  });

  it('are asked for after the working days that the settings allow, once each time; supervisors see who is late', async () => {
    const [id = 0, signed = 0] = await drafts(2);
    const officer = await desk.as('officer', 'market');
    const supervisor = await desk.as('supervisor');
    for (const letter of [id, signed]) await issueLetter(db, { id: letter, seen: 1, by, now: now() });
    await officer.post(`/letters/${signed}/receive`, {});
    const late = async () =>
      (await supervisor.get('/letters?overdue=true')).body.items.map((one) => (one as { id?: number }).id);
    expect(await late()).toEqual([]);
    const told = async (account: string) =>
      (
        await db
          .selectFrom('notice')
          .innerJoin('account', 'account.id', 'account_id')
          .select('title')
          .where('key', 'like', 'letter-unread:%')
          .where('display_name', '=', account)
          .orderBy('notice.id')
          .execute()
      ).map(({ title }) => title);
    const sweepOn = (day: string) => sweep(db, new Date(`${day}T10:00:00+08:00`));
    // Issued on Thursday the 20th: two working days have passed when the 25th begins.
    for (const day of ['2024-06-22', '2024-06-24']) await sweepOn(day);
    expect(await told('market的承办员')).toEqual([]);
    for (const day of ['2024-06-25', '2024-06-25', '2024-06-26']) await sweepOn(day);
    expect(await told('market的承办员')).toEqual(['还没有签收：督办通知书示府督〔2024〕1号']);
    expect(await told('督查员')).toEqual(['1 个单位逾期没有签收：督办通知书示府督〔2024〕1号']);
    await Promise.all([sweepOn('2024-06-27'), sweepOn('2024-06-27')]);
    expect(await told('market的承办员')).toHaveLength(2);
    const then = await openTestDesk(db, { now: () => new Date('2024-06-27T10:00:00+08:00') });
    const above = await then.as('supervisor');
    expect((await above.get('/letters?overdue=true')).body.items).toMatchObject([{ id, overdue: true }]);
    const [addressee] = (await above.get(`/letters/${id}`)).body.addressees as readonly object[];
    expect(addressee).toMatchObject({ reminded: 2, openings: [] });
    await then.close();
  });
});
