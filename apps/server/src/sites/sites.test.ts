import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../desk/desk.testing.ts';
import { ensureOrganisations } from '../registers/index.ts';
import { readSheet, writeSheet } from '../sheets/index.ts';

const databases = testDatabases();
let db: Kysely<Database>;
let desk: TestDesk;
let supervisor: TestBrowser;
let officer: TestBrowser;

beforeAll(async () => {
  db = await databases.create();
  await db.transaction().execute((trx) =>
    ensureOrganisations(trx, [
      { id: 'market', name: '区市场监管局' },
      { id: 'education', name: '区教委' },
      { id: 'police', name: '区公安局', aliases: ['公安局'] },
    ]),
  );
  desk = await openTestDesk(db, { now: () => new Date('2022-06-01T02:00:00Z') });
  supervisor = await desk.as('supervisor');
  officer = await desk.as('officer', 'market');
  return () => desk.close();
});

interface SiteList {
  readonly total: number;
  readonly items: readonly SiteItem[];
}
interface SiteItem {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly cells: Readonly<Record<string, string>>;
  readonly facts: readonly { readonly key: string; readonly text: string; readonly alarming: boolean }[];
}
interface Entry {
  readonly site: SiteItem;
  readonly states: readonly {
    readonly starts: string | null;
    readonly ends: string | null;
    readonly superseded: boolean;
    readonly reason: string;
    readonly endReason: string | null;
    readonly changes: readonly object[];
  }[];
}

async function list(path: string, browser = supervisor): Promise<SiteList> {
  const { status, body } = await browser.get(path);
  expect(status).toBe(200);
  return body as unknown as SiteList;
}
const entry = async (id: number, browser = supervisor): Promise<Entry> =>
  (await browser.get(`/sites/entries/${id}`)).body as unknown as Entry;

const lift = {
  code: 'L-1',
  estate: '滨河小区',
  place: '古南',
  residential: '是',
  installed: '2007-06-01',
  user: '滨河物业',
  responsible: '是',
  safetyOfficer: '王小明',
  phone: '13800001234',
};

describe('what the documents print', () => {
  it('is registered at the start, once', async () => {
    const kinds = (await supervisor.get('/sites/kinds')).list;
    const standing = Object.fromEntries(kinds.map((kind) => [String(kind.id), kind.standing]));
    expect(standing).toMatchObject({
      'water-source-zones/zones': 3,
      'expressway-zones/sections': 5,
      'telecom-sites/resources': 18,
      'elderly-care/plans': 63,
      'elevators/lifts': 0,
    });
    const again = await openTestDesk(db);
    await again.close();
    const { count } = await db
      .selectFrom('site')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(4 + 5 + 18 + 63);
  });

  it('stands from and to its days', async () => {
    const names = async (on: string) =>
      (await list(`/sites/water-source-zones/zones?on=${on}`)).items.map(({ name }) => name);
    expect(await names('2020-03-03')).toEqual(['綦江河', '后溪河']);
    expect(await names('2020-03-04')).toEqual(['高庙水库', '茶树湾水库', '綦江河']);
    expect((await list('/sites/water-source-zones/zones?state=ended')).items).toMatchObject([
      { name: '后溪河', ends: '2020-03-03' },
    ]);
  });

  it('answers in which zone a point lies on a day, and why', async () => {
    const path = '/sites/water-source-zones/zones/point';
    const ask = async (query: string) =>
      (await supervisor.get(`${path}?${query}`)).body as unknown as {
        readonly problem: string | null;
        readonly entries: readonly { readonly id: number; readonly name: string }[];
        readonly calculators: readonly {
          readonly fields: readonly { readonly name: string }[];
          readonly outcome: {
            readonly results: readonly { readonly text: string; readonly state: string }[];
          };
        }[];
      };
    const { entries } = await ask('on=2022-06-01');
    const idOf = (name: string) => entries.find((one) => one.name === name)?.id;
    const reservoir = await ask(
      `on=2022-06-01&entry=${idOf('高庙水库')}&a.inBed=false&a.fromWater=200&a.withinDivide=true`,
    );
    // What only a river is asked is not asked of a reservoir.
    expect(reservoir.calculators[0]?.fields.map(({ name }) => name)).toEqual([
      'inBed',
      'elevation',
      'meanLevel',
      'fromWater',
      'withinDivide',
    ]);
    expect(reservoir.calculators[0]?.outcome.results).toMatchObject([
      { text: '一级保护区陆域', state: 'certain' },
    ]);
    expect((await ask(`on=2022-06-01&entry=${idOf('后溪河')}`)).problem).toMatch(/到2020-03-03为止/);
    const former = await ask(`on=2020-03-01&entry=${idOf('后溪河')}&a.upstream=500&a.flood=five-year`);
    expect(former.calculators[0]?.outcome.results).toMatchObject([{ text: '一级保护区水域' }]);
    expect((await ask(`on=2020-03-01&entry=${idOf('綦江河')}`)).problem).toMatch(/没有印在公报里/);
    expect((await ask(`on=2020-03-01&entry=${idOf('高庙水库')}`)).problem).toMatch(/还没有划定/);
  });
});

