import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../desk/desk.testing.ts';
import { ensureOrganisations } from '../registers/index.ts';
import { takeReported } from './index.ts';

const databases = testDatabases();
let db: Kysely<Database>;
let desk: TestDesk;
/** Before the campaign of 2021 has ended. */
const now = new Date('2021-09-15T02:00:00Z');
let bureau: TestBrowser;
let town: TestBrowser;
let other: TestBrowser;
let supervisor: TestBrowser;
let reader: TestBrowser;

beforeAll(async () => {
  db = await databases.create();
  await db.transaction().execute((trx) =>
    ensureOrganisations(trx, [
      { id: 'city', name: '区城管局' },
      { id: 'emergency', name: '区应急局' },
      { id: 'civil', name: '区民政局' },
      { id: 'gunan', name: '古南街道办事处' },
      { id: 'wenlong', name: '文龙街道' },
    ]),
  );
  desk = await openTestDesk(db, { now: () => now });
  bureau = await desk.as('officer', 'city');
  town = await desk.as('officer', 'gunan');
  other = await desk.as('officer', 'wenlong');
  supervisor = await desk.as('supervisor');
  reader = await desk.as('reader', 'civil');
});
afterAll(() => desk.close());

interface Judged {
  readonly light: string;
  readonly words: string;
  readonly rate: number | null;
}
interface Place {
  readonly place: string;
  readonly judged: Judged;
  readonly mayEnter: boolean;
  readonly values: readonly { readonly on: string; readonly text: string; readonly version: number | null }[];
}
interface Detail {
  readonly line: { readonly words: string; readonly warnings: readonly string[]; readonly tally: object };
  readonly places: readonly Place[];
  readonly whole: Place | null;
  readonly totals: readonly { readonly agrees: boolean }[];
  readonly source: string;
}
const detail = async (browser: TestBrowser, id: string): Promise<Detail> => {
  const answer = await browser.get(`/indicators/${id}`);
  expect(answer.status).toBe(200);
  return answer.body as unknown as Detail;
};
const placeIn = ({ places }: Detail, name: string): Place => {
  const found = places.find(({ place }) => place === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const sorting = 'waste-sorting/communities';
const enter = (browser: TestBrowser, id: string, ...items: readonly object[]) =>
  browser.post(`/indicators/${id}/values`, { items });

describe('values of an indicator', () => {
  it('are entered by the town that they are of, and by the bureau that leads', async () => {
    const first = await enter(town, sorting, {
      place: '古南街道',
      on: '2021-08-31',
      typed: '12/35',
      seen: null,
    });
    expect(first).toMatchObject({ status: 200, body: { entered: 1, revised: 0 } });
    expect(
      await enter(bureau, sorting, { place: '文龙街道', on: '2021-08-31', typed: '50%', seen: null }),
    ).toMatchObject({ status: 200 });
    const foreign = await enter(other, sorting, {
      place: '古南街道',
      on: '2021-09-01',
      typed: '1%',
      seen: null,
    });
    expect(foreign).toMatchObject({ status: 422, body: { code: 'values-refused' } });
    const seen = await detail(town, sorting);
    expect(placeIn(seen, '古南街道')).toMatchObject({
      mayEnter: true,
      judged: { light: 'red', words: '到期没有达到，差15.71个百分点' },
      values: [{ on: '2021-08-31', text: '34.29%（12/35个小区）', version: 1 }],
    });
    expect(placeIn(seen, '文龙街道')).toMatchObject({ mayEnter: false, judged: { light: 'green' } });
    expect(
      await enter(reader, sorting, { place: '古南街道', on: '2021-09-01', typed: '1%', seen: null }),
    ).toMatchObject({
      status: 403,
    });
  });

  it('change only with a reason; the second of two sees what stands; the old value stays', async () => {
    const row = { place: '古南街道', on: '2021-08-31', typed: '20/35' };
    const silent = await enter(town, sorting, { ...row, seen: 1 });
    expect(silent.body).toMatchObject({
      code: 'values-refused',
      conflict: { items: [{ place: '古南街道', message: '改已经填过的数，要写原因' }] },
    });
    expect(await enter(town, sorting, { ...row, seen: 1, reason: '漏报八个小区' })).toMatchObject({
      status: 200,
      body: { revised: 1 },
    });
    const late = await enter(bureau, sorting, { ...row, typed: '19/35', seen: 1, reason: '核查' });
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'values-changed',
        conflict: {
          items: [{ standing: { version: 2, text: '57.14%（20/35个小区）', by: 'gunan的承办员' } }],
        },
      },
    });
    const history = await town.get(`/indicators/${sorting}/history`);
    expect(history.list.filter((line) => line.place === '古南街道')).toMatchObject([
      { version: 2, text: '57.14%（20/35个小区）', before: '34.29%（12/35个小区）', reason: '漏报八个小区' },
      { version: 1, standing: false },
    ]);
    await expect(db.deleteFrom('indicator_value').execute()).rejects.toThrow(/append-only/);
    await expect(db.updateTable('indicator_revision').set({ reason: '' }).execute()).rejects.toThrow(
      /append-only/,
    );
    const events = await db
      .selectFrom('event')
      .select(['action', 'subject_id'])
      .where('subject_kind', '=', 'indicator')
      .orderBy('id')
      .execute();
    expect(events.map(({ action }) => action)).toEqual([
      'indicator.entered',
      'indicator.entered',
      'indicator.revised',
    ]);
  });

  it('of one grid are saved whole or not at all, and never of a day to come', async () => {
    const grid = await enter(
      bureau,
      sorting,
      { place: '三江街道', on: '2021-09-10', typed: '60%', seen: null },
      { place: '新盛街道', on: '2021-09-10', typed: '60', seen: null },
      { place: '石角镇', on: '2021-09-16', typed: '40%', seen: null },
    );
    expect(grid.body).toMatchObject({
      conflict: {
        items: [
          { place: '新盛街道', message: '大于100%；请写成 50% 或 0.5' },
          { place: '石角镇', message: '还没有到这一天' },
        ],
      },
    });
    expect(placeIn(await detail(bureau, sorting), '三江街道').values).toEqual([]);
    const again = await enter(bureau, sorting, {
      place: '三江街道',
      on: '2021-09-10',
      typed: '60%',
      seen: null,
    });
    expect(again.status).toBe(200);
    const withdrawn = await enter(bureau, sorting, {
      place: '三江街道',
      on: '2021-09-10',
      typed: '',
      seen: 1,
      reason: '填错街道',
    });
    expect(withdrawn.body).toMatchObject({ withdrawn: 1 });
    expect(placeIn(await detail(bureau, sorting), '三江街道').values).toEqual([]);
  });
});

