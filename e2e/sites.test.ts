import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ensureOrganisations } from '../apps/server/src/registers/index.ts';
import { readSheet, writeSheet } from '../apps/server/src/sheets/index.ts';
import { faults, hasBrowser, stage, watch } from './browser.testing.ts';

/** 对象名录 in a real browser: a table handed in, an entry changed, a point looked up, the public's copy. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: the registers in a browser need `npm run build:web`');

const served = stage({
  sample: true,
  wanted: possible,
  now: () => new Date('2022-06-01T02:00:00Z'),
  prepare: (db) =>
    db
      .transaction()
      .execute((trx) => ensureOrganisations(trx, [{ id: 'market-regulation', name: '区市场监管局' }])),
});
const trouble: string[] = [];
let context: BrowserContext | null = null;

afterEach(() => {
  expect(trouble.splice(0)).toEqual([]);
});

/** A page of somebody who supervises, signed in once for all tests. */
async function page(path: string): Promise<Page> {
  const first = context === null;
  context ??= await served.profile();
  const made = await context.newPage();
  made.setDefaultTimeout(60_000);
  watch(made, trouble);
  if (first) {
    await made.goto(`${served.base}/desk/`);
    const session = await made.evaluate(async () => (await fetch('/api/desk/session')).json());
    await made.fill('input[autocomplete=username]', 'demo-supervisor');
    await made.fill('input[type=password]', session.demo.password);
    await made.keyboard.press('Enter');
    await made.getByRole('navigation', { name: '主菜单' }).waitFor();
  }
  await made.goto(`${served.base}${path}`);
  return made;
}

const columns = ['设备代码', '小区', '所在街镇', '是否住宅', '投用日期', '使用单位', '责任已落实'].map(
  (title) => ({ title }),
);
const lift = (code: string, since = '2005-03-01', town = '古南街道') => [
  code,
  '滨河小区',
  town,
  '是',
  since,
  '滨河物业',
  '是',
];

describe.skipIf(!possible)('registers of sites', { timeout: 240_000 }, () => {
  it('take the good rows of a table and give the others back with reasons', async () => {
    const tab = await page('/desk/sites');
    await tab.getByRole('link', { name: '电梯', exact: true }).click();
    await tab.getByText('还没有登记电梯').waitFor();
    expect(await faults(tab)).toEqual([]);
    await tab.getByRole('button', { name: '导入表格' }).click();
    const dialog = tab.getByRole('dialog', { name: '导入电梯' });
    const file = await writeSheet(
      columns,
      [lift('D-1'), lift('D-2', '2021-02-30'), lift('D-3', '2020-05-01'), lift('D-1')],
      { title: '电梯', format: 'xlsx' },
    );
    await dialog.locator('input[type=file]').setInputFiles({
      name: '电梯.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file),
    });
    await dialog.getByText('没有2021年2月30日这一天').waitFor();
    await dialog.getByText('与第 2 行重复').waitFor();
    expect(await faults(tab)).toEqual([]);
    await dialog.getByRole('button', { name: '导入 2 行' }).click();
    await dialog.getByText('导入了 2 行').waitFor();
    const downloaded = tab.waitForEvent('download');
    await dialog.getByRole('link', { name: /下载退回的 2 行/ }).click();
    const stream = await (await downloaded).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    const back = await readSheet(Buffer.concat(chunks), '退回.xlsx');
    expect(back.ok && back.sheet.tabs[0]?.rows.map(({ cells }) => cells[1])).toEqual([
      '设备代码',
      'D-2',
      'D-1',
    ]);
    await dialog.getByRole('button', { name: '完成' }).click();
    await tab.getByRole('link', { name: 'D-1' }).waitFor();
    expect(await faults(tab)).toEqual([]);
    await tab.close();
  });

  it('say what the rules find, keep what was, and change with a reason', async () => {
    const tab = await page('/desk/sites/elevators/lifts?alarm=assessment');
    await tab.getByRole('link', { name: 'D-1' }).click();
    await tab.getByText('应当开展安全评估').waitFor();
    expect(await faults(tab)).toEqual([]);
    await tab.getByRole('button', { name: '变更' }).click();
    const dialog = tab.getByRole('dialog', { name: '变更：D-1' });
    await dialog.getByLabel('使用单位').fill('新物业公司');
    await dialog.getByLabel('从哪天起').fill('2022-05-01');
    await dialog.getByRole('button', { name: '保存变更' }).click();
    await dialog.getByText('请写明原因').waitFor();
    expect(await faults(tab)).toEqual([]);
    await dialog.getByLabel('原因（必填）').fill('物业换了');
    await dialog.getByRole('button', { name: '保存变更' }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab.getByText('至 2022-04-30').waitFor();
    await tab.locator('.site-history del', { hasText: '滨河物业' }).waitFor();
    await tab.goto(`${served.base}/desk/sites/elevators/lifts?on=2022-04-30&q=d-1`);
    await tab.getByRole('cell', { name: '滨河物业' }).waitFor();
    await tab.close();
  });

  it('answer in which zone a point lies, and why', async () => {
    const tab = await page('/desk/sites');
    await tab.getByRole('link', { name: '一个点在哪一级水源保护区' }).click();
    await tab.getByLabel('哪一个').click();
    await tab.getByTitle('高庙水库').click();
    await tab.getByRole('radiogroup', { name: '在库盆或者河道内' }).getByText('否').click();
    await tab.getByLabel('离一级保护区水域边缘的距离').fill('150');
    await tab.getByRole('radiogroup', { name: '在流域分水岭以内' }).getByText('是').click();
    await tab.getByRole('status').getByText('一级保护区陆域').waitFor();
    expect(await faults(tab)).toEqual([]);
    await tab.getByLabel('哪一天').fill('2020-03-03');
    await tab.getByText('还没有划定').waitFor();
    await tab.close();
  });

  it('are open data where they are public', async () => {
    const open = await served.app.inject({ url: '/api/sites/elevators/lifts?on=2022-06-01' });
    expect(open.json<{ items: { name: string; cells: object }[] }>().items).toMatchObject([
      { name: 'D-1', cells: { user: '新物业公司' } },
      { name: 'D-3' },
    ]);
  });
});
