import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { buildApp } from '../http/app.ts';
import { documentValidity, importIssue, publishIssue } from '../issues/index.ts';
import { inventedIssue } from '../issues/invented-issue.testing.ts';
import { validities } from './validity.ts';

const databases = testDatabases();
const by = { id: null, name: '测试' };

async function publish(db: Kysely<Database>, text: string) {
  const stored = await importIssue(db, { name: 'issue.txt', content: text, by });
  if (!stored.ok) throw new Error(stored.problem.message);
  await publishIssue(db, { issueId: stored.value.issueId, seenVersionId: stored.value.versionId, by });
  return stored.value.slug;
}

const first = inventedIssue(3, [
  { serial: 5, title: '做好防汛工作', signed: '2031年5月6日' },
  {
    serial: 6,
    title: '做好来访登记',
    signed: '2031年5月7日',
    body: '来访人员登记后方可进入。联系人：陈某，电话：13912345678。',
  },
]);
const second = inventedIssue(4, [
  {
    serial: 9,
    title: '废止防汛文件',
    signed: '2031年6月20日',
    body: '本通知自2031年7月1日起施行，《示例区人民政府办公室关于做好防汛工作的通知》（示府办发〔2031〕5号）同时废止。',
  },
]);

describe('the standing of documents', () => {
  it('is what the library says of each number, on every day', async () => {
    const db = await databases.create();
    await publish(db, first);
    await publish(db, second);
    const documents = await db.selectFrom('document').select(['id', 'number']).execute();
    expect(documents.length).toBe(3);
    const seen = new Set<string>();
    for (const day of ['2031-05-01', '2031-05-06', '2031-06-19', '2031-06-20', '2031-07-01', '2032-01-01']) {
      const standing = await validities(
        db,
        documents.map(({ id }) => id),
        day,
      );
      for (const { id, number } of documents) {
        const answer = await documentValidity(db, number ?? '', day);
        expect([number, day, standing.get(id)?.state]).toEqual([number, day, answer.status]);
        seen.add(answer.status);
      }
    }
    expect([...seen].sort()).toEqual(['in-force', 'not-yet', 'repealed']);
  });
});

describe('the pages of the server', () => {
  it('show a repealed document with a link to what repeals it', async () => {
    const db = await databases.create();
    await publish(db, first);
    await publish(db, second);
    const app = await buildApp({
      db,
      dataDir: '/tmp',
      sample: false,
      now: () => new Date('2032-01-01T00:00:00Z'),
    });
    const { body } = await app.inject(`/documents/${encodeURIComponent('示府办发〔2031〕5号')}`);
    expect(body).toContain('已废止');
    expect(body).toContain(`href="/documents/${encodeURIComponent('示府办发〔2031〕9号')}"`);
    await app.close();
  });

  it('keep personal numbers back everywhere a reader may look', async () => {
    const db = await databases.create();
    const slug = await publish(db, first);
    const app = await buildApp({ db, dataDir: '/tmp', sample: false });
    const number = encodeURIComponent('示府办发〔2031〕6号');
    for (const path of [
      `/documents/${number}`,
      `/api/documents/${number}`,
      `/api/issues/${slug}`,
      `/search?q=${encodeURIComponent('来访人员')}`,
      `/api/search?q=${encodeURIComponent('来访人员')}`,
    ]) {
      const { body, statusCode } = await app.inject(path);
      expect([path, statusCode]).toEqual([path, 200]);
      expect(body).toContain('来访');
      expect(body).not.toContain('13912345678');
    }
    const search = await app.inject('/search?q=13912345678');
    expect(search.body).toContain('没有找到');
    await app.close();
  });

  it('are not sent again while nothing changed, and are gone as soon as the issue is a draft', async () => {
    const db = await databases.create();
    const slug = await publish(db, first);
    const app = await buildApp({ db, dataDir: '/tmp', sample: false });
    const fresh = await app.inject(`/issues/${slug}`);
    const etag = String(fresh.headers.etag);
    const again = await app.inject({ url: `/issues/${slug}`, headers: { 'if-none-match': etag } });
    expect([fresh.statusCode, again.statusCode, again.body]).toEqual([200, 304, '']);
    await db.updateTable('issue').set({ state: 'draft', published_version_id: null }).execute();
    const draft = await app.inject({ url: `/issues/${slug}`, headers: { 'if-none-match': etag } });
    expect(draft.statusCode).toBe(404);
    await app.close();
  });

  it('say which documents share a number', async () => {
    const db = await databases.create();
    await publish(db, first);
    await publish(
      db,
      inventedIssue(5, [{ serial: 5, title: '做好防汛工作', signed: '2031年5月6日' }], '示例县人民政府公报'),
    );
    const app = await buildApp({ db, dataDir: '/tmp', sample: false });
    const answer = await app.inject(`/documents/${encodeURIComponent('示府办发〔2031〕5号')}`);
    expect(answer.statusCode).toBe(300);
    const links = [...answer.body.matchAll(/href="(\/issues\/[^"]+\/documents\/1)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).toBe(2);
    for (const link of links) expect((await app.inject(link)).statusCode).toBe(200);
    await app.close();
  });
});
