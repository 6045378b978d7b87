import { createHash, randomUUID } from 'node:crypto';
import type { Operation, OperationAnswer, OperationBody } from '@zhengling/work';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../desk/desk.testing.ts';
import { ensureOrganisations } from '../registers/index.ts';

const databases = testDatabases();
let desk: TestDesk;
let database: Awaited<ReturnType<typeof databases.create>>;
/** Sessions run out by this clock: what lies in the past is told by the devices. */
const now = new Date('2020-04-07T02:00:00Z');
let education: TestBrowser;
let colleague: TestBrowser;
let school: TestBrowser;
let town: TestBrowser;
let supervisor: TestBrowser;

beforeAll(async () => {
  const db = await databases.create();
  database = db;
  await db.transaction().execute((trx) =>
    ensureOrganisations(trx, [
      { id: 'education', name: '区教委' },
      { id: 'police', name: '区公安局' },
      { id: 'school-a', name: '甲培训机构' },
      { id: 'named/古南街道', name: '古南街道' },
    ]),
  );
  desk = await openTestDesk(db, { now: () => now });
  education = await desk.as('officer', 'education');
  colleague = await desk.as('officer', 'education');
  school = await desk.as('officer', 'school-a');
  town = await desk.as('officer', 'named/古南街道');
  supervisor = await desk.as('supervisor');
});
afterAll(() => desk.close());

/** A device's queue: each operation after the one before it. */
function device(visit: string) {
  let after: string | null = null;
  return (body: OperationBody, at = now.toISOString()): Operation => {
    const operation = { id: randomUUID(), visit, after, at, body };
    after = operation.id;
    return operation;
  };
}
const say = (point: string, answer: 'pass' | 'fail' | 'na', more: object = {}): OperationBody => ({
  type: 'answer',
  point,
  answer,
  major: false,
  note: '',
  photos: [],
  ...more,
});
const finish: OperationBody = { type: 'finish', present: [{ unit: '区教委', name: '甲' }], note: '' };

async function sync(
  browser: TestBrowser,
  operations: readonly unknown[],
): Promise<readonly OperationAnswer[]> {
  const sent = await browser.post('/inspections/sync', { operations });
  expect(sent.status).toBe(200);
  return sent.body.answers as readonly OperationAnswer[];
}
const outcomes = (answers: readonly OperationAnswer[]) => answers.map(({ outcome }) => outcome);

/** A finished visit of a place with these findings; answers the ids of the findings by point. */
async function inspected(
  place: string,
  failing: readonly (readonly [point: string, more?: object])[],
  at = now.toISOString(),
  by = education,
): Promise<{ readonly visit: string; readonly findings: Readonly<Record<string, number>> }> {
  const visit = randomUUID();
  const make = device(visit);
  const answers = await sync(by, [
    make(
      { type: 'open', checklist: 'training-schools/on-site', place, placeKey: null, unit: 'school-a' },
      at,
    ),
    make({ type: 'start' }, at),
    ...failing.map(([point, more]) => make(say(point, 'fail', more), at)),
    make(finish, at),
  ]);
  expect(new Set(outcomes(answers))).toEqual(new Set(['applied']));
  const { body } = await by.get(`/inspections/findings?q=${encodeURIComponent(place)}&size=200`);
  const items = body.items as unknown as readonly {
    id: number;
    point: string;
    visitId: number;
    foundOn: string;
  }[];
  return { visit, findings: Object.fromEntries(items.toReversed().map(({ id, point }) => [point, id])) };
}

interface Finding {
  readonly [name: string]: unknown;
  readonly version: number;
  readonly stage: string;
  readonly dueOn: string | null;
}
const finding = async (by: TestBrowser, id: number) =>
  (await by.get(`/inspections/findings/${id}`)).body as unknown as Finding;
async function act(by: TestBrowser, id: number, body: object) {
  const { version = 1 } = await finding(supervisor, id);
  return by.post(`/inspections/findings/${id}/events`, { seen: version, ...body });
}
const five = (limit: string) => ({
  type: 'fixed',
  duty: '甲培训机构',
  person: '王某',
  task: '按要求整改',
  limit,
  means: '自筹',
});

