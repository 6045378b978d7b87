import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestDesk } from '../desk/desk.testing.ts';
import { ensureOrganisations } from '../registers/index.ts';

const databases = testDatabases();
let desk: TestDesk;

beforeAll(async () => {
  const db = await databases.create();
  await db
    .transaction()
    .execute((trx) => ensureOrganisations(trx, [{ id: 'gunan', name: '古南街道办事处' }]));
  desk = await openTestDesk(db, { now: () => new Date('2021-09-15T02:00:00Z') });
  const town = await desk.as('officer', 'gunan');
  for (const [on, typed] of [
    ['2021-07-31', '7/35'],
    ['2021-09-10', '12/35'],
  ])
    expect(
      (
        await town.post('/indicators/waste-sorting/communities/values', {
          items: [{ place: '古南街道', on, typed, seen: null, reason: '校核前' }],
        })
      ).status,
    ).toBe(200);
});
afterAll(() => desk.close());

const page = async (url: string) => {
  const { statusCode, body } = await desk.app.inject(url);
  return { status: statusCode, body };
};

describe('the public page of indicators', () => {
  it('lists what is disclosed by document, with target, day and how it stands in words', async () => {
    const { status, body } = await page('/indicators');
    expect(status).toBe(200);
    expect(body).toContain('完成撤桶并点的居民小区比例');
    expect(body).toContain('/indicators/waste-sorting/communities');
    expect(body).not.toContain('生产安全事故死亡人数');
  });

  it('shows every place with its target, and nothing of who entered what or why', async () => {
    const { body } = await page('/indicators/waste-sorting/communities');
    expect(body).toContain('古南街道');
    expect(body).toContain('34.29%');
    expect(body).toContain('到期没有达到');
    expect(body).not.toContain('校核前');
    expect(body).not.toContain('officer');
  });

  it('draws the values of one place beside its targets', async () => {
    const town = await desk.as('supervisor');
    for (const [on, typed] of [
      ['2021-08-31', '40'],
      ['2021-09-10', '75'],
    ])
      await town.post('/indicators/paired-counties/jobs/values', {
        items: [{ place: '全区', on, typed, seen: null }],
      });
    const { body } = await page('/indicators/paired-counties/jobs');
    const svg = /<svg.*<\/svg>/u.exec(body)?.[0] ?? '';
    expect(svg).toContain('aria-label="全区的为石柱提供的就业岗位：到2021-09-10为75个');
    expect(svg.match(/<circle/gu)).toHaveLength(2);
    expect(svg).not.toContain('NaN');
  });

  it('answers what is not disclosed, or is none, as not there', async () => {
    expect((await page('/indicators/emergency-plan/deaths')).status).toBe(404);
    expect((await page('/indicators/no/such')).status).toBe(404);
  });
});
