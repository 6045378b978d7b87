import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '@zhengling/gazette';
import { chairOf, groupAsOf, membersOf, whoHolds } from '@zhengling/work';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { adjusted, appointment, flood, inventedIssue, publishRegisters } from './invented.testing.ts';
import { loadGroups, loadOrganisations } from './load.ts';

const databases = testDatabases();
const group = 'named/临河区防汛工作领导小组';

describe('registers from published issues', () => {
  it('hold bodies by the names of print, people in posts, a group with seats, each with its clause', async () => {
    const db = await databases.create();
    await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
    const bodies = await db
      .selectFrom('organisation')
      .select(['id', 'name', 'kind', 'parent_id'])
      .orderBy('id')
      .execute();
    expect(bodies).toContainEqual({
      id: 'water',
      name: '区水利局',
      kind: 'department',
      parent_id: 'government',
    });
    expect(bodies).toContainEqual({
      id: group,
      name: '临河区防汛工作领导小组',
      kind: 'committee',
      parent_id: null,
    });
    const register = await loadGroups(db, null);
    const as = groupAsOf(group, '2021-03-01', register);
    expect(as?.sittings.map(({ seat, person }) => [seat.role, person])).toEqual([
      ['组长', '李明'],
      ['副组长', '赵强'],
      ['成员', '钱二'],
      ['成员', '孙三'],
      ['办公室主任', '赵强'],
    ]);
    expect(groupAsOf(group, '2021-02-28', register)?.stands).toBe(false);
    const seat = await db.selectFrom('seat').selectAll().where('role', '=', '组长').executeTakeFirstOrThrow();
    expect(seat.evidence).toEqual([
      { document: flood.number, node: 'point_1__block_1', text: '组 长：李 明 区委常委、区政府常务副区长' },
    ]);
  });

  it('let a seat pass with its post on the day of an appointment, and end with the next list', async () => {
    const db = await databases.create();
    // In any order: what was printed earlier may be imported later.
    await publishRegisters(db, '2021-06', inventedIssue(6, [appointment]));
    await publishRegisters(db, '2021-09', inventedIssue(9, [adjusted]));
    await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
    const register = await loadGroups(db, null);
    const deputy = (on: string) =>
      groupAsOf(group, on, register)
        ?.sittings.filter(({ seat }) => seat.role === '副组长')
        .map(({ person, how }) => [person, how]);
    expect(deputy('2021-06-07')).toEqual([['赵强', 'named']]);
    expect(deputy('2021-06-08')).toEqual([['周五', 'passed']]);
    expect(deputy('2021-09-01')).toEqual([['周五', 'named']]);
    const chair = (on: string) => chairOf(group, on, register).map(({ person }) => person);
    expect(chair('2021-08-31')).toEqual(['李明']);
    expect(chair('2021-09-01')).toEqual(['吴六']);
    const post = register.posts.get('water/局长');
    const holders = (on: string) =>
      post === undefined ? [] : whoHolds(post, on, register.holdings).map(({ person }) => person);
    expect(holders('2021-06-07')).toEqual(['赵强']);
    expect(holders('2021-06-08')).toEqual(['周五']);
    const probation = await db
      .selectFrom('holding')
      .select(['starts', 'probation_to'])
      .where('person', '=', '周五')
      .execute();
    expect(probation).toEqual([{ starts: '2021-06-08', probation_to: '2022-06-08' }]);
    const ended = await db
      .selectFrom('organisation')
      .select(['ends', 'successor_id'])
      .where('name', '=', '临河区治水指挥部')
      .executeTakeFirst();
    expect(ended).toEqual({ ends: '2021-08-31', successor_id: group });
  });

  it('say the same when published again, and withdraw what a mended text no longer says', async () => {
    const db = await databases.create();
    await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
    const before = await db.selectFrom('seat').select(['id', 'version', 'key']).orderBy('id').execute();
    await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
    expect(await db.selectFrom('seat').select(['id', 'version', 'key']).orderBy('id').execute()).toEqual(
      before,
    );
    const mended = { ...flood, lines: flood.lines.map((line) => line.replace('\n孙 三 城关镇副镇长', '')) };
    await publishRegisters(db, '2021-03', inventedIssue(3, [mended]));
    const gone = await db
      .selectFrom('seat')
      .select(['person'])
      .where('withdrawn_at', 'is not', null)
      .execute();
    expect(gone).toEqual([{ person: '孙三' }]);
    const register = await loadGroups(db, null);
    expect(groupAsOf(group, '2021-03-01', register)?.sittings.map(({ person }) => person)).not.toContain(
      '孙三',
    );
  });

  it('never overwrite what was changed by hand: the difference is proposed', async () => {
    const db = await databases.create();
    await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
    await db
      .updateTable('holding')
      .set({ ends: '2021-05-31', edited: true, version: 2 })
      .where('person', '=', '赵强')
      .execute();
    await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
    expect(await db.selectFrom('register_proposal').selectAll().execute()).toEqual([]);
    await publishRegisters(db, '2021-06', inventedIssue(6, [appointment]));
    const kept = await db
      .selectFrom('holding')
      .select(['ends', 'version'])
      .where('person', '=', '赵强')
      .execute();
    expect(kept).toEqual([{ ends: '2021-05-31', version: 2 }]);
    const [proposal] = await db.selectFrom('register_proposal').selectAll().execute();
    expect(proposal).toMatchObject({
      kind: 'holding',
      document: appointment.number,
      state: 'open',
      after: { ends: '2021-06-07' },
    });
  });

  it('are never deleted', async () => {
    const db = await databases.create();
    await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
    for (const table of ['seat', 'holding', 'committee', 'post', 'honour'])
      await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow(
        'end and are not deleted',
      );
  });
});