describe('a round', () => {
  it('of annex 1 becomes visits of its towns, once; the town sees its own', async () => {
    const planned = await education.post('/inspections/rounds', { definition: 'health-inspection/round-1' });
    expect(planned.status).toBe(200);
    expect(planned.body.stops).toMatchObject([
      {
        place: '古南街道',
        half: 'morning',
        plannedOn: null,
        windowFrom: '2019-11-05',
        windowTo: '2019-11-25',
      },
      { place: '文龙街道', half: 'afternoon' },
    ]);
    expect(
      (await education.post('/inspections/rounds', { definition: 'health-inspection/round-1' })).status,
    ).toBe(409);
    const seen = await town.get('/inspections/visits');
    expect(seen.body.items).toMatchObject([{ place: '古南街道' }]);
    expect((await school.get('/inspections/visits')).body.items).toEqual([]);
    expect((await school.get(`/inspections/rounds/${planned.body.id}`)).status).toBe(404);
  });

  it('of one’s own: places named, units, all in one', async () => {
    const planned = await supervisor.post('/inspections/rounds', {
      checklist: 'training-schools/on-site',
      title: '2020年春季清理',
      starts: '2020-04-08',
      ends: '2020-04-08',
      leadUnit: 'education',
      places: [
        { type: 'named', name: '乙培训机构', unit: 'school-a' },
        { type: 'unit', id: 'school-a' },
      ],
    });
    expect(planned.body.stops).toMatchObject([
      { place: '乙培训机构', plannedOn: '2020-04-08' },
      { place: '甲培训机构', placeKey: 'unit:school-a' },
    ]);
    const field = await education.get('/inspections/field');
    expect(field.body.visits).toEqual(
      expect.arrayContaining([expect.objectContaining({ place: '乙培训机构', points: 30 })]),
    );
  });

  it('of another unit is not planned by an officer, and one without places is refused in words', async () => {
    const plan = {
      checklist: 'training-schools/on-site',
      title: '清理',
      starts: '2020-04-08',
      ends: '2020-04-08',
    };
    expect((await town.post('/inspections/rounds', { ...plan, leadUnit: 'education' })).status).toBe(403);
    expect((await education.post('/inspections/rounds', plan)).body.code).toBe('places-missing');
  });

  it('in a rhythm of the document: one visit of each place in every period; places of the register', async () => {
    await database
      .insertInto('site')
      .values(
        ['甲', '乙'].map((name) => ({
          kind: 'hazard-control/points',
          key: name,
          name: `${name}隐患点`,
          unit_id: 'named/古南街道',
          values: '{}',
          words: name,
          origin: 'entered' as const,
        })),
      )
      .execute();
    const plan = {
      checklist: 'hazard-control/disaster-site',
      title: '汛期周抽查',
      starts: '2020-06-01',
      ends: '2020-06-30',
      rhythm: 1,
      everySiteOf: 'hazard-control/points',
    };
    const planned = await town.post('/inspections/rounds', plan);
    const stops = planned.body.stops as unknown as readonly {
      place: string;
      windowFrom: string;
      windowTo: string;
    }[];
    expect(stops.map(({ place, windowFrom, windowTo }) => [place, windowFrom, windowTo])).toEqual(
      [
        ['2020-06-01', '2020-06-07'],
        ['2020-06-08', '2020-06-14'],
        ['2020-06-15', '2020-06-21'],
        ['2020-06-22', '2020-06-28'],
      ].flatMap((week) => ['乙隐患点', '甲隐患点'].map((place) => [place, ...week])),
    );
    expect((await town.post('/inspections/rounds', { ...plan, rhythm: 7 })).body.code).toBe(
      'rhythm-unusable',
    );
    expect((await supervisor.post('/inspections/rounds', { ...plan, leadUnit: 'nobody' })).body.code).toBe(
      'unit-not-found',
    );
  });

  it('two who set the day at once: the second sees what changed', async () => {
    const { body } = await education.get('/inspections/visits?q=文龙');
    const [visit] = body.items as unknown as readonly { id: number; version: number }[];
    const set = (by: TestBrowser, plannedOn: string) =>
      by.post(`/inspections/visits/${visit?.id}/schedule`, { plannedOn, seen: visit?.version });
    expect((await set(education, '2019-11-06')).status).toBe(200);
    const second = await set(supervisor, '2019-11-07');
    expect(second.status).toBe(409);
    expect(second.body.conflict).toMatchObject({ plannedOn: '2019-11-06' });
  });
});