describe('who sees what', () => {
  it('a figure that is not disclosed is seen by those who answer for it, and by supervisors', async () => {
    const accidents = 'emergency-plan/larger-accidents';
    expect((await town.get(`/indicators/${accidents}`)).status).toBe(404);
    expect((await supervisor.get(`/indicators/${accidents}`)).status).toBe(200);
    const list = await supervisor.get('/indicators?kind=binding');
    expect(list.body.items).toHaveLength(3);
    const open = await desk.app.inject({ url: '/api/indicators' });
    const ids = open.json<readonly { readonly id: string }[]>().map(({ id }) => id);
    expect(ids).toContain(sorting);
    expect(ids).not.toContain(accidents);
    expect((await desk.app.inject({ url: `/api/indicators/${accidents}` })).statusCode).toBe(404);
    const one = (await desk.app.inject({ url: `/api/indicators/${sorting}` })).body;
    expect(one).toContain('20/35');
    expect(one).not.toContain('承办员');
  });

  it('the list is searched, filtered and sorted', async () => {
    const red = await town.get('/indicators?light=red&sort=due');
    expect(red.body).toMatchObject({ today: '2021-09-15' });
    expect(red.body.items.map((one) => (one as unknown as { readonly id: string }).id)).toContain(sorting);
    expect((await town.get('/indicators?q=撤桶')).body.items).toHaveLength(1);
    const mine = await town.get('/indicators?mine=true&place=古南街道');
    expect(mine.body.items.length).toBeGreaterThan(2);
    expect((await town.get('/indicators?q=没有的')).body).toMatchObject({ total: 0 });
    const file = await desk.app.inject({ url: '/api/desk/indicators/export?format=csv' });
    expect(file.statusCode).toBe(401);
  });
});

describe('printed totals', () => {
  it('that are not what they are made of are told', async () => {
    const { line, totals } = await detail(supervisor, 'telecom-sites/built');
    expect(totals).toMatchObject([{ agrees: false }]);
    expect(line.warnings[0]).toContain('259＋130＋170＝559个，印出的是631个');
  });
});

