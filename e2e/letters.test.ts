import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { insertAccount } from '../apps/server/src/identity/index.ts';
import { makeTasks, makeUnit } from '../apps/server/src/sweep/late-tasks.testing.ts';
import { sweep } from '../apps/server/src/sweep/sweep.ts';
import { faults, hasBrowser, stage, watch } from './browser.testing.ts';

/** From a late task to a letter that its unit has signed for, by three people in a real browser. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: letters in a browser need `npm run build:web`');

const password = 'kelp-orbit-tinder-94';
const moment = (day: string) => new Date(`${day}T10:00:00+08:00`);
const served = stage({
  wanted: possible,
  now: () => moment('2024-07-04'),
  prepare: async (db) => {
    await makeUnit(db, 'market', '示例区市场监督管理局');
    await db.transaction().execute(async (trx) => {
      for (const [username, role, unitId] of [
        ['ducha', 'supervisor', null],
        ['lingdao', 'leader', null],
        ['shichang', 'officer', 'market'],
        ['xitong', 'system', null],
      ] as const)
        await insertAccount(trx, { username, displayName: username, role, unitId, password }, null);
    });
    await db
      .insertInto('setting')
      .values({
        name: 'letters',
        value: JSON.stringify({ issuer: '示例区人民政府督查室', series: '示府督', replyWorkdays: 5 }),
      })
      .execute();
    await makeTasks(db, [
      { title: '报送电梯更新补助季度汇总', dueOn: '2024-06-13', lead: 'market' },
      { title: '公示补助资金拨付情况', dueOn: '2024-06-13', lead: 'market' },
    ]);
    for (const day of ['2024-06-05', '2024-06-14', '2024-06-20', '2024-07-04']) await sweep(db, moment(day));
  },
});
const trouble: string[] = [];
afterEach(() => {
  expect(trouble.splice(0)).toEqual([]);
});

async function as(username: string, path: string): Promise<Page> {
  const context = await served.profile();
  const at = await context.newPage();
  at.setDefaultTimeout(60_000);
  watch(at, trouble);
  await at.goto(`${served.base}/desk${path}`);
  await at.getByLabel('用户名').fill(username);
  await at.getByLabel('密码').fill(password);
  await at.keyboard.press('Enter');
  return at;
}

/** Both widths, for eyes: only where somebody asks for pictures. */
async function look(at: Page, name: string): Promise<void> {
  const folder = process.env.ZL_PICTURES;
  if (folder === undefined) return;
  for (const width of [1440, 390]) {
    await at.setViewportSize({ width, height: 900 });
    await at.waitForTimeout(600);
    await at.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await at.setViewportSize({ width: 1440, height: 900 });
}

describe.skipIf(!possible)('letters', () => {
  it('are drafted by the ladder, completed, numbered and issued by a supervisor', async () => {
    const at = await as('ducha', '/letters');
    await at.getByRole('heading', { name: '函件', exact: true }).waitFor();
    await at.getByRole('link', { name: '督办通知书' }).waitFor();
    await look(at, 'letters');
    expect(await faults(at)).toEqual([]);
    await at.getByRole('link', { name: '督办通知书' }).click();
    await at.getByText('还有 2 处空白：联系人、联系电话').waitFor();
    await at.locator('.letter-print img').evaluate(async (image) => {
      if (image instanceof HTMLImageElement) await image.decode();
    });
    await look(at, 'letter-draft');
    await at.getByRole('button', { name: '修改', exact: true }).click();
    const body = at.getByLabel('正文');
    const words = await body.inputValue();
    expect(words).toContain('报送电梯更新补助季度汇总');
    await body.fill(words.replace('【联系人】', '李某').replace('【联系电话】', '4866××××'));
    expect(await faults(at)).toEqual([]);
    await at.getByRole('button', { name: '保存', exact: true }).click();
    await at.getByText('还有 2 处空白').waitFor({ state: 'detached' });
    await at.getByRole('button', { name: '签发', exact: true }).click();
    await at.locator('.ant-modal').getByRole('button', { name: '签发' }).click();
    await at.getByText('示府督〔2024〕1号').waitFor();
    expect(await faults(at)).toEqual([]);
    const download = at.waitForEvent('download');
    await at.getByRole('link', { name: '下载 PDF' }).click();
    expect((await download).suggestedFilename()).toBe('督办通知书示府督〔2024〕1号.pdf');
    await at.context().close();
  });

  it('reach the unit, whose officer finds them under the bell and signs for them', async () => {
    const at = await as('shichang', '/');
    await at
      .getByRole('link', { name: /^通知，\d+ 件未读$/ })
      .first()
      .click();
    await at.getByRole('heading', { name: '通知', exact: true }).waitFor();
    await at.getByText('催办：报送电梯更新补助季度汇总').waitFor();
    await look(at, 'notices');
    expect(await faults(at)).toEqual([]);
    await at.getByRole('link', { name: '收到督办通知书示府督〔2024〕1号，请签收' }).click();
    await at.getByRole('button', { name: '签收', exact: true }).click();
    await at.getByText(/shichang 签收于/).waitFor();
    await at.getByText(/^shichang .*打开/).waitFor();
    await look(at, 'letter-issued');
    await at.goto(`${served.base}/desk/notices?unread=true`);
    await at.getByText('催办：报送电梯更新补助季度汇总').waitFor();
    expect(await at.getByText('请签收').count()).toBe(0);
    await at.getByRole('button', { name: '全部标为已读' }).click();
    await at.getByText('没有未读的通知').waitFor();
    await at.context().close();
  });

  it('wait for a leader where the policy says so', async () => {
    const at = await as('ducha', '/letters?state=draft');
    await at.getByRole('link', { name: '关于部分任务逾期未办结情况的通报' }).click();
    await at.getByRole('button', { name: '送领导审定' }).click();
    await at.getByText('待审定', { exact: true }).waitFor();
    const leader = await as('lingdao', '/letters?state=approving');
    await leader.getByRole('link', { name: '关于部分任务逾期未办结情况的通报' }).click();
    await leader.getByRole('button', { name: '同意签发' }).click();
    await leader.getByText('已审定', { exact: true }).waitFor();
    expect(await faults(leader)).toEqual([]);
    await look(leader, 'letter-approved');
    await at.reload();
    await at.getByRole('button', { name: '作废…' }).click();
    await at.getByLabel('原因').fill('对象有误');
    await at.getByRole('button', { name: '确定' }).click();
    await at.getByText('已作废：对象有误').waitFor();
    await Promise.all([at.context().close(), leader.context().close()]);
  });

  it('follow ladders that everybody can read, and to which a supervisor gives a new version', async () => {
    const at = await as('shichang', '/ladders');
    await at.getByRole('heading', { name: '督查规则' }).waitFor();
    await at.getByText('消防安全督办约谈', { exact: true }).waitFor();
    expect(await at.getByRole('button', { name: /修改/ }).count()).toBe(0);
    expect(await faults(at)).toEqual([]);
    await at.context().close();
    const desk = await as('ducha', '/ladders');
    await desk.getByRole('button', { name: '修改一次性和长周期任务' }).click();
    await desk.getByLabel('约谈的工作日数').fill('3');
    await desk.getByRole('button', { name: '预览影响' }).click();
    await desk.getByText('今天逾期 2 项，其中 2 项的下一步会变。').waitFor();
    await desk.getByText('2024-07-09 约谈').first().waitFor();
    await look(desk, 'ladder-edit');
    expect(await faults(desk)).toEqual([]);
    await desk.getByRole('button', { name: '采用' }).click();
    await desk.getByText('请写明为什么改。').waitFor();
    await desk.getByLabel('为什么改').fill('区政府常务会议要求加快督办');
    await desk.getByRole('checkbox', { name: '通报', exact: true }).uncheck();
    await desk.getByRole('button', { name: '采用' }).click();
    await desk.getByText('“约谈”从“通报”起算，可是它前面没有这一级。').waitFor();
    await desk.getByRole('checkbox', { name: '通报', exact: true }).check();
    await desk.getByRole('button', { name: '采用' }).click();
    const card = desk.getByRole('region', { name: '一次性和长周期任务' });
    await card.getByText('现行：第 2 版，2024-07-04 起').waitFor();
    await card.getByText('通报后 3 个工作日').waitFor();
    await card.getByText('历次版本（2）').click();
    await card.getByText('ducha改于').waitFor();
    await look(desk, 'ladders');
    expect(await faults(desk)).toEqual([]);
    await desk.context().close();
  });
});

describe.skipIf(!possible)('how one is told', () => {
  it('is for each to choose, with a calendar whose address is shown once and can be revoked', async () => {
    const at = await as('shichang', '/notices/settings');
    await at.getByLabel('邮箱').fill('不是邮箱');
    await at.getByRole('button', { name: '保存', exact: true }).click();
    await at.getByText('这不像一个邮箱地址').waitFor();
    await at.getByLabel('邮箱').fill('shichang@example.test');
    await at.getByLabel('每件一封，马上发').check();
    await at.getByRole('button', { name: '保存', exact: true }).click();
    await at.getByText('已保存。').waitFor();
    await at.getByRole('button', { name: '订阅我的任务' }).click();
    const address = await at.locator('.feed-new code').textContent();
    const feed = await fetch(address ?? '');
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(await feed.text()).toContain('20240613');
    await look(at, 'preference');
    expect(await faults(at)).toEqual([]);
    await at.getByRole('button', { name: '撤销我的任务的订阅' }).click();
    await at.locator('.ant-modal').getByRole('button', { name: '撤销' }).click();
    await at.getByText('还没有被取用过').waitFor({ state: 'detached' });
    await at.getByRole('button', { name: '撤销我的任务的订阅' }).waitFor({ state: 'detached' });
    expect((await fetch(address ?? '')).status).toBe(404);
    await at.context().close();
  });

  it('has settings for the system administrator, which never show a password again', async () => {
    const at = await as('xitong', '/settings/notices');
    await at.getByRole('heading', { name: '通知与函件' }).waitFor();
    await at.getByLabel('服务器', { exact: true }).fill('smtp.example.test');
    await at.getByLabel('密码', { exact: true }).fill('geheim-4711');
    await at.getByLabel('发信地址').fill('督查室 <ducha@example.test>');
    await at.getByRole('button', { name: '保存发信服务器' }).click();
    await at.getByText('已保存，不再显示').waitFor();
    await at.reload();
    await at.getByText('已保存，不再显示').waitFor();
    expect(await at.content()).not.toContain('geheim-4711');
    expect(JSON.stringify(await served.db.selectFrom('setting').selectAll().execute())).not.toContain(
      'geheim-4711',
    );
    expect(JSON.stringify(await served.db.selectFrom('event').selectAll().execute())).not.toContain(
      'geheim-4711',
    );
    await at.getByRole('button', { name: '添加机器人' }).click();
    await at.getByLabel('名称').fill('督查工作群');
    await at.getByLabel('Webhook 地址').fill('http://127.0.0.1:9/robot?key=geheim-4711');
    await at.getByLabel('哪个单位的群').fill('市场');
    await at.getByText('示例区市场监督管理局').last().click();
    await at.getByRole('checkbox', { name: '催办' }).check();
    await at.getByRole('button', { name: '添加', exact: true }).click();
    await at.getByText('每日汇总、催办').waitFor();
    await at.getByRole('button', { name: '测试', exact: true }).click();
    await at.getByText(/督查工作群没有收下测试消息/).waitFor();
    expect(await at.content()).not.toContain('geheim-4711');
    await look(at, 'settings');
    expect(await faults(at)).toEqual([]);
    await at.context().close();
  });
});
