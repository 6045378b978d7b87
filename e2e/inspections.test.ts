import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildApp } from '../apps/server/src/http/app.ts';
import type { ServerContext } from '../apps/server/src/http/context.ts';
import { insertAccount } from '../apps/server/src/identity/index.ts';
import { planRound } from '../apps/server/src/inspections/plan-round.ts';
import { ensureOrganisations } from '../apps/server/src/registers/index.ts';
import { faultsNow, hasBrowser, stage, watch } from './browser.testing.ts';

/** Inspections in a real browser: the phone without a network, over a line that drops, and the desk beside it. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/field/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: the inspectors’ app in a browser needs `npm run build:web`');

const password = 'kelp-orbit-tinder-94';
const day = '2020-04-07';
const now = () => new Date(`${day}T02:00:00Z`);
/** `ZHENGLING_SHOTS=/tmp/shots` keeps a picture of every page. */
const shots = process.env.ZHENGLING_SHOTS;

async function prepare(db: ServerContext['db']): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await ensureOrganisations(trx, [
      { id: 'education', name: '区教委' },
      { id: 'town-a', name: '东河镇' },
    ]);
    const people = [
      ['liying', '李颖', 'officer', 'education'],
      ['wangfang', '王芳', 'officer', 'education'],
      ['zhaolei', '赵磊', 'officer', 'town-a'],
      ['ducha', '陈督', 'supervisor', null],
    ] as const;
    for (const [username, displayName, role, unitId] of people) {
      const made = await insertAccount(trx, { username, displayName, role, unitId, password }, null);
      if (!made.ok) throw new Error(made.refusal.message);
    }
    const planned = await planRound(
      trx,
      {
        checklist: 'training-schools/on-site',
        title: '2020年春季校外培训机构联合清理',
        starts: day,
        ends: day,
        places: [
          { type: 'named', name: '晨光培训机构', unit: 'town-a' },
          { type: 'named', name: '启明培训机构', unit: 'town-a' },
        ],
      },
      'education',
      { id: null, name: '测试' },
      day,
    );
    if (!planned.ok) throw new Error(planned.refusal.message);
  });
}

const served = stage({ wanted: possible, now, prepare });
const trouble: string[] = [];
afterEach(() => {
  expect(trouble.splice(0)).toEqual([]);
});

async function phone(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await served.profile({ width: 390 });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  watch(page, trouble);
  return { context, page };
}

async function signIn(page: Page, username: string, base = served.base): Promise<void> {
  await page.goto(`${base}/field/`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '检查任务' }).waitFor();
  // The service worker has taken over: from here the page opens without a network.
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/field/');
    return registration?.active?.state === 'activated';
  });
}

