import { Migrator, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect } from './connection.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { testDatabases, testServers } from './testing.ts';

describe.each(testServers())('bringing older tables up to date on $name', ({ options }) => {
  const databases = testDatabases(options);

  it('goes on showing the public what it saw before versions were published one by one', async () => {
    const db = connect({ url: await databases.createUrl() }, 1);
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const { error } = await new Migrator({ db, provider }).migrateTo('0003_search_look_up');
    expect(error).toBeUndefined();
    for (const state of ['published', 'draft', 'withdrawn']) {
      await sql`with made as (
          insert into issue (slug, identity, title, state) values (${state}, ${state}, '公报', ${state}) returning id),
        version as (
          insert into issue_version (issue_id, ordinal, source_sha256, source_name, source_text, compiled,
            diagnostics, compiler)
          select id, 1, '', '', '', '{"documents": [{}, {}]}', '[]', '' from made returning id)
        select 1`.execute(db);
    }
    await sql`update issue set version_id = issue_version.id from issue_version
      where issue_version.issue_id = issue.id`.execute(db);

    expect(await migrate(db)).toContain('0004_published_version');
    const issues = await db
      .selectFrom('issue')
      .innerJoin('issue_version', 'issue_version.issue_id', 'issue.id')
      .select(['state', 'version_id', 'published_version_id', 'document_count'])
      .orderBy('issue.id')
      .execute();
    expect(issues.map(({ state, document_count }) => [state, document_count])).toEqual([
      ['published', 2],
      ['draft', 2],
      ['withdrawn', 2],
    ]);
    const [published, ...others] = issues;
    expect(published?.published_version_id).toBe(published?.version_id);
    for (const { published_version_id } of others) expect(published_version_id).toBeNull();
    await db.destroy();
  });
});
