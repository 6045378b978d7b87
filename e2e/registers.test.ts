import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Role } from '@zhengling/access';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { insertAccount } from '../apps/server/src/identity/index.ts';
import { ensureOrganisations } from '../apps/server/src/registers/index.ts';
import { faults, hasBrowser, stage, watch } from './browser.testing.ts';

/** The registers in a real browser: from the issue that prints who is who to who chairs what on a day. */

const built = existsSync(fileURLToPath(new URL('../apps/web/dist/desk/index.html', import.meta.url)));
const possible = hasBrowser && built;
if (!built) console.log('skipped: registers in a browser need `npm run build:web`');

const password = 'kelp-orbit-tinder-94';

const gazette = (decided: string) =>
  [
    '示例区人民政府公报',
    '2021年第6期（总第66期）',
    '示例区人民政府文件',
    '示府发〔2021〕3号',
    '示例区人民政府关于成立防汛工作领导小组的通知',
    '各镇人民政府，区政府各部门：',
    '一、示例区防汛工作领导小组',
    '组 长：李 明 区委常委、区政府常务副区长\n副组长：赵 强 区水利局局长\n成 员：钱 二 区财政局副局长\n孙 三 城关镇副镇长',
    '领导小组办公室设在区水利局，办公室主任由赵强同志兼任。',
    '今后领导小组成员因职务变动的，由接任者自行承接，不再另行发文。',
    '示例区人民政府',
    '2021年3月1日',
    '示例区人民政府文件',
    '示府人〔2021〕5号',
    '示例区人民政府关于周五等同志职务任免的通知',
    '各镇人民政府，区政府各部门：',
    `经${decided}区人民政府第9次常务会议研究，决定：`,
    '周五同志任区水利局局长（试用期1年）；',
    '免去赵强同志的区水利局局长职务。',
    '示例区人民政府',
    '2021年6月10日',
  ].join('\n\n');

const people = {
  editor: ['陈编辑', 'editor', null],
  supervisor: ['李督查', 'supervisor', null],
  water: ['何水利', 'officer', 'water'],
  school: ['钱教育', 'officer', 'education'],
} as const satisfies Record<string, readonly [string, Role, string | null]>;
type Person = keyof typeof people;

