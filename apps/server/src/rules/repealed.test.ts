import { mkdtempSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../database/testing.ts';
import { buildApp } from '../http/app.ts';
import type { App } from '../http/context.ts';
import { type ImportedIssue, importIssue, publishIssue, withdrawIssue } from '../issues/index.ts';
import { rulesForHome } from './home.ts';

/** An imported document that repeals another ends the rules of that other, wherever a rule is met. */

const databases = testDatabases();
const dataDir = mkdtempSync('/tmp/zl-repealed-');
const by = { id: null, name: '测试' };
const reward = '/rules/whistleblower/reward';
const words =
  '已由《示例区应急管理局关于废止举报奖励办法的通知》（示应急发〔2024〕7号）自2024年5月20日起废止';

const gazette = [
  '示例区人民政府公报',
  '2024年第5期（总第80期）',
  '2024年5月30日出版',
  '',
  '示例区应急管理局文件',
  '示应急发〔2024〕7号',
  '示例区应急管理局关于废止举报奖励办法的通知',
  '各镇人民政府：',
  '经研究，决定废止《关于印发〈示例区安全生产举报奖励办法〉的通知》（綦应急发〔2021〕41号）。',
  '示例区应急管理局',
  '2024年5月20日',
].join('\n');

let app: App;
let issue: ImportedIssue;
const databaseWithRepeal = async () => {
  const db = await databases.create();
  const stored = await importIssue(db, { name: 'repeal.txt', content: gazette, by });
  if (!stored.ok) throw new Error(stored.problem.message);
  issue = stored.value;
  return db;
};
let db: Awaited<ReturnType<typeof databaseWithRepeal>>;

beforeAll(async () => {
  db = await databaseWithRepeal();
  app = await buildApp({ db, dataDir, sample: false, now: () => new Date('2024-06-01T04:00:00Z') });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const evaluated = async (on?: string) =>
  (
    await app.inject({
      method: 'POST',
      url: `/api${reward}/evaluate`,
      payload: { input: { matter: 'violation', penalty: 100_000 }, on },
    })
  ).json();
const standing = async () => (await app.inject(`/api${reward}`)).json().standing.state;

describe('a rule whose document an imported one repeals', () => {
  it('is in force while the issue with the repeal is not published', async () => {
    expect(await standing()).toBe('in-force');
    expect((await evaluated()).validity.state).toBe('in-force');
    await publishIssue(db, { issueId: issue.issueId, seenVersionId: issue.versionId, by });
  });

  it('is evaluated as before, and says by what it ended and when', async () => {
    expect(await evaluated()).toMatchObject({
      value: { eligible: true, amount: 15_000 },
      validity: { state: 'ended', message: expect.stringContaining(words) },
    });
    expect((await evaluated('2024-05-19')).validity).toMatchObject({ state: 'in-force' });
    expect((await evaluated('2024-05-20')).validity).toMatchObject({ state: 'ended' });
  });

  it('is ended in every list and on its page', async () => {
    const { rules } = (await app.inject('/api/rules')).json();
    const ended = rules.filter(({ standing: { message } }: { standing: { message: string } }) =>
      message.includes(words),
    );
    expect(ended.length).toBeGreaterThan(1);
    expect(new Set(ended.map(({ document }: { document: string }) => document))).toEqual(
      new Set(['綦应急发〔2021〕41号']),
    );
    expect(await standing()).toBe('ended');
    expect((await app.inject(`${reward}?matter=violation`)).body).toContain(words);
    expect((await app.inject(`${reward}?matter=violation&on=2024-05-19`)).body).toContain('时有效');
    const inForce = (await app.inject('/rules?inForce=1')).body;
    expect(inForce).not.toContain(`href="${reward}"`);
    expect((await app.inject('/rules')).body).toContain(`href="${reward}"`);
    const home = async (on: string) => (await rulesForHome(db, on)).some.map(({ href }) => href);
    expect(await home('2024-05-19')).toContain(reward);
    expect(await home('2024-06-01')).not.toContain(reward);
  });

  it('is in force again when the issue is withdrawn', async () => {
    await withdrawIssue(db, { issueId: issue.issueId, seenVersionId: issue.versionId, by });
    expect(await standing()).toBe('in-force');
  });
});
