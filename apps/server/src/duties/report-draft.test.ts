import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk } from '../desk/desk.testing.ts';
import { makeUnit } from '../sweep/late-tasks.testing.ts';
import type { DutyDetail } from './schemas.ts';

const databases = testDatabases();

it('a report begins with what the indicators of its document know, and what is typed becomes their value once', async () => {
  const db = await databases.create();
  const desk = await openTestDesk(db, { now: () => new Date('2021-08-10T02:00:00Z') });
  try {
    await makeUnit(db, 'gunan', '古南街道办事处');
    await db
      .insertInto('indicator_value')
      .values({
        indicator: 'waste-sorting/communities',
        place: '古南街道',
        on: '2021-07-31',
        amount: '12/40',
      })
      .execute();
    const supervisor = await desk.as('supervisor');
    const officer = await desk.as('officer', 'gunan');
    const task = async (title: string, clause: string): Promise<DutyDetail> => {
      const made = await supervisor.post('/duties', {
        title,
        number: '綦江府办发〔2021〕23号',
        clause,
        units: [{ id: 'gunan', part: 'responsible' }],
        due: { type: 'date', date: '2021-08-31' },
      });
      expect(made.status).toBe(200);
      const { id, version } = made.body as unknown as DutyDetail;
      const assigned = (await supervisor.post(`/duties/${id}/assign`, { seen: version })).body;
      const accepted = await officer.post(`/duties/${id}/accept`, { seen: assigned.version });
      return accepted.body as unknown as DutyDetail;
    };
    const first = await task('达到8月底的比例', '四（二）');
    const second = await task('报送8月底的比例', '四（二）');
    const elsewhere = await task('宣传撤桶并点', '五（一）');

    const draft = await officer.get(`/duties/${first.id}/report-draft`);
    expect(draft.body.figures).toEqual([
      {
        name: 'waste-sorting/communities',
        label: expect.stringContaining('小区比例'),
        unit: '%',
        value: '30',
        from: expect.stringContaining('2021年7月31日'),
      },
    ]);
    // Another clause of the same document asks for nothing.
    expect((await officer.get(`/duties/${elsewhere.id}/report-draft`)).body.figures).toEqual([]);

    const report = async (value: string, also: readonly number[]) => {
      const { version } = (await officer.get(`/duties/${first.id}`)).body;
      const sent = await officer.post(`/duties/${first.id}/report`, {
        seen: version,
        text: '进度如数。',
        figures: [{ name: 'waste-sorting/communities', label: '比例', value, unit: '%' }],
        also,
      });
      expect(sent.status).toBe(200);
    };
    const values = () =>
      db.selectFrom('indicator_value').select(['on', 'amount', 'version']).orderBy('on').execute();
    // Left as it stood, it is no new value of today.
    await report('30', []);
    expect(await values()).toHaveLength(1);
    await report('42.5', [second.id]);
    expect(await values()).toEqual([
      { on: '2021-07-31', amount: '12/40', version: 1 },
      { on: '2021-08-10', amount: '0.425', version: 1 },
    ]);
    // One entry serves both.
    expect((await officer.get(`/duties/${second.id}`)).body).toMatchObject({
      reported: [{ figures: [{ value: '42.5' }], serves: [{ id: first.id }] }],
    });
  } finally {
    await desk.close();
  }
});