async function keep(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

const queue = (page: Page) => page.locator('.bar .queue');
const point = (page: Page, text: string) => page.locator('fieldset', { hasText: text });
const choose = (page: Page, text: string, answer: '合格' | '不合格' | '不适用') =>
  point(page, text).getByRole('radio', { name: answer, exact: true }).check();

describe.skipIf(!possible)('the phone', () => {
  it('takes its visits along, works from opening to finishing without a network, and sends when it is back', async () => {
    const { context, page } = await phone();
    await signIn(page, 'liying');
    await page.getByRole('link', { name: /晨光培训机构/ }).waitFor();
    expect(await faultsNow(page)).toEqual([]);
    await keep(page, 'phone-home');

    await context.setOffline(true);
    await page.reload();
    await page.getByRole('link', { name: /晨光培训机构/ }).click();
    await page.getByRole('heading', { name: '证照' }).waitFor();
    await choose(page, '办学场所醒目处挂有', '不合格');
    const card = point(page, '办学场所醒目处挂有');
    await card.getByText('时限：立即').waitFor();
    await card.getByLabel('情况').fill('许可证放在抽屉里，没有挂出');
    await card.locator('input[type=file]').setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from(picture, 'base64'),
    });
    await card.getByRole('img', { name: '照片1' }).waitFor();
    expect(await faultsNow(page)).toEqual([]);
    await keep(page, 'phone-group');
    for (const text of [
      '有办学许可证并办理',
      '又不符合办证条件的',
      '没有重大安全隐患',
      '也有办学许可证',
      '没有面向中小学生培训',
    ])
      await choose(page, text, '合格');
    await page.getByRole('button', { name: /下一组/ }).click();
    await page.getByRole('heading', { name: '场地' }).waitFor();
    await choose(page, '教学用房不少于', '不合格');
    await queue(page)
      .getByText(/没有网络，\d+ 条、1 张照片待上传/)
      .waitFor();

    // The app is thrown out of memory and opened again: everything is still there.
    await page.close();
    const again = await context.newPage();
    watch(again, trouble);
    await again.goto(`${served.base}/field/`);
    await again
      .getByRole('region', { name: '正在检查' })
      .getByRole('link', { name: /晨光培训机构/ })
      .click();
    await again.getByRole('heading', { name: '证照' }).waitFor();
    expect(await point(again, '办学场所醒目处挂有').getByLabel('情况').inputValue()).toBe(
      '许可证放在抽屉里，没有挂出',
    );
    await again.getByRole('link', { name: /第6组/ }).click();
    await again.getByRole('button', { name: /去完成/ }).click();
    await again.getByRole('heading', { name: '完成检查' }).waitFor();
    await again.getByText('发现 2 个问题').waitFor();
    await again.getByLabel('单位').nth(1).fill('晨光培训机构');
    await again.getByLabel('姓名').nth(1).fill('周某');
    expect(await faultsNow(again)).toEqual([]);
    await keep(again, 'phone-finish');
    await again.getByRole('button', { name: '就这样完成' }).click();
    await again.getByRole('region', { name: '已完成' }).waitFor();
    await queue(again).click();
    await again.getByRole('heading', { name: '等待上传' }).waitFor();
    expect(await faultsNow(again)).toEqual([]);
    await keep(again, 'phone-queue');

    expect(await served.db.selectFrom('inspection_operation').select('id').execute()).toEqual([]);
    await context.setOffline(false);
    await queue(again).getByText('全部已上传').waitFor();
    const findings = await served.db
      .selectFrom('inspection_finding')
      .select(['point', 'due_on', 'unit_id', 'state'])
      .orderBy('point')
      .execute();
    expect(findings).toMatchObject([
      { point: 'few-classrooms', due_on: '2020-05-07', unit_id: 'town-a' },
      { point: 'not-displayed', due_on: day },
    ]);
    const [visit] = await served.db
      .selectFrom('inspection_visit')
      .select('state')
      .where('place', '=', '晨光培训机构')
      .execute();
    expect(visit?.state.present).toEqual([
      { unit: '区教委', name: '李颖' },
      { unit: '晨光培训机构', name: '周某' },
    ]);
    expect(visit?.state.answers['not-displayed']?.[0]?.note).toBe('许可证放在抽屉里，没有挂出');
    const photos = visit?.state.answers['not-displayed']?.[0]?.photos ?? [];
    expect(photos).toHaveLength(1);
    const shown = await again.evaluate(
      async (sha256) => (await fetch(`/api/desk/inspections/photos/${sha256}`)).headers.get('content-type'),
      photos[0] ?? '',
    );
    expect(shown).toBe('image/jpeg');
    await context.close();
  });

  it('keeps everything when the sign-in has run out, asks, and goes on', async () => {
    const { context, page } = await phone();
    await signIn(page, 'wangfang');
    await context.setOffline(true);
    await page.getByRole('link', { name: /启明培训机构/ }).click();
    await choose(page, '办学场所醒目处挂有', '合格');
    await served.db.deleteFrom('session').execute();
    await context.setOffline(false);
    await queue(page)
      .getByText(/登录已过期，\d+ 条待上传/)
      .waitFor();
    await queue(page).click();
    await page.getByText('手机里的内容都在').waitFor();
    expect(await faultsNow(page)).toEqual([]);
    await keep(page, 'phone-signed-out');
    await page.getByLabel('用户名').fill('wangfang');
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await queue(page).getByText('全部已上传').waitFor();
    const [visit] = await served.db
      .selectFrom('inspection_visit')
      .select('state')
      .where('place', '=', '启明培训机构')
      .execute();
    expect(visit?.state.answers['not-displayed']).toMatchObject([{ answer: 'pass', by: { name: '王芳' } }]);
    await context.close();
  });

  it('opens a visit on the spot, and shows what was refused with the reason', async () => {
    const { context, page } = await phone();
    await signIn(page, 'liying');
    await context.setOffline(true);
    await page.getByRole('link', { name: '新开一次检查' }).click();
    await page.getByLabel('检查表').selectOption({ label: '在用电梯安全检查' });
    await page.getByLabel('检查哪里').fill('滨江路1号1号梯');
    expect(await faultsNow(page)).toEqual([]);
    await keep(page, 'phone-open');
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.getByRole('heading', { name: '使用单位' }).waitFor();
    await choose(page, '使用管理单位已经明确', '不合格');
    await context.setOffline(false);
    await queue(page).getByText('全部已上传').waitFor();

    await served.db
      .updateTable('inspection_visit')
      .set({ inspecting: [], lead_unit: null })
      .where('place', '=', '滨江路1号1号梯')
      .execute();
    await choose(page, '使用安全管理责任落实', '合格');
    await queue(page)
      .getByText(/1 条没有记入/)
      .waitFor();
    await queue(page).click();
    await page.getByText('这次检查不由你的单位负责').waitFor();
    await page.getByText('滨江路1号1号梯 · 使用安全管理责任落实到人 · 合格').waitFor();
    expect(await faultsNow(page)).toEqual([]);
    await keep(page, 'phone-refused');
    await context.close();
  });
});

