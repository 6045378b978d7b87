import { Migrator, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { searchClauses } from '../search/index.ts';
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

  it('finds, counts and filters what was stored before pieces were counted by groups', async () => {
    const db = connect({ url: await databases.createUrl() }, 1);
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    const provider = { getMigrations: async () => ({ ...migrations }) };
    const { error } = await new Migrator({ db, provider }).migrateTo('0008_holiday_year');
    expect(error).toBeUndefined();
    // Two issues, one of them a draft; the first piece of each is one segment, the second two.
    await sql`with made as (
        insert into issue (slug, identity, title) values ('a', 'a', '公报'), ('b', 'b', '公报') returning id),
      piece as (
        insert into search_piece (issue_id, kind, ordinal, title, plain, form, issuers, year, date, duty_count)
        select id, 'news', n, '消息', '消息', '政务要闻', array['县政府', '林业局'], 2031, '2031-01-02', n - 1
        from made, generate_series(1, 2) as n returning id, ordinal),
      segment as (
        insert into search_segment (piece_id, first, last, terms)
        select id, n, n, array_to_tsvector(array['防火']) from piece, generate_series(1, ordinal) as n)
      select 1`.execute(db);
    await sql`with version as (
        insert into issue_version (issue_id, ordinal, source_sha256, source_name, source_text, compiled, diagnostics, compiler)
        select id, 1, '', '', '', '{"documents": []}', '[]', '' from issue where slug = 'a' returning id, issue_id)
      update issue set state = 'published', version_id = version.id, published_version_id = version.id
      from version where version.issue_id = issue.id`.execute(db);

    expect(await migrate(db)).toContain('0009_search_groups');
    const all = await searchClauses(db, { query: '防火' });
    expect(all.total).toBe(2);
    expect(all.pieces.length).toBe(2);
    expect(all.kinds).toEqual([{ value: '政务要闻', count: 2 }]);
    expect(all.years).toEqual([{ value: '2031', count: 2 }]);
    expect(all.issuers.map(({ count }) => count)).toEqual([2, 2]);
    expect((await searchClauses(db, { query: '防火', duties: true })).total).toBe(1);
    expect((await searchClauses(db, { query: '防火', issuer: '财政局' })).total).toBe(0);
    await db.destroy();
  });
});
