import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { insertAccount } from '../apps/server/src/identity/index.ts';
import { pressedPages } from '../apps/server/src/press/pages.testing.ts';
import { importSamples, makeQuarter } from '../apps/server/src/sample/index.ts';
import { faults, hasBrowser, stage, watch } from './browser.testing.ts';

/** The board over the made-up quarter of the sample, and the bulletin of a week, by a supervisor and a leader. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: the board in a browser needs `npm run build:web`');

const password = 'kelp-orbit-tinder-94';
const trouble: string[] = [];
const profiles = new Map<string, BrowserContext>();

const served = stage({
  wanted: possible,
  now: () => new Date('2024-06-16T02:00:00Z'),
  prepare: async (db) => {
    await importSamples(db, () => undefined);
    await makeQuarter(db, '2024-06-16');
    await db.transaction().execute(async (trx) => {
      for (const role of ['supervisor', 'leader'] as const) {
        const account = { username: role, displayName: role, role, password };
        const made = await insertAccount(trx, account, null);
        if (!made.ok) throw new Error(made.refusal.message);
      }
    });
  },
});

afterEach(() => {
  expect(trouble.splice(0)).toEqual([]);
});

async function page(who: 'supervisor' | 'leader', path: string): Promise<Page> {
  const known = profiles.get(who);
  const profile = known ?? (await served.profile());
  profiles.set(who, profile);
  const made = await profile.newPage();
  made.setDefaultTimeout(60_000);
  watch(made, trouble);
  await made.goto(`${served.base}${path}`);
  if (known === undefined) {
    await made.getByLabel('用户名').fill(who);
    await made.getByLabel('密码').fill(password);
    await made.keyboard.press('Enter');
  }
  return made;
}

describe.skipIf(!possible)('the supervision board', () => {
  it('shows the day at a glance, and every figure leads to the tasks that it counts', async () => {
    const at = await page('supervisor', '/desk/board');
    await at.getByRole('heading', { name: '督查台' }).waitFor();
    await at.getByText('2024年6月16日').first().waitFor();
    const red = at.getByRole('link', { name: /红灯 逾期/ });
    const count = Number(/\d+/.exec((await red.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);
    await at.locator('.urgent li').first().waitFor();
    expect(await faults(at)).toEqual([]);
    await red.click();
    await at.getByRole('heading', { name: '任务', exact: true }).waitFor();
    await at
      .getByText(new RegExp(`${count} 项`))
      .first()
      .waitFor();
    await at.close();
  });

  it.each([
    ['documents', '社区助餐'],
    ['leaders', '分管民政的副区长'],
    ['matrix', '云台镇'],
    ['tiles', '示意图'],
  ])('shows the same by %s', async (view, words) => {
    const at = await page('supervisor', `/desk/board?view=${view}`);
    await at.getByText(words).last().waitFor();
    expect(await faults(at)).toEqual([]);
    await at.close();
  });

  it.each([
    ['gantt', /甘特图：\d+ 项任务/],
    ['days', /到期日历：/],
    ['burn', /燃尽图：到2024年6月16日还剩 \d+ 项/],
  ])('draws %s, which says in words what it shows and is kept as a picture', async (view, label) => {
    const at = await page('supervisor', `/desk/board?view=${view}`);
    const chart = at.getByRole('img', { name: label });
    await chart.waitFor();
    expect(await chart.locator('canvas').count()).toBeGreaterThan(0);
    const [picture] = await Promise.all([
      at.waitForEvent('download'),
      at.getByRole('button', { name: '存为图片' }).click(),
    ]);
    const bytes = await readFile(await picture.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(await faults(at)).toEqual([]);
    await at.close();
  });

  it('goes into Excel', async () => {
    const at = await page('supervisor', '/desk/board?view=matrix');
    await at.getByRole('button', { name: '导出' }).click();
    const [sheet] = await Promise.all([
      at.waitForEvent('download'),
      at.getByRole('link', { name: 'Excel' }).click(),
    ]);
    expect(sheet.suggestedFilename()).toBe('单位与文件 在办任务 2024-06-16.xlsx');
    expect((await readFile(await sheet.path())).subarray(0, 2).toString()).toBe('PK');
    await at.close();
  });
});

describe.skipIf(!possible)('the bulletin of a week', () => {
  it('is drafted with figures, edited, issued by a leader and printed in the official layout', async () => {
    const at = await page('supervisor', '/desk/board');
    await at.getByRole('button', { name: '生成周通报' }).click();
    await at
      .getByRole('dialog')
      .getByRole('button', { name: '草 拟' })
      .or(at.getByRole('dialog').getByRole('button', { name: '草拟' }))
      .click();
    await at.getByText('督查通报', { exact: true }).waitFor();
    expect(await at.getByLabel('标题').inputValue()).toBe('关于2024年6月10日至16日任务办理情况的通报');
    await at.getByText('逾期天数').waitFor();
    expect(await faults(at)).toEqual([]);
    await at.getByLabel('开头').fill('现将本周情况通报如下。');
    await at.reload();
    expect(await at.getByLabel('开头').inputValue()).toBe('现将本周情况通报如下。');
    await at
      .getByRole('button', { name: '保 存' })
      .or(at.getByRole('button', { name: '保存' }))
      .click();
    await at.getByText('已保存。').waitFor();
    const { pathname } = new URL(at.url());
    await at.close();

    const leader = await page('leader', pathname);
    await leader
      .getByRole('button', { name: '印 发' })
      .or(leader.getByRole('button', { name: '印发' }))
      .first()
      .click();
    await leader
      .locator('.ant-modal-confirm')
      .getByRole('button', { name: /印\s?发/ })
      .click();
    await leader.getByRole('heading', { name: '2024年第1期' }).waitFor();
    expect(await leader.getByRole('textbox').count()).toBe(0);
    expect(await faults(leader)).toEqual([]);
    const [file] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('link', { name: '下载 PDF' }).click(),
    ]);
    const pages = await pressedPages(new Uint8Array(await readFile(await file.path())));
    const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
    expect(text.replace(/\s/g, '')).toContain('第1期');
    expect(text.replace(/\s/g, '')).toContain('现将本周情况通报如下。');
    expect(text).not.toContain('草稿');
    await leader.close();
  });
});