describe('an entry', () => {
  it('is entered by its own unit, judged by the rules, and masked for who need not know', async () => {
    const made = await officer.post('/sites/elevators/lifts', { cells: lift });
    expect(made.status).toBe(201);
    const { site } = await entry(made.body.id, officer);
    expect(site.cells).toMatchObject({ place: '古南街道', safetyOfficer: '王小明', installed: '2007-06-01' });
    expect(site.facts.map(({ key, text, alarming }) => [key, text, alarming])).toEqual([
      ['assessment', '应当开展安全评估', true],
      ['mayRun', '是', false],
      ['oldFrom', expect.stringContaining('2022'), false],
    ]);
    const reader = await desk.as('reader', 'education');
    expect((await entry(made.body.id, reader)).site.cells).toMatchObject({
      safetyOfficer: '王**',
      phone: '138****1234',
    });
    const doubled = await officer.post('/sites/elevators/lifts', { cells: lift });
    expect([doubled.status, doubled.body.code]).toEqual([409, 'site-known']);
    expect((await reader.post('/sites/elevators/lifts', { cells: lift })).status).toBe(403);
    const wrong = await officer.post('/sites/elevators/lifts', {
      cells: { ...lift, code: 'L-9', installed: '2021-02-30' },
    });
    expect(wrong.body).toMatchObject({
      code: 'site-field',
      field: 'installed',
      message: '投用日期：没有2021年2月30日这一天。',
    });
  });

  it('changes from a day on, is corrected, ends and comes back; what stood stays to be read', async () => {
    const { id } = (
      await officer.post('/sites/elevators/lifts', { cells: { ...lift, code: 'L-2' }, starts: '2020-01-01' })
    ).body;
    const act = (body: object) => officer.post(`/sites/entries/${id}`, body);
    expect(
      (
        await act({
          version: 1,
          act: 'change',
          on: '2021-01-01',
          cells: { user: '新物业' },
          reason: '换了物业',
        })
      ).status,
    ).toBe(200);
    expect(
      (await act({ version: 2, act: 'change', on: '2020-06-01', cells: {}, reason: '早了' })).body.code,
    ).toBe('site-too-early');
    // The masked name handed back by who sees it masked does not overwrite it.
    const editor = await desk.as('editor');
    const masked = (await entry(id, editor)).site.cells;
    expect(
      (
        await editor.post(`/sites/entries/${id}`, {
          version: 2,
          act: 'correct',
          cells: { ...masked, estate: '滨江小区' },
          reason: '错字',
        })
      ).status,
    ).toBe(200);
    expect((await act({ version: 3, act: 'end', on: '2021-12-31', reason: '拆除' })).status).toBe(200);
    expect((await act({ version: 4, act: 'reopen', on: '2022-03-01', reason: '重装' })).status).toBe(200);
    expect((await act({ version: 5, act: 'correct', cells: {}, reason: ' ' })).body.code).toBe(
      'reason-missing',
    );
    const { site, states } = await entry(id, officer);
    expect(site.cells).toMatchObject({ estate: '滨江小区', user: '新物业', safetyOfficer: '王小明' });
    expect(
      states.map(({ starts, ends, superseded, endReason }) => [starts, ends, superseded, endReason]),
    ).toEqual([
      ['2020-01-01', '2020-12-31', false, '换了物业'],
      ['2021-01-01', null, true, null],
      ['2021-01-01', '2021-12-31', false, '拆除'],
      ['2022-03-01', null, false, null],
    ]);
    const userOn = async (on: string) =>
      (await list(`/sites/elevators/lifts?on=${on}&q=l-2`)).items.map(({ cells }) => cells.user);
    expect(await userOn('2020-12-31')).toEqual(['滨河物业']);
    expect(await userOn('2021-01-01')).toEqual(['新物业']);
    expect(await userOn('2022-01-15')).toEqual([]);
    await expect(db.deleteFrom('site_state').execute()).rejects.toThrow(/stays on record/);
    const events = await db
      .selectFrom('event')
      .select('action')
      .where('subject_kind', '=', 'site')
      .where('subject_id', '=', String(id))
      .orderBy('id')
      .execute();
    expect(events.map(({ action }) => action)).toEqual([
      'site.entered',
      'site.changed',
      'site.corrected',
      'site.ended',
      'site.reopened',
    ]);
  });

  it('is changed by the first of two; the second hears what changed', async () => {
    const { id } = (await officer.post('/sites/elevators/lifts', { cells: { ...lift, code: 'L-3' } })).body;
    const change = (browser: TestBrowser, user: string) =>
      browser.post(`/sites/entries/${id}`, { version: 1, act: 'correct', cells: { user }, reason: '更正' });
    const [first, second] = await Promise.all([change(officer, '甲物业'), change(supervisor, '乙物业')]);
    const late = first.status === 409 ? first : second;
    const won = first.status === 409 ? '乙物业' : '甲物业';
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(late.body).toMatchObject({
      code: 'site-changed',
      conflict: { version: 2, changes: [{ title: '使用单位', before: '滨河物业', after: won }] },
    });
  });

  it('of another unit is not touched', async () => {
    const other = await desk.as('officer', 'education');
    const { id } = (await officer.post('/sites/elevators/lifts', { cells: { ...lift, code: 'L-4' } })).body;
    expect(
      (await other.post(`/sites/entries/${id}`, { version: 1, act: 'end', reason: '越权' })).status,
    ).toBe(403);
    expect(
      (await other.post('/sites/elevators/lifts', { cells: { ...lift, code: 'L-5' }, unit: 'market' }))
        .status,
    ).toBe(403);
  });
});

