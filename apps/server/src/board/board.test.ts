import { lightColour } from '@zhengling/work';
import { strFromU8, unzipSync } from 'fflate';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestDesk } from '../desk/desk.testing.ts';
import { counted } from '../duties/counted.ts';
import { countBoard, onTimeRate } from './count.ts';
import { burnDown, dueDays } from './days.ts';
import { bulletinFigures } from './figures.ts';
import { lit } from './lit.ts';
import { setTasks } from './tasks.testing.ts';
import { boardTasks } from './tasks.ts';

const databases = testDatabases();
const today = '2024-06-16';

let db: Kysely<Database>;
let desk: TestDesk;

beforeEach(async () => {
  db = await databases.create();
  desk = await openTestDesk(db, { now: () => new Date('2024-06-16T02:00:00Z') });
});
afterEach(() => desk.close());

describe('lights', () => {
  it('are those of the life of tasks, whatever the state and the days', async () => {
    const days = [null, '2024-06-15', today, '2024-06-17'] as const;
    const states = ['assigned', 'accepted', 'signing', 'checking', 'closed'] as const;
    const tasks = states.flatMap((state) =>
      days.flatMap((dueOn) =>
        days.flatMap((warnOn) =>
          days.map((doneOn) => ({
            state,
            dueOn,
            warnOn,
            doneOn: state === 'closed' ? (doneOn ?? today) : doneOn,
          })),
        ),
      ),
    );
    const ids = await setTasks(db, tasks);
    const { rows } = await sql<{ id: number; light: string }>`
      select id, ${lit(today)} as light from duty where ${counted}`.execute(db);
    const lights = new Map(rows.map(({ id, light }) => [id, light]));
    for (const [at, task] of tasks.entries())
      expect(lights.get(ids[at] ?? 0), JSON.stringify(task)).toBe(
        lightColour({ kind: 'once', dueProblem: null, ...task }, today),
      );
  });
});

