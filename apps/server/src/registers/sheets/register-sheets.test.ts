import { describe, expect, it } from 'vitest';
import { testDatabases } from '../../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../../desk/desk.testing.ts';
import { readSheet, writeSheet } from '../../sheets/index.ts';
import { adjusted, appointment, flood, inventedIssue, publishRegisters } from '../invented.testing.ts';

const databases = testDatabases();
const now = () => new Date('2021-10-01T02:00:00Z');
/** In the order in which an empty register can take them. */
const registers = ['organisations', 'members', 'posts', 'holders', 'groups', 'seats', 'honours'] as const;
type Register = (typeof registers)[number];
type Table = readonly (readonly string[])[];

async function exported(desk: TestDesk, browser: TestBrowser, register: Register): Promise<Table> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const { rawPayload } = await desk.app.inject({
    url: `/api/desk/registers/${register}/export?format=csv&ended=true`,
    headers: { host: 'localhost', cookie },
  });
  const read = await readSheet(rawPayload, '底账.csv');
  if (!read.ok) throw new Error(read.problem.message);
  return (read.sheet.tabs[0]?.rows ?? []).map(({ cells }) => cells);
}

async function preview(browser: TestBrowser, register: Register, [head = [], ...rows]: Table) {
  const content = await writeSheet(
    head.map((title) => ({ title })),
    rows,
    { title: '底账', format: 'csv' },
  );
  const boundary = 'zl-test-boundary';
  const start = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(start), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const answer = await browser.send('POST', `/registers/${register}/sheet/preview`, payload, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
  expect(answer.status).toBe(200);
  return answer.body as unknown as {
    readonly token: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly rows: readonly {
      readonly state: string;
      readonly reasons: readonly { readonly message: string }[];
    }[];
  };
}

async function take(browser: TestBrowser, register: Register, token: string) {
  const answer = await browser.post(`/registers/${register}/sheet/take`, { token });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

const withoutNumbers = (table: Table): Table =>
  table[0]?.[0] === '编号' ? table.map((cells) => cells.slice(1)) : table;

async function opened() {
  const db = await databases.create();
  await publishRegisters(db, '2021-03', inventedIssue(3, [flood]));
  await publishRegisters(db, '2021-06', inventedIssue(6, [appointment]));
  await publishRegisters(db, '2021-09', inventedIssue(9, [adjusted]));
  await db
    .insertInto('honour')
    .values([
      {
        title: '见义勇为先进分子',
        recipient: '冯十',
        kind: 'person',
        about: '救起落水者',
        awarded: '2021-05-01',
      },
      { title: '节水小卫士', recipient: '王小明', kind: 'person', minor: true, about: '五年级2班' },
    ])
    .execute();
  return { db, desk: await openTestDesk(db, { now }) };
}

describe('registers as sheets', () => {
  it('come back as they left, and fill an empty register to the same', async () => {
    const from = await opened();
    const to = await openTestDesk(await databases.create(), { now });
    const [source, target] = [await from.desk.as('supervisor'), await to.as('supervisor')];
    for (const register of registers) {
      const table = await exported(from.desk, source, register);
      const own = await preview(source, register, table);
      expect(own.counts, register).toMatchObject({ same: table.length - 1, new: 0, changed: 0, bad: 0 });
      if (register === 'honours') continue;
      const bare = withoutNumbers(table);
      const other = await preview(target, register, bare);
      expect(other.counts.bad, JSON.stringify(other.rows)).toBe(0);
      await take(target, register, other.token);
      const back = withoutNumbers(await exported(to, target, register));
      expect(sorted(carried(back)), register).toEqual(sorted(carried(bare)));
    }
    await from.desk.close();
    await to.close();
  });

  it('keep a pupil masked both ways', async () => {
    const { db, desk } = await opened();
    const supervisor = await desk.as('supervisor');
    const [head = [], ...rows] = await exported(desk, supervisor, 'honours');
    const pupil = rows.find((cells) => cells.includes('节水小卫士')) ?? [];
    expect(pupil).toContain('王××');
    expect(rows.flat().join()).not.toMatch(/王小明|五年级/);
    const by = head.indexOf('授予单位');
    const changed = pupil.map((cell, at) => (at === by ? '区水利局' : cell));
    const judged = await preview(supervisor, 'honours', [head, changed, ['', ...pupil.slice(1)]]);
    expect(judged.rows.map(({ state }) => state)).toEqual(['changed', 'bad']);
    await take(supervisor, 'honours', judged.token);
    expect(
      await db
        .selectFrom('honour')
        .select(['recipient', 'about', 'by_name'])
        .where('minor', '=', true)
        .execute(),
    ).toEqual([{ recipient: '王小明', about: '五年级2班', by_name: '区水利局' }]);
    await desk.close();
  });

  it('judge each row: parents of the same file, who hangs on a returned row, circles, other people’s units', async () => {
    const { db, desk } = await opened();
    const editor = await desk.as('editor');
    const head = ['编号', '名称', '类别', '上级', '止', '承接单位'];
    const judged = await preview(editor, 'organisations', [
      head,
      ['', '区河湖中心', '其他单位', '区河湖局', '', ''],
      ['', '区河湖局', '部门', '区水利局', '', ''],
      ['', '区水文站', '其他单位', '区测绘所', '', ''],
      ['', '区测绘所', '不知道', '', '', ''],
      ['water', '区水利局', '部门', '区河湖中心', '', ''],
      ['nobody', '区税务所', '部门', '', '', ''],
      ['finance', '区财政局', '部门', '', '', '区水利局'],
    ]);
    expect(judged.rows.map(({ state, reasons }) => reasons[0]?.message ?? state)).toEqual([
      'new',
      'new',
      '上级：要新增它的那一行被退回了，请先改好那一行',
      expect.stringContaining('没有“不知道”这一项'),
      '上级：它现在归这一条管，不能反过来作上级',
      expect.stringContaining('没有编号是“nobody”的一条'),
      '止：写了承接单位，没有写最后一日',
    ]);
    await take(editor, 'organisations', judged.token);
    const stored = await db
      .selectFrom('organisation')
      .select(['name', 'parent_id'])
      .where('origin', '=', 'imported')
      .orderBy('name')
      .execute();
    expect(stored).toEqual([
      { name: '区河湖中心', parent_id: 'named/区河湖局' },
      { name: '区河湖局', parent_id: 'water' },
    ]);
    const officer = await desk.as('officer', 'finance');
    const posts = await preview(officer, 'posts', [
      ['单位', '职务'],
      ['区财政局', '总会计师'],
      ['区水利局', '总工程师'],
    ]);
    expect(posts.rows.map(({ state }) => state)).toEqual(['new', 'bad']);
    await desk.close();
  });
});

/** Without what no file can carry: the printed places that an entry was read from. */
const carried = (table: Table): Table => {
  const evidence = table[0]?.indexOf('依据') ?? -1;
  return evidence < 0 ? table : table.map((cells) => cells.filter((_, at) => at !== evidence));
};

const sorted = (table: Table): readonly string[] => table.map((cells) => cells.join('\t')).sort();