/** As a browser sends a file of a form. */
function form(name: string, content: Uint8Array) {
  const boundary = 'zl-test-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

interface Preview {
  readonly token: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly {
    readonly state: string;
    readonly reasons: readonly { readonly message: string }[];
    readonly changes: readonly object[];
  }[];
}

describe('a file of entries', () => {
  const path = '/sites/training-schools/schools/sheet';
  const columns = ['名称', '种类', '所在街镇', '名单', '列入日期', '负责人', '登记单位'].map((title) => ({
    title,
  }));
  const file = (rows: readonly (readonly string[])[]) =>
    writeSheet(columns, rows, { title: '机构', format: 'xlsx' });
  const upload = async (browser: TestBrowser, rows: readonly (readonly string[])[]) => {
    const { payload, headers } = form('机构.xlsx', await file(rows));
    const answer = await browser.send('POST', `${path}/preview`, payload, headers);
    return { status: answer.status, body: answer.body as unknown as Preview };
  };
  const row = (name: string, list = '白名单', town = '古南街道') => [
    name,
    '培训机构',
    town,
    list,
    '2020-05-01',
    '张三',
    '区教委',
  ];

  it('is judged, then its good rows are taken at once, the others given back with reasons', async () => {
    const judged = await upload(supervisor, [
      row('启航'),
      row('远帆', '百名单'),
      row('启航'),
      row('明德', '黑名单', '三角'),
      [...row('求真').slice(0, 6), '区教育委'],
    ]);
    expect(judged.status).toBe(200);
    expect(judged.body.counts).toEqual({ rows: 5, new: 2, changed: 0, same: 0, bad: 3 });
    expect(judged.body.rows.flatMap(({ reasons }) => reasons.map(({ message }) => message))).toEqual([
      '名单：没有“百名单”这一项，是不是“白名单”',
      '与第 2 行重复（名称、所在街镇相同）',
      '登记单位：机构名录里没有“区教育委”，是不是“区教委”',
    ]);
    expect((await list('/sites/training-schools/schools')).total).toBe(0);
    const { token } = judged.body;
    expect((await officer.post(`${path}/take`, { token })).status).toBe(404);
    expect((await supervisor.post(`${path}/take`, { token })).body).toMatchObject({ taken: 2 });
    expect((await supervisor.post(`${path}/take`, { token })).body.code).toBe('upload-taken');
    expect((await list('/sites/training-schools/schools?where=list:black')).items).toMatchObject([
      { name: '明德', cells: { place: '三角镇' } },
    ]);
    const rejects = await desk.app.inject({
      url: `/api/desk${path}/rejects?token=${token}`,
      headers: { cookie: [...supervisor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const back = await readSheet(rejects.rawPayload, 'x.xlsx');
    expect(back.ok && back.sheet.tabs[0]?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['退回原因', '名称'],
      ['名单：没有“百名单”这一项，是不是“白名单”', '远帆'],
      ['与第 2 行重复（名称、所在街镇相同）', '启航'],
      ['登记单位：机构名录里没有“区教育委”，是不是“区教委”', '求真'],
    ]);
  });

  it('shows what would change, and is judged again when that changed meanwhile', async () => {
    const judged = await upload(supervisor, [row('启航', '黑名单'), row('明德', '黑名单', '三角镇')]);
    expect(judged.body.counts).toMatchObject({ changed: 1, same: 1 });
    expect(judged.body.rows[0]?.changes).toEqual([{ column: 'list', before: '白名单', after: '黑名单' }]);
    const { items } = await list('/sites/training-schools/schools?q=启航');
    await supervisor.post(`/sites/entries/${items[0]?.id}`, {
      version: 1,
      act: 'correct',
      cells: { list: '没有列入' },
      reason: '核实',
    });
    const outdated = await supervisor.post(`${path}/take`, { token: judged.body.token });
    expect(outdated.body).toMatchObject({
      code: 'preview-outdated',
      conflict: {
        counts: { changed: 1 },
        rows: [{ changes: [{ before: '没有列入', after: '黑名单' }] }, { state: 'same' }],
      },
    });
    expect((await supervisor.post(`${path}/take`, { token: judged.body.token })).body).toMatchObject({
      taken: 1,
    });
    const { states } = await entry(items[0]?.id ?? 0);
    expect(states.at(-1)).toMatchObject({ starts: '2022-06-01', reason: '导入' });
  });

  it('of another unit is returned row by row', async () => {
    const judged = await upload(officer, [row('百川')]);
    expect(judged.body.rows).toMatchObject([
      { state: 'bad', reasons: [{ message: '登记单位：你只能登记本单位的' }] },
    ]);
  });

  it('changes nothing of another unit, and wakes nothing that has ended', async () => {
    const columns = ['设备代码', '小区', '所在街镇', '是否住宅', '投用日期'].map((title) => ({ title }));
    const rows = ['E-1', 'E-2', 'E-3'].map((code) => [code, '老小区', '古南街道', '是', '2020-01-01']);
    const send = async (browser: TestBrowser) => {
      const { payload, headers } = form(
        '梯.csv',
        await writeSheet(columns, rows, { title: '梯', format: 'csv' }),
      );
      const answer = await browser.send('POST', '/sites/elevators/lifts/sheet/preview', payload, headers);
      return answer.body as unknown as Preview;
    };
    const police = await desk.as('officer', 'police');
    const make = (browser: TestBrowser, code: string) =>
      browser.post('/sites/elevators/lifts', { cells: { ...lift, code } });
    await make(police, 'E-1');
    const gone = await make(officer, 'E-2');
    await officer.post(`/sites/entries/${gone.body.id}`, {
      version: 1,
      act: 'end',
      on: '2022-05-01',
      reason: '拆除',
    });
    const judged = await send(officer);
    expect(judged.rows.map(({ state, reasons }) => [state, reasons[0]?.message])).toEqual([
      ['bad', '登记单位：你只能登记本单位的'],
      ['bad', expect.stringContaining('它到2022-05-01已经终止')],
      ['new', undefined],
    ]);
    const taken = await officer.post('/sites/elevators/lifts/sheet/take', { token: judged.token });
    expect(taken.body).toMatchObject({ taken: 1 });
    const { items } = await list('/sites/elevators/lifts?q=e-3');
    const events = await db
      .selectFrom('event')
      .select(['action', 'subject_id'])
      .where('subject_id', '=', String(items[0]?.id))
      .where('subject_kind', '=', 'site')
      .execute();
    expect(events).toMatchObject([{ action: 'site.entered' }]);
    expect((await entry(items[0]?.id ?? 0)).states).toMatchObject([{ reason: '导入' }]);
  });

  it('that was exported comes back unchanged', async () => {
    const answer = await desk.app.inject({
      url: '/api/desk/sites/telecom-sites/resources/export?format=xlsx',
      headers: { cookie: [...supervisor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const { payload, headers } = form('资源.xlsx', answer.rawPayload);
    const judged = await supervisor.send(
      'POST',
      '/sites/telecom-sites/resources/sheet/preview',
      payload,
      headers,
    );
    expect(judged.body).toMatchObject({ counts: { rows: 18, same: 18 } });
  });
});

describe('the public', () => {
  const get = (url: string) => desk.app.inject({ url });

  it('sees the registers that are public, without persons and what is internal', async () => {
    const kinds = (await get('/api/sites')).json<{ id: string }[]>().map(({ id }) => id);
    expect(kinds).toContain('elevators/lifts');
    expect(kinds).not.toContain('cyber-protection/systems');
    const lifts = (await get('/api/sites/elevators/lifts')).json<SiteList>();
    expect(lifts.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(lifts)).not.toMatch(/王|138|phone|safetyOfficer/);
    expect((await get('/api/sites/cyber-protection/systems')).statusCode).toBe(404);
    expect((await get('/api/sites/high-rise-fire/buildings?format=csv')).statusCode).toBe(404);
  });

  it('gets CSV of a day', async () => {
    const { body, headers } = await get('/api/sites/water-source-zones/zones?format=csv&on=2020-03-03');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(
      body
        .split('\r\n')
        .slice(0, 3)
        .map((line) => line.split(',')[0]),
    ).toEqual(['\u{feff}水源', '綦江河', '后溪河']);
  });
});
