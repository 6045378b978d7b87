import { describe, expect, it } from 'vitest';
import { type TestDatabases, testDatabases, testServers } from '../database/testing.ts';
import { editText, publishIssue, recompileIssue, withdrawIssue } from './change.ts';
import { importIssue } from './import.ts';
import { inventedIssue } from './invented-issue.testing.ts';
import { fetchIssue, fetchSource, listIssues } from './read.ts';

const text = inventedIssue(3, [{ serial: 5, title: '做好防汛工作', signed: '2031年5月6日' }]);
const wang = { id: null, name: '王编辑' };
const li = { id: null, name: '李编辑' };

async function withIssue(databases: TestDatabases, content = text) {
  const db = await databases.create();
  const result = await importIssue(db, { name: 'issue.txt', content, by: wang });
  if (!result.ok) throw new Error(result.problem.message);
  const { issueId, versionId } = result.value;
  return { db, issueId, seenVersionId: versionId };
}

describe.each(testServers())('changing a stored issue in $name', ({ options }) => {
  const databases = testDatabases(options);

  it('shows it to the public when published and hides it when withdrawn, each with an event', async () => {
    const { db, ...seen } = await withIssue(databases);
    expect(await publishIssue(db, { ...seen, by: wang })).toMatchObject({
      ok: true,
      value: { changed: true },
    });
    expect((await listIssues(db)).map(({ slug, documents }) => [slug, documents])).toEqual([['2031-03', 1]]);
    expect(await publishIssue(db, { ...seen, by: wang })).toMatchObject({
      ok: true,
      value: { changed: false },
    });
    await withdrawIssue(db, { ...seen, by: li });
    expect(await listIssues(db)).toEqual([]);
    const events = await db
      .selectFrom('event')
      .select(['action', 'actor_name'])
      .where('subject_kind', '=', 'issue')
      .where('action', 'like', 'issue.%')
      .orderBy('id')
      .execute();
    expect(events).toEqual([
      { action: 'issue.imported', actor_name: '王编辑' },
      { action: 'issue.published', actor_name: '王编辑' },
      { action: 'issue.withdrawn', actor_name: '李编辑' },
    ]);
  });

  it('stores an edited text as a new version and compiles it', async () => {
    const { db, ...seen } = await withIssue(databases);
    const edited = text.replace('5号', '7号');
    const result = await editText(db, { ...seen, by: wang, text: edited });
    expect(result).toMatchObject({ ok: true, value: { ordinal: 2, changed: true } });
    const issue = await fetchIssue(db, '2031-03', ['draft']);
    expect(issue?.issue.documents[0]?.number?.serial).toBe(7);
    expect(await fetchSource(db, seen.seenVersionId)).toBe(text);
  });

  it('refuses a change by someone who saw an earlier version, and says who was quicker', async () => {
    const { db, ...seen } = await withIssue(databases);
    await editText(db, { ...seen, by: li, text: text.replace('5号', '7号') });
    for (const late of [
      await editText(db, { ...seen, by: wang, text: text.replace('5号', '8号') }),
      await publishIssue(db, { ...seen, by: wang }),
      await recompileIssue(db, { ...seen, by: wang }),
    ]) {
      expect(late).toMatchObject({ ok: false, problem: { code: 'ZL9021' } });
      expect(late.ok ? '' : late.problem.message).toContain('李编辑');
    }
    expect((await fetchIssue(db, '2031-03', ['draft']))?.ordinal).toBe(2);
  });

  it('lets one of two edits through that come at the same moment', async () => {
    const { db, ...seen } = await withIssue(databases);
    const results = await Promise.all(
      [7, 8].map((serial) => editText(db, { ...seen, by: li, text: text.replace('5号', `${serial}号`) })),
    );
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('makes no version where text and outcome are the same', async () => {
    const { db, ...seen } = await withIssue(databases);
    expect(await editText(db, { ...seen, by: wang, text })).toMatchObject({ value: { changed: false } });
    expect(await recompileIssue(db, { ...seen, by: wang })).toMatchObject({ value: { changed: false } });
  });

  it('compiles again where the stored outcome differs from that of the compiler of today', async () => {
    const { db, ...seen } = await withIssue(databases);
    await db
      .updateTable('issue_version')
      .set({ compiled: JSON.stringify({ documents: [] }) })
      .execute();
    expect(await recompileIssue(db, { ...seen, by: wang })).toMatchObject({
      value: { changed: true, ordinal: 2 },
    });
    expect((await fetchIssue(db, '2031-03', ['draft']))?.issue.documents).toHaveLength(1);
  });

  it('refuses a text that is no gazette any more, and one that has become another stored issue', async () => {
    const { db, ...seen } = await withIssue(databases);
    await importIssue(db, { name: '4.txt', content: text.replace('第3期', '第4期'), by: wang });
    expect(await editText(db, { ...seen, by: wang, text: '只剩一句话。' })).toMatchObject({
      problem: { code: 'ZL9020' },
    });
    expect(
      await editText(db, { ...seen, by: wang, text: `${text.replace('第3期', '第4期')}\n三、另一稿。` }),
    ).toMatchObject({ problem: { code: 'ZL9023' } });
    expect(await publishIssue(db, { issueId: 999, seenVersionId: 1, by: wang })).toMatchObject({
      problem: { code: 'ZL9022' },
    });
  });
});
