import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
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

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(`${served.base}/field/`);
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
      .getByText(/没有网络，\d+ 条待上传，1 张照片待上传/)
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

describe.skipIf(!possible)('500 operations over a line that drops', () => {
  it('none lost, none doubled, each in its order', async () => {
    const { context, page } = await phone();
    await signIn(page, 'liying');
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
  }, 240_000);
});

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
