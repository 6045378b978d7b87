import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases, testServers } from '../database/testing.ts';
import { searchClauses } from '../search/search.ts';
import { type ChangeRequest, editText, publishIssue, recompileIssue, withdrawIssue } from './change.ts';
import { type ImportedIssue, importIssue } from './import.ts';
import { inventedIssue } from './invented-issue.testing.ts';
import { publishImported } from './publish-imported.ts';
import { fetchDocuments, fetchIssue, listIssues } from './read.ts';
import { unpublishedWords } from './unpublished.ts';
import { documentValidity } from './validity.ts';

const by = { id: null, name: '王编辑' };
const may = { serial: 5, title: '做好防汛工作', signed: '2031年5月6日' };
const repealing = {
  serial: 6,
  title: '清理文件',
  signed: '2031年6月1日',
  body: '《示例区人民政府办公室关于做好防汛工作的通知》（示府办发〔2031〕5号）自本通知印发之日起废止。',
};
const first = inventedIssue(3, [may]);
const second = inventedIssue(3, [may, repealing]).replace('专人负责', '水务站负责');

/** Everything of an issue that the public can reach. */
async function publicView(db: Kysely<Database>) {
  const found = await searchClauses(db, { query: '水务站' });
  return {
    issues: await listIssues(db),
    version: (await fetchIssue(db, '2031-03'))?.ordinal ?? null,
    documents: (await fetchIssue(db, '2031-03'))?.issue.documents.length ?? 0,
    repealing: (await fetchDocuments(db, '示府办发〔2031〕6号')).length,
    status: (await documentValidity(db, '示府办发〔2031〕5号', '2031-07-01')).status,
    found: found.total,
  };
}

