import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../desk/desk.testing.ts';
import { importIssue } from '../issues/import.ts';
import { publishImported } from '../issues/publish-imported.ts';
import { closingQuality, makeInstances, progressOfDocument } from './index.ts';
import type { DutyDetail, DutyList } from './schemas.ts';

const databases = testDatabases();
const sample = new URL('../../../../samples/sample-2024-4.txt', import.meta.url);
const number = '示例府办发〔2024〕11号';
const base = `/duties?number=${encodeURIComponent(number)}&size=100`;

const open: TestDesk[] = [];
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
});

/** The sample published, on a day of its year; the day can be moved on. */
async function published() {
  const db = await databases.create();
  let now = new Date('2024-04-22T02:00:00Z');
  const by = { id: null, name: '测试' };
  const imported = await importIssue(db, { name: 'sample.txt', content: await readFile(sample), by });
  if (!imported.ok) throw new Error(imported.problem.message);
  await publishImported(db, imported.value, by);
  const desk = await openTestDesk(db, { now: () => now });
  open.push(desk);
  return {
    db,
    desk,
    /** Moves to another day: sessions opened before have run out by then. */
    on(day: string) {
      now = new Date(`${day}T02:00:00Z`);
    },
    get now() {
      return now;
    },
  };
}

const unit = async (db: Kysely<Database>, name: string) =>
  (
    await db
      .selectFrom('organisation')
      .select('id')
      .where((where) =>
        where.or([where('name', '=', name), where(where.val(name), '=', where.fn.any('aliases'))]),
      )
      .executeTakeFirstOrThrow()
  ).id;

/** The answer as the type that the schema of the route gives it. */
async function detail(
  answer: Promise<{ readonly status: number; readonly body: unknown }>,
): Promise<DutyDetail> {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body).slice(0, 300)).toBe(200);
  return body as DutyDetail;
}
const lines = async (browser: TestBrowser, query = ''): Promise<DutyList> => {
  const { status, body } = await browser.get(`${base}${query}`);
  expect(status).toBe(200);
  return body as unknown as DutyList;
};
const find = (list: DutyList, words: string) => {
  const line = list.items.find(({ title }) => title.includes(words));
  if (line === undefined) throw new Error(`no ${words}`);
  return line;
};

