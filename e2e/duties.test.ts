import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Role } from '@zhengling/access';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { insertAccount } from '../apps/server/src/identity/index.ts';
import { ensureOrganisations } from '../apps/server/src/registers/index.ts';
import { faults, hasBrowser, stage, watch } from './browser.testing.ts';

/** One task in a real browser, from the issue that prints it to its closing, by everybody who has a part in it. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: tasks in a browser need `npm run build:web`');

const password = 'kelp-orbit-tinder-94';

/** A day near enough for every calendar that is published; lights are no matter of this test. */
const due = new Date(Date.now() + 20 * 86_400_000);
const dueDay = `${due.getFullYear()}年${due.getMonth() + 1}月${due.getDate()}日`;
const year = new Date().getFullYear();

const gazette = [
  '示例区人民政府公报',
  '',
  `${year}年第2期（总第50期）`,
  '',
  '示例区人民政府文件',
  '',
  `示府发〔${year}〕9号`,
  '',
  '示例区人民政府关于整治校园周边的通知',
  '',
  '各镇人民政府，区政府各部门：',
  '',
  '现将校园周边整治有关事项通知如下。',
  '',
  `一、区教委要在${dueDay}前完成校园周边隐患排查。（牵头单位：区教委；配合单位：区公安局）`,
  '',
  `二、区城市管理局要在${dueDay}前完成占道经营清理。`,
  '',
  `三、区财政局要在${dueDay}前落实整治经费。`,
  '',
  '示例区人民政府',
  '',
  `${year}年1月5日`,
  '',
].join('\n');

const people = {
  editor: ['陈编辑', 'editor', null],
  supervisor: ['李督查', 'supervisor', null],
  second: ['周督查', 'supervisor', null],
  leader: ['王区长', 'leader', null],
  education: ['钱教育', 'officer', 'education'],
  police: ['孙公安', 'officer', 'public-security'],
  finance: ['赵财政', 'officer', 'finance'],
  system: ['吴系统', 'system', null],
} as const satisfies Record<string, readonly [string, Role, string | null]>;
type Person = keyof typeof people;

