import { describe, expect, it } from 'vitest';
import { testDatabases, testServers } from '../database/testing.ts';
import { editText } from './change.ts';
import { type ImportedIssue, importIssue } from './import.ts';
import { inventedIssue } from './invented-issue.testing.ts';
import { fetchIssue, listIssues } from './read.ts';

type Database = Awaited<ReturnType<ReturnType<typeof testDatabases>['create']>>;
const by = { id: null, name: '测试' };
const may = [{ serial: 5, title: '做好防汛工作', signed: '2031年5月6日' }];
const longer = [...may, { serial: 6, title: '开展消防检查', signed: '2031年5月20日' }];

async function imported(
  db: Database,
  content: string | Uint8Array,
  name = 'issue.txt',
): Promise<ImportedIssue> {
  const result = await importIssue(db, { name, content, by });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function counts(db: Database): Promise<Record<string, number>> {
  const tables = ['issue', 'issue_version', 'document', 'event'] as const;
  const pairs = await Promise.all(
    tables.map(async (table) => {
      const { n } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return [table, n] as const;
    }),
  );
  return Object.fromEntries(pairs);
}

describe.each(testServers())('importing an issue into $name', ({ options }) => {
  const databases = testDatabases(options);
  /** For all that is refused: one database, as nothing is stored in it. */
  let untouched: Promise<Database> | null = null;

  it('stores issue, version, documents, search rows and who did it', async () => {
    const db = await databases.create();
    const result = await imported(db, inventedIssue(3, longer));
    expect(result).toMatchObject({ outcome: 'created', slug: '2031-03', ordinal: 1, documents: 2 });
    expect(await counts(db)).toEqual({ issue: 1, issue_version: 1, document: 2, event: 1 });
    const documents = await db.selectFrom('document').selectAll().orderBy('position').execute();
    expect(documents.map(({ number, signed, kind, position }) => [position, number, signed, kind])).toEqual([
      [1, '示府办发〔2031〕5号', '2031-05-06', '通知'],
      [2, '示府办发〔2031〕6号', '2031-05-20', '通知'],
    ]);
    const clauses = await db.selectFrom('clause').select('text').execute();
    expect(clauses.some(({ text }) => text.includes('财政局'))).toBe(true);
    const event = await db.selectFrom('event').selectAll().executeTakeFirstOrThrow();
    expect(event).toMatchObject({
      action: 'issue.imported',
      actor_name: '测试',
      subject_id: String(result.issueId),
    });
  });

  it('keeps a new issue from the public until it is published', async () => {
    const db = await databases.create();
    await imported(db, inventedIssue(3, may));
    expect(await listIssues(db)).toEqual([]);
    expect(await fetchIssue(db, '2031-03')).toBeNull();
    expect((await fetchIssue(db, '2031-03', ['draft']))?.issue.documents).toHaveLength(1);
  });

  it('changes nothing when the same text comes again, in another encoding and under another name', async () => {
    const db = await databases.create();
    const text = inventedIssue(3, may);
    const first = await imported(db, new TextEncoder().encode(text));
    const before = await counts(db);
    const again = await imported(db, Buffer.from(`\ufeff${text}`, 'utf16le'), 'copy.txt');
    expect(again).toMatchObject({ outcome: 'unchanged', versionId: first.versionId });
    expect(await counts(db)).toEqual(before);
  });

  it('adds a version when the issue has changed, and keeps the earlier one', async () => {
    const db = await databases.create();
    const first = await imported(db, inventedIssue(3, may));
    const [kept] = await db.selectFrom('document').select(['id', 'number']).execute();
    const second = await imported(db, inventedIssue(3, longer));
    expect(second).toMatchObject({ outcome: 'updated', issueId: first.issueId, ordinal: 2, slug: '2031-03' });
    expect(await counts(db)).toEqual({ issue: 1, issue_version: 2, document: 2, event: 2 });
    const ids = await db.selectFrom('document').select(['id', 'number']).orderBy('position').execute();
    expect(ids[0]).toEqual(kept);
  });

  it('does not undo a correction when the file it was made from comes again', async () => {
    const db = await databases.create();
    const text = inventedIssue(3, may);
    const { issueId, versionId } = await imported(db, text);
    await editText(db, { issueId, seenVersionId: versionId, by, text: text.replace('专人负责', '专人管理') });
    expect(await imported(db, text)).toMatchObject({ outcome: 'unchanged', ordinal: 2 });
  });

  it('stores once what is imported five times at the same moment', async () => {
    const db = await databases.create();
    const text = inventedIssue(3, longer);
    const results = await Promise.all(Array.from({ length: 5 }, () => imported(db, text)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      'created',
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(await counts(db)).toEqual({ issue: 1, issue_version: 1, document: 2, event: 1 });
  });

  it('numbers versions without a gap when different texts of one issue come at the same moment', async () => {
    const db = await databases.create();
    const texts = Array.from({ length: 4 }, (_, n) => `${inventedIssue(3, may)}\n三、第${n + 1}稿。\n`);
    await Promise.all(texts.map((text) => imported(db, text)));
    const versions = await db.selectFrom('issue_version').select('ordinal').orderBy('ordinal').execute();
    expect(versions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4]);
    expect(await counts(db)).toMatchObject({ issue: 1, document: 1 });
  });

  it('gives the same number of another gazette an address of its own', async () => {
    const db = await databases.create();
    await imported(db, inventedIssue(3, may));
    const other = await imported(db, inventedIssue(3, may, '范例县人民政府公报'));
    expect(other).toMatchObject({ outcome: 'created', slug: '2031-03-2' });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'ZL9002'],
    ['blanks only', ' \n\t\n', 'ZL9002'],
    ['prose that is no gazette', '今天天气很好，我们去公园散步。', 'ZL9020'],
    ['a file over the limit', new Uint8Array(64 * 1024 * 1024 + 1), 'ZL9001'],
    ['bytes that are no text', Uint8Array.from({ length: 400 }, (_, n) => (n * 37) % 256), 'ZL9003'],
  ])('refuses %s and stores nothing', async (_what, content, code) => {
    untouched ??= databases.create();
    const db = await untouched;
    const result = await importIssue(db, { name: 'x.txt', content, by });
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(await counts(db)).toEqual({ issue: 0, issue_version: 0, document: 0, event: 0 });
  });

  it('checks citations against what other issues of the library repeal', async () => {
    const db = await databases.create();
    const cited = '示府办发〔2029〕7号';
    const content = inventedIssue(4, [
      {
        serial: 9,
        title: '加强巡查',
        signed: '2031年6月1日',
        body: `根据《示例区人民政府办公室关于巡查工作的通知》（${cited}），现将有关事项通知如下。`,
      },
    ]);
    const codes = async () => {
      const { diagnostics } = await db
        .selectFrom('issue_version')
        .select('diagnostics')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      return diagnostics.map(({ code }) => code);
    };
    await imported(db, content);
    expect(await codes()).not.toContain('ZL0601');
    await imported(db, inventedIssue(3, may));
    const { id } = await db
      .selectFrom('document')
      .select('id')
      .where('serial', '=', 5)
      .executeTakeFirstOrThrow();
    await db.insertInto('repeal').values({ document_id: id, number: cited, title: null }).execute();
    await imported(db, `${content}\n`);
    expect(await codes()).toContain('ZL0601');
  });

  it('stores text with characters that PostgreSQL cannot hold, offsets unmoved', async () => {
    const db = await databases.create();
    const text = inventedIssue(3, may).replace('专人', '专\0人\ud800');
    const { versionId } = await imported(db, text);
    const { source_text } = await db
      .selectFrom('issue_version')
      .select('source_text')
      .where('id', '=', versionId)
      .executeTakeFirstOrThrow();
    expect(source_text).toBe(text.replace('\0', '\ufffd').replace('\ud800', '\ufffd'));
  });
});
