import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Role } from '@zhengling/access';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { insertAccount } from '../apps/server/src/identity/index.ts';
import { ensureOrganisations } from '../apps/server/src/registers/index.ts';
import { faults, hasBrowser, stage, watch } from './browser.testing.ts';

/** What can be done to a task besides the straight way to its closing, by everybody who does it, in a real browser. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: tasks in a browser need `npm run build:web`');

const password = 'kelp-orbit-tinder-94';
const number = '示府发〔2024〕9号';

const gazette = [
  '示例区人民政府公报',
  '',
  '2024年第2期（总第50期）',
  '',
  '示例区人民政府文件',
  '',
  number,
  '',
  '示例区人民政府关于整治校园周边的通知',
  '',
  '各镇人民政府，区政府各部门：',
  '',
  '现将校园周边整治有关事项通知如下。',
  '',
  '一、区教委要在2024年9月30日前完成隐患排查，并完成护栏安装。',
  '',
  '二、区财政局要在2024年8月30日前落实整治经费。',
  '',
  '三、区财政局要在2024年8月30日前落实护栏经费。',
  '',
  '四、区公安局要在2024年7月31日前增设护学岗。',
  '',
  '五、区公安局要在2024年7月31日前充分认识整治的重要意义。',
  '',
  '六、区公安局要在2024年12月31日前完成标线施划。',
  '',
  '示例区人民政府',
  '',
  '2024年4月5日',
  '',
].join('\n');

const people = {
  editor: ['陈编辑', 'editor', null],
  supervisor: ['李督查', 'supervisor', null],
  leader: ['王区长', 'leader', null],
  education: ['钱教育', 'officer', 'education'],
  police: ['孙公安', 'officer', 'public-security'],
  colleague: ['郑公安', 'officer', 'public-security'],
} as const satisfies Record<string, readonly [string, Role, string | null]>;
type Person = keyof typeof people;

const served = stage({
  wanted: possible,
  now: () => new Date('2024-04-22T02:00:00Z'),
  prepare: (db) =>
    db.transaction().execute(async (trx) => {
      await ensureOrganisations(trx, [
        { id: 'education', name: '区教委' },
        { id: 'public-security', name: '区公安局' },
        { id: 'finance', name: '区财政局' },
      ]);
      for (const [username, [displayName, role, unitId]] of Object.entries(people)) {
        const made = await insertAccount(trx, { username, displayName, role, unitId, password }, null);
        if (!made.ok) throw new Error(made.refusal.message);
      }
    }),
});

const contexts = new Map<Person, BrowserContext>();
const trouble: string[] = [];

afterEach(() => {
  expect(trouble.splice(0)).toEqual([]);
});

/** A page of this person's browser, who signs in the first time. */
async function as(person: Person, path: string): Promise<Page> {
  const known = contexts.get(person);
  const context = known ?? (await served.profile());
  contexts.set(person, context);
  const at = await context.newPage();
  at.setDefaultTimeout(20_000);
  watch(at, trouble);
  await at.goto(`${served.base}/desk${path}`);
  if (known === undefined) {
    await at.getByLabel('用户名').fill(person);
    await at.getByLabel('密码').fill(password);
    await at.keyboard.press('Enter');
    await at.getByRole('button', { name: new RegExp(`^${people[person][0]} .*账号菜单$`) }).waitFor();
  }
  return at;
}

async function openTask(person: Person, title: string): Promise<Page> {
  const at = await as(person, `/duties?q=${encodeURIComponent(title)}&state=all`);
  await at
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await at.getByRole('heading', { name: new RegExp(title) }).waitFor();
  return at;
}

const standing = (at: Page, words: string | RegExp) =>
  at.locator('.duty-standing').getByText(words).waitFor();

/** What waits under 更多. */
const inMenu = new Set(['分解任务', '中止', '取消任务', '展开到成员单位']);

