import { expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { membersOf } from './members.ts';

const databases = testDatabases();

it('members of a collective: classes within classes, successors of those that ended, on the day', async () => {
  const db = await databases.create();
  await db
    .insertInto('organisation')
    .values([
      { id: 'new-town', name: '丙新镇', kind: 'town', starts: '2021-01-01' },
      { id: 'all', name: '试点街镇', kind: 'collective' },
      { id: 'towns', name: '试点镇', kind: 'collective' },
      { id: 'nobody', name: '各园区', kind: 'collective' },
      { id: 'street', name: '甲街道', kind: 'street' },
      { id: 'town', name: '乙镇', kind: 'town' },
      { id: 'gone', name: '丁镇', kind: 'town', ends: '2020-12-31' },
      { id: 'later', name: '戊镇', kind: 'town' },
    ])
    .execute();
  await db
    .insertInto('organisation')
    .values({ id: 'old-town', name: '丙老镇', kind: 'town', ends: '2020-12-31', successor_id: 'new-town' })
    .execute();
  await db
    .insertInto('organisation_member')
    .values([
      { collective_id: 'all', member_id: 'street' },
      { collective_id: 'all', member_id: 'towns' },
      { collective_id: 'towns', member_id: 'town' },
      { collective_id: 'towns', member_id: 'old-town' },
      { collective_id: 'towns', member_id: 'gone' },
      { collective_id: 'towns', member_id: 'later', starts: '2022-01-01' },
    ])
    .execute();
  const on = async (day: string) => (await membersOf(db, ['all', 'nobody', 'missing'], day)).get('all');
  expect(await on('2020-06-01')).toEqual(['gone', 'old-town', 'town', 'street'].sort(byName));
  expect(await on('2021-06-01')).toEqual(['new-town', 'town', 'street'].sort(byName));
  expect(await on('2022-06-01')).toEqual(['new-town', 'town', 'street', 'later'].sort(byName));
  const others = await membersOf(db, ['nobody', 'missing'], '2021-06-01');
  expect([...others.values()]).toEqual([[], []]);
  expect((await membersOf(db, [], '2021-06-01')).size).toBe(0);
});

const names: Readonly<Record<string, string>> = {
  'new-town': '丙新镇',
  'old-town': '丙老镇',
  street: '甲街道',
  town: '乙镇',
  gone: '丁镇',
  later: '戊镇',
};
const byName = (a: string, b: string) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1);