const served = stage({
  wanted: possible,
  now: () => new Date('2021-07-01T02:00:00Z'),
  prepare: (db) =>
    db.transaction().execute(async (trx) => {
      await ensureOrganisations(trx, [
        { id: 'water', name: '区水利局' },
        { id: 'education', name: '区教委' },
      ]);
      for (const [username, [displayName, role, unitId]] of Object.entries(people)) {
        const made = await insertAccount(trx, { username, displayName, role, unitId, password }, null);
        if (!made.ok) throw new Error(made.refusal.message);
      }
      const pupil = { title: '节水小卫士', kind: 'person', minor: true, by_name: '区教委' } as const;
      await trx
        .insertInto('honour')
        .values({ ...pupil, recipient: '王小明', about: '某小学五年级2班学生', awarded: '2021-06-01' })
        .execute();
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
  at.setDefaultTimeout(40_000);
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

/** No fault at either width; with ZL_SHOTS a picture of each, to be looked at. */
async function look(at: Page, name: string): Promise<void> {
  expect(await faults(at)).toEqual([]);
  const folder = process.env.ZL_SHOTS;
  if (folder === undefined) return;
  for (const width of [390, 1440]) {
    await at.setViewportSize({ width, height: 900 });
    await at.waitForTimeout(300);
    await at.screenshot({ path: `${folder}/${name}-${width}.png` });
  }
}

async function publish(decided: string): Promise<void> {
  const at = await as('editor', '/issues');
  await at.getByText('把公报文件拖到这里').waitFor();
  await at.getByLabel('选择要导入的文件').setInputFiles({
    name: '公报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(gazette(decided)),
  });
  const taken = at.getByRole('region', { name: '正在导入' });
  await taken.getByText(/^(新建|更新)$/).waitFor();
  await taken.getByRole('link', { name: /第6期$/ }).click();
  await at.getByRole('button', { name: /^发布(修改)?$/ }).click();
  const sure = at.getByRole('dialog').getByRole('button', { name: /^发\s*布/ });
  await sure.click();
  await expect
    .poll(
      async () =>
        (
          await served.db
            .selectFrom('issue')
            .select('id')
            .whereRef('published_version_id', '=', 'version_id')
            .executeTakeFirst()
        )?.id,
      { timeout: 60_000 },
    )
    .toBeTypeOf('number');
  await at.close();
}

const group = '示例区防汛工作领导小组';

describe.skipIf(!possible)('registers', () => {
  it('answer who chairs a group on a day, once the issue is published', async () => {
    await publish('2021年6月8日');
    const at = await as('supervisor', '/registers/groups?on=2021-06-07');
    const row = at.getByRole('row', { name: new RegExp(group) });
    await row.getByText('组长：李明').waitFor();
    await look(at, 'groups');
    await at.getByRole('link', { name: new RegExp(group) }).click();
    await at.getByRole('heading', { name: new RegExp(group) }).waitFor();
    const deputy = at.getByRole('row', { name: /^副组长/ });
    await deputy.getByRole('link', { name: '赵强' }).waitFor();
    await at.getByLabel('看哪一天，不填是今天').fill('2021-06-20');
    await deputy.getByText('（原赵强，随职务承接）').waitFor();
    await deputy.getByRole('link', { name: '周五' }).waitFor();
    await look(at, 'group');
    await deputy.getByRole('link', { name: '周五' }).click();
    await at.getByRole('heading', { name: '周五' }).waitFor();
    await look(at, 'person');
    await at.close();
  });

  it('take a correction with its reason, and keep what it was before', async () => {
    const at = await as('editor', '/registers/organisations/water');
    await at.getByRole('row', { name: /周五/ }).getByRole('button', { name: /^更正/ }).click();
    const dialog = at.getByRole('dialog', { name: '更正 周五 任 区水利局局长' });
    await dialog.getByLabel('任职日期').fill('2021-06-15');
    const ok = dialog.getByRole('button', { name: '更正', exact: true });
    expect(await ok.isDisabled()).toBe(true);
    await dialog.getByLabel('原因').fill('按组织部门的备案');
    await look(at, 'holding-dialog');
    await ok.click();
    await at.getByRole('row', { name: /周五.*2021-06-15 起/ }).waitFor();
    await look(at, 'organisation');
    await at
      .getByRole('row', { name: /周五/ })
      .getByRole('button', { name: /改动记录$/ })
      .click();
    const drawer = at.getByRole('dialog', { name: /改动记录/ });
    await drawer.getByText('原因：按组织部门的备案').waitFor();
    await drawer.getByRole('row', { name: '起始 2021-06-08 2021-06-15' }).waitFor();
    await look(at, 'history');
    await at.close();
  });

  it('propose what a republished text says of it, and somebody decides', async () => {
    await publish('2021年6月9日');
    const at = await as('editor', '/registers/proposals');
    const proposal = at.getByRole('region', { name: '周五 区水利局局长' });
    await proposal.getByRole('row', { name: '起始 2021-06-15 2021-06-09' }).waitFor();
    await at.getByRole('link', { name: '与公文不一致（1）' }).waitFor();
    await look(at, 'proposals');
    await proposal.getByRole('button', { name: '按公文改' }).click();
    const dialog = at.getByRole('dialog', { name: /按公文改/ });
    await dialog.getByLabel('原因').fill('新的文本核对过');
    await dialog.getByRole('button', { name: '按公文改' }).click();
    await at.getByText('没有不一致的地方').waitFor();
    await at.goto(`${served.base}/desk/registers/holders?q=${encodeURIComponent('周五')}`);
    await at.getByRole('row', { name: /周五.*2021-06-09 起/ }).waitFor();
    await look(at, 'holders');
    await at.close();
  });

  it('show the second of two people what the first changed, and let choose', async () => {
    const first = await as('editor', '/registers/organisations/water');
    const second = await as('supervisor', '/registers/organisations/water');
    for (const at of [first, second]) await at.getByRole('button', { name: '更正', exact: true }).waitFor();
    const rename = async (at: Page, note: string) => {
      await at.getByRole('button', { name: '更正', exact: true }).click();
      const dialog = at.getByRole('dialog', { name: '更正 区水利局' });
      await dialog.getByLabel('说明').fill(note);
      await dialog.getByLabel('其他名称').fill('区河湖局');
      await at.keyboard.press('Enter');
      await dialog.getByLabel('原因').fill('核对名称');
      return dialog;
    };
    const mine = await rename(second, '二号楼办公');
    const theirs = await rename(first, '一号楼办公');
    await look(first, 'organisation-dialog');
    await theirs.getByRole('button', { name: '更正', exact: true }).click();
    await first.getByText('一号楼办公').waitFor();
    await mine.getByRole('button', { name: '更正', exact: true }).click();
    const clash = second.getByRole('dialog', { name: '别人先改了这一条' });
    await clash.getByText('陈编辑').waitFor();
    await clash.getByRole('row', { name: '说明 一号楼办公 二号楼办公' }).waitFor();
    await look(second, 'clash');
    await clash.getByRole('button', { name: '看过了，仍按我的改' }).click();
    await second.getByText('二号楼办公').waitFor();
    await first.close();
    await second.close();
  });

  it('take new bodies, seats and people, and end a body with the one that takes over', async () => {
    const at = await as('supervisor', '/registers');
    await at.getByRole('link', { name: '区水利局' }).waitFor();
    await look(at, 'organisations');
    await at.getByRole('button', { name: '新增机构' }).click();
    const added = at.getByRole('dialog', { name: '新增机构' });
    await added.getByLabel('名称', { exact: true }).fill('区水务和应急局');
    await added.getByLabel('原因').fill('机构改革');
    await added.getByRole('button', { name: /^新\s*增$/ }).click();
    await at.getByRole('heading', { name: '区水务和应急局' }).waitFor();
    await at.getByRole('button', { name: '登记任职' }).click();
    const appointed = at.getByRole('dialog', { name: '登记任职' });
    await appointed.getByLabel('职务').fill('局长');
    await appointed.getByLabel('姓名').fill('郑九');
    await appointed.getByLabel('任职日期').fill('2021-06-25');
    await appointed.getByLabel('原因').fill('区委组织部通知');
    await appointed.getByRole('button', { name: /^登\s*记$/ }).click();
    await at.getByRole('row', { name: /郑九.*局长/ }).waitFor();

    await at.goto(`${served.base}/desk/registers/groups?q=${encodeURIComponent('防汛')}`);
    await at.getByRole('link', { name: new RegExp(group) }).click();
    await at.getByRole('button', { name: '增加席位' }).click();
    const seat = at.getByRole('dialog', { name: /增加席位/ });
    await seat.getByLabel('职务').fill('应急局局长');
    await at.locator('.ant-select-item-option', { hasText: '区水务和应急局局长' }).click();
    await seat.getByLabel('原因').fill('领导小组会议决定');
    await look(at, 'seat-dialog');
    await seat.getByRole('button', { name: /^增\s*加$/ }).click();
    await at.getByRole('row', { name: /成员 郑九.*区水务和应急局局长/ }).waitFor();

    await at.goto(`${served.base}/desk/registers/organisations/water`);
    await at.getByRole('button', { name: '撤销或合并' }).click();
    const ended = at.getByRole('dialog', { name: '撤销或合并 区水利局' });
    await ended.getByLabel('最后一日').fill('2021-06-30');
    await ended.getByLabel('承接单位').fill('应急局');
    await at.locator('.ant-select-item-option', { hasText: '区水务和应急局' }).click();
    await ended.getByLabel('原因').fill('机构改革，职责并入');
    await look(at, 'end-dialog');
    await ended.getByRole('button', { name: '写明结束' }).click();
    await at.getByText('至 2021-06-30').waitFor();
    await at.getByRole('link', { name: '区水务和应急局' }).waitFor();
    await at.close();
  });

  it('show a pupil only to the own unit and the supervisors, who say why', async () => {
    const other = await as('water', '/honours');
    await other.getByText('王××').waitFor();
    expect(await other.getByRole('button', { name: /^显示/ }).count()).toBe(0);
    await other.close();
    const at = await as('school', '/honours');
    await look(at, 'honours');
    await at.getByRole('button', { name: /^显示王/ }).click();
    const dialog = at.getByRole('dialog', { name: '显示王××的姓名' });
    const show = dialog.getByRole('button', { name: /^显\s*示$/ });
    expect(await show.isDisabled()).toBe(true);
    await dialog.getByLabel('为什么要看').fill('核对受表彰名册');
    await look(at, 'reveal');
    await show.click();
    await at.getByText('王小明').waitFor();
    const [event] = await served.db
      .selectFrom('event')
      .select(['actor_name', 'detail'])
      .where('action', '=', 'register.revealed')
      .execute();
    expect(event).toEqual({ actor_name: '钱教育', detail: { reason: '核对受表彰名册' } });
    await at.close();
  });

  it('take an honour, correct it and end it, a pupil masked all the way', async () => {
    const at = await as('school', '/honours');
    await at.getByRole('button', { name: '登记荣誉' }).click();
    const added = at.getByRole('dialog', { name: '登记荣誉' });
    await added.getByLabel('称号').fill('小小河长');
    await added.getByLabel('获得者').fill('李小红');
    await added.getByLabel('未成年人').check();
    await added.getByLabel('授予日期').fill('2021-06-20');
    await added.getByLabel('授予单位').fill('区教委');
    await added.getByLabel('原因').fill('区教委表彰名册');
    await look(at, 'honour-dialog');
    await added.getByRole('button', { name: /^登\s*记$/ }).click();
    await at.getByRole('row', { name: /李×× .*小小河长/ }).waitFor();
    await at.getByRole('button', { name: '更正 李×× 小小河长' }).click();
    const corrected = at.getByRole('dialog', { name: '更正 李×× 的荣誉' });
    expect(await corrected.getByLabel('获得者').inputValue()).toBe('');
    await corrected.getByLabel('授予日期').fill('2021-06-21');
    await corrected.getByLabel('原因').fill('按名册核对');
    await corrected.getByRole('button', { name: /^更\s*正$/ }).click();
    await at.getByRole('row', { name: /小小河长.*2021-06-21/ }).waitFor();
    await at.getByRole('button', { name: '撤销 李×× 小小河长' }).click();
    const ended = at.getByRole('dialog', { name: /^撤销 李××/ });
    await ended.getByLabel('最后一日').fill('2021-06-30');
    await ended.getByLabel('原因').fill('名册有误');
    await ended.getByRole('button', { name: '写明结束' }).click();
    await at.getByRole('cell', { name: /^李××/ }).waitFor({ state: 'detached' });
    await at.getByLabel('也看已经结束的').click();
    await at.getByText('至 2021-06-30 撤销：名册有误').waitFor();
    await look(at, 'honours-ended');
    expect(
      await served.db
        .selectFrom('honour')
        .select(['recipient', 'awarded', 'ends'])
        .where('title', '=', '小小河长')
        .execute(),
    ).toEqual([{ recipient: '李小红', awarded: '2021-06-21', ends: '2021-06-30' }]);
    await at.close();
  });

  it('take bodies from a file after a preview, and give the others back with reasons', async () => {
    const at = await as('supervisor', '/registers');
    await at.getByRole('button', { name: '导入' }).click();
    await at.getByRole('menuitem', { name: '导入机构' }).click();
    const dialog = at.getByRole('dialog', { name: '导入机构' });
    await dialog.locator('input[type=file]').setInputFiles({
      name: '机构.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '名称,类别,上级,起,止\n区河湖中心,其他单位,区河湖管理局,2021-07-01,\n区河湖管理局,部门,,2021-07-01,\n区测绘所,部门,,2021-07-01,2020-01-01\n',
      ),
    });
    await dialog.getByText('最后一日早于开始的一日').waitFor();
    await look(at, 'import-organisations');
    await dialog.getByRole('button', { name: /^导入/ }).click();
    await dialog.getByRole('link', { name: /退回/ }).waitFor();
    await look(at, 'import-taken');
    const stored = await served.db
      .selectFrom('organisation')
      .select(['name', 'parent_id'])
      .where('origin', '=', 'imported')
      .orderBy('name')
      .execute();
    expect(stored).toEqual([
      { name: '区河湖中心', parent_id: 'named/区河湖管理局' },
      { name: '区河湖管理局', parent_id: null },
    ]);
    await at.close();
  });

  it('tell the public what published documents say, for a day', async () => {
    await served.withPage('/registers/groups?on=2021-06-07', async (at) => {
      const section = at.getByRole('region', { name: new RegExp(group) });
      await section.getByText('李明').waitFor();
      expect(await section.getByText('郑九').count()).toBe(0);
      await section.getByRole('link', { name: '示府发〔2021〕3号' }).waitFor();
      await look(at, 'public-groups');
      await at.getByLabel('哪一天').fill('2020-01-01');
      await at.getByRole('button', { name: '查看' }).click();
      await at.getByText('这一天没有查到').waitFor();
      await look(at, 'public-groups-empty');
    });
    await served.withPage('/registers/posts?on=2021-06-20', async (at) => {
      await at.getByRole('region', { name: '区水利局' }).getByText('周五').waitFor();
      await look(at, 'public-posts');
    });
  });
});
