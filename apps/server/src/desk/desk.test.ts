import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { type AnswerBody, openTestDesk, type TestBrowser, type TestDesk } from './desk.testing.ts';

const databases = testDatabases();
const sample = await readFile(
  fileURLToPath(new URL('../../../../samples/sample-2024-4.txt', import.meta.url)),
  'utf8',
);
const password = 'kelp-orbit-tinder-94';

let db: Kysely<Database>;
let desk: TestDesk;
let editor: TestBrowser;

beforeEach(async () => {
  db = await databases.create();
  desk = await openTestDesk(db);
  const admin = desk.browser();
  await admin.get('/session');
  await admin.post('/setup', { username: 'chenzhi', displayName: '陈知', password });
  await admin.post('/accounts', { username: 'zhouyu', displayName: '周瑜', role: 'editor', password });
  await admin.post('/accounts', { username: 'sunli', displayName: '孙立', role: 'editor', password });
  await admin.post('/accounts', { username: 'likai', displayName: '李开', role: 'reader', password });
  editor = await signIn('zhouyu');
});
afterEach(() => desk.close());

async function signIn(username: string): Promise<TestBrowser> {
  const browser = desk.browser();
  await browser.get('/session');
  expect((await browser.post('/session', { username, password })).status).toBe(200);
  return browser;
}

interface SentFile {
  readonly name: string;
  readonly content: Buffer | string;
}