/** A button of the page, or an entry of 更多. */
async function act(at: Page, name: string): Promise<void> {
  const more = at.locator('main').getByRole('button', { name: /更多/ });
  const button = at.locator('main').getByRole('button', { name, exact: true });
  await button.or(more).first().waitFor();
  // What was just done may still bring the button.
  const plain = await button.waitFor({ timeout: inMenu.has(name) ? 1 : 20_000 }).then(
    () => true,
    () => false,
  );
  if (plain) return button.click();
  await more.click();
  await at.getByRole('menuitem', { name, exact: true }).click();
}

const titles = async () =>
  (await served.db.selectFrom('duty').select(['title', 'state', 'due_on']).orderBy('id').execute()).map(
    ({ title, state, due_on }) => `${title}|${state}|${due_on}`,
  );

describe.skipIf(!possible)('of a task', () => {
  it('candidates are split, merged, dropped as statements and confirmed together', async () => {
    const at = await as('editor', '/issues');
    await at.getByText('把公报文件拖到这里').waitFor();
    await at.getByLabel('选择要导入的文件').setInputFiles({
      name: '公报.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(gazette),
    });
    await at.getByRole('link', { name: /第2期$/ }).click();
    await at.getByRole('button', { name: '发布', exact: true }).click();
    const sure = at.getByRole('dialog').getByRole('button', { name: '发布' });
    if (await sure.isVisible().catch(() => false)) await sure.click();
    await at.getByText('已发布').first().waitFor();
    await at.goto(`${served.base}/desk/duties/confirm`);

    const row = (words: string) => at.locator('.candidate', { hasText: words });
    await row('护栏安装').getByRole('button', { name: '拆分' }).click();
    const split = at.getByRole('dialog', { name: '拆分' });
    await split.getByLabel('任务').nth(0).fill('排查校园周边隐患');
    await split.getByLabel('任务').nth(1).fill('安装护栏');
    expect(await faults(at)).toEqual([]);
    await split.getByRole('button', { name: '拆成 2 项' }).click();
    await split.waitFor({ state: 'hidden' });

    await row('落实护栏经费').getByRole('checkbox').check();
    await row('落实整治经费').getByRole('button', { name: '选中的并到这里' }).click();
    await row('三、')
      .waitFor({ state: 'detached' })
      .catch(() => undefined);

    await row('重要意义').getByRole('button', { name: '不作任务' }).click();
    const drop = at.getByRole('dialog', { name: '不作任务' });
    await drop.getByLabel('为什么不是任务').fill('只是强调认识，没有要办的事。');
    await drop.getByRole('button', { name: '不作任务' }).click();
    await drop.waitFor({ state: 'hidden' });
    await at.getByRole('link', { name: /^不作任务 [1-9]/ }).waitFor();
    expect((await titles()).filter((one) => one.includes('重要意义'))[0]).toContain('|dropped|');

    await at.getByRole('button', { name: /^选中这 \d 条$/ }).click();
    await at.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '确认' }).click();
    await at.getByText('所有文件都处理完了').waitFor();
    const after = await titles();
    expect(after.filter((one) => one.includes('|confirmed|')).map((one) => one.split('|')[2])).toEqual(
      expect.arrayContaining(['2024-08-30', '2024-07-31', '2024-12-31', '2024-09-30']),
    );
    await at.close();
  });

  it('parts have dates that are counted back; more time is asked for with a reason and granted by a leader', async () => {
    const supervisor = await openTask('supervisor', '排查校园周边隐患');
    await act(supervisor, '分派');
    const assign = supervisor.getByRole('dialog', { name: '分派' });
    await assign.getByRole('button', { name: '分派', exact: true }).click();
    await standing(supervisor, '待签收');

    const unit = await openTask('education', '排查校园周边隐患');
    await act(unit, '签收');
    await standing(unit, '办理中');
    await act(unit, '分解任务');
    const plan = unit.getByRole('dialog', { name: '分解任务' });
    await plan.getByLabel('第 1 步做什么').fill('摸底排查');
    await plan.getByLabel('第 2 步做什么').fill('逐处整改');
    expect(await faults(unit)).toEqual([]);
    await plan.getByRole('button', { name: '分解为 2 步' }).click();
    await unit.getByRole('link', { name: /摸底排查/ }).waitFor();
    const parts = (await titles()).filter((one) => /摸底排查|逐处整改/.test(one));
    // Half and four fifths of the way from the day of the document to the last of September, on working days.
    for (const one of parts) expect(one).toMatch(/\|2024-0[6-9]-\d\d$/);

    await act(unit, '申请延期');
    const extend = unit.getByRole('dialog', { name: '申请延期' });
    await extend.getByLabel('延到哪天').fill('2024-09-01');
    await extend.getByText('要在现在的期限之后').waitFor();
    await extend.getByLabel('延到哪天').fill('2024-10-31');
    await extend.getByLabel('理由').fill('暑期学校施工，要等完工。');
    await extend.getByRole('button', { name: '申请延期' }).click();
    await unit.getByText('申请延到2024年10月31日').first().waitFor();
    await unit.goto(`${served.base}/desk/mine`);
    await unit.getByRole('heading', { name: '等别的单位' }).waitFor();

    const leader = await as('leader', '/mine');
    await leader.getByRole('heading', { name: /等我审批延期/ }).waitFor();
    await leader.getByRole('link', { name: /排查校园周边隐患/ }).click();
    await act(leader, '审批延期');
    const approve = leader.getByRole('dialog', { name: '审批延期' });
    await approve.getByLabel('同意延期').check();
    await approve.getByRole('button', { name: '同意延期' }).click();
    await approve.waitFor({ state: 'hidden' });
    expect((await titles()).find((one) => one.startsWith('排查校园周边隐患'))).toContain('|2024-10-31');

    await supervisor.reload();
    await act(supervisor, '中止');
    const suspend = supervisor.getByRole('dialog', { name: '中止' });
    await suspend.getByLabel('中止的理由').fill('等上级通知。');
    await suspend.getByRole('button', { name: '中止', exact: true }).click();
    await standing(supervisor, '已中止');
    await act(supervisor, '恢复办理');
    await supervisor
      .getByRole('dialog', { name: '恢复办理' })
      .getByRole('button', { name: '恢复办理' })
      .click();
    await standing(supervisor, '办理中');
    for (const page of [supervisor, unit, leader]) await page.close();
  });

  it('the closing is asked for by one of two colleagues; the other sees that and does not ask again', async () => {
    const supervisor = await openTask('supervisor', '护学岗');
    await act(supervisor, '更正');
    const correct = supervisor.getByRole('dialog', { name: '更正' });
    await correct.getByLabel('任务', { exact: true }).fill('增设护学岗');
    await correct.getByLabel(/公开/).check();
    await correct.getByRole('button', { name: '更正', exact: true }).click();
    await correct.waitFor({ state: 'hidden' });
    await act(supervisor, '分派');
    await supervisor
      .getByRole('dialog', { name: '分派' })
      .getByRole('button', { name: '分派', exact: true })
      .click();
    await standing(supervisor, '待签收');

    const first = await openTask('police', '增设护学岗');
    await act(first, '签收');
    await act(first, '填报进展');
    const drawer = first.getByRole('dialog', { name: '填报进展' });
    await drawer.getByLabel('办理情况').fill('增设护学岗 6 处。');
    await drawer.getByLabel('选择佐证文件').setInputFiles({
      name: '岗位表.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('岗位'),
    });
    await drawer.getByText('岗位表.txt').waitFor();
    await drawer.getByRole('button', { name: '提交报告' }).click();
    await drawer.waitFor({ state: 'hidden' });

    const second = await openTask('colleague', '增设护学岗');
    for (const at of [first, second]) await act(at, '申请办结');
    const ask = (at: Page) => at.getByRole('dialog', { name: '申请办结' });
    await ask(first).getByRole('button', { name: '申请办结' }).click();
    await standing(first, '待核查');
    await ask(second).getByRole('button', { name: '申请办结' }).click();
    const clash = second.getByRole('dialog', { name: '别人先改了这项任务' });
    await clash
      .getByText(/申请办结/)
      .first()
      .waitFor();
    expect(await faults(second)).toEqual([]);
    await clash.getByRole('button', { name: '放弃我的，看最新情况' }).click();
    await standing(second, '待核查');
    await second.goto(`${served.base}/desk/duties?mark=mine`);
    await second.getByText('没有符合条件的任务').waitFor();

    await supervisor.reload();
    await act(supervisor, '核查');
    const check = supervisor.getByRole('dialog', { name: '核查' });
    await check.getByLabel('属实，办结').check();
    await check.getByRole('button', { name: '属实，办结' }).click();
    await standing(supervisor, '已办结');
    for (const page of [supervisor, first, second]) await page.close();
  });

  it('anybody contests the closing without scripts; the supervisor sees how to reach them, on record', async () => {
    const context = await served.profile({ width: 390, javaScriptEnabled: false });
    const at = await context.newPage();
    at.setDefaultTimeout(20_000);
    await at.goto(`${served.base}/documents/${encodeURIComponent(number)}`);
    await at.getByText('办理进度').click();
    await at.getByRole('link', { name: '认为没有办到，提出异议' }).click();
    await at.getByLabel('哪里没有办到').fill('   没 岗  ');
    await at.getByLabel(/联系方式/).fill('13800001234');
    await at.getByRole('button', { name: '提交异议' }).click();
    await at
      .getByRole('alert')
      .getByText(/至少 5 个字/)
      .waitFor();
    expect(await at.getByLabel(/联系方式/).inputValue()).toBe('13800001234');
    await at.getByLabel('哪里没有办到').fill('东门放学时没有人值守，已经看了三天。');
    await at.getByRole('button', { name: '提交异议' }).click();
    await at.getByRole('heading', { name: '异议已收到' }).waitFor();
    const receipt = at.url();
    expect(receipt).toMatch(/\/contests\/YY(-[2-9A-Z]{4}){3}$/);
    expect(await at.content()).not.toContain('13800001234');

    const police = await openTask('police', '增设护学岗');
    await police.getByText('东门放学时没有人值守').first().waitFor();
    await police.getByText('只有督查员可以查看').waitFor();
    expect(await police.content()).not.toContain('13800001234');
    const supervisor = await openTask('supervisor', '增设护学岗');
    await supervisor.getByText('******').waitFor();
    expect(await faults(supervisor)).toEqual([]);
    await supervisor.getByRole('button', { name: '查看', exact: true }).click();
    await supervisor.getByText('13800001234').waitFor();
    await supervisor.getByRole('list', { name: '谁看过联系方式' }).getByText('李督查').waitFor();
    expect(await faults(supervisor)).toEqual([]);
    const looks = await served.db
      .selectFrom('event')
      .select('actor_name')
      .where('action', '=', 'duty.contact-revealed')
      .execute();
    expect(looks).toEqual([{ actor_name: '李督查' }]);

    await act(supervisor, '答复异议');
    const answer = supervisor.getByRole('dialog', { name: '答复异议' });
    await answer.getByLabel('异议属实，恢复办理').check();
    await answer.getByRole('textbox', { name: '答复' }).fill('已责成公安局补上东门岗。');
    await answer.getByRole('button', { name: '异议属实，恢复办理' }).click();
    await standing(supervisor, '办理中');
    await at.goto(receipt);
    await at.getByText('已责成公安局补上东门岗。').waitFor();
    await context.close();
    for (const page of [police, supervisor]) await page.close();
  });
});