async function imported(db: Kysely<Database>, content: string): Promise<ImportedIssue> {
  const result = await importIssue(db, { name: 'issue.txt', content, by });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function seen(db: Kysely<Database>): Promise<ChangeRequest> {
  const row = await db.selectFrom('issue').select(['id', 'version_id']).executeTakeFirstOrThrow();
  return { issueId: row.id, seenVersionId: row.version_id ?? 0, by };
}

describe.each(testServers())('a published issue in $name', ({ options }) => {
  const databases = testDatabases(options);

  async function published() {
    const db = await databases.create();
    await imported(db, first);
    await publishIssue(db, await seen(db));
    return { db, before: await publicView(db) };
  }

  it.each([
    ['imported again with another text', (db: Kysely<Database>) => imported(db, second)],
    [
      'edited',
      async (db: Kysely<Database>) =>
        expect(await editText(db, { ...(await seen(db)), text: second })).toMatchObject({ ok: true }),
    ],
  ])('shows the public what it showed when it is %s, until that is published', async (_how, change) => {
    const { db, before } = await published();
    expect(before).toMatchObject({ version: 1, documents: 1, repealing: 0, status: 'in-force', found: 0 });
    await change(db);
    expect(await publicView(db)).toEqual(before);

    expect(await publishIssue(db, await seen(db))).toMatchObject({
      ok: true,
      value: { changed: true, ordinal: 2, publishedOrdinal: 2 },
    });
    const after = await publicView(db);
    expect(after).toMatchObject({ version: 2, documents: 2, repealing: 1, status: 'repealed' });
    expect(after.found).toBeGreaterThan(0);
    expect(after.issues[0]?.updatedAt).not.toBe(before.issues[0]?.updatedAt);
    const { detail } = await db
      .selectFrom('event')
      .select('detail')
      .where('action', '=', 'issue.published')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(detail).toMatchObject({ version: 2, replaces: 1, before: 'published' });
  });

  it('keeps its name with the public while an unpublished text has another', async () => {
    const { db, before } = await published();
    await imported(db, first.replace('总第103期', '总第104期'));
    expect((await listIssues(db))[0]?.totalNumber).toBe(103);
    expect(await listIssues(db)).toEqual(before.issues);
    await publishIssue(db, await seen(db));
    expect((await listIssues(db))[0]?.totalNumber).toBe(104);
  });

  it('says after an import and after an edit what the public still sees', async () => {
    const { db } = await published();
    const result = await imported(db, second);
    expect(result).toMatchObject({ outcome: 'updated', ordinal: 2, publishedOrdinal: 1 });
    expect(unpublishedWords(result)).toBe('公众看到的仍是第 1 版；第 2 版发布以后才会公开。');
    const edited = await editText(db, { ...(await seen(db)), text: `${second}\n三、补充。\n` });
    expect(edited).toMatchObject({ value: { ordinal: 3, publishedOrdinal: 1 } });
    expect(await imported(db, first)).toMatchObject({
      outcome: 'unchanged',
      textOrdinal: 1,
      ordinal: 3,
      publishedOrdinal: 1,
    });
    expect(unpublishedWords({ ordinal: 3, publishedOrdinal: 3 })).toBeNull();
    expect(unpublishedWords({ ordinal: 3, publishedOrdinal: null })).toBeNull();
  });

  it('waits for review after a recompile too', async () => {
    const { db, before } = await published();
    await db
      .updateTable('issue_version')
      .set({ diagnostics: JSON.stringify([{ code: 'ZL0000' }]) })
      .execute();
    expect(await recompileIssue(db, await seen(db))).toMatchObject({
      value: { changed: true, ordinal: 2, publishedOrdinal: 1 },
    });
    expect(await publicView(db)).toEqual(before);
  });

  it('shows nothing when withdrawn, keeps its versions, and comes back with the newest', async () => {
    const { db } = await published();
    await imported(db, second);
    expect(await withdrawIssue(db, { ...(await seen(db)), reason: '附件漏印' })).toMatchObject({
      value: { changed: true, publishedOrdinal: null },
    });
    expect(await publicView(db)).toMatchObject({ issues: [], version: null, repealing: 0, found: 0 });
    expect((await fetchIssue(db, '2031-03', ['withdrawn']))?.ordinal).toBe(2);
    expect(await db.selectFrom('issue_version').select('ordinal').execute()).toHaveLength(2);
    const { documents } = await db
      .selectFrom('document')
      .select(({ fn }) => fn.countAll<number>().as('documents'))
      .executeTakeFirstOrThrow();
    expect(documents).toBe(2);
    await publishIssue(db, await seen(db));
    expect(await publicView(db)).toMatchObject({ version: 2, repealing: 1, status: 'repealed' });
  });

  it('is published as one moment for those who read meanwhile: the old documents or the new', async () => {
    const { db } = await published();
    await imported(db, second);
    const request = await seen(db);
    let reading = true;
    const counts = new Set<string>();
    const reader = (async () => {
      while (reading) {
        const { rows } = await sql<{ documents: number; version: number }>`
          select (select count(*)::int from document where issue_id = issue.id) as documents, version.ordinal as version
          from issue join issue_version version on version.id = issue.published_version_id`.execute(db);
        for (const row of rows) counts.add(`${row.version}: ${row.documents}`);
      }
    })();
    await publishIssue(db, request);
    reading = false;
    await reader;
    for (const count of counts) expect(['1: 1', '2: 2']).toContain(count);
    expect((await publicView(db)).documents).toBe(2);
  });

  it('cannot be stored as published without a version that the public sees, nor the other way round', async () => {
    const { db } = await published();
    const state = (values: { state?: 'draft'; published_version_id?: null }) =>
      db.updateTable('issue').set(values).execute();
    await expect(state({ state: 'draft' })).rejects.toThrow('issue_published_has_version');
    await expect(state({ published_version_id: null })).rejects.toThrow('issue_published_has_version');
  });
});

describe('publishing what is imported', () => {
  const databases = testDatabases();

  it('publishes a new issue, and the new text of a published one', async () => {
    const db = await databases.create();
    for (const [text, ordinal] of [
      [first, 1],
      [second, 2],
    ] as const) {
      const result = await publishImported(db, await imported(db, text), by);
      expect(result).toMatchObject({ ok: true, value: { publishedOrdinal: ordinal } });
    }
    expect(await publicView(db)).toMatchObject({ version: 2 });
    expect(await publishImported(db, await imported(db, first), by)).toMatchObject({
      ok: true,
      value: { outcome: 'unchanged', publishedOrdinal: 2 },
    });
  });

  it("does not publish an editor's change that whoever imports has not seen", async () => {
    const db = await databases.create();
    await publishImported(db, await imported(db, first), by);
    await editText(db, { ...(await seen(db)), text: second });
    const refused = await publishImported(db, await imported(db, first), by);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'ZL9025' } });
    expect(await publicView(db)).toMatchObject({ version: 1 });
  });
});