describe('the board', () => {
  beforeEach(() =>
    setTasks(db, [
      { dueOn: '2024-06-13', warnOn: '2024-06-10', number: '示府发〔2024〕1号', leader: '王某' },
      {
        dueOn: '2024-06-18',
        warnOn: '2024-06-14',
        number: '示府发〔2024〕1号',
        lead: ['区民政局'],
        cooperating: ['区财政局'],
      },
      {
        dueOn: '2024-07-30',
        warnOn: '2024-07-20',
        number: '示府发〔2024〕2号',
        lead: ['白石镇'],
        responsible: ['区民政局'],
      },
      { state: 'closed', dueOn: '2024-06-12', doneOn: '2024-06-14', lead: ['白石镇'] },
      { state: 'closed', dueOn: '2024-06-12', doneOn: '2024-06-12', lead: ['白石镇'] },
      // These are not counted: candidates, series, and what members do for it.
      { state: 'candidate', dueOn: '2024-06-01' },
      { kind: 'series' },
      { members: 2, dueOn: '2024-06-01' },
    ]),
  );

  it('counts each task once for the district and at each unit that leads or owes it', async () => {
    const board = await countBoard(db, today);
    expect(board.total).toEqual({ green: 1, yellow: 1, red: 1, blue: 2, none: 0, late: 1 });
    expect(board.units.map(({ name, red, yellow, green, blue }) => [name, red, yellow, green, blue])).toEqual(
      [
        ['区财政局', 1, 0, 0, 0],
        ['区民政局', 0, 1, 1, 0],
        ['白石镇', 0, 0, 1, 2],
      ],
    );
    expect(board.documents.map(({ number, red, yellow }) => [number, red, yellow])).toEqual([
      ['示府发〔2024〕1号', 1, 1],
      ['示府发〔2024〕2号', 0, 0],
      [null, 0, 0],
    ]);
    expect(board.leaders).toMatchObject([{ leader: '王某', red: 1 }]);
    expect(board.cells).toHaveLength(5);
    expect(onTimeRate(board.total)).toBeCloseTo(1 / 3);
  });

  it('looks at one unit, one document, one time', async () => {
    const only = async (filter: Parameters<typeof countBoard>[2]) =>
      (await countBoard(db, today, filter)).total;
    expect(await only({ unit: '区民政局' })).toMatchObject({ yellow: 1, green: 1, red: 0, blue: 0 });
    expect(await only({ number: '示府发〔2024〕1号' })).toMatchObject({ yellow: 1, red: 1, green: 0 });
    expect(await only({ from: '2024-06-12', to: '2024-06-13' })).toMatchObject({ red: 1, blue: 2, green: 0 });
  });

  it('has as many tasks in the list behind a figure as the figure says', async () => {
    const at = await desk.as('supervisor');
    const listed = async (query: Record<string, string>) =>
      (await at.get(`/duties?${new URLSearchParams({ counted: 'all', ...query })}`)).body.total;
    const { total, units, documents } = await countBoard(db, today);
    expect(await listed({ state: 'closed', counted: 'late' })).toBe(total.late);
    for (const { id, red, yellow, green, blue } of units) {
      expect(await listed({ unit: id, state: 'open' }), id).toBe(red + yellow + green);
      expect(await listed({ unit: id, light: 'yellow' }), id).toBe(yellow);
      expect(await listed({ unit: id, state: 'closed' }), id).toBe(blue);
    }
    for (const { number, red, blue } of documents) {
      expect(await listed({ number: number ?? 'none', light: 'red' })).toBe(red);
      expect(await listed({ number: number ?? 'none', state: 'closed' })).toBe(blue);
    }
  });

  it('lists what presses most first, with who it waits for', async () => {
    const urgent = await boardTasks(db, today, { choice: 'urgent', limit: 10 });
    expect(urgent.map(({ light, dueOn, leads, supports }) => [light, dueOn, leads, supports])).toEqual([
      ['red', '2024-06-13', ['区财政局'], []],
      ['yellow', '2024-06-18', ['区民政局'], ['区财政局']],
    ]);
    expect((await boardTasks(db, today, { limit: 10 })).map(({ light }) => light)).toEqual([
      'red',
      'yellow',
      'green',
      'blue',
      'blue',
    ]);
  });

  it('burns down from what is due to what is left, and says nothing of days to come', async () => {
    const days = await burnDown(db, today, { from: '2024-06-12', to: '2024-06-18' });
    expect(days.map(({ open, planned }) => [open, planned])).toEqual([
      [3, 2],
      [3, 1],
      [2, 1],
      [2, 1],
      [2, 1],
      [null, 1],
      [null, 0],
    ]);
    expect((await dueDays(db, today, {})).map(({ on, red, blue }) => [on, red, blue])).toContainEqual([
      '2024-06-12',
      0,
      2,
    ]);
  });

  it('is for supervision and leaders; others are told whom to ask', async () => {
    expect((await desk.as('supervisor').then((at) => at.get('/board'))).body.total).toMatchObject({
      open: 3,
      red: 1,
    });
    expect((await desk.as('officer', '区财政局').then((at) => at.get('/board'))).status).toBe(403);
    expect((await desk.browser().get('/board')).status).toBe(401);
  });
});