describe.skipIf(!possible)('the desk', () => {
  const desks = new Map<string, BrowserContext>();

  /** A page of the desk as this person. */
  async function desk(username: string, path: string): Promise<Page> {
    const known = desks.get(username);
    const context = known ?? (await served.profile());
    desks.set(username, context);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    watch(page, trouble);
    await page.goto(`${served.base}${path}`);
    if (known === undefined) {
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码').fill(password);
      await page.getByRole('button', { name: '登录' }).click();
    }
    return page;
  }

  /** The page is without faults at both widths, and kept as pictures where somebody wants to look. */
  async function look(page: Page, name: string): Promise<void> {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(500);
      expect(await faultsNow(page), `${name} ${width}`).toEqual([]);
      await keep(page, `desk-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  it('lists findings with filters in the address, and takes them away as a file', async () => {
    const page = await desk('ducha', '/desk/inspections');
    await page.getByRole('link', { name: '教学用房不足建筑面积的三分之二' }).waitFor();
    await look(page, 'findings');
    await page.getByLabel('查找问题').fill('证照');
    await page.getByText('1 个问题').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('证照');
    await page.goto(`${served.base}/desk/inspections?view=listed`);
    await page.getByText('没有符合条件的问题').waitFor();
    const csv = await page.evaluate(async () =>
      (await fetch('/api/desk/inspections/findings/export?format=csv&q=晨光')).text(),
    );
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).toContain('綦江府办发〔2020〕11号 三（二）4');
    await page.close();
  });

  it('a finding goes from the five fixed of the unit to the recheck of the inspectors', async () => {
    const unit = await desk('zhaolei', '/desk/inspections');
    await unit.getByRole('link', { name: '教学用房不足建筑面积的三分之二' }).click();
    await unit.getByText('不能晚于').waitFor({ state: 'detached' });
    await unit.getByRole('button', { name: '填“五落实”' }).click();
    await unit.getByLabel('人员').fill('周某');
    await unit.getByLabel('限期').fill('2020-06-01');
    await unit.getByLabel('经费').fill('机构自筹');
    await look(unit, 'five-fixed');
    const dialog = unit.getByRole('dialog');
    await dialog.getByRole('button', { name: '填“五落实”' }).click();
    await unit.getByText('限期不能晚于2020年5月7日').waitFor();
    expect(await unit.getByLabel('人员').inputValue()).toBe('周某');
    await unit.getByLabel('限期').fill('2020-05-01');
    await dialog.getByRole('button', { name: '填“五落实”' }).click();
    await unit.getByRole('button', { name: '上报整改情况' }).click();
    await unit.getByLabel('改了什么').fill('隔出两间教室，教学用房占到七成');
    await unit.getByLabel('选择照片').setInputFiles({
      name: 'after.png',
      mimeType: 'image/png',
      buffer: Buffer.from(picture, 'base64'),
    });
    await unit.getByRole('img', { name: '照片1' }).waitFor();
    await dialog.getByRole('button', { name: '上报整改情况' }).click();
    await unit.getByText('下一步：复查').waitFor();
    await look(unit, 'finding');

    const inspector = await desk('liying', new URL(unit.url()).pathname);
    await inspector.getByRole('button', { name: '复查', exact: true }).click();
    await inspector.getByRole('dialog').getByRole('button', { name: '复查合格' }).click();
    await inspector.getByText('复查合格').first().waitFor();
    await inspector.getByText('已销号').first().waitFor();
    const [row] = await served.db
      .selectFrom('inspection_finding')
      .select(['stage', 'closed_on'])
      .where('point', '=', 'few-classrooms')
      .execute();
    expect(row).toEqual({ stage: 'closed', closed_on: day });
    await unit.close();
    await inspector.close();
  });

  it('plans rounds that documents print, shows visits as records, checklists, and lists that follow', async () => {
    const page = await desk('liying', '/desk/inspections/rounds');
    await page.getByRole('link', { name: '2020年春季校外培训机构联合清理' }).waitFor();
    await look(page, 'rounds');
    await page
      .getByRole('listitem')
      .filter({ hasText: '第1轮' })
      .filter({ hasText: '古南街道' })
      .getByRole('button', { name: '排入计划' })
      .click();
    await page.getByRole('heading', { name: '2019年爱国卫生督查第1轮' }).waitFor();
    await page.getByRole('link', { name: '文龙街道' }).waitFor();
    await page.getByLabel('古南街道的检查日期').fill('2019-11-06');
    await look(page, 'round');
    await page.goto(`${served.base}/desk/inspections/rounds`);
    await page.getByRole('link', { name: '2020年春季校外培训机构联合清理' }).click();
    await page.getByRole('link', { name: '晨光培训机构' }).click();
    await page.getByText('许可证放在抽屉里').waitFor();
    await look(page, 'visit');
    await page.getByRole('button', { name: '打印' }).waitFor();
    await page.goto(`${served.base}/desk/inspections/checklists`);
    await page.getByRole('button', { name: /校外培训机构现场检查/ }).click();
    await page.getByText('教材都经区教委备案审核').waitFor();
    await look(page, 'checklists');
    await page.goto(`${served.base}/desk/inspections/lists`);
    await page.getByText('由主管部门决定是否列入').first().waitFor();
    await look(page, 'lists');
    await page.getByRole('button', { name: '列入黑名单' }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '公 布' })
      .or(page.getByRole('dialog').getByRole('button', { name: '公布' }))
      .click();
    await page.getByText('没有写理由').waitFor();
    await page.getByLabel('理由').fill('证照长期不公示，经联席会议决定');
    await page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
    await page.getByText('黑名单 1').waitFor();
    await page.close();

    const reader = await (await served.profile()).newPage();
    watch(reader, trouble);
    await reader.goto(`${served.base}/training-schools`);
    await reader.getByRole('row', { name: /晨光培训机构/ }).waitFor();
    await look(reader, 'public-lists');
  });
});

describe.skipIf(!possible)('500 operations over a line that drops', () => {
  it('none lost, none doubled, each in its order', async () => {
    const server = await restartable();
    const { context, page } = await phone();
    await signIn(page, 'liying', server.base);
    await context.setOffline(true);
    await page.getByRole('link', { name: '新开一次检查' }).click();
    await page.getByLabel('检查表').selectOption({ label: '校外培训机构现场检查' });
    await page.getByLabel('检查哪里').fill('断线培训机构');
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.getByRole('heading', { name: '证照' }).waitFor();

    const chance = mulberry32(20_200_407);
    const fate = { requests: 0, aborted: 0, lost: 0, doubled: 0, failed: 0, restarted: 0 };
    // Made as a hand would, faster: each tap is an operation of its own, written to the phone's database.
    const made = await page.evaluate(async (count) => {
      const radios = [...document.querySelectorAll<HTMLInputElement>('fieldset input[type=radio]')];
      const order: string[] = [];
      for (let n = 0; n < count; n += 1) {
        // Never the answer that stands already: that would be no tap.
        const free = radios.filter((radio) => !radio.checked);
        const radio = free[(n * 7) % free.length];
        if (radio === undefined) break;
        radio.click();
        order.push(radio.value);
        await new Promise((done) => setTimeout(done, 12));
      }
      return order.length;
    }, 500);
    expect(made).toBe(500);
    const kept = await queuedOperations(page);
    expect(kept.length).toBeGreaterThanOrEqual(500);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);

    await page.route('**/api/desk/**', async (route) => {
      fate.requests += 1;
      // Every so often the server falls over in the middle of whatever it is doing, and comes back.
      const falls = fate.requests % 12 === 0;
      if (falls) {
        fate.restarted += 1;
        const answered = route.fetch().catch(() => null);
        await server.restart();
        await answered;
        return route.abort('connectionreset');
      }
      const fall = chance();
      if (fall < 0.2) {
        // Never left the phone.
        fate.aborted += 1;
        return route.abort('connectionreset');
      }
      if (fall < 0.4) {
        // Arrived and done; the answer got lost.
        await route.fetch().catch(() => null);
        fate.lost += 1;
        return route.abort('connectionreset');
      }
      if (fall < 0.5) {
        // Arrived twice.
        const [first] = await Promise.all([route.fetch(), route.fetch()]);
        fate.doubled += 1;
        return route.fulfill({ response: first });
      }
      if (fall < 0.6) {
        fate.failed += 1;
        return route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' });
      }
      if (fall < 0.65) {
        // The answer breaks off in the middle.
        const answer = await route.fetch();
        const body = await answer.text();
        return route.fulfill({ response: answer, body: body.slice(0, Math.floor(body.length / 2)) });
      }
      return route.continue();
    });
    await context.setOffline(false);
    for (let turn = 0; turn < 200; turn += 1) {
      // The program tries again by itself, ever more slowly; a hand that pulls is quicker.
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await page.waitForTimeout(250);
      if ((await queuedOperations(page)).length === 0) break;
    }
    await page.unroute('**/api/desk/**');
    await queue(page).getByText('全部已上传').waitFor();
    console.log(`the line: ${JSON.stringify(fate)}`);
    expect(fate.aborted + fate.lost + fate.failed).toBeGreaterThan(5);
    expect(fate.restarted).toBeGreaterThan(2);

    const rows = await served.db
      .selectFrom('inspection_operation')
      .select(['id', 'outcome', 'after_id'])
      .where(
        'id',
        'in',
        kept.map(({ id }) => id),
      )
      .execute();
    expect(rows).toHaveLength(kept.length);
    expect(rows.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
    const visitKey = kept[0]?.visit ?? '';
    const events = await served.db
      .selectFrom('inspection_visit_event as event')
      .innerJoin('inspection_visit as visit', 'visit.id', 'event.visit_id')
      .select(['event.operation_id', 'event.ordinal'])
      .where('visit.key', '=', visitKey)
      .orderBy('event.ordinal')
      .execute();
    const applied = events.map(({ operation_id }) => operation_id);
    const opening = kept.filter(({ type }) => type !== 'open').map(({ id }) => id);
    expect(applied).toEqual(opening);
    const [visit] = await served.db
      .selectFrom('inspection_visit')
      .select('state')
      .where('key', '=', visitKey)
      .execute();
    const last = new Map(
      kept.flatMap(({ point, answer }) => (point === null ? [] : [[point, answer] as const])),
    );
    for (const [name, answer] of last) expect(visit?.state.answers[name]?.[0]?.answer, name).toBe(answer);
    await context.close();
    await server.close();
  }, 480_000);
});

/** A server of its own on the same database, which can fall over: connections are cut, work under way is left. */
async function restartable() {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhengling-restart-'));
  let app = await buildApp({ db: served.db, dataDir, sample: false, now });
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  return {
    base: `http://localhost:${port}`,
    async restart() {
      app.server.closeAllConnections();
      await app.close();
      app = await buildApp({ db: served.db, dataDir, sample: false, now });
      await app.listen({ port, host: '127.0.0.1' });
    },
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface KeptOperation {
  readonly id: string;
  readonly visit: string;
  readonly type: string;
  readonly point: string | null;
  readonly answer: string | null;
}

/** What waits in the phone's database, in its order. */
function queuedOperations(page: Page): Promise<readonly KeptOperation[]> {
  return page.evaluate(
    () =>
      new Promise<KeptOperation[]>((done, fail) => {
        const opening = indexedDB.open('zhengling-field');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asking = db.transaction('operations').objectStore('operations').getAll();
          asking.onerror = () => fail(asking.error);
          asking.onsuccess = () => {
            db.close();
            done(
              asking.result.map(({ operation }) => ({
                id: operation.id,
                visit: operation.visit,
                type: operation.body.type,
                point: operation.body.point ?? null,
                answer: operation.body.answer ?? null,
              })),
            );
          };
        };
      }),
  );
}

/** A small generator with a seed: the same line drops at the same places. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A red square of 8 pixels, PNG. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPYrCCPFTEMLQkAySE8gaKNQgMAAAAASUVORK5CYII=';