describe('sending from a device', () => {
  it('applies each operation once, however often and in whatever pieces it is sent', async () => {
    const visit = randomUUID();
    const make = device(visit);
    const queue = [
      make({
        type: 'open',
        checklist: 'training-schools/on-site',
        place: '丙培训机构',
        placeKey: null,
        unit: null,
      }),
      make({ type: 'start' }),
      make(say('not-displayed', 'fail')),
      make(say('crowded', 'pass')),
      make(finish),
    ];
    expect(outcomes(await sync(education, queue.slice(0, 3)))).toEqual(['applied', 'applied', 'applied']);
    expect(outcomes(await sync(education, queue.slice(1)))).toEqual([
      'already',
      'already',
      'applied',
      'applied',
    ]);
    const both = await Promise.all([sync(education, queue), sync(education, queue)]);
    for (const answers of both) expect(new Set(outcomes(answers))).toEqual(new Set(['already']));
    const { body } = await education.get('/inspections/findings?q=丙培训机构');
    expect(body.items).toHaveLength(1);
  });

  it('does not jump over one that has not arrived', async () => {
    const make = device(randomUUID());
    const first = make({
      type: 'open',
      checklist: 'training-schools/on-site',
      place: '丁培训机构',
      placeKey: null,
      unit: null,
    });
    const second = make(say('crowded', 'pass'));
    expect(outcomes(await sync(education, [second]))).toEqual(['waiting']);
    expect(outcomes(await sync(education, [second, first, second]))).toEqual([
      'waiting',
      'applied',
      'applied',
    ]);
  });

  it('two batches at once make the same as one after the other', async () => {
    const make = device(randomUUID());
    const queue = [
      make({
        type: 'open',
        checklist: 'training-schools/on-site',
        place: '戊培训机构',
        placeKey: null,
        unit: null,
      }),
      ...Array.from({ length: 20 }, (_, n) =>
        make(say('crowded', n % 2 === 0 ? 'pass' : 'fail', { note: String(n) })),
      ),
      make(finish),
    ];
    const many = await Promise.all([1, 2, 3, 4].map(() => sync(education, queue)));
    for (const [at] of queue.entries()) {
      const answered = many.map((answers) => answers[at]?.outcome);
      expect(answered.filter((outcome) => outcome === 'applied')).toHaveLength(1);
    }
    const { body } = await education.get('/inspections/visits?q=戊培训机构');
    const [{ id } = { id: 0 }] = body.items as unknown as readonly { id: number }[];
    const { body: detail } = await education.get(`/inspections/visits/${id}`);
    expect(detail.state).toMatchObject({ answers: { crowded: [{ answer: 'fail', note: '19' }] } });
  });

  it('keeps what it refuses, says why, and says the same again', async () => {
    const { body } = await education.get('/inspections/visits?q=乙培训机构');
    const [visit] = body.items as unknown as readonly { id: number; key: string; version: number }[];
    const make = device(visit?.key ?? '');
    const foreign = make(say('crowded', 'pass'));
    const [refused] = await sync(town, [foreign]);
    expect(refused).toMatchObject({ outcome: 'refused', reason: { code: 'not-allowed' } });
    expect(await sync(town, [foreign])).toEqual([refused]);
    const kept = await town.get('/inspections/refused');
    expect(kept.list).toMatchObject([{ id: foreign.id, body: { point: 'crowded' } }]);
    expect((await education.get('/inspections/refused')).list).toMatchObject([
      { id: foreign.id, place: '乙培训机构' },
    ]);
    expect((await school.get('/inspections/refused')).list).toEqual([]);
    const cancelled = await supervisor.post(`/inspections/visits/${visit?.id}/cancel`, {
      reason: '改期',
      seen: visit?.version,
    });
    expect(cancelled.body).toMatchObject({ stage: 'cancelled', refused: 1 });
    const late = device(visit?.key ?? '')(say('crowded', 'fail'));
    expect(await sync(education, [late])).toMatchObject([
      { outcome: 'refused', reason: { code: 'visit-cancelled' } },
    ]);
  });

  it('refuses nonsense by itself and goes on behind it; the same id with other words is no repetition', async () => {
    const make = device(randomUUID());
    const open = make({
      type: 'open',
      checklist: 'training-schools/on-site',
      place: '己培训机构',
      placeKey: null,
      unit: null,
    });
    const answers = await sync(education, [{ id: 'x' }, null, open, { ...open, at: '2020-04-01T00:00:00Z' }]);
    expect(outcomes(answers)).toEqual(['refused', 'refused', 'applied', 'refused']);
    expect(answers[3]?.reason?.code).toBe('operation-reused');
  });

  it('two inspectors on one visit: both answers stand, a finding of one is a finding', async () => {
    const visit = randomUUID();
    const [mine, theirs] = [device(visit), device(visit)];
    await sync(education, [
      mine({
        type: 'open',
        checklist: 'training-schools/on-site',
        place: '庚培训机构',
        placeKey: null,
        unit: null,
      }),
      mine(say('crowded', 'pass')),
      mine(finish),
    ]);
    await sync(colleague, [theirs(say('crowded', 'fail', { note: '两间教室超员' })), theirs(finish)]);
    const { body } = await education.get('/inspections/findings?q=庚培训机构');
    expect(body.items).toMatchObject([{ point: 'crowded', dueOn: '2020-04-07' }]);
    const [{ visitId } = { visitId: 0 }] = body.items as unknown as readonly { visitId: number }[];
    expect((await education.get(`/inspections/visits/${visitId}`)).body).toMatchObject({
      differing: 1,
      failed: 1,
    });
  });

  it('takes a photograph in pieces, goes on where the line broke, and refuses what is none', async () => {
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5_000, 7)]);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    const piece = (from: number, to: number, by = education, digest = sha256, size = photo.length) =>
      by.send('POST', `/inspections/photos/${digest}?from=${from}&size=${size}`, photo.subarray(from, to), {
        'content-type': 'application/octet-stream',
      });
    expect((await piece(0, 2_000)).body.code).toBe('photo-untold');
    const { visit } = await inspected('辛培训机构', [['not-displayed', { photos: [sha256] }]]);
    expect(visit).not.toBe('');
    expect((await piece(0, 2_000)).body).toEqual({ stored: false, received: 2_000 });
    expect((await piece(0, 2_000)).body).toEqual({ stored: false, received: 2_000 });
    expect((await piece(3_000, 5_004)).body).toEqual({ stored: false, received: 2_000 });
    expect((await piece(2_000, 5_004)).body).toEqual({ stored: true, received: 5_004 });
    expect((await piece(0, 5_004)).body).toEqual({ stored: true, received: 5_004 });
    const got = await desk.app.inject({
      url: `/api/desk/inspections/photos/${sha256}`,
      headers: { cookie: [...education.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(got.headers['content-type']).toBe('image/jpeg');
    expect(got.rawPayload.equals(photo)).toBe(true);
    expect((await town.get(`/inspections/photos/${sha256}`)).status).toBe(404);
    const text = Buffer.from('no picture');
    const other = createHash('sha256').update(text).digest('hex');
    await inspected('壬培训机构', [['not-displayed', { photos: [other, '0'.repeat(64)] }]]);
    const send = (digest: string) =>
      education.send('POST', `/inspections/photos/${digest}?from=0&size=${text.length}`, text, {
        'content-type': 'application/octet-stream',
      });
    expect((await send(other)).body.code).toBe('photo-no-image');
    expect((await send('0'.repeat(64))).body.code).toBe('photo-damaged');
  });

  it('shows nobody a file for knowing its digest: who names it sends it', async () => {
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 8)]);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    const police = await desk.as('officer', 'police');
    const send = (by: TestBrowser) =>
      by.send('POST', `/inspections/photos/${sha256}?from=0&size=${photo.length}`, photo, {
        'content-type': 'application/octet-stream',
      });
    const state = async (by: TestBrowser) => (await by.get(`/inspections/photos/${sha256}/state`)).body;
    await inspected('甲一培训机构', [['not-displayed', { photos: [sha256] }]]);
    expect((await send(education)).body).toMatchObject({ stored: true });
    const point = { photos: [sha256] };
    await inspected('甲二培训机构', [['not-displayed', point]], now.toISOString(), police);
    expect(await state(police)).toEqual({ stored: false, received: 0 });
    expect((await police.get(`/inspections/photos/${sha256}`)).status).toBe(404);
    expect((await send(police)).body).toMatchObject({ stored: true });
    // Their own, by now: telling of it again needs no second sending.
    await inspected('甲三培训机构', [['not-displayed', point]], now.toISOString(), police);
    expect(await state(police)).toEqual({ stored: true, received: photo.length });
    const files = await database
      .selectFrom('evidence_file')
      .select('unit_id')
      .where('sha256', '=', sha256)
      .orderBy('id')
      .execute();
    expect(files.map(({ unit_id }) => unit_id)).toEqual(['education', 'police']);
  });
});

