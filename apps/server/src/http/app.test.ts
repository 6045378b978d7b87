import { mkdtempSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { importIssue, publishIssue } from '../issues/index.ts';
import { inventedIssue } from '../issues/invented-issue.testing.ts';
import { buildApp } from './app.ts';
import type { App } from './context.ts';

const databases = testDatabases();
const dataDir = mkdtempSync('/tmp/zl-app-');
const by = { id: null, name: '测试' };
let app: App;

beforeAll(async () => {
  const db = await databases.create();
  const body = '联系人：张三，手机13800138000。';
  for (const number of [3, 4]) {
    const content = inventedIssue(number, [
      { serial: number, title: '做好防汛工作', signed: '2031年5月6日', body },
    ]);
    const result = await importIssue(db, { name: `${number}.txt`, content, by });
    if (!result.ok) throw new Error(result.problem.message);
    const { issueId, versionId: seenVersionId } = result.value;
    if (number === 3) await publishIssue(db, { issueId, seenVersionId, by });
  }
  app = await buildApp({ db, dataDir, sample: false, now: () => new Date('2031-06-01T00:00:00Z') });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('the public API', () => {
  it('lists published issues only', async () => {
    const { issues } = (await get('/api/issues')).json();
    expect(issues).toMatchObject([
      { slug: '2031-03', documents: 1, totalNumber: 103, published: '2031-06-30' },
    ]);
    expect((await get('/api/issues/2031-04')).statusCode).toBe(404);
  });

  it('gives an issue as compiled, with personal data masked and offsets unmoved', async () => {
    const answer = await get('/api/issues/2031-03');
    expect(answer.body).not.toContain('13800138000');
    expect(answer.body).toContain('联系人');
    const { issue, version } = answer.json();
    expect(version).toBe(1);
    expect(issue).toMatchObject({ schema: 'zhengling/issue@1', issue: { year: 2031, number: 3 } });
    expect(issue.documents[0].body.length).toBeGreaterThan(0);
  });

  it('finds a document by its number however the brackets are typed', async () => {
    for (const typed of ['示府办发〔2031〕3号', '示府办发[2031]3号', '示府办发（2031） 3 号']) {
      const { documents } = (await get(`/api/documents/${encodeURIComponent(typed)}`)).json();
      expect(documents).toMatchObject([{ position: 1, issue: { slug: '2031-03' } }]);
      expect(JSON.stringify(documents)).not.toContain('13800138000');
    }
    expect((await get(`/api/documents/${encodeURIComponent('示府办发〔2031〕4号')}`)).statusCode).toBe(404);
    expect((await get('/api/documents/xyz')).json()).toMatchObject({ code: 'ZL9208' });
  });

  it('says whether a document is in force, today unless asked for a day', async () => {
    const url = `/api/validity/${encodeURIComponent('示府办发〔2031〕3号')}`;
    expect((await get(url)).json()).toMatchObject({ on: '2031-06-01', status: 'in-force', inForce: true });
    expect((await get(`${url}?on=2031-05-05`)).json()).toMatchObject({ status: 'not-yet', inForce: false });
    expect((await get(`${url}?on=2031-02-30`)).json()).toMatchObject({ code: 'ZL9203' });
  });

  it('may be read from any origin', async () => {
    expect((await get('/api/issues')).headers['access-control-allow-origin']).toBe('*');
  });
});

describe('every answer', () => {
  it('allows no inline script and no framing', async () => {
    const policy = String((await get('/healthz')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
  });

  it('to what does not exist is a page for browsers and JSON for programs', async () => {
    const page = await get('/no/such/page', { accept: 'text/html' });
    expect(page.statusCode).toBe(404);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('没有这个页面');
    const data = await get('/api/nothing', { accept: 'text/html' });
    expect(data.statusCode).toBe(404);
    expect(data.json()).toMatchObject({ code: 'ZL9201' });
  });

  it('to malformed addresses is a refusal, not a failure', async () => {
    for (const url of ['/api/issues/%E0%A4%A', '/%', '/api/validity/%00']) {
      expect((await get(url)).statusCode).toBeLessThan(500);
    }
  });
});

it('answers that it can serve, and says so no more when the database is gone', async () => {
  expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
  const db = await databases.create();
  const other = await buildApp({ db, dataDir, sample: false });
  await other.ready();
  await db.destroy();
  expect((await other.inject('/healthz')).statusCode).toBe(503);
  await other.close();
});

it('describes its API in OpenAPI, every reference resolved', async () => {
  const description = (await get('/api/openapi.json')).json();
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(['/api/issues', '/api/issues/{slug}', '/api/validity/{number}', '/healthz']),
  );
  for (const reference of JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = (reference[1] ?? '')
      .split('/')
      .reduce<unknown>(
        (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
        description,
      );
    expect(found, reference[0]).toBeDefined();
  }
  for (const [path, methods] of Object.entries<
    Record<string, { parameters?: { name: string; in: string }[] }>
  >(description.paths)) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const operation of Object.values(methods)) {
      const named = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
      expect(named.sort(), path).toEqual(wanted.sort());
    }
  }
});
