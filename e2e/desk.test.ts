import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { faults, hasBrowser, stage, watch } from './browser.testing.ts';

/** The officials' desk in a real browser: from the first administrator to an issue published and withdrawn. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: the desk in a browser needs `npm run build:web`');

const password = 'kelp-orbit-tinder-94';
const gazette = [
  '示例区人民政府公报',
  '',
  '2023年第2期（总第50期）',
  '',
  '2023年3月10日出版',
  '',
  '示例区人民政府文件',
  '',
  '示府发〔2023〕9号',
  '',
  '示例区人民政府关于整修步道的通知',
  '',
  '各镇人民政府，区政府各部门：',
  '',
  '现将步道整修有关事项通知如下。',
  '',
  '一、区城市管理局要在2023年6月30日前完成勘察。',
  '',
  '三、各镇人民政府要按月报送进度。',
  '',
  '示例区人民政府',
  '',
  '2023年2月1日',
  '',
].join('\n');

const served = stage({ wanted: possible });
let context: BrowserContext | null = null;
const trouble: string[] = [];

afterEach(() => {
  expect(trouble.splice(0)).toEqual([]);
});

/** A page of the browser that stays signed in through the tests of this file. */
async function page(path: string, own = false): Promise<Page> {
  let from = own ? null : context;
  if (from === null) {
    from = await served.profile();
    if (!own) context = from;
  }
  const made = await from.newPage();
  made.setDefaultTimeout(60_000);
  watch(made, trouble);
  await made.goto(`${served.base}${path}`);
  return made;
}

/** Drops files on the page as a file manager does. */
async function drop(
  at: Page,
  ...files: readonly { readonly name: string; readonly text: string }[]
): Promise<void> {
  const transfer = await at.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, text } of list) data.items.add(new File([text], name));
    return data;
  }, files);
  await at.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await at.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

const storedVersions = async () =>
  (await served.db.selectFrom('issue_version').select('ordinal').execute()).length;