const served = stage({
  wanted: possible,
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
  at.setDefaultTimeout(60_000);
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

const task = '完成校园周边隐患排查';

async function openTask(person: Person, title = task): Promise<Page> {
  const at = await as(person, `/duties?q=${encodeURIComponent(title)}&state=all`);
  await at.getByRole('link', { name: new RegExp(title) }).click();
  await at.getByRole('heading', { name: new RegExp(title) }).waitFor();
  return at;
}

/** From the own list of the day to the signature. */
async function signs(person: Person): Promise<void> {
  const at = await as(person, '/mine');
  await at.getByRole('heading', { name: /等本单位会签/ }).waitFor();
  await at.getByRole('link', { name: new RegExp(task) }).click();
  await at.getByRole('button', { name: '会签', exact: true }).click();
  const dialog = at.getByRole('dialog', { name: '会签' });
  await dialog.getByLabel('会签意见').fill('本单位的部分已经办完。');
  await dialog.getByRole('button', { name: '会签', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await at.close();
}

const standing = (at: Page, words: string | RegExp) =>
  at.locator('.duty-standing').getByText(words).waitFor();

describe.skipIf(!possible)('tasks', () => {
  it('begin as candidates of a published issue, and an editor confirms them beside the printed words', async () => {
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

    await at.goto(`${served.base}/desk/mine`);
    await at.getByText('等着确认').waitFor();
    expect(await faults(at)).toEqual([]);
    await at.getByRole('button', { name: '开始确认' }).click();
    await at.getByText('已处理 0/3').waitFor();
    await at.locator('.candidate .printed', { hasText: '占道经营' }).waitFor();
    expect(await faults(at)).toEqual([]);

    await at.keyboard.press('j');
    await at.keyboard.press('a');
    await at.getByText('已处理 1/3').waitFor();
    await at.keyboard.press('?');
    await at.getByRole('dialog', { name: '键盘' }).waitFor();
    await at.keyboard.press('Escape');

    const street = at.locator('.candidate', { hasText: '占道经营' });
    await street.getByRole('button', { name: '更正' }).click();
    const dialog = at.getByRole('dialog', { name: '更正' });
    await dialog.getByLabel('任务', { exact: true }).fill('清理占道经营');
    expect(await faults(at)).toEqual([]);
    await dialog.getByRole('button', { name: '确认为任务' }).click();
    await at.getByText('已处理 2/3').waitFor();

    await at.locator('.candidate', { hasText: '整治经费' }).getByRole('checkbox').check();
    await at.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '确认' }).click();
    await at.getByText('已处理 3/3').waitFor();
    await at.getByText('所有文件都处理完了').waitFor();
    await at.close();
  });

  it('are handed out to units that are found by name', async () => {
    const at = await openTask('editor');
    await standing(at, '待分派');
    await at.getByRole('heading', { name: '原文' }).waitFor();
    expect(await at.locator('.printed-where a').getAttribute('href')).toContain('/documents/');
    await at.getByRole('button', { name: '分派', exact: true }).click();
    const dialog = at.getByRole('dialog', { name: '分派' });
    await dialog.getByTitle('区教委').first().waitFor();
    await dialog.getByLabel('责任单位').fill('财政');
    await at.locator('.ant-select-item-option', { hasText: '区财政局' }).click();
    await dialog.getByLabel('分管领导').fill('分管教育的副区长');
    expect(await faults(at)).toEqual([]);
    await dialog.getByRole('button', { name: '分派', exact: true }).click();
    await standing(at, '待签收');
    await at.getByText('区财政局').first().waitFor();
    expect(await faults(at)).toEqual([]);
    await at.close();
  });

  it('are accepted by one key and reported with a file; what is typed outlives a reload', async () => {
    const at = await as('education', '/');
    await at.waitForURL('**/desk/mine');
    await at.getByRole('link', { name: new RegExp(task) }).waitFor();
    expect(await faults(at)).toEqual([]);
    await at.keyboard.press('j');
    await at.keyboard.press('a');
    await at.getByText('已经签收').waitFor();
    await at.keyboard.press('r');
    const drawer = at.getByRole('dialog', { name: '填报进展' });
    await drawer.getByLabel('办理情况').fill('排查学校周边 12 处，发现隐患 3 处。');
    await at.reload();
    await at.getByRole('link', { name: new RegExp(task) }).waitFor();
    await at.keyboard.press('j');
    await at.keyboard.press('r');
    await drawer.getByText('已接上').waitFor();
    expect(await drawer.getByLabel('办理情况').inputValue()).toContain('隐患 3 处');
    // A report does not go without a file that is still on its way.
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await at.route('**/files', async (route) => {
      await arrived;
      await route.continue();
    });
    await drawer.getByLabel('选择佐证文件').setInputFiles({
      name: '现场.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('照片说明'),
    });
    await drawer.getByText('等文件传完再提交').waitFor();
    const send = drawer.getByRole('button', { name: '提交报告' });
    expect(await send.isDisabled()).toBe(true);
    arrive();
    await drawer.getByRole('button', { name: '去掉现场.txt' }).waitFor();
    expect(await faults(at)).toEqual([]);
    await send.click();
    await at.getByText('报告已提交').waitFor();
    await at.close();
  });

  it('are closed only after the other units have signed and the supervisor has checked', async () => {
    const lead = await openTask('education');
    await lead.getByText('排查学校周边 12 处').waitFor();
    await lead.getByRole('link', { name: /现场\.txt/ }).waitFor();
    await lead.getByRole('button', { name: '申请办结' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '申请办结' }).click();
    await standing(lead, '待会签');
    expect(await lead.getByRole('button', { name: '会签', exact: true }).count()).toBe(0);

    await signs('police');
    await standing(lead, '待会签');
    await signs('finance');

    const supervisor = await as('supervisor', '/mine');
    await supervisor.getByRole('heading', { name: /等我核查/ }).waitFor();
    expect(await faults(supervisor)).toEqual([]);
    await supervisor.getByRole('link', { name: new RegExp(task) }).click();
    await supervisor.getByRole('button', { name: '核查' }).click();
    const check = supervisor.getByRole('dialog', { name: '核查' });
    await check.getByText('1 份报告，1 个佐证文件').waitFor();
    await check.getByLabel('不够，退回办理').check();
    expect(await check.getByRole('button', { name: '不够，退回办理' }).isDisabled()).toBe(true);
    await check.getByLabel('核查意见').fill('缺整改后的照片。');
    expect(await faults(supervisor)).toEqual([]);
    await check.getByRole('button', { name: '不够，退回办理' }).click();
    await standing(supervisor, '办理中');

    await lead.reload();
    await lead.getByText('缺整改后的照片').first().waitFor();
    await lead.getByRole('button', { name: '填报进展' }).click();
    const drawer = lead.getByRole('dialog', { name: '填报进展' });
    await drawer.getByLabel('办理情况').fill('3 处隐患都已整改，照片附后。');
    await drawer.getByLabel('已经办完，同时申请办结').check();
    await drawer.getByRole('button', { name: '提交并申请办结' }).click();
    await standing(lead, '待会签');
    await signs('finance');
    await signs('police');
    await supervisor.reload();
    await supervisor.getByRole('button', { name: '核查' }).click();
    await check.getByLabel('属实，办结').check();
    await check.getByRole('button', { name: '属实，办结' }).click();
    await standing(supervisor, '已办结');
    expect(await faults(supervisor)).toEqual([]);
    const row = await served.db
      .selectFrom('duty')
      .select(['state', 'version'])
      .where('title', 'like', `%${task}%`)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('closed');
    for (const at of [lead, supervisor]) await at.close();
  });

  it('let two people decide one after the other: the second sees what the first did, and chooses', async () => {
    const first = await openTask('supervisor', '清理占道经营');
    const second = await openTask('second', '清理占道经营');
    const correct = async (at: Page, title: string) => {
      await at.getByRole('button', { name: '更正' }).click();
      const dialog = at.getByRole('dialog', { name: '更正' });
      await dialog.getByLabel('任务', { exact: true }).fill(title);
      await dialog.getByRole('button', { name: '更正', exact: true }).click();
    };
    await correct(first, '清理占道经营，恢复人行道');
    await first.getByRole('heading', { name: /恢复人行道/ }).waitFor();
    await correct(second, '清理占道经营，划定疏导点');
    const clash = second.getByRole('dialog', { name: '别人先改了这项任务' });
    await clash.getByText('李督查').waitFor();
    await clash.getByText('任务：清理占道经营，划定疏导点').waitFor();
    expect(await faults(second)).toEqual([]);
    await clash.getByRole('button', { name: '看过了，仍然提交我的' }).click();
    await second.getByRole('heading', { name: /划定疏导点/ }).waitFor();

    // The other way: give up, and nothing of one's own is sent.
    await correct(first, '清理占道经营，另行安排');
    const lost = first.getByRole('dialog', { name: '别人先改了这项任务' });
    await lost.getByRole('button', { name: '放弃我的，看最新情况' }).click();
    await first.getByRole('heading', { name: /划定疏导点/ }).waitFor();
    await first.close();
    await second.close();
  });

  it('are listed with conditions that stay in the address, and an empty list says what to do', async () => {
    const at = await as('supervisor', '/duties');
    await at.getByRole('link', { name: /整治经费/ }).waitFor();
    expect(await faults(at)).toEqual([]);
    await at.getByLabel('查找任务').fill('占道');
    await at.getByRole('link', { name: /整治经费/ }).waitFor({ state: 'detached' });
    expect(new URL(at.url()).searchParams.get('q')).toBe('占道');
    await at.goto(`${served.base}/desk/duties?q=${encodeURIComponent('没有这样的任务')}`);
    await at.getByText('没有符合条件的任务').waitFor();
    await at.getByRole('button', { name: '清除条件' }).click();
    await at.getByRole('link', { name: /整治经费/ }).waitFor();
    await at.getByRole('link', { name: /蓝灯/ }).click();
    await at.getByRole('link', { name: new RegExp(task) }).waitFor();
    await at.goto(`${served.base}/desk/duties/999999`);
    await at.getByRole('link', { name: '回到首页' }).waitFor();
    await at.close();
  });

  it('are made by hand where no gazette prints them', async () => {
    const at = await as('supervisor', '/duties');
    await at.getByRole('button', { name: '新建任务' }).click();
    const dialog = at.getByRole('dialog', { name: '新建任务' });
    await dialog.getByLabel('任务', { exact: true }).fill('落实常务会议定的步道照明');
    await dialog
      .getByLabel('期限', { exact: true })
      .last()
      .fill(`${year + 1}-03-31`);
    expect(await faults(at)).toEqual([]);
    await dialog.getByRole('button', { name: '新建任务' }).click();
    await at.getByRole('heading', { name: '落实常务会议定的步道照明' }).waitFor();
    await at.close();
  });

  it('are nothing for those who only administer', async () => {
    const at = await as('system', '/');
    await at.waitForURL('**/desk/accounts');
    expect(
      await at.getByRole('navigation', { name: '主菜单' }).getByRole('link').allInnerTexts(),
    ).not.toContain('任务');
    await at.close();
  });

  it('leave the menu within reach on a phone', async () => {
    const at = await as('leader', '/mine');
    await at.setViewportSize({ width: 390, height: 844 });
    await at.getByRole('button', { name: '打开菜单' }).click();
    await at.getByRole('dialog').getByRole('link', { name: '任务' }).click();
    await at.getByRole('heading', { name: '任务', exact: true }).waitFor();
    await at.getByRole('dialog').waitFor({ state: 'hidden' });
    await at.close();
  });
});