function upload(browser: TestBrowser, ...files: readonly SentFile[]) {
  const boundary = 'zhengling-test-boundary';
  const parts = files.flatMap(({ name, content }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`,
    content,
    '\r\n',
  ]);
  const body = Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part)));
  return browser.send('POST', '/imports', body, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
}

/** Waits until the jobs of an upload have ended; the newest first. */
async function finished(jobs: readonly AnswerBody[]): Promise<readonly AnswerBody[]> {
  for (;;) {
    const answers = await Promise.all(jobs.map((job) => editor.get(`/imports/${job.id}`)));
    if (answers.every(({ body }) => body.state === 'done' || body.state === 'failed')) {
      return answers.map(({ body }) => body);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function imported(content: string | Buffer = sample, name = 'sample.txt'): Promise<AnswerBody> {
  const sent = await upload(editor, { name, content });
  expect(sent.status).toBe(202);
  const [job] = await finished(sent.list);
  if (job === undefined) throw new Error('no job');
  return job;
}

describe('importing', () => {
  it('makes a new issue, says unchanged the second time, and updates when the text changed', async () => {
    expect(await imported()).toMatchObject({
      state: 'done',
      outcome: 'created',
      slug: '2024-04',
      progress: 1,
    });
    expect(await imported()).toMatchObject({
      outcome: 'unchanged',
      message: expect.stringContaining('没有重复'),
    });
    expect(await imported(sample.replace('江滨街道', '江北街道'))).toMatchObject({
      outcome: 'updated',
      message: expect.stringContaining('第 2 版'),
    });
    expect((await editor.get('/issues')).body).toMatchObject({ total: 1, stored: 1, years: [2024] });
    expect(await readdir(join(desk.dataDir, 'uploads'))).toEqual([]);
  });

  it('takes several files at once and fails one without harm to the others', async () => {
    const sent = await upload(
      editor,
      { name: '空.txt', content: '' },
      { name: 'sample.txt', content: sample },
      { name: '小说.txt', content: '从前有座山，山里有座庙。\n庙里有个老和尚。\n' },
    );
    const jobs = await finished(sent.list);
    const of = (name: string) => jobs.find((job) => job.fileName === name);
    expect(of('sample.txt')).toMatchObject({ outcome: 'created' });
    expect(of('空.txt')).toMatchObject({ state: 'failed', message: expect.stringContaining('空文件') });
    expect(of('小说.txt')).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('不像是政府公报'),
    });
    for (const job of jobs) if (job.state === 'failed') expect(job.hint).not.toBe('');
  });

  it('answers a file of 65 MB with the limit, keeps nothing of it, and says so in the list', async () => {
    const answer = await upload(editor, { name: '大.pdf', content: Buffer.alloc(65 * 1024 * 1024, 'x') });
    expect(answer).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
    expect(answer.body.message).toContain('64 MB');
    expect((await editor.get('/imports')).list[0]).toMatchObject({ fileName: '大.pdf', state: 'failed' });
    expect(await readdir(join(desk.dataDir, 'uploads'))).toEqual([]);
  });

  it('goes on after a restart with what had arrived, and says what had not', async () => {
    await desk.app.close();
    const { writeFile } = await import('node:fs/promises');
    const rows = await db
      .insertInto('import_job')
      .values([
        { file_name: 'sample.txt', size: 1, created_by: null },
        { file_name: 'half.txt', size: 1, created_by: null, state: 'reading' },
      ])
      .returning('id')
      .execute();
    await writeFile(join(desk.dataDir, 'uploads', `import-${rows[0]?.id}`), sample);
    desk = await openTestDesk(db, { dataDir: desk.dataDir });
    editor = await signIn('zhouyu');
    const jobs = await finished((await editor.get('/imports')).list);
    expect(jobs).toMatchObject([
      { fileName: 'half.txt', state: 'failed', hint: expect.stringContaining('重新导入') },
      { fileName: 'sample.txt', state: 'done', outcome: 'created' },
    ]);
  });

  it('keeps only the name of a path that a browser sent', async () => {
    expect((await imported(sample, '../../etc/passwd')).fileName).toBe('passwd');
  });

  it('is for editors', async () => {
    const reader = await signIn('likai');
    expect((await upload(reader, { name: 'a.txt', content: sample })).status).toBe(403);
    expect((await upload(desk.browser(), { name: 'a.txt', content: sample })).status).toBe(403);
    expect(await editor.post('/imports', {})).toMatchObject({ status: 415, body: { code: 'not-multipart' } });
  });
});

describe('the list of issues', () => {
  beforeEach(async () => {
    await imported();
    await imported(sample.replace('2024年第4期（总第76期）', '2024年第5期（总第77期）'));
  });

  it.each([
    ['the number of the issue', '第4期', ['2024-04']],
    ['the running number', '总第77期', ['2024-05']],
    ['a word of a document title', '电梯更新', ['2024-05', '2024-04']],
    ['a percent sign, which means itself', '%', []],
  ])('is searched by %s', async (_what, q, slugs) => {
    const { body } = await editor.get(`/issues?q=${encodeURIComponent(q)}`);
    expect(body.items.map((item) => item.slug)).toEqual(slugs);
    expect(body).toMatchObject({ total: slugs.length, stored: 2 });
  });

  it('is sorted, filtered and cut into pages', async () => {
    const slugs = async (query: string) =>
      (await editor.get(`/issues?${query}`)).body.items.map((item) => item.slug);
    expect(await slugs('')).toEqual(['2024-05', '2024-04']);
    expect(await slugs('sort=issue&order=asc')).toEqual(['2024-04', '2024-05']);
    expect(await slugs('sort=updated&order=desc')).toEqual(['2024-05', '2024-04']);
    expect(await slugs('size=1&page=2')).toEqual(['2024-04']);
    expect(await slugs('state=published')).toEqual([]);
    expect(await slugs('year=2023')).toEqual([]);
    expect((await editor.get('/issues?sort=nonsense')).status).toBe(400);
    expect((await editor.get('/issues?sort=findings')).status).toBe(200);
  });
});

describe('an issue', () => {
  beforeEach(async () => {
    await imported();
  });

  it('shows its text, what it was read as, and who did what', async () => {
    const version = (await editor.get('/issues/2024-04/versions/1')).body;
    expect(version.text).toBe(sample);
    expect(version.issue.documents.length).toBeGreaterThan(3);
    const detail = (await editor.get('/issues/2024-04')).body;
    expect(detail).toMatchObject({ state: 'draft', version: 1, updatedBy: '周瑜' });
    expect(detail.events).toMatchObject([{ actor: '周瑜', action: 'issue.imported' }]);
    expect((await editor.get('/issues/1999-01')).status).toBe(404);
    expect((await editor.get('/issues/2024-04/versions/9')).status).toBe(404);
  });

  it('is compiled without being stored', async () => {
    const text = sample.replace(/示府发〔2024〕\d+号/, '');
    const { status, body } = await editor.post('/preview', { text, name: 'sample.txt' });
    expect(status).toBe(200);
    expect(body.issue.schema).toBe('zhengling/issue@1');
    expect(Array.isArray(body.diagnostics)).toBe(true);
    expect(await db.selectFrom('issue_version').select('id').execute()).toHaveLength(1);
  });

  it('keeps an edit as a new version, and the same text as none', async () => {
    const text = sample.replace('江滨街道', '江北街道');
    const saved = await editor.post('/issues/2024-04/versions', { text, seen: 1 });
    expect(saved).toMatchObject({ status: 200, body: { version: 2, outcome: 'updated' } });
    expect((await editor.get('/issues/2024-04/versions/1')).body.text).toBe(sample);
    expect((await editor.get('/issues/2024-04/versions/2')).body).toMatchObject({ text, createdBy: '周瑜' });
    expect((await editor.post('/issues/2024-04/versions', { text, seen: 2 })).body.outcome).toBe('unchanged');
  });

  it('refuses an edit over a version that is no longer shown, and says what changed', async () => {
    const other = await signIn('sunli');
    await other.post('/issues/2024-04/versions', { text: sample.replace('江滨街道', '江北街道'), seen: 1 });
    const mine = sample.replace('淘米', '洗米');
    const refused = await editor.post('/issues/2024-04/versions', { text: mine, seen: 1 });
    expect(refused).toMatchObject({
      status: 409,
      body: { conflict: { version: 2, createdBy: '孙立', addedLines: 1, removedLines: 1 } },
    });
    expect((await editor.post('/issues/2024-04/versions', { text: mine, seen: 2 })).body.version).toBe(3);
  });

  it('saved by two at the same moment is saved by one, and the other is told of it', async () => {
    const other = await signIn('sunli');
    for (let seen = 1; seen <= 3; seen++) {
      const answers = await Promise.all([
        other.post('/issues/2024-04/versions', { text: sample.replace('淘米', `洗米${seen}`), seen }),
        editor.post('/issues/2024-04/versions', { text: sample.replace('淘米', `量米${seen}`), seen }),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect(answers.find((answer) => answer.status === 409)?.body.conflict).toMatchObject({
        version: seen + 1,
      });
    }
  });

  it('refuses a text that is no gazette any more', async () => {
    const refused = await editor.post('/issues/2024-04/versions', { text: '什么都没有了', seen: 1 });
    expect(refused).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('不像是政府公报') },
    });
  });

  it('is published and withdrawn with a reason, each with who and when', async () => {
    expect((await editor.post('/issues/2024-04/publish', { seen: 1 })).body.state).toBe('published');
    expect((await editor.post('/issues/2024-04/withdraw', { seen: 1, reason: '  ' })).status).toBe(422);
    const withdrawn = await editor.post('/issues/2024-04/withdraw', { seen: 1, reason: '附件漏印' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn' });
    const ofIssue = withdrawn.body.events.filter(({ action }) => action.startsWith('issue.'));
    expect(ofIssue.map((event) => `${event.actor} ${event.action}`)).toEqual([
      '周瑜 issue.withdrawn',
      '周瑜 issue.published',
      '周瑜 issue.imported',
    ]);
    expect(ofIssue[0]?.detail).toMatchObject({ reason: '附件漏印' });
    expect((await editor.post('/issues/2024-04/publish', { seen: 1 })).body.state).toBe('published');
  });

  it('shows the public its published version until a newer one is published', async () => {
    const text = sample.replace('江滨街道', '江北街道');
    const open = async () => (await desk.app.inject('/api/issues/2024-04')).json<{ version: number }>();
    await editor.post('/issues/2024-04/publish', { seen: 1 });
    expect((await editor.post('/issues/2024-04/versions', { text, seen: 1 })).body).toMatchObject({
      version: 2,
      publishedVersion: 1,
    });
    expect(await open()).toMatchObject({ version: 1 });
    expect((await editor.get('/issues')).body.items[0]).toMatchObject({
      state: 'published',
      version: 2,
      publishedVersion: 1,
    });
    expect((await editor.get('/issues/2024-04')).body).toMatchObject({ version: 2, publishedVersion: 1 });
    expect((await editor.post('/issues/2024-04/publish', { seen: 1 })).status).toBe(409);
    const published = await editor.post('/issues/2024-04/publish', { seen: 2 });
    expect(published.body).toMatchObject({ version: 2, publishedVersion: 2 });
    expect(published.body.events[0]?.detail).toMatchObject({ version: 2, replaces: 1 });
    expect(await open()).toMatchObject({ version: 2 });
    expect(await imported(sample.replace('江滨街道', '江南街道'))).toMatchObject({
      outcome: 'updated',
      message: expect.stringContaining('公众看到的仍是第 2 版；第 3 版发布以后才会公开。'),
    });
    expect(await open()).toMatchObject({ version: 2 });
  });

  it('is not published over a version one has not seen', async () => {
    await editor.post('/issues/2024-04/versions', { text: sample.replace('淘米', '洗米'), seen: 1 });
    expect((await editor.post('/issues/2024-04/publish', { seen: 1 })).status).toBe(409);
    expect((await editor.get('/issues/2024-04')).body.state).toBe('draft');
  });

  it('is read by readers and changed by editors only', async () => {
    const reader = await signIn('likai');
    expect((await reader.get('/issues/2024-04')).status).toBe(200);
    expect((await reader.post('/preview', { text: sample, name: 'a' })).status).toBe(200);
    for (const [path, body] of [
      ['/issues/2024-04/versions', { text: 'x', seen: 1 }],
      ['/issues/2024-04/publish', { seen: 1 }],
      ['/issues/2024-04/withdraw', { seen: 1, reason: 'x' }],
    ] as const) {
      expect((await reader.post(path, body)).status).toBe(403);
    }
    expect((await desk.browser().get('/issues/2024-04')).status).toBe(401);
  });
});

describe('the description of the API', () => {
  it('says of every route of the desk what it does and that it may refuse', async () => {
    const { paths } = (await desk.app.inject('/api/openapi.json')).json<{
      paths: Record<string, Record<string, { summary?: string; responses?: Record<string, object> }>>;
    }>();
    const routes = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/desk/'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, route]) => ({ name: `${method} ${path}`, route })),
      );
    expect(routes.map(({ name }) => name)).toContain('post /api/desk/issues/{slug}/publish');
    expect(routes.filter(({ route }) => !/\p{Script=Han}/u.test(route.summary ?? ''))).toEqual([]);
    const silent = routes.filter(({ route }) => route.responses?.['4XX'] === undefined);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