describe('a bulletin', () => {
  const old = '2024-05-01T00:00:00Z';
  beforeEach(() =>
    setTasks(db, [
      { title: '逾期的', dueOn: '2024-06-13', warnOn: '2024-06-10', createdAt: old },
      {
        title: '上一期就逾期的',
        dueOn: '2024-06-03',
        warnOn: '2024-06-01',
        lead: ['白石镇'],
        createdAt: old,
      },
      {
        title: '按期的',
        state: 'closed',
        dueOn: '2024-06-12',
        doneOn: '2024-06-11',
        lead: ['白石镇'],
        createdAt: old,
      },
      { title: '下一期的', dueOn: '2024-06-20', warnOn: '2024-06-18', createdAt: old },
      { title: '以后才有的', dueOn: '2024-06-14', createdAt: '2024-06-25T00:00:00Z' },
    ]),
  );

  it('counts as things stood at the end of its days, not as they stand today', async () => {
    const figures = await bulletinFigures(db, '2024-06-10', '2024-06-16');
    expect(figures).toMatchObject({ open: 3, green: 1, yellow: 0, red: 2, redBefore: 1, due: 2, inTime: 1 });
    expect(figures.late.map(({ title }) => title)).toEqual(['上一期就逾期的', '逾期的']);
    expect(figures.early.map(({ title }) => title)).toEqual(['按期的']);
    expect(figures.next.map(({ title }) => title)).toEqual(['下一期的']);
    expect(figures.units).toMatchObject([
      { name: '区财政局', due: 1, inTime: 0, late: 1 },
      { name: '白石镇', due: 1, inTime: 1, late: 1 },
    ]);
  });

  it('is drafted, edited, issued under the next number and never changed again', async () => {
    const supervisor = await desk.as('supervisor');
    const span = { from: '2024-06-10', to: '2024-06-16' };
    expect((await supervisor.post('/bulletins', { from: '2024-06-16', to: '2024-06-10' })).body.code).toBe(
      'bulletin-span',
    );
    expect((await supervisor.post('/bulletins', { ...span, to: '2024-06-17' })).body.code).toBe(
      'bulletin-future',
    );
    const { body } = await supervisor.post('/bulletins', span);
    expect(body).toMatchObject({
      state: 'draft',
      name: '',
      title: '关于2024年6月10日至16日任务办理情况的通报',
    });
    const sections = body.sections;
    if (!Array.isArray(sections)) throw new Error('no sections');
    const words = {
      seen: 1,
      title: '关于第24周任务办理情况的通报',
      addressee: '各镇人民政府',
      opening: '通报如下。',
      copies: '区委办公室。',
      paragraphs: sections.map((_, at) => [`第${at + 1}部分`]),
    };
    const edited = await supervisor.patch(`/bulletins/${body.id}`, words);
    expect(edited.body).toMatchObject({ version: 2, title: '关于第24周任务办理情况的通报' });
    expect((await supervisor.patch(`/bulletins/${body.id}`, words)).body.code).toBe('bulletin-changed');

    const more = await Promise.all(Array.from({ length: 5 }, () => supervisor.post('/bulletins', span)));
    const leader = await desk.as('leader');
    const issued = await Promise.all([
      leader.post(`/bulletins/${body.id}/issue`, { seen: 2 }),
      ...more.map(({ body: { id } }) => leader.post(`/bulletins/${id}/issue`, { seen: 1 })),
    ]);
    expect(issued.map((answer) => answer.body.name).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((serial) => `2024年第${serial}期`),
    );
    expect((await supervisor.patch(`/bulletins/${body.id}`, { ...words, seen: 3 })).body.code).toBe(
      'bulletin-issued',
    );
    const cookie = [...leader.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const word = await desk.app.inject({ url: `/api/desk/bulletins/${body.id}/docx`, headers: { cookie } });
    const files = unzipSync(new Uint8Array(word.rawPayload));
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain(`${issued[0]?.body.name}`);
    expect(text).toContain('关于第24周任务办理情况的通报');
    expect(text).toContain('抄送：区委办公室。');
    expect(text).toContain('逾期天数');
    expect((await leader.post(`/bulletins/${body.id}/annul`, { seen: 3, reason: ' ' })).body.code).toBe(
      'reason-missing',
    );
    expect(
      (await leader.post(`/bulletins/${body.id}/annul`, { seen: 3, reason: '数据有误' })).body,
    ).toMatchObject({
      state: 'void',
      name: issued[0]?.body.name,
    });
  });
});