async function upload(browser: TestBrowser, id: number, name: string, content: Buffer) {
  const boundary = 'zhengling-boundary';
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return browser.send('POST', `/duties/${id}/files`, payload, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
}

/** An answer that is no JSON. */
const raw = (desk: TestDesk, browser: TestBrowser, path: string) =>
  desk.app.inject({
    url: `/api/desk${path}`,
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });

const pdf = Buffer.from('%PDF-1.4\n% evidence\n%%EOF\n');

describe('a task', () => {
  it('goes from a published clause to closing by four roles, with evidence and signatures', async () => {
    const { db, desk, on } = await published();
    const civil = await unit(db, '区民政局');
    const disabled = await unit(db, '区残联');
    const editor = await desk.as('editor');
    const supervisor = await desk.as('supervisor');
    const officer = await desk.as('officer', civil);
    const other = await desk.as('officer', disabled);
    const leader = await desk.as('leader');
    const stranger = await desk.as('officer', await unit(db, '区财政局'));
    const candidate = find(await lines(editor, '&state=candidate'), '完成现有23个');
    expect(candidate).toMatchObject({ dueOn: '2024-09-30', state: 'candidate', light: { words: '待确认' } });
    // Nobody's task yet: the unit does not see it.
    expect((await lines(officer)).total).toBe(0);
    expect((await officer.get(`/duties/${candidate.id}`)).status).toBe(404);
    expect((await officer.post(`/duties/${candidate.id}/confirm`, { seen: 1 })).status).toBe(403);

    const { id } = candidate;
    let duty = await detail(
      editor.post(`/duties/${id}/confirm`, {
        seen: candidate.version,
        changes: { title: '23个助餐点适老改造', public: true },
      }),
    );
    expect(duty).toMatchObject({
      state: 'confirmed',
      title: '23个助餐点适老改造',
      may: expect.arrayContaining(['assign']),
    });
    duty = await detail(
      editor.post(`/duties/${id}/assign`, {
        seen: duty.version,
        units: [
          { id: civil, part: 'lead' },
          { id: disabled, part: 'cooperating' },
        ],
        leader: '分管民政工作的副区长',
      }),
    );
    expect(duty).toMatchObject({ state: 'assigned', waitingFor: expect.stringMatching(/^等.*民政局签收$/u) });
    expect(await stranger.get(`/duties/${id}/files/1`)).toMatchObject({ status: 404 });

    duty = await detail(officer.post(`/duties/${id}/accept`, { seen: duty.version }));
    expect(duty.state).toBe('accepted');
    expect((await officer.post(`/duties/${id}/close`, { seen: duty.version })).body.code).toBe(
      'evidence-missing',
    );

    const file = await upload(officer, id, '验收单.pdf', pdf);
    expect(file).toMatchObject({
      status: 200,
      body: { name: '验收单.pdf', type: 'application/pdf', size: pdf.length },
    });
    expect((await upload(officer, id, '验收单.pdf', Buffer.from('MZ'))).body.code).toBe('file-type');
    expect((await upload(stranger, id, '验收单.pdf', pdf)).status).toBe(403);
    // Somebody else's file is none of theirs to report with.
    expect(
      (
        await other.post(`/duties/${id}/report`, {
          seen: duty.version,
          text: '配合完成',
          files: [file.body.id],
        })
      ).body.code,
    ).toBe('file-unknown');
    duty = await detail(
      officer.post(`/duties/${id}/report`, {
        seen: duty.version,
        text: '23个助餐点全部完成改造。',
        figures: [{ name: 'sites', label: '完成改造', value: '23', unit: '个' }],
        files: [file.body.id],
        close: true,
      }),
    );
    expect(duty).toMatchObject({
      state: 'signing',
      waitingFor: expect.stringMatching(/^等.*残.*会签$/u),
      reports: 1,
    });
    expect(duty.reported[0]).toMatchObject({ figures: [{ value: '23' }], files: [{ name: '验收单.pdf' }] });
    // Who asked for the closing waits for the others, who have to sign.
    const waiting = async (browser: TestBrowser, mark: string) =>
      (
        (await browser.get(`/duties?mark=${mark}&q=${encodeURIComponent('适老改造')}`))
          .body as unknown as DutyList
      ).total;
    expect([await waiting(officer, 'mine'), await waiting(officer, 'others')]).toEqual([0, 1]);
    expect([await waiting(other, 'mine'), await waiting(other, 'others')]).toEqual([1, 0]);
    expect((await officer.get('/duties/counts')).body).toMatchObject({ mine: 0 });
    const content = await raw(desk, officer, `/duties/${id}/files/${file.body.id}`);
    expect(content).toMatchObject({ statusCode: 200, body: pdf.toString() });
    expect(content.headers['content-security-policy']).toContain('sandbox');

    expect(
      (await supervisor.post(`/duties/${id}/check`, { seen: duty.version, passed: true })).body.code,
    ).toBe('signatures-missing');
    duty = await detail(other.post(`/duties/${id}/sign`, { seen: duty.version, note: '验收合格' }));
    expect(duty.state).toBe('checking');
    expect((await officer.post(`/duties/${id}/check`, { seen: duty.version, passed: true })).status).toBe(
      403,
    );
    expect((await leader.post(`/duties/${id}/check`, { seen: duty.version, passed: true })).status).toBe(403);
    on('2024-10-10');
    const later = await desk.as('supervisor');
    duty = await detail(later.post(`/duties/${id}/check`, { seen: duty.version, passed: true }));
    // Asked for in time: the days of checking are not the unit's.
    expect(duty).toMatchObject({
      state: 'closed',
      light: { colour: 'blue', words: '已办结' },
      doneOn: '2024-04-22',
    });

    // The public sees that it is closed and who led it, and says that it is not so.
    expect(await progressOfDocument(db, number, '2024-10-11')).toMatchObject({
      total: 1,
      closed: 1,
      late: 0,
    });
    const seenByAll = await desk.app.inject({ url: `/api/documents/${encodeURIComponent(number)}/progress` });
    expect(seenByAll.json()).toMatchObject({
      total: 1,
      closed: 1,
      duties: [{ state: '已办结', leads: [expect.stringContaining('民政局')] }],
    });
    expect(seenByAll.body).not.toContain('验收单');
    const said = await desk.app.inject({
      method: 'POST',
      url: `/api/duties/${id}/contest`,
      payload: { reason: '三角镇的助餐点没有扶手', contact: '13800000000' },
    });
    expect(said.statusCode).toBe(202);
    duty = await detail(later.get(`/duties/${id}`));
    expect(duty).toMatchObject({ contested: true, contest: { by: 'public' } });
    expect(duty.contest).toMatchObject({ contactLeft: true });
    expect((await later.get('/notices')).body).toMatchObject({
      items: [{ title: '公众对办结有异议：23个助餐点适老改造', href: `/duties/${id}` }],
    });
    expect(JSON.stringify(duty)).not.toContain('13800000000');
    expect(said.json().receipt).toMatch(/^YY(-[2-9A-HJ-NP-Z]{4}){3}$/);
    const owing = await desk.as('officer', civil);
    expect(await owing.post(`/duties/${id}/contest-contact`, {})).toMatchObject({ status: 403 });
    expect((await later.post(`/duties/${id}/contest-contact`, {})).body).toMatchObject({
      contact: '13800000000',
      looked: [{ by: expect.any(String) }],
    });
    duty = await detail(
      later.post(`/duties/${id}/answer-contest`, {
        seen: duty.version,
        upheld: true,
        reason: '现场核实属实',
      }),
    );
    expect(duty).toMatchObject({
      state: 'accepted',
      falseClosings: 1,
      light: { colour: 'red', words: '逾期 10 天' },
    });
    expect(await closingQuality(db)).toEqual([
      { unit: civil, name: expect.stringContaining('民政局'), closings: 1, falseClosings: 1 },
    ]);
  });

  it('is told to the second of two who act at once', async () => {
    const { db, desk } = await published();
    const first = await desk.as('editor');
    const second = await desk.as('supervisor');
    const { id, version } = find(await lines(first, '&state=candidate'), '新建助餐点');
    const answers = await Promise.all([
      first.post(`/duties/${id}/confirm`, { seen: version }),
      second.post(`/duties/${id}/drop`, { seen: version, reason: '重复' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({
      code: 'duty-changed',
      conflict: { version: version + 1, events: [{ ordinal: version + 1, words: expect.any(String) }] },
    });
    expect(await db.selectFrom('duty_event').selectAll().where('duty_id', '=', id).execute()).toHaveLength(2);
  });

  it('is handled in bulk, each row judged for itself', async () => {
    const { desk } = await published();
    const editor = await desk.as('editor');
    const all = (await lines(editor, '&state=candidate')).items;
    const items = all.map(({ id, version }) => ({ id, seen: version }));
    const [first] = items;
    if (first === undefined) throw new Error('no candidates');
    await editor.post(`/duties/${first.id}/drop`, { seen: first.seen, reason: '只是要求' });
    const { body } = await editor.post('/duties/bulk', { action: 'confirm', items });
    expect(body).toMatchObject({
      done: items.slice(1).map(({ id }) => id),
      refused: [{ id: first.id, code: 'duty-changed' }],
    });
    expect((await editor.post('/duties/bulk', { action: 'drop', items })).body.code).toBe('reason-missing');
  });

  it('is split, merged and planned back, and the parts hold the whole open', async () => {
    const { db, desk } = await published();
    const editor = await desk.as('editor');
    const supervisor = await desk.as('supervisor');
    const civil = await unit(db, '区民政局');
    const officer = await desk.as('officer', civil);
    const list = await lines(editor, '&state=candidate');
    const table = find(list, '新建助餐点');
    const split = await detail(
      editor.post(`/duties/${table.id}/split`, {
        seen: table.version,
        into: [
          { title: '上半年新建12个', due: { type: 'date', date: '2024-06-30' } },
          { title: '下半年新建12个', units: [{ id: civil, part: 'lead' }] },
        ],
      }),
    );
    expect(split.state).toBe('dropped');
    const halves = (await lines(editor, '&state=confirmed')).items;
    expect(halves.map(({ title, dueOn }) => [title, dueOn]).sort()).toEqual([
      ['上半年新建12个', '2024-06-30'],
      ['下半年新建12个', '2024-11-30'],
    ]);
    const whole = find({ items: halves, total: 2 }, '下半年');
    let duty = await detail(editor.post(`/duties/${whole.id}/assign`, { seen: whole.version }));
    duty = await detail(officer.post(`/duties/${whole.id}/accept`, { seen: duty.version }));
    duty = await detail(
      officer.post(`/duties/${whole.id}/plan`, {
        seen: duty.version,
        parts: [
          { title: '选址', percent: 40 },
          { title: '验收', workdaysBefore: 5 },
        ],
      }),
    );
    expect(duty.parts.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['选址', expect.stringMatching(/^2024-0[67]/u)],
      ['验收', '2024-11-25'],
    ]);
    // An officer divides the work; who leads it is not theirs to say.
    expect(duty.may).not.toContain('assign');
    expect(
      (
        await officer.post(`/duties/${whole.id}/assign`, {
          seen: duty.version,
          units: [{ id: civil, part: 'lead' }],
        })
      ).status,
    ).toBe(403);
    duty = await detail(
      officer.post(`/duties/${whole.id}/report`, {
        seen: duty.version,
        text: '已完成',
        figures: [{ name: 'n', label: '个数', value: '12' }],
      }),
    );
    expect((await officer.post(`/duties/${whole.id}/close`, { seen: duty.version })).body.code).toBe(
      'parts-open',
    );
    duty = await detail(
      supervisor.post(`/duties/${whole.id}/cancel`, { seen: duty.version, reason: '方案调整' }),
    );
    expect(duty.parts.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('is extended with approval, suspended and given its time back', async () => {
    const { db, desk, on } = await published();
    const editor = await desk.as('editor');
    const leader = await desk.as('leader');
    const officer = await desk.as('officer', await unit(db, '区民政局'));
    const { id, version } = find(await lines(editor, '&state=candidate'), '统一制作');
    let duty = await detail(editor.post(`/duties/${id}/confirm`, { seen: version }));
    duty = await detail(editor.post(`/duties/${id}/assign`, { seen: duty.version }));

    duty = await detail(
      officer.post(`/duties/${id}/extend`, { seen: duty.version, to: '2024-11-29', reason: '招标流标' }),
    );
    expect((await officer.post(`/duties/${id}/approve`, { seen: duty.version, granted: true })).status).toBe(
      403,
    );
    duty = await detail(
      leader.post(`/duties/${id}/approve`, { seen: duty.version, granted: true, reason: '同意' }),
    );
    expect(duty).toMatchObject({ dueOn: '2024-11-29', why: expect.stringContaining('批准延期') });
    on('2024-05-06');
    const supervisor = await desk.as('supervisor');
    duty = await detail(
      supervisor.post(`/duties/${id}/suspend`, { seen: duty.version, reason: '等市里标准' }),
    );
    expect(duty.light).toEqual({ colour: 'none', words: '已中止，不计时' });
    on('2024-05-13');
    duty = await detail(
      (await desk.as('supervisor')).post(`/duties/${id}/resume`, { seen: duty.version, giveBack: true }),
    );
    // 7 to 11 May (a Saturday, worked for Labour Day) and 13 May: six working days.
    expect(duty).toMatchObject({ state: 'assigned', dueOn: '2024-12-09' });
  });
});

describe('collectives and series', () => {
  it('unfold to members with tasks of their own; the whole closes with the last', async () => {
    const { db, desk } = await published();
    const editor = await desk.as('editor');
    const supervisor = await desk.as('supervisor');
    await db
      .insertInto('organisation')
      .values([
        { id: 'c', name: '各试点街镇', kind: 'collective' },
        { id: 'a', name: '甲镇', kind: 'town' },
        { id: 'b', name: '乙镇', kind: 'town' },
        { id: 'gone', name: '丙镇', kind: 'town', ends: '2020-01-01' },
      ])
      .execute();
    await db
      .insertInto('organisation_member')
      .values(['a', 'b', 'gone'].map((member_id) => ({ collective_id: 'c', member_id })))
      .execute();
    const made = await detail(
      editor.post('/duties', {
        title: '报送实施计划',
        units: [{ id: 'c', part: 'responsible' }],
        due: { type: 'date', date: '2024-04-30' },
      }),
    );
    let whole = await detail(editor.post(`/duties/${made.id}/assign`, { seen: made.version }));
    expect(whole).toMatchObject({ state: 'accepted', progress: { closed: 0, total: 2 } });
    expect(whole.members.map(({ units }) => units.map(({ name }) => name))).toEqual([['乙镇'], ['甲镇']]);
    for (const [at, member] of whole.members.entries()) {
      const officer = await desk.as('officer', at === 0 ? 'b' : 'a');
      const closing = await detail(
        officer.post(`/duties/${member.id}/report`, {
          seen: member.version,
          text: '已报送',
          figures: [{ name: 'n', label: '份数', value: '1' }],
          close: true,
        }),
      );
      expect(closing.state).toBe('checking');
      await detail(supervisor.post(`/duties/${member.id}/check`, { seen: closing.version, passed: true }));
    }
    whole = await detail(supervisor.get(`/duties/${made.id}`));
    expect(whole).toMatchObject({ state: 'closed', progress: { closed: 2, total: 2 } });
    const [first] = whole.members;
    if (first === undefined) throw new Error('no member');
    const contested = await detail(
      supervisor.post(`/duties/${first.id}/contest`, { seen: first.version, reason: '计划是空表' }),
    );
    await detail(
      supervisor.post(`/duties/${first.id}/answer-contest`, {
        seen: contested.version,
        upheld: true,
        reason: '属实',
      }),
    );
    expect((await detail(supervisor.get(`/duties/${made.id}`))).state).toBe('accepted');
  });

  it('are not handed out to a class that nobody belongs to; a class of kinds has all of them, in any district', async () => {
    const { db, desk } = await published();
    const editor = await desk.as('editor');
    await db
      .insertInto('organisation')
      .values([
        { id: 'concerned', name: '有关单位', kind: 'collective' },
        { id: 'towns', name: '各乡镇', kind: 'collective' },
        { id: 'a', name: '甲乡', kind: 'town' },
        { id: 'b', name: '乙镇', kind: 'town' },
      ])
      .execute();
    const choices = await editor.get(`/duties/units?q=${encodeURIComponent('各乡镇')}`);
    // With the town that the published issue names.
    expect(choices.body).toEqual([{ id: 'towns', name: '各乡镇', members: 3 }]);
    const made = await detail(
      editor.post('/duties', {
        title: '报送名单',
        units: [{ id: 'concerned', part: 'responsible' }],
        due: null,
      }),
    );
    const refused = await editor.post(`/duties/${made.id}/assign`, { seen: made.version });
    expect(refused).toMatchObject({ status: 422, body: { code: 'members-missing' } });
    expect((await detail(editor.get(`/duties/${made.id}`))).state).toBe('confirmed');
    const whole = await detail(
      editor.post(`/duties/${made.id}/assign`, {
        seen: made.version,
        units: [{ id: 'towns', part: 'responsible' }],
      }),
    );
    expect(whole.members.map(({ units }) => units.map(({ name }) => name))).toEqual(
      expect.arrayContaining([['乙镇'], ['甲乡']]),
    );
    expect(whole.progress).toEqual({ closed: 0, total: 3 });
  });

  it('make their instances once, pre-fill the next report, and one entry serves several', async () => {
    const { db, desk, on } = await published();
    const civil = await unit(db, '区民政局');
    const editor = await desk.as('editor');
    const { id, version } = find(await lines(editor, '&state=candidate'), '按月发放');
    let duty = await detail(
      editor.post(`/duties/${id}/confirm`, {
        seen: version,
        changes: {
          template: {
            outline: '发放人数和金额',
            fields: [{ name: 'people', label: '发放人数', unit: '人' }],
          },
        },
      }),
    );
    duty = await detail(editor.post(`/duties/${id}/assign`, { seen: duty.version, leader: null }));
    expect(duty).toMatchObject({
      leader: null,
      kind: 'series',
      light: { colour: 'green', words: '按期办理' },
    });
    // April's 15th was before it was handed out.
    expect(await makeInstances(db, new Date('2024-05-01T02:00:00Z'))).toEqual({ instances: 1, members: 0 });
    const twice = await Promise.all([
      makeInstances(db, new Date('2024-06-20T02:00:00Z')),
      makeInstances(db, new Date('2024-06-20T02:00:00Z')),
    ]);
    expect(twice[0].instances + twice[1].instances).toBe(1);
    on('2024-06-10');
    const officer = await desk.as('officer', civil);
    expect((await officer.post(`/duties/${id}/report`, { seen: duty.version, text: '好' })).body.code).toBe(
      'series-by-period',
    );
    duty = await detail(officer.get(`/duties/${id}`));
    expect(duty.instances.map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ['2024-06', '2024-06-15'],
      ['2024-05', '2024-05-15'],
    ]);
    const [june, may] = duty.instances;
    if (june === undefined || may === undefined) throw new Error('no instances');
    expect(june.light).toEqual({ colour: 'yellow', words: '剩 4 个工作日' });
    expect(may.light.colour).toBe('red');
    await detail(
      officer.post(`/duties/${may.id}/report`, {
        seen: may.version,
        text: '5月发放',
        figures: [{ name: 'people', label: '发放人数', value: '812', unit: '人' }],
      }),
    );
    const draft = await officer.get(`/duties/${june.id}/report-draft`);
    expect(draft.body).toMatchObject({
      outline: '发放人数和金额',
      figures: [{ name: 'people', value: '812', from: expect.stringContaining('上次填报') }],
      also: [{ id: may.id }],
    });
    expect(draft.body.text).toContain('2024年6月');
    await detail(
      officer.post(`/duties/${june.id}/report`, {
        seen: june.version,
        text: '两个月一并报送',
        figures: [{ name: 'people', label: '发放人数', value: '1630', unit: '人' }],
        also: [may.id],
      }),
    );
    expect(await detail(officer.get(`/duties/${may.id}`))).toMatchObject({
      reports: 2,
      reported: [{ serves: [{ id: june.id }] }, { serves: [] }],
    });
  });
});

describe('tables', () => {
  it('export what the list shows, and take the good rows of a sheet', async () => {
    const { desk } = await published();
    const editor = await desk.as('editor');
    const csv = await raw(desk, editor, '/duties/export?format=csv&state=candidate');
    expect(csv.statusCode).toBe(200);
    expect(csv.body).toContain('新建助餐点');
    const sheet =
      '任务,牵头单位,完成时限,文号\n整理档案,区民政局,2024-12-31,\n没有单位,,2024-12-31,\n错的日期,区民政局,2024-13-01,\n';
    const boundary = 'b';
    const preview = await editor.send(
      'POST',
      '/duties/sheet/preview',
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="t.csv"\r\n\r\n${sheet}\r\n--${boundary}--\r\n`,
      ),
      { 'content-type': `multipart/form-data; boundary=${boundary}` },
    );
    expect(preview).toMatchObject({ status: 200, body: { counts: { new: 1, bad: 2 } } });
    expect(await editor.post('/duties/sheet/take', { token: preview.body.token })).toMatchObject({
      body: { taken: 1 },
    });
    const made = (await editor.get('/duties?q=整理档案')).body;
    expect(made).toMatchObject({ total: 1, items: [{ state: 'confirmed', dueOn: '2024-12-31' }] });
  });
});