describe('what is computed', () => {
  it('from a register: an empty one is no nought, and once it holds something nobody enters', async () => {
    const id = 'telecom-sites/built-in-year';
    expect((await detail(supervisor, id)).source).toContain('还没有登记');
    for (const [code, built, fiveG] of [
      ['A1', '2021-03-01', '是'],
      ['A2', '2021-08-31', '是'],
      ['A3', '2020-12-31', '是'],
      ['A4', '2021-05-01', '否'],
    ])
      expect(
        (
          await supervisor.post('/sites/telecom-sites/sites', {
            cells: { code, name: code, fiveG, built, operators: '移动' },
            starts: '2020-01-01',
          })
        ).status,
      ).toBe(201);
    const { places, source } = await detail(supervisor, id);
    expect(source).toBe('由名录“通信基站”算出');
    const values = places[0]?.values ?? [];
    expect(values.at(-1)).toMatchObject({ on: '2021-09-15', text: '2个', version: null });
    expect(values.find(({ on }) => on === '2021-06-30')).toMatchObject({ text: '1个' });
    expect(values.find(({ on }) => on === '2020-12-31')).toMatchObject({ text: '1个' });
    const typed = await enter(supervisor, id, { place: '全区', on: '2021-09-01', typed: '3', seen: null });
    expect(typed.body).toMatchObject({ code: 'indicator-computed' });
  });

  it('from places: the sum against the summed plan, and the share of the whole', async () => {
    const streets = ['古南街道', '文龙街道', '三江街道', '新盛街道', '通惠街道'];
    const values = streets.map((place, at) => ({
      place,
      on: '2020-12-31',
      typed: at === 4 ? '0' : '1',
      seen: null,
    }));
    expect((await enter(supervisor, 'elderly-care/street-centres', ...values.slice(0, 4))).status).toBe(200);
    expect((await detail(supervisor, 'elderly-care/street-coverage')).places[0]?.values).toEqual([]);
    expect((await enter(supervisor, 'elderly-care/street-centres', ...values.slice(4))).status).toBe(200);
    const { whole } = await detail(supervisor, 'elderly-care/street-centres');
    expect(whole).toMatchObject({ judged: { light: 'red', rate: 75, words: '到期没有达到，差1个' } });
    expect((await detail(supervisor, 'elderly-care/street-coverage')).places[0]).toMatchObject({
      judged: { light: 'red', words: '到期没有达到，差20个百分点' },
      values: [{ text: '80%（4/5个街道）' }],
    });
  });
});

describe('sheets', () => {
  const multipart = (text: string) => ({
    body: Buffer.from(
      `--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--b--\r\n`,
    ),
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });
  const upload = async (browser: TestBrowser, text: string) => {
    const { body, headers } = multipart(text);
    return browser.send('POST', `/indicators/${sorting}/sheet/preview`, body, headers);
  };

  it('are judged row by row, and good rows taken', async () => {
    const judged = await upload(
      bureau,
      [
        '街镇,截至日期,数值,更正原因',
        '古南,2021-08-31,25/35,再核一次',
        '文龙街道,2021-08-31,60%,',
        '通惠街道,2021-09-01,45%,',
        '通惠街道,2021-09-01,46%,',
        '某某镇,2021-09-01,45%,',
        '石角镇,2021-12-01,45%,',
        '东溪镇,2021-09-01,四成,',
      ].join('\n'),
    );
    expect(judged.body).toMatchObject({ counts: { rows: 7, new: 1, changed: 1, bad: 5 } });
    const text = JSON.stringify(judged.body);
    for (const reason of ['要更正请写原因', '重复', '还没有到这一天', '请填比例'])
      expect(text).toContain(reason);
    const taken = await bureau.post(`/indicators/${sorting}/sheet/take`, {
      token: judged.body.token as string,
    });
    expect(taken).toMatchObject({ status: 200, body: { taken: 2 } });
    const seen = await detail(bureau, sorting);
    expect(placeIn(seen, '古南街道').values[0]).toMatchObject({ version: 3, text: '71.43%（25/35个小区）' });
    expect(placeIn(seen, '通惠街道').values).toMatchObject([{ text: '45%' }]);
    const foreign = await upload(town, '街镇,截至日期,数值\n文龙街道,2021-09-02,60%\n');
    expect(JSON.stringify(foreign.body)).toContain('文龙街道的数不由你填报');
    const form = await desk.app.inject({
      url: `/api/desk/indicators/${sorting}/form`,
      headers: { cookie: [...bureau.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(form.statusCode).toBe(200);
  });
});

describe('a figure reported on a task', () => {
  it('becomes a value once', async () => {
    const report = {
      report: 7,
      unit: 'wenlong',
      on: '2021-09-14',
      figures: [{ name: 'share', value: '58', unit: '%' }],
      fields: [{ name: 'share', indicator: sorting }, { name: 'other' }],
    };
    const take = (more: object = {}) =>
      db
        .transaction()
        .execute((trx) => takeReported(trx, { ...report, ...more }, { id: null, name: '文龙的承办员' }));
    expect(await take()).toEqual([
      { name: 'share', indicator: sorting, place: '文龙街道', outcome: 'entered', why: null },
    ]);
    expect(await take()).toMatchObject([{ outcome: 'same' }]);
    expect(await take({ report: 8, figures: [{ name: 'share', value: '0.6' }] })).toMatchObject([
      { outcome: 'revised' },
    ]);
    expect(await take({ report: 9, unit: 'civil' })).toMatchObject([{ outcome: 'not-taken' }]);
    const values = placeIn(await detail(supervisor, sorting), '文龙街道').values;
    expect(values.at(-1)).toMatchObject({ on: '2021-09-14', text: '60%', version: 2 });
  });
});
