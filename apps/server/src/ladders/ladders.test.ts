import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../desk/desk.testing.ts';
import { makeAccount, makeTasks, makeUnit } from '../sweep/late-tasks.testing.ts';
import { sweep } from '../sweep/sweep.ts';

const databases = testDatabases();
let day = '2024-06-17';
const at = (on: string) => new Date(`${on}T10:00:00+08:00`);
let db: Kysely<Database>;
let desk: TestDesk;
let supervisor: TestBrowser;

beforeEach(async () => {
  day = '2024-06-17';
  db = await databases.create();
  desk = await openTestDesk(db, { now: () => at(day) });
  await makeUnit(db, 'market', '示例区市场监督管理局');
  await makeAccount(db, 'officer', 'officer', 'market');
  supervisor = await desk.as('supervisor');
});
afterEach(() => desk.close());

async function sweepDays(...days: readonly string[]) {
  for (const on of days) {
    day = on;
    await sweep(db, at(on));
  }
}

const step = (rung: string, workdays: number, rest: object = {}) => ({
  rung,
  from: 'due',
  workdays,
  only: [],
  letter: '',
  leader: false,
  inform: [],
  basis: '',
  ...rest,
});
const version = (steps: readonly object[], rest: object = {}) => ({
  ladder: 'general/once',
  from: '2024-06-17',
  apart: 1,
  steps,
  reason: '试行更快的催办',
  seen: 1,
  ...rest,
});
const adopt = (steps: readonly object[], rest: object = {}) =>
  supervisor.post('/ladders/versions', version(steps, rest));
const taken = async () =>
  (await db.selectFrom('ladder_step').selectAll().orderBy('on_day').orderBy('duty_id').execute()).map(
    ({ rung, on_day, version: of }) => `${rung} ${on_day} ${of}`,
  );
const supervise = { letter: 'general/supervise' };

