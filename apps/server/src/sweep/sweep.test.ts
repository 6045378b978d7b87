import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { editLetter } from '../letters/change.ts';
import { makeAccount, makeTasks, makeUnit } from './late-tasks.testing.ts';
import { sweep } from './sweep.ts';

const databases = testDatabases();
let db: Kysely<Database>;
let officer = 0;
let supervisor = 0;

const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`);
/** Sweeps at ten on each of these days. */
async function sweepDays(...days: readonly string[]) {
  for (const day of days) await sweep(db, at(day));
}
const steps = () =>
  db
    .selectFrom('ladder_step')
    .select(['duty_id', 'rung', 'on_day'])
    .orderBy('on_day')
    .orderBy('duty_id')
    .execute();
const noticesFor = (account: number) =>
  db.selectFrom('notice').selectAll().where('account_id', '=', account).orderBy('id').execute();

beforeEach(async () => {
  db = await databases.create();
  await makeUnit(db, 'market', '示例区市场监督管理局');
  await makeUnit(db, 'urban', '示例区城市管理局');
  await makeUnit(db, 'mute', '示例区档案馆');
  await makeUnit(db, 'white', '白石镇', 'town');
  officer = await makeAccount(db, 'officer', 'officer', 'market');
  supervisor = await makeAccount(db, 'supervisor', 'supervisor');
});

describe('a sweep', () => {
  it('reminds those who owe a task, once, and goes up by working days', async () => {
    const [task] = await makeTasks(db, [{ title: '报送季度汇总', dueOn: '2024-06-13', lead: 'market' }]);
    await sweepDays('2024-06-04');
    expect(await noticesFor(officer)).toEqual([]);
    await sweepDays('2024-06-05', '2024-06-05', '2024-06-06');
    const [reminder, ...more] = await noticesFor(officer);
    expect(reminder?.title).toBe('即将到期：报送季度汇总（6月13日）');
    expect(reminder?.href).toBe(`/duties/${task}`);
    expect(more).toEqual([]);
    await sweepDays('2024-06-13', '2024-06-14', '2024-06-14', '2024-06-20');
    expect((await steps()).map(({ rung, on_day }) => `${rung} ${on_day}`)).toEqual([
      'remind 2024-06-05',
      'urge 2024-06-14',
      'supervise 2024-06-20',
    ]);
    const urged = await db
      .selectFrom('duty_event')
      .select(['type', 'ordinal'])
      .where('duty_id', '=', task ?? 0)
      .execute();
    expect(urged.map(({ type }) => type)).toEqual(['urged', 'urged']);
    const events = await db.selectFrom('event').select('action').where('subject_kind', '=', 'duty').execute();
    expect(events.map(({ action }) => action)).toEqual(['ladder.remind', 'ladder.urge', 'ladder.supervise']);
  });

  it('drafts one letter for all tasks of a unit on a day, and tells supervisors to look at it', async () => {
    await makeTasks(db, [
      { title: '甲事', dueOn: '2024-06-13', lead: 'market' },
      { title: '乙事', dueOn: '2024-06-13', lead: 'market' },
      { title: '丙事', dueOn: '2024-06-13', lead: 'urban' },
    ]);
    await sweepDays('2024-06-14', '2024-06-20', '2024-06-20');
    const letters = await db.selectFrom('letter').selectAll().orderBy('addressee').execute();
    expect(letters.map(({ addressee, state }) => [addressee, state])).toEqual([
      ['示例区城市管理局', 'draft'],
      ['示例区市场监督管理局', 'draft'],
    ]);
    const market = letters.find(({ addressee }) => addressee.includes('市场'));
    expect(market?.body).toContain('（一）甲事。依据：第八条。应于2024年6月13日前完成，已逾期5个工作日。');
    expect(market?.body).toContain('（二）乙事');
    expect(market?.body).toContain('此前已催办');
    const told = (await noticesFor(supervisor)).map(({ title }) => title);
    expect(told.filter((title) => title.startsWith('待核稿'))).toHaveLength(2);
  });

  it('begins again where a task gets another day, and stops where it ends', async () => {
    const [task = 0] = await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-13', lead: 'market' }]);
    await sweepDays('2024-06-06', '2024-06-14');
    await db.updateTable('duty').set({ due_on: '2024-07-12' }).where('id', '=', task).execute();
    await sweepDays('2024-06-20', '2024-07-04', '2024-07-05', '2024-07-08');
    expect((await steps()).map(({ rung, on_day }) => `${rung} ${on_day}`)).toEqual(
      ['remind 2024-06-06', 'urge 2024-06-14', 'remind 2024-07-05'].map((step) =>
        step === 'remind 2024-07-05' ? expect.stringMatching(/^remind 2024-07-0[45]$/) : step,
      ),
    );
    await db.updateTable('duty').set({ state: 'closed' }).where('id', '=', task).execute();
    expect(await db.selectFrom('duty_timer').selectAll().execute()).toEqual([]);
    await sweepDays('2024-07-15', '2024-07-22');
    expect(await steps()).toHaveLength(3);
    await db.updateTable('duty').set({ state: 'accepted' }).where('id', '=', task).execute();
    await sweepDays('2024-07-23');
    expect((await steps()).at(-1)?.rung).toBe('urge');
  });

  it('leaves alone what is checked, suspended or closed', async () => {
    await makeTasks(
      db,
      (['checking', 'suspended', 'closed'] as const).map((state) => ({
        title: state,
        dueOn: '2024-06-13',
        lead: 'market',
        state,
      })),
    );
    await sweepDays('2024-06-06', '2024-06-14', '2024-06-20');
    expect(await steps()).toEqual([]);
  });

  it('tells supervisors of a unit without an officer, and of a year without holidays, once each', async () => {
    await makeTasks(db, [
      { title: '甲事', dueOn: '2024-06-13', lead: 'mute' },
      { title: '乙事', dueOn: '2024-06-13', lead: 'mute' },
      { title: '丙事', dueOn: '2091-06-13', lead: 'market' },
    ]);
    await sweepDays('2024-06-06', '2024-06-07', '2024-06-14');
    const titles = (await noticesFor(supervisor)).map(({ title }) => title);
    expect(titles.filter((title) => title.includes('没有承办员'))).toEqual([
      '示例区档案馆没有承办员账号，收不到提醒',
    ]);
    expect(titles.filter((title) => title.includes('算不出来'))).toHaveLength(1);
  });

  it('names all units without an officer in one notice, and one again only after it had one', async () => {
    const told = async () =>
      (await noticesFor(supervisor))
        .filter(({ title }) => title.includes('没有承办员'))
        .map(({ title, body }) => `${title}｜${body.split('。')[0]}`);
    await makeTasks(db, [
      { title: '甲事', dueOn: '2024-06-13', lead: 'mute' },
      { title: '乙事', dueOn: '2024-06-13', lead: 'white' },
      { title: '丙事', dueOn: '2024-06-27', lead: 'mute' },
    ]);
    await sweepDays('2024-06-06', '2024-06-07');
    const both = '2 个单位没有承办员账号，收不到提醒｜示例区档案馆、白石镇';
    expect(await told()).toEqual([both]);
    const archivist = await makeAccount(db, 'archivist', 'officer', 'mute');
    await sweepDays('2024-06-14');
    await db.updateTable('account').set({ disabled: true }).where('id', '=', archivist).execute();
    await sweepDays('2024-06-20');
    expect(await told()).toEqual(
      expect.arrayContaining([both, expect.stringMatching(/^示例区档案馆没有承办员账号/)]),
    );
    expect(await told()).toHaveLength(2);
  });

  it('follows the ladder of fire safety for its documents: an interview only for towns', async () => {
    const number = '綦江府发〔2020〕1号';
    const [town, bureau] = await makeTasks(db, [
      { title: '镇的事', dueOn: '2024-03-01', lead: 'white', number },
      { title: '局的事', dueOn: '2024-03-01', lead: 'market', number },
    ]);
    for (let day = 4; day < 31; day += 1) await sweepDays(`2024-03-${String(day).padStart(2, '0')}`);
    const of = async (id: number | undefined) =>
      (await steps()).filter(({ duty_id }) => duty_id === id).map(({ rung }) => rung);
    expect(await of(town)).toEqual(['urge', 'supervise', 'circulate', 'interview']);
    expect(await of(bureau)).toEqual(['urge', 'supervise', 'circulate']);
  });

  it('adds what comes later the same day to a draft that nobody has touched, and to no other', async () => {
    const [first] = await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-13', lead: 'market' }]);
    await sweepDays('2024-06-14', '2024-06-20');
    const later = async (title: string) => {
      const [task = 0] = await makeTasks(db, [
        { title, dueOn: '2024-06-13', lead: 'market', state: 'checking' },
      ]);
      await db
        .insertInto('letter_wanted')
        .values({
          duty_id: task,
          due_on: '2024-06-13',
          rung: 'supervise',
          unit_id: 'market',
          definition: 'general/supervise',
          on_day: '2024-06-20',
        })
        .execute();
      await sweep(db, at('2024-06-20', '11:00'));
    };
    const letters = () => db.selectFrom('letter').select(['id', 'version', 'body']).orderBy('id').execute();
    await later('乙事');
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect([letter?.version, letter?.body.includes('甲事'), letter?.body.includes('乙事')]).toEqual([
      2,
      true,
      true,
    ]);
    expect(
      await db
        .selectFrom('letter_wanted')
        .select('letter_id')
        .where('duty_id', '=', first ?? 0)
        .execute(),
    ).toEqual([{ letter_id: letter?.id }]);
    await editLetter(
      db,
      {
        id: letter?.id ?? 0,
        seen: 2,
        by: { id: supervisor, name: '督查员' },
        now: at('2024-06-20', '12:00'),
      },
      { title: '改过的标题' },
    );
    await later('丙事');
    const [touched, added] = await letters();
    expect([touched?.body.includes('丙事'), added?.body.includes('丙事')]).toEqual([false, true]);
  });

  it('does nothing twice when many run at once', async () => {
    await makeTasks(
      db,
      Array.from({ length: 1_200 }, (_, at) => ({
        title: `第${at}事`,
        dueOn: '2024-06-13',
        lead: at % 2 === 0 ? 'market' : 'urban',
      })),
    );
    await Promise.all([1, 2, 3, 4].map(() => sweep(db, at('2024-06-14'))));
    await sweep(db, at('2024-06-14'));
    expect(await steps()).toHaveLength(1_200);
    expect(await noticesFor(officer)).toHaveLength(600);
    await Promise.all([1, 2, 3, 4].map(() => sweep(db, at('2024-06-20'))));
    expect(await db.selectFrom('letter').selectAll().execute()).toHaveLength(2);
  });
});

describe('a digest', () => {
  it('lists what no mail has carried, once a day, outside quiet hours', async () => {
    await db
      .insertInto('notice_preference')
      .values({ account_id: officer, mail: 'a@example.test', mode: 'digest', quiet_from: 12, quiet_to: 14 })
      .execute();
    await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-13', lead: 'market' }]);
    await sweep(db, at('2024-06-05', '07:30'));
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
    await sweep(db, at('2024-06-05', '12:30'));
    await sweep(db, at('2024-06-05', '15:00'));
    const [mail, ...others] = await db.selectFrom('outbox').selectAll().execute();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('今日提醒：1 件');
    expect(mail?.body).toContain('1. 即将到期：甲事（6月13日）');
    expect(mail?.not_before).toBe(at('2024-06-05', '14:00').toISOString());
    await sweep(db, at('2024-06-06', '15:00'));
    expect(await db.selectFrom('outbox').selectAll().execute()).toHaveLength(1);
  });

  it('does not repeat what was mailed by itself', async () => {
    await db
      .insertInto('notice_preference')
      .values({ account_id: officer, mail: 'a@example.test', mode: 'each' })
      .execute();
    await makeTasks(db, [{ title: '甲事', dueOn: '2024-06-13', lead: 'market' }]);
    await sweepDays('2024-06-05', '2024-06-06');
    const mails = await db.selectFrom('outbox').select('subject').execute();
    expect(mails).toEqual([{ subject: '即将到期：甲事（6月13日）' }]);
  });
});
