import { mkdtempSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../database/testing.ts';
import { buildApp } from '../../http/app.ts';
import type { App } from '../../http/context.ts';
import { everyRule } from '../find-rule.ts';

const databases = testDatabases();
const dataDir = mkdtempSync('/tmp/zl-rules-');
let app: App;

beforeAll(async () => {
  const db = await databases.create();
  app = await buildApp({ db, dataDir, sample: false, now: () => new Date('2021-07-01T04:00:00Z') });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = async (url: string) => app.inject({ url });
const post = async (url: string, payload: object | string, type = 'application/json') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });

describe('the rules over HTTP', () => {
  it('are listed with their clauses, and each with its schemas, examples and definition', async () => {
    const { rules } = (await get('/api/rules')).json();
    expect(rules).toHaveLength(everyRule.length);
    const one = (await get('/api/rules/whistleblower/reward')).json();
    expect(one).toMatchObject({
      id: 'whistleblower/reward',
      regulation: { slug: 'whistleblower' },
      clause: '第五条',
      clauseHref: null,
      entitlement: 'amount',
      standing: { state: 'in-force' },
      input: { properties: { penalty: { type: 'number', unit: '元' } } },
      output: { properties: { amount: {} } },
    });
    expect(one.examples.length).toBeGreaterThan(0);
    expect(JSON.stringify(one.definition)).toContain('penaltyCap');
  });

  it('evaluate with the whole reasoning', async () => {
    const answer = await post('/api/rules/whistleblower/reward/evaluate', {
      input: { matter: 'violation', penalty: 100_000 },
    });
    expect(answer.json()).toMatchObject({
      rule: 'whistleblower/reward',
      on: '2021-07-01',
      value: { eligible: true, amount: 15_000 },
      missing: [],
      validity: { state: 'in-force' },
    });
    expect(JSON.stringify(answer.json().trace)).toContain('第五条');
    const early = await post('/api/rules/whistleblower/reward/evaluate', { input: {}, on: '2021-01-01' });
    expect(early.json()).toMatchObject({ value: null, validity: { state: 'not-yet' } });
  });

  it('say what is certain, what to ask and what would change the outcome', async () => {
    const settled = (
      await post('/api/rules/whistleblower/reward/settle', { input: { matter: 'violation' } })
    ).json();
    expect(settled.outputs.amount).toMatchObject({ atLeast: 0, atMost: 300_000, certain: false });
    expect(settled.questions).toEqual([{ input: 'penalty', decides: expect.any(Boolean) }]);
    const { flips } = (
      await post('/api/rules/whistleblower/reward/flips', {
        input: { matter: 'violation', penalty: 100_000 },
      })
    ).json();
    expect(flips).toContainEqual(
      expect.objectContaining({
        input: 'penalty',
        direction: 'from',
        value: { eligible: true, amount: 300_000 },
      }),
    );
  });

  it('tell every wrong field of the input at once', async () => {
    const answer = await post('/api/rules/whistleblower/reward/evaluate', {
      input: { matter: 'x', penalty: -1, penatly: 1 },
    });
    expect(answer.statusCode).toBe(422);
    const { errors } = answer.json();
    expect(errors.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
      ['ZL8001', 'penatly'],
      ['ZL8003', 'matter'],
      ['ZL8004', 'penalty'],
    ]);
    for (const error of errors) expect(error.hint).not.toBe('');
    const text = await post('/api/rules/whistleblower/reward/evaluate', { input: '100000' });
    expect([text.statusCode, text.json().code]).toEqual([422, 'ZL8009']);
  });

  it('compute many rows, each with its own errors', async () => {
    const good = { matter: 'violation', penalty: 100_000 };
    const { failed, results } = (
      await post('/api/rules/whistleblower/reward/evaluate-many', {
        inputs: [good, { ...good, penalty: '多' }, {}, null, good],
      })
    ).json();
    expect(failed).toBe(2);
    expect(results.map(({ value }: { value: unknown }) => value)).toEqual([
      { eligible: true, amount: 15_000 },
      null,
      null,
      null,
      { eligible: true, amount: 15_000 },
    ]);
    expect(results[1].errors).toMatchObject([{ code: 'ZL8002', field: 'penalty' }]);
    expect(results[2].missing).toEqual(['matter']);
    expect(results[3].errors).toMatchObject([{ code: 'ZL8009' }]);
  });

  it('compute ten thousand rows at a time and no more', async () => {
    const rows = (count: number) => ({
      inputs: Array.from({ length: count }, (_, n) => ({ matter: 'violation', penalty: n })),
    });
    const all = await post('/api/rules/whistleblower/reward/evaluate-many', rows(10_000));
    expect(all.headers['x-ratelimit-limit']).toBe('60');
    expect(all.json().results.at(-1).value).toEqual({ eligible: true, amount: 1499.85 });
    const more = await post('/api/rules/whistleblower/reward/evaluate-many', rows(10_001));
    expect([more.statusCode, more.json().code]).toEqual([400, 'ZL9203']);
  });

  it('refuse what is no rule, no JSON, no day, in words', async () => {
    const unknown = await post('/api/rules/whistleblower/rewrad/evaluate', { input: {} });
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'ZL8020']);
    expect(unknown.json().hint).toContain('whistleblower/reward');
    expect((await get('/api/rules/constructor/prototype')).statusCode).toBe(404);
    const url = '/api/rules/whistleblower/reward/evaluate';
    for (const [payload, type] of [
      ['{"input":', 'application/json'],
      ['', 'application/json'],
      ['a=b', 'application/x-www-form-urlencoded'],
      ['{"input":{"__proto__":{}}}', 'application/json'],
    ] as const) {
      const answer = await post(url, payload, type);
      expect([payload, answer.statusCode, answer.json().code]).toEqual([payload, 400, 'ZL8021']);
    }
    const day = await post(url, { input: {}, on: '2021-02-30' });
    expect([day.statusCode, day.json().code]).toEqual([400, 'ZL9203']);
  });

  it('may be asked from any origin', async () => {
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/api/rules/whistleblower/reward/evaluate',
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(preflight.headers['access-control-allow-headers']).toBe('content-type');
  });

  it('are described in OpenAPI', async () => {
    const { paths } = (await get('/api/openapi.json')).json();
    const rule = '/api/rules/{slug}/{name}';
    for (const path of [
      '/api/rules',
      rule,
      `${rule}/evaluate`,
      `${rule}/settle`,
      `${rule}/flips`,
      `${rule}/evaluate-many`,
      '/api/entitlements',
    ])
      expect(Object.keys(paths)).toContain(path);
    expect(Object.keys(paths[`${rule}/evaluate`].post.responses)).toEqual(
      expect.arrayContaining(['200', '400', '404', '422']),
    );
  });
});

