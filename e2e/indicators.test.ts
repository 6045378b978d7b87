import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServerContext } from '../apps/server/src/http/context.ts';
import { insertAccount } from '../apps/server/src/identity/index.ts';
import { ensureOrganisations } from '../apps/server/src/registers/index.ts';
import { faultsNow, hasBrowser, stage, watch } from './browser.testing.ts';

/** Indicators in a real browser: an officer enters, corrects and imports; a supervisor sees the progress. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: the desk in a browser needs `npm run build:web`');

const password = 'kelp-orbit-tinder-94';
const now = () => new Date('2021-09-15T02:00:00Z');
/** `ZHENGLING_SHOTS=/tmp/shots` keeps a picture of every page. */
const shots = process.env.ZHENGLING_SHOTS;
const sorting = '/desk/indicators/waste-sorting/communities';

async function prepare(db: ServerContext['db']): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await ensureOrganisations(trx, [
      { id: 'city', name: '区城管局' },
      { id: 'gunan', name: '古南街道' },
    ]);
    const people = [
      ['liuyang', '刘洋', 'officer', 'city'],
      ['ducha', '陈督', 'supervisor', null],
    ] as const;
    for (const [username, displayName, role, unitId] of people) {
      const made = await insertAccount(trx, { username, displayName, role, unitId, password }, null);
      if (!made.ok) throw new Error(made.refusal.message);
    }
  });
}

const served = stage({ wanted: possible, now, prepare });
const trouble: string[] = [];
let files = '';
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'zhengling-indicators-'));
  if (shots !== undefined) await mkdir(shots, { recursive: true });
});
afterAll(() => rm(files, { recursive: true, force: true }));
afterEach(() => {
  expect(trouble.splice(0)).toEqual([]);
});

async function signedIn(username: string, path: string): Promise<Page> {
  const context = await served.profile();
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  watch(page, trouble);
  await page.goto(`${served.base}${path}`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  return page;
}

/** The page at both widths: without faults, and kept as pictures where asked for. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(300);
    if (shots !== undefined)
      await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
    expect(await faultsNow(page), `${name} ${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe.skipIf(!possible)('indicators', () => {
  it('an officer enters a grid by keys, corrects with a reason, and imports a sheet of which some rows are bad', async () => {
    const page = await signedIn('liuyang', sorting);
    await page.getByRole('heading', { name: '完成撤桶并点的居民小区比例' }).waitFor();
    await page.getByRole('button', { name: '填报', exact: true }).click();
    await page.getByLabel('截至日期').fill('2021-08-31');
    await page.getByLabel('古南街道', { exact: true }).fill('12/35');
    await page.keyboard.press('Enter');
    await page.keyboard.type('55%');
    await page.getByLabel('三江街道', { exact: true }).fill('50');
    await look(page, 'enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('大于100%；请写成 50% 或 0.5').waitFor();
    await page.getByLabel('三江街道', { exact: true }).fill('50%');
    await page.keyboard.press('Control+Enter');
    await page.getByText('填报3个').waitFor();
    await page.getByText('到期没有达到，差15.71个百分点').first().waitFor();

    await page.getByRole('button', { name: /更正\s*古南街道的数/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('古南街道', { exact: true }).fill('20/35');
    await dialog.getByRole('button', { name: /保存/ }).last().click();
    await dialog.getByText('改已经填过的数，要写原因').waitFor();
    await dialog.getByLabel('古南街道的更正原因').fill('漏报八个小区');
    await dialog.getByRole('button', { name: /保存1/ }).click();
    await page.getByText('更正1个').waitFor();
    const history = page.getByRole('row').filter({ hasText: '漏报八个小区' });
    expect(await history.textContent()).toContain('34.29%（12/35个小区）');

    const file = join(files, '各街镇.csv');
    await writeFile(
      file,
      '街镇,截至日期,数值,更正原因\n通惠街道,2021-09-10,52%,\n石角镇,2021-09-10,四成,\n东溪镇,2022-01-01,40%,\n文龙,2021-08-31,58%,\n',
    );
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('还没有到这一天').waitFor();
    await page.getByText(/要更正请写原因/).waitFor();
    await page.getByRole('button', { name: /^导入.*1 行/ }).click();
    await page.getByText('导入了 1 行').waitFor();
    expect(await page.getByText(/下载退回的 3 行/).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('row').filter({ hasText: '通惠街道' }).filter({ hasText: '52%' }).first().waitFor();
    await page.getByRole('button', { name: '古南街道', exact: true }).click();
    await page.waitForURL(/place=/);
    await look(page, 'indicator');
    await page.context().close();
  });

  it('a supervisor sees the progress, filters in the address, and is told of totals that do not agree', async () => {
    const page = await signedIn('ducha', '/desk/indicators');
    const row = page.getByRole('row').filter({ hasText: '完成撤桶并点的居民小区比例' });
    await row.getByText(/到期未报17/).waitFor();
    await look(page, 'indicators');
    await page.getByLabel('查找指标').fill('5G');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=5G/);
    await page.getByText('合计对不上').first().waitFor();
    await page.getByRole('link', { name: '累计建成的5G基站' }).click();
    await page.getByText(/259＋130＋170＝559个，印出的是631个/).waitFor();
    await look(page, 'telecom');
    await page.goto(`${served.base}/desk/indicators?light=red&sort=due`);
    await page.getByRole('button', { name: /逾期或超限/, pressed: true }).waitFor();
    await page.goto(`${served.base}/desk/indicators/elderly-care/points`);
    await page.getByRole('heading', { name: '村级互助养老点' }).waitFor();
    await look(page, 'elderly');
    await page.goto(`${served.base}/desk/indicators?q=没有的`);
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByRole('link', { name: '电梯应急响应率' }).waitFor();
    await page.context().close();
  });
});