describe('a new version of a ladder', () => {
  it('is adopted by a supervisor with its reason, in one transaction with its event; the old ones stay', async () => {
    const adopted = await adopt([step('urge', 2)], { from: '2024-06-24' });
    expect(adopted.status).toBe(200);
    const once = adopted.list.find((one) => (one as { id: unknown }).id === 'general/once');
    expect(once).toMatchObject({
      versions: [
        { ordinal: 1, state: 'current', from: null },
        { ordinal: 2, state: 'coming', from: '2024-06-24', reason: '试行更快的催办', adopter: '督查员' },
      ],
    });
    const events = await db.selectFrom('event').selectAll().where('action', '=', 'ladder.adopted').execute();
    expect(events).toMatchObject([
      { subject_id: 'general/once', detail: { version: 2, from: '2024-06-24', reason: '试行更快的催办' } },
    ]);
    // One adopted later that begins earlier replaces what was to come.
    expect((await adopt([step('urge', 1)], { from: '2024-06-18', seen: 2 })).status).toBe(200);
    day = '2024-06-25';
    supervisor = await desk.as('supervisor');
    const [shown] = (await supervisor.get('/ladders')).list.filter(
      (one) => (one as { id: unknown }).id === 'general/once',
    );
    expect(shown).toMatchObject({
      versions: [{ state: 'past' }, { state: 'replaced' }, { state: 'current' }],
    });
  });

  it('is refused to others, without a reason, from a past day, after somebody else, and where it is no ladder', async () => {
    const officer = await desk.as('officer', 'market');
    expect((await officer.post('/ladders/versions', version([step('urge', 1)]))).status).toBe(403);
    expect((await officer.get('/ladders')).status).toBe(200);
    const refused = async (steps: readonly object[], rest: object = {}) => {
      const { status, body } = await adopt(steps, rest);
      return `${status} ${body.message}`;
    };
    const one = [step('urge', 1)];
    expect(await refused(one, { reason: ' ' })).toBe('422 请写明为什么改。');
    expect(await refused(one, { from: '2024-06-16' })).toBe('422 新规则不能从过去的日子起施行。');
    expect((await adopt(one, { from: '2024-02-30' })).status).toBe(400);
    expect(await refused(one, { ladder: 'general/none' })).toBe('404 没有这套督查规则。');
    expect(await refused([])).toBe('422 一级也没有。');
    expect(await refused([step('supervise', 3), ...one])).toBe('422 “催办”排在“督办”后面。');
    expect(await refused([step('urge', 1, supervise)])).toBe('422 “催办”不能用这种函件。');
    const [first, second] = await Promise.all([adopt(one), adopt(one)]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(await db.selectFrom('ladder_version').selectAll().execute()).toHaveLength(1);
    expect(
      await db.selectFrom('event').select('id').where('action', '=', 'ladder.adopted').execute(),
    ).toHaveLength(1);
  });

  it('does not contradict the clauses of the document that it stands on, which the refusal names', async () => {
    const fire = { ladder: 'fire-supervision/ladder' };
    const letter = (name: string) => ({ letter: `fire-supervision/${name}` });
    const towns = { only: ['town', 'street'] };
    const rungs = [
      step('supervise', 5, letter('supervise')),
      step('circulate', 12, { from: 'supervise', ...letter('circulate') }),
      step('interview', 4, { from: 'circulate', ...towns, ...letter('interview') }),
      step('criticise', 8, { from: 'interview', ...towns, ...letter('criticise') }),
    ];
    const { status, body } = await adopt(rungs.slice(0, 3), fire);
    expect([status, body.message]).toEqual([
      422,
      '“通报批评”是綦江府发〔2020〕1号第十四条规定的，不能去掉。',
    ]);
    const wider = rungs.map((one) => (one.rung === 'interview' ? { ...one, only: [] } : one));
    expect((await adopt(wider, fire)).body.message).toBe(
      '“约谈”的对象由綦江府发〔2020〕1号第六条第一款第四项规定，不能改。',
    );
    expect((await adopt(rungs, fire)).status).toBe(200);
  });

  it('drives tasks from its day on: what fell before is the old one’s, and no rung is taken twice', async () => {
    await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-14', lead: 'market' }]);
    await sweepDays('2024-06-17');
    expect(await taken()).toEqual(['urge 2024-06-17 1']);
    // The definition supervises on Friday the 21st; from the 20th on it is three days after the day, and with a leader.
    const sooner = [step('urge', 1), step('supervise', 3, { ...supervise, leader: true })];
    expect((await adopt(sooner, { from: '2024-06-20' })).status).toBe(200);
    await sweepDays('2024-06-18', '2024-06-19', '2024-06-20', '2024-06-20', '2024-06-21', '2024-06-24');
    expect(await taken()).toEqual(['urge 2024-06-17 1', 'supervise 2024-06-20 2']);
    const letters = await db.selectFrom('letter').select(['definition', 'needs_leader']).execute();
    expect(letters).toEqual([{ definition: 'general/supervise', needs_leader: true }]);
  });

  it('leaves a rung to the version of the day on which it fell, also where the sweep comes late', async () => {
    await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-17', lead: 'market' }]);
    await sweepDays('2024-06-17');
    expect((await adopt([step('supervise', 20, supervise)], { from: '2024-06-19' })).status).toBe(200);
    // The urging fell on the 18th, when nobody swept.
    await sweepDays('2024-06-20');
    expect(await taken()).toEqual(['remind 2024-06-17 1', 'urge 2024-06-20 1']);
  });

  it('takes up tasks again whose ladder had ended, and tells those above whom it names', async () => {
    expect((await adopt([step('urge', 1)])).status).toBe(200);
    await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-14', lead: 'market' }]);
    await sweepDays('2024-06-17', '2024-06-24');
    expect(await db.selectFrom('duty_timer').selectAll().execute()).toEqual([]);
    const more = [
      step('urge', 1),
      step('supervise', 2, { from: 'urge', ...supervise, inform: ['supervisor'] }),
    ];
    supervisor = await desk.as('supervisor');
    expect((await adopt(more, { from: '2024-06-24', seen: 2 })).status).toBe(200);
    await sweepDays('2024-06-24');
    expect(await taken()).toEqual(['urge 2024-06-17 2', 'supervise 2024-06-24 3']);
    const told = await supervisor.get('/notices');
    expect(JSON.stringify(told.body.items)).toContain('督办：甲事（6月14日到期，已逾期）');
  });

  it('is previewed over the late tasks of today, and changes nothing by it', async () => {
    await makeTasks(db, [
      { title: '甲事', dueOn: '2024-06-14', lead: 'market' },
      { title: '乙事', dueOn: '2024-06-28', lead: 'market' },
      { title: '丙事', dueOn: '2024-06-14', lead: 'market', number: '綦江府发〔2020〕1号' },
    ]);
    await sweepDays('2024-06-17');
    const {
      reason: _,
      seen: __,
      ...proposal
    } = version([step('urge', 1), step('supervise', 2, { from: 'urge', ...supervise })]);
    const { status, body } = await supervisor.post('/ladders/preview', proposal);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      late: 1,
      changed: 1,
      items: [
        {
          title: '甲事',
          dueOn: '2024-06-14',
          before: { name: '督办', on: '2024-06-21' },
          after: { name: '督办', on: '2024-06-19' },
        },
      ],
    });
    expect(await db.selectFrom('ladder_version').selectAll().execute()).toEqual([]);
  });
});