describe('what somebody is entitled to', () => {
  const ask = async (answers: object) => (await post('/api/entitlements', { answers })).json();

  it('is open altogether before anything is answered', async () => {
    const { entitlements, questions, totals } = await ask({});
    expect(entitlements.length).toBeGreaterThan(10);
    expect(entitlements.every(({ state }: { state: string }) => state === 'maybe')).toBe(true);
    expect(new Set(questions.map(({ name }: { name: string }) => name)).size).toBe(questions.length);
    expect(totals).toEqual([]);
  });

  it('is sorted, with reasons for what is not and a caution where sums meet', async () => {
    const { entitlements, totals } = await ask({
      'smart-farm_smartFarm': true,
      'star-listing_starListed': false,
      'high-tech-products_highTechProducts': 2,
      'rd-spending_reservePolicy': true,
    });
    const of = (rule: string) =>
      entitlements.find((one: { rule: string }) => one.rule === `science-subsidies/${rule}`);
    expect(of('smart-farm')).toMatchObject({ state: 'getting', amount: 30_000 });
    expect(of('star-listing')).toMatchObject({ state: 'not' });
    expect(of('rd-spending')).toMatchObject({ state: 'not', reasons: ['未享受研发准备金政策：不成立'] });
    expect(of('project-matching')).toMatchObject({ state: 'maybe', amount: null });
    expect(totals).toHaveLength(1);
    expect(totals[0].caution).toContain('不累加');
  });

  it('tells what is wrong with an answer', async () => {
    const answer = await post('/api/entitlements', { answers: { 'smart-farm_smartFarm': '是' } });
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'smart-farm_smartFarm']);
  });
});