const seeds = fileURLToPath(new URL('../../../../../shared/seeds', import.meta.url));
describe.skipIf(!existsSync(seeds))('the five issues', () => {
  it('answer who chairs what, who holds what, and who 各街镇 are, on a day', async () => {
    const db = await databases.create();
    for (const name of [
      '000_6bace60975e0dffe',
      '002_42995ffbb07674c1',
      '004_942d963b155aa276',
      '001_c62ba9d0d4872cf1',
      '003_0feec5457c2b0b19',
    ])
      await publishRegisters(db, name, compile(readFileSync(join(seeds, `${name}.txt`), 'utf8')));
    const register = await loadGroups(db, null);
    const byName = (name: string) =>
      [...register.groups.values()].find((one) => one.name.includes(name))?.id ?? '';
    const chair = (name: string, on: string) =>
      chairOf(byName(name), on, register).map(({ person, certainty }) => [person, certainty]);
    expect(chair('安全生产委员会', '2021-06-29')).toEqual([['罗成', 'documented']]);
    expect(chair('防汛抗旱指挥部', '2021-07-01')).toEqual([['施崇刚', 'presumed']]);
    expect(chair('人口普查', '2020-11-01')).toEqual([['施崇刚', 'documented']]);
    expect(chair('消防安全办公室', '2021-06-29')).toEqual([['袁美军', 'presumed']]);
    expect(chair('未成年人保护', '2021-06-17')).toEqual([]);
    const tax = register.posts.get('finance/局长');
    expect(
      tax === undefined ? [] : whoHolds(tax, '2019-12-01', register.holdings).map(({ person }) => person),
    ).toEqual(['董美月']);
    const organisations = await loadOrganisations(db);
    expect(membersOf('collective/各街镇', '2019-09-17', organisations)).toHaveLength(20);
    expect(membersOf('collective/各街镇', '2021-06-18', organisations)).toHaveLength(21);
    expect(membersOf('collective/行政执法机关', '2019-09-17', organisations)).toHaveLength(57);
    const honours = await db.selectFrom('honour').select(['minor']).execute();
    expect([honours.length, honours.filter(({ minor }) => minor).length]).toEqual([23, 20]);
    const conference = [...register.groups.values()].find(({ name }) => name.includes('困境儿童保障'));
    expect(conference).toMatchObject({ span: { to: '2021-06-17' } });
    expect(groupAsOf(conference?.id ?? '', '2020-06-01', register)?.sittings).toHaveLength(26);
  }, 120_000);
});