describe('a finding', () => {
  it('has the day of the rule, and goes from the five fixed over evidence and recheck to its end', async () => {
    const { findings } = await inspected('甲培训机构', [['few-classrooms'], ['no-guards']]);
    const id = findings['few-classrooms'] ?? 0;
    expect(await finding(education, id)).toMatchObject({
      title: '教学用房不足建筑面积的三分之二',
      clause: '三（二）4',
      dueOn: '2020-05-07',
      limitWords: '一个月内',
      light: 'green',
      stage: 'found',
      unit: { name: '甲培训机构' },
    });
    expect(await finding(education, findings['no-guards'] ?? 0)).toMatchObject({
      dueOn: null,
      light: 'grey',
    });
    expect((await act(education, id, five('2020-05-01'))).status).toBe(404);
    expect((await act(school, id, five('2020-06-01'))).body).toMatchObject({ code: 'limit-too-late' });
    expect((await act(school, id, { ...five('2020-05-01'), person: '' })).body.message).toBe(
      '“五落实”还缺：人员。',
    );
    expect((await act(school, id, five('2020-05-01'))).body).toMatchObject({
      stage: 'fixing',
      dueOn: '2020-05-01',
    });
    expect((await act(school, id, { type: 'evidenced', text: '隔出两间教室', files: [] })).status).toBe(200);
    expect((await act(school, id, { type: 'rechecked', passed: true, note: '', files: [] })).status).toBe(
      404,
    );
    expect(
      (await act(education, id, { type: 'rechecked', passed: false, note: '还差6平方米', files: [] })).body,
    ).toMatchObject({
      stage: 'fixing',
      sentBack: 1,
    });
    await act(school, id, { type: 'evidenced', text: '又隔出一间', files: [] });
    const closed = await act(education, id, { type: 'rechecked', passed: true, note: '', files: [] });
    expect(closed.body).toMatchObject({ stage: 'closed', closedOn: '2020-04-07', light: 'blue' });
    expect((closed.body.events as unknown as readonly unknown[]).length).toBe(6);
  });

  it('that two change at once: the second sees what the first did', async () => {
    const { findings } = await inspected('癸培训机构', [['incomplete-rules']]);
    const id = findings['incomplete-rules'] ?? 0;
    const { version } = await finding(school, id);
    expect(
      (await school.post(`/inspections/findings/${id}/events`, { seen: version, ...five('2020-05-01') }))
        .status,
    ).toBe(200);
    const second = await school.post(`/inspections/findings/${id}/events`, {
      seen: version,
      ...five('2020-05-05'),
    });
    expect(second.status).toBe(409);
    expect(second.body.conflict).toMatchObject({ stage: 'fixing', dueOn: '2020-05-01' });
  });

  it('found again at the same place within a year is recognised', async () => {
    const first = await inspected('子培训机构', [['late-hours']], '2019-10-12T02:00:00.000Z');
    expect(await finding(education, first.findings['late-hours'] ?? 0)).toMatchObject({
      foundOn: '2019-10-12',
    });
    const second = await inspected('子培训机构', [['late-hours'], ['long-fees']]);
    const { body } = await education.get('/inspections/findings?q=子培训机构&view=repeated');
    expect(body.items).toMatchObject([{ point: 'late-hours', repeats: first.findings['late-hours'] }]);
    expect(Object.keys(second.findings)).toContain('long-fees');
  });

  it('a major hazard is listed, followed, verified and struck off', async () => {
    const { findings } = await inspected('丑培训机构', [['unlicensed-hazard']]);
    const id = findings['unlicensed-hazard'] ?? 0;
    expect(await finding(school, id)).toMatchObject({ major: true, next: '挂牌督办' });
    await act(school, id, five('2020-04-07'));
    expect(
      (await act(education, id, { type: 'listed', level: '区政府', number: '2020-1' })).body,
    ).toMatchObject({
      listedOn: '2020-04-07',
    });
    const counted = await education.get('/inspections/findings?view=listed');
    expect(counted.body).toMatchObject({ total: 1, counts: { listed: 1 } });
    await act(education, id, { type: 'followed', note: '已停课' });
    await act(school, id, { type: 'evidenced', text: '已停办', files: [] });
    expect(
      (await act(education, id, { type: 'rechecked', passed: true, note: '', files: [] })).body,
    ).toMatchObject({
      stage: 'verified',
    });
    expect((await act(education, id, { type: 'struck', note: '' })).body).toMatchObject({ stage: 'closed' });
  });

  it('of a place that nobody answers for gets a unit, which then can put it right', async () => {
    const { findings } = await inspected('午培训机构', [['late-hours']]);
    const id = findings['late-hours'] ?? 0;
    const { version } = await finding(supervisor, id);
    const assign = (by: TestBrowser, unit: string) =>
      by.post(`/inspections/findings/${id}/unit`, { unit, seen: version });
    expect((await assign(town, 'named/古南街道')).status).toBe(404);
    expect((await assign(education, 'nobody')).body.code).toBe('unit-not-found');
    expect((await assign(education, 'named/古南街道')).body).toMatchObject({ unit: { name: '古南街道' } });
    expect((await act(town, id, five('2020-04-07'))).body).toMatchObject({ stage: 'fixing' });
    expect((await act(school, id, five('2020-04-07'))).status).toBe(404);
  });

  it('is not for others: lists, counts and files hold what one may see', async () => {
    const all = await supervisor.get('/inspections/findings?size=200');
    const own = await town.get('/inspections/findings?size=200');
    expect(all.body.total).toBeGreaterThan(5);
    expect(own.body).toMatchObject({ total: 1, counts: { open: 1, ended: 0 } });
    const csv = async (by: TestBrowser) =>
      (
        await desk.app.inject({
          url: '/api/desk/inspections/findings/export?format=csv&view=open',
          headers: { cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        })
      ).payload
        .trim()
        .split('\r\n').length;
    const { body } = await supervisor.get('/inspections/findings?view=open');
    expect(await csv(supervisor)).toBe(Number(body.total) + 1);
    expect(await csv(town)).toBe(2);
  });

  it('late ones show as late', async () => {
    await inspected('辰培训机构', [['no-contracts']], '2020-03-20T02:00:00.000Z');
    const late = await supervisor.get('/inspections/findings?view=late&size=200');
    const items = late.body.items as unknown as readonly { light: string; dueOn: string }[];
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(item).toMatchObject({ light: 'red' });
    expect(late.body.counts).toMatchObject({ late: late.body.total });
  });

  it('stands before the unit that owes it, what comes first on top, and is counted on the board', async () => {
    const owed = await school.get('/inspections/owed');
    const items = owed.body as unknown as readonly {
      id: number;
      dueOn: string | null;
      unit: { id: string };
    }[];
    const list = await supervisor.get('/inspections/findings?view=open&unit=school-a&size=200');
    const open = list.body.items as unknown as readonly { id: number }[];
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(open.map(({ id }) => id)));
    const days = items.map(({ dueOn }) => dueOn ?? '9999');
    expect(days).toEqual(days.toSorted());
    expect((await supervisor.get('/inspections/owed')).status).toBe(403);

    const all = await supervisor.get('/inspections/findings?view=open&size=200');
    const every = all.body.items as unknown as readonly { major: boolean; listedOn: string | null }[];
    const { open: total, late } = all.body.counts as unknown as { open: number; late: number };
    expect((await supervisor.get('/board/findings')).body).toEqual({
      open: total,
      late,
      listed: every.filter(({ major, listedOn }) => major && listedOn !== null).length,
    });
    expect((await school.get('/board/findings')).status).toBe(403);
  });
});

