import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { toJsonb } from './json.ts';
import { testDatabases, testServers } from './testing.ts';

describe.each(testServers())('tables on $name', ({ options }) => {
  const databases = testDatabases(options);

  it('hand out dates as civil dates, times as ISO 8601, ids as numbers and JSON as values', async () => {
    const db = await databases.create();
    const issue = await db
      .insertInto('issue')
      .values({ slug: '2031-02', identity: 'a', title: '示例区人民政府公报', published: '2031-02-28' })
      .returningAll()
      .executeTakeFirstOrThrow();
    expect(issue.id).toBe(1);
    expect(issue.published).toBe('2031-02-28');
    expect(issue.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.now() - Date.parse(issue.created_at))).toBeLessThan(60_000);
    const event = await db
      .insertInto('event')
      .values({
        actor_name: '测试',
        action: 'issue.imported',
        subject_kind: 'issue',
        subject_id: '1',
        detail: toJsonb({ broken: 'a\0b\ud800', whole: '𠮷' }),
      })
      .returning('detail')
      .executeTakeFirstOrThrow();
    expect(event.detail).toEqual({ broken: 'a\ufffdb\ufffd', whole: '𠮷' });
  });

  it('refuse to change or remove an event', async () => {
    const db = await databases.create();
    await db
      .insertInto('event')
      .values({ actor_name: '测试', action: 'x', subject_kind: 'y', subject_id: 'z', detail: '{}' })
      .execute();
    await expect(db.updateTable('event').set({ actor_name: '别人' }).execute()).rejects.toThrow(
      /append-only/,
    );
    await expect(db.deleteFrom('event').execute()).rejects.toThrow(/append-only/);
    await expect(sql`truncate event`.execute(db)).rejects.toThrow(/append-only/);
  });

  it('work in UTF-8, in the order of code points and in the time of Beijing', async () => {
    const db = await databases.create();
    const { rows } = await sql<{ encoding: string; zone: string; listening: string; order: boolean }>`
      select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
        current_setting('listen_addresses') as listening, 'Z' < 'a' as order`.execute(db);
    expect(rows).toEqual([{ encoding: 'UTF8', zone: 'Asia/Shanghai', listening: '', order: true }]);
  });
});
