import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { CannotRun } from '../problem.ts';
import { connect } from './connection.ts';
import { openDatabase } from './open.ts';
import { testDatabases, testServers } from './testing.ts';

const tell = () => undefined;

async function codeOf(opening: Promise<unknown>): Promise<string> {
  try {
    await opening;
    return 'opened';
  } catch (error) {
    if (error instanceof CannotRun) return error.problem.code;
    throw error;
  }
}

describe.each(testServers())('--database-url with $name', ({ options }) => {
  const databases = testDatabases(options);

  it('lets one server have the database, tools beside it, and the next server after it', async () => {
    const databaseUrl = await databases.createUrl();
    const server = await openDatabase({ databaseUrl, use: 'serve', tell });
    expect(await codeOf(openDatabase({ databaseUrl, use: 'serve', tell }))).toBe('ZL9501');
    const tool = await openDatabase({ databaseUrl, use: 'share', tell });
    expect(await tool.db.selectFrom('issue').selectAll().execute()).toEqual([]);
    await tool.close();
    await server.close();
    const next = await openDatabase({ databaseUrl, use: 'serve', tell });
    await next.close();
  });

  it('makes the tables once when several programs meet an empty database', async () => {
    const databaseUrl = await databases.createUrl();
    const empty = connect({ url: databaseUrl }, 1);
    await sql`drop schema public cascade`.execute(empty);
    await sql`create schema public`.execute(empty);
    await empty.destroy();
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl, use: 'share', tell })));
    for (const { db } of opened) expect(await db.selectFrom('document').selectAll().execute()).toEqual([]);
    await Promise.all(opened.map((one) => one.close()));
  });

  it('says when the database ends, and refuses one whose tables are newer than the program', async () => {
    const databaseUrl = await databases.createUrl();
    const opened = await openDatabase({ databaseUrl, use: 'serve', tell });
    await sql`insert into kysely_migration (name, timestamp) values ('9999_from_the_future', '')`.execute(
      opened.db,
    );
    const other = connect({ url: databaseUrl }, 1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other);
    await other.destroy();
    await opened.lost;
    await opened.close();
    expect(await codeOf(openDatabase({ databaseUrl, use: 'share', tell }))).toBe('ZL9511');
  });
});