describe.skipIf(!possible)('the desk', () => {
  it('asks the first visitor for the first administrator, refuses a weak password in words, and lets in', async () => {
    const at = await page('/desk/');
    await at.getByRole('heading', { name: '设立第一位管理员' }).waitFor();
    expect(await faults(at)).toEqual([]);
    await at.getByLabel('用户名').fill('chenzhi');
    await at.getByLabel('姓名').fill('陈知');
    const type = async (text: string) => {
      await at.getByLabel('密码', { exact: true }).fill(text);
      await at.getByLabel('再输入一次').fill(text);
      await at.getByRole('button', { name: '设立并进入' }).click();
    };
    await type('password12');
    await at.getByText('这个密码太常见').waitFor();
    expect(await at.getByLabel('用户名').inputValue()).toBe('chenzhi');
    await type(password);
    await at.getByRole('heading', { name: '账号' }).waitFor();
    await at.getByText('现在还没有安全管理员').waitFor();
    await expect.poll(() => at.title()).toBe('账号 · 政令通');
    expect(await faults(at)).toEqual([]);
    await at.close();
  });

  it('makes accounts for editors, who find what is theirs; the administrator has no part in it', async () => {
    const at = await page('/desk/accounts');
    for (const [username, name] of [
      ['zhouyu', '周瑜'],
      ['sunli', '孙立'],
    ] as const) {
      await at.getByRole('button', { name: '新建账号' }).first().click();
      const dialog = at.locator('.ant-modal', { hasText: '新建账号' });
      await dialog.getByLabel('姓名').fill(name);
      await dialog.getByLabel('用户名').fill(username);
      await dialog.getByLabel('角色').click();
      await at.locator('.ant-select-item-option:visible', { hasText: '公报编辑：' }).last().click();
      await dialog.getByLabel('初始密码', { exact: true }).fill(password);
      await dialog.getByLabel('再输入一次').fill(password);
      if (username === 'zhouyu') expect(await faults(at)).toEqual([]);
      await dialog.getByRole('button', { name: '新建账号' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await at.getByRole('cell', { name: new RegExp(username) }).waitFor();
    }
    expect(await at.getByRole('link', { name: '期刊', exact: true }).count()).toBe(0);
    await at.getByRole('button', { name: /账号菜单/ }).click();
    await at.getByText('退出', { exact: true }).click();
    await at.getByLabel('用户名').fill('zhouyu');
    await at.getByLabel('密码').fill(password);
    await at.keyboard.press('Enter');
    await at.getByText('这一页你看不了').waitFor();
    await at.getByRole('link', { name: '期刊', exact: true }).click();
    await at.getByText('还没有期刊').waitFor();
    expect(await faults(at)).toEqual([]);
    await at.close();
  });

  it('signs in after a wrong password, and leads to the address that was asked for', async () => {
    const at = await page('/desk/accounts', true);
    await at.getByLabel('用户名').fill('chenzhi');
    await at.getByLabel('密码').fill('not-the-password');
    await at.getByRole('button', { name: '登录' }).click();
    await at.getByText('用户名或密码不对').waitFor();
    expect(await faults(at)).toEqual([]);
    expect(await at.getByLabel('密码').inputValue()).toBe('');
    await at.getByLabel('密码').fill(password);
    await at.keyboard.press('Enter');
    await at.getByRole('heading', { name: '账号' }).waitFor();
    expect(await faults(at)).toEqual([]);
    await at.close();
  });

  it('takes dropped files: the gazette becomes an issue, the others say what is wrong with them', async () => {
    const at = await page('/desk/issues');
    await at.getByText('把公报文件拖到这里').waitFor();
    await drop(
      at,
      { name: '公报.txt', text: gazette },
      { name: '空白.txt', text: '' },
      { name: '菜谱.txt', text: '番茄两个，鸡蛋三个。\n先炒蛋，再炒番茄。\n' },
    );
    await at.getByText('“空白.txt”是空文件').waitFor();
    await at.getByText('“菜谱.txt”不像是政府公报').waitFor();
    await at.getByRole('link', { name: /2023年第2期$/ }).waitFor();
    await at.getByRole('row', { name: /2023年第2期/ }).waitFor();
    expect(await faults(at)).toEqual([]);
    await drop(at, { name: '又一次.txt', text: gazette });
    await at.getByText('没有重复存').waitFor();
    expect(await storedVersions()).toBe(1);
    await at.close();
  });

  it('keeps search and filter in the address', async () => {
    const at = await page('/desk/issues');
    await at.getByLabel('查找期刊').fill('不存在的公报');
    await at.getByText('没有符合条件的期刊').waitFor();
    expect(new URL(at.url()).searchParams.get('q')).toContain('不存在的公报');
    await at.goto(`${served.base}/desk/issues?q=步道&state=draft`);
    await at.getByRole('row', { name: /2023年第2期/ }).waitFor();
    expect(await at.getByLabel('查找期刊').inputValue()).toBe('步道');
    await at.close();
  });

  it('shows diagnostics beside the source and leads from each to its place', async () => {
    const at = await page('/desk/issues/2023-02');
    const finding = at.locator('.finding', { hasText: '跳到' });
    await finding.waitFor();
    expect(await faults(at)).toEqual([]);
    await finding.click();
    const selected = () => at.evaluate(() => window.getSelection()?.toString() ?? '');
    expect(gazette).toContain(await selected());
    expect(await selected()).not.toBe('');
    await at.locator('.node[aria-current]', { hasText: '各镇人民政府要按月报送进度' }).waitFor();
    await at.keyboard.press('F8');
    await at.locator('.finding[aria-current]').waitFor();
    await at.locator('.node', { hasText: '完成勘察' }).click();
    expect(await selected()).toContain('完成勘察');
    await at.close();
  });

  it('compiles again while one types, keeps what was typed through a reload, and saves it as a version', async () => {
    const at = await page('/desk/issues/2023-02');
    const finding = at.locator('.finding', { hasText: '跳到' });
    await finding.waitFor();
    await at.locator('.cm-line', { hasText: '三、各镇' }).click();
    await at.keyboard.press('Home');
    await at.keyboard.press('Delete');
    await at.keyboard.type('二');
    await finding.waitFor({ state: 'detached' });
    await at.getByText('没有保存（本机已暂存）').waitFor();
    expect(await at.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);

    at.on('dialog', (dialog) => void dialog.accept());
    await at.reload();
    await at.getByText('已接上').waitFor();
    await at.locator('.cm-line', { hasText: '二、各镇' }).waitFor();
    expect(await storedVersions()).toBe(1);

    await at.keyboard.press('Control+s');
    await at.getByText('已存为第 2 版').waitFor();
    await at.getByText('第 2 版 · 已保存').waitFor();
    expect(await storedVersions()).toBe(2);
    await at.getByRole('tab', { name: '历史' }).click();
    await at.getByRole('button', { name: '与第 1 版比较' }).click();
    await at.getByText('增 1 行，删 1 行').waitFor();
    await at.close();
  });

  it('warns before leaving unsaved text, and tells of a version that somebody else saved first', async () => {
    const mine = await page('/desk/issues/2023-02');
    await mine.locator('.cm-line', { hasText: '现将步道' }).click();
    await mine.keyboard.press('End');
    await mine.keyboard.type('请认真执行。');
    await mine.getByRole('link', { name: '回到期刊列表' }).click();
    await mine.getByText('修改还没有保存').waitFor();
    await mine.getByRole('button', { name: '留下' }).click();

    const other = await page('/desk/', true);
    await other.getByLabel('用户名').fill('sunli');
    await other.getByLabel('密码').fill(password);
    await other.keyboard.press('Enter');
    await other
      .getByRole('link', { name: /2023年第2期/ })
      .first()
      .click();
    await other.locator('.cm-line', { hasText: '按月报送' }).click();
    await other.keyboard.press('End');
    await other.keyboard.type('逾期通报。');
    await other.keyboard.press('Control+s');
    await other.getByText('已存为第 3 版').waitFor();

    await mine.keyboard.press('Control+s');
    await mine.getByText('别人先保存了').waitFor();
    await mine.getByText('增 1 行，删 1 行').waitFor();
    await mine.getByRole('button', { name: '以我的为准，存为新版' }).click();
    await mine.getByText('已存为第 4 版').waitFor();
    await Promise.all([mine.close(), other.close()]);
  });

  it('publishes for everybody to see, and withdraws with a reason that stays on record', async () => {
    const open = async () => (await fetch(`${served.base}/api/issues/2023-02`)).status;
    expect(await open()).toBe(404);
    const at = await page('/desk/issues/2023-02');
    await at.getByRole('button', { name: '发布', exact: true }).click();
    await at.locator('.ant-modal').getByRole('button', { name: '发布' }).click();
    await at.locator('.bench-head').getByText('已发布').waitFor();
    expect(await open()).toBe(200);

    const shown = async () => (await (await fetch(`${served.base}/api/issues/2023-02`)).json()).version;
    await at.locator('.cm-line', { hasText: '现将步道' }).click();
    await at.keyboard.press('End');
    await at.keyboard.type('不得拖延。');
    await at.keyboard.press('Control+s');
    await at.getByText('公众看到的仍是第 4 版').waitFor();
    await at.locator('.bench-head').getByText('有未发布的修改').waitFor();
    expect(await faults(at)).toEqual([]);
    expect(await shown()).toBe(4);
    await at.getByRole('button', { name: '发布修改' }).click();
    await at.locator('.ant-modal').getByText('将换成第 5 版').waitFor();
    await at.locator('.ant-modal').getByRole('button', { name: '发布' }).click();
    await at.getByText('有未发布的修改').waitFor({ state: 'detached' });
    expect(await shown()).toBe(5);

    await at.getByRole('button', { name: '更多' }).click();
    await at.getByText('撤回…').click();
    await at.getByRole('button', { name: '撤回', exact: true }).click();
    await at.getByText('请写明撤回的原因').waitFor();
    await at.getByLabel('原因').fill('附件漏印');
    await at.getByRole('button', { name: '撤回', exact: true }).click();
    await at.locator('.bench-head').getByText('已撤回').waitFor();
    expect(await open()).toBe(404);
    await at.getByRole('tab', { name: '历史' }).click();
    await at.getByText('原因：附件漏印').waitFor();
    await at.close();
  });

  it('asks for the password over the page when the session has ended, and loses nothing', async () => {
    const at = await page('/desk/issues/2023-02');
    await at.locator('.cm-line', { hasText: '现将步道' }).click();
    await served.db.deleteFrom('session').execute();
    await at.keyboard.press('End');
    await at.keyboard.type('再改一处。');
    await at.getByText('登录已过期').waitFor();
    // The compiler asks again and is refused again: on a slow line an answer from before the sign-in comes after it.
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      void at.route('**/api/desk/session', async (route) => {
        if (route.request().method() !== 'GET') return route.continue();
        const answer = await route.fetch();
        resolve();
        await late;
        await route.fulfill({ response: answer }).catch(() => undefined);
      });
    });
    await Promise.race([asked, at.waitForTimeout(3_000)]);
    await at.getByLabel('密码').fill(password);
    await at.keyboard.press('Enter');
    await at.getByText('登录已过期').waitFor({ state: 'hidden' });
    release();
    await at.waitForTimeout(1_000);
    expect(await at.getByText('登录已过期').isVisible()).toBe(false);
    await at.locator('.cm-line', { hasText: '再改一处' }).waitFor();
    await at.keyboard.press('Control+s');
    await at.getByText('已存为第 6 版').waitFor();
    await at.close();
  });
});