describe('the lists', () => {
  const listing = async (by = education) => (await by.get('/inspections/listings')).body;
  const proposed = async (place: string) =>
    (
      (await listing()).proposed as unknown as readonly {
        place: string;
        placeKey: string;
        list: string;
        next: string;
      }[]
    ).find((one) => one.place === place);

  it('follow from findings by definition; somebody publishes; the ended stays to be seen', async () => {
    await inspected('寅培训机构', [['serving-teachers']]);
    await inspected('卯培训机构', []);
    expect(await proposed('寅培训机构')).toMatchObject({ list: 'black' });
    expect(await proposed('卯培训机构')).toMatchObject({ list: 'white', next: 'publish' });
    const publish = (by: TestBrowser, place: string, list: string, note = '') =>
      by.post('/inspections/listings', {
        checklist: 'training-schools/on-site',
        placeKey: `named:${place}`,
        list,
        note,
      });
    expect((await publish(education, '寅培训机构', 'white')).body.code).toBe('black-by-definition');
    expect((await publish(education, '卯培训机构', 'black', '说不清')).body.code).toBe('nothing-against');
    expect((await publish(school, '卯培训机构', 'white')).status).toBe(403);
    expect((await publish(education, '寅培训机构', 'black')).status).toBe(200);
    const after = await publish(education, '卯培训机构', 'white');
    const published = after.body.published as unknown as readonly {
      id: number;
      place: string;
      list: string;
      version: number;
    }[];
    expect(published).toMatchObject([
      { place: '寅培训机构', list: 'black', because: ['聘用中小学在职教师'] },
      { place: '卯培训机构', list: 'white' },
    ]);
    const white = published.find(({ list }) => list === 'white');
    const removed = await education.post(`/inspections/listings/${white?.id}/remove`, {
      reason: '已经停办',
      seen: white?.version,
    });
    expect(removed.body.published).toEqual(
      expect.arrayContaining([expect.objectContaining({ place: '卯培训机构', removedOn: '2020-04-07' })]),
    );
  });
});

describe('the public', () => {
  it('reads what was published: names, days, reasons; nothing that is only proposed', async () => {
    await inspected('巳培训机构', [['entrance-exams']]);
    const answer = await desk.app.inject({ url: '/api/lists/training-schools' });
    expect(answer.json()).toMatchObject({
      black: [{ place: '寅培训机构', since: '2020-04-07', because: ['聘用中小学在职教师'] }],
      white: [],
    });
    const page = await desk.app.inject({ url: '/training-schools', headers: { accept: 'text/html' } });
    expect(page.payload).toContain('寅培训机构');
    expect(page.payload).toContain('现在没有列入白名单的');
    expect(page.payload).not.toContain('巳培训机构');
    expect(page.payload).not.toContain('区教委的');
  });
});
