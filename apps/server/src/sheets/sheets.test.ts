import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeOther, { type SheetData } from 'write-excel-file/node';
import type { Column, Values } from './column.ts';
import { sheetOf } from './column.ts';
import { identityOf, judgeInTurns, judgeRows } from './judge.ts';
import { nearestName } from './nearest.ts';
import { readAside } from './read-aside.ts';
import { readSheet } from './read-sheet.ts';
import { writeRejects } from './rejects.ts';
import type { Sheet } from './sheet.ts';
import { writeSheet, writeTemplate } from './write-sheet.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, name = '表.xlsx'): Promise<Sheet> {
  const outcome = await readSheet(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.sheet;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const outcome = await readSheet(bytes, '表');
  return outcome.ok ? 'read' : outcome.problem.code;
}

const cellsOf = (sheet: Sheet) => sheet.tabs.map(({ rows }) => rows.map(({ cells }) => cells));

/** A workbook made by another program than ours. */
async function byAnother(data: SheetData): Promise<Uint8Array> {
  return writeOther(data).toBuffer();
}

/** A workbook whose first tab is this XML. */
async function withSheetXml(xml: string): Promise<Uint8Array> {
  const parts = unzipSync(await byAnother([[{ value: 'a' }]]));
  const path = Object.keys(parts).find((name) => /worksheets\/sheet1\.xml$/.test(name)) ?? '';
  const whole = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</worksheet>`;
  return zipSync({ ...parts, [path]: strToU8(whole) });
}

const lifts = sheetOf({
  title: '电梯',
  identity: ['code'],
  columns: [
    { key: 'code', title: '设备代码', aliases: ['代码'], kind: 'text', required: true },
    { key: 'unit', title: '使用单位', kind: 'unit' },
    { key: 'since', title: '投用日期', kind: 'date', required: true },
    { key: 'floors', title: '层数', kind: 'integer', min: 2, max: 200 },
    {
      key: 'use',
      title: '用途',
      kind: 'choice',
      choices: [
        { value: 'home', title: '住宅' },
        { value: 'shop', title: '商场' },
      ],
    },
    { key: 'cost', title: '造价（万元）', kind: 'money', unit: '万元' },
    { key: 'rate', title: '合格率', kind: 'share', min: 0, max: 1 },
  ],
});
const units = [
  { id: 'finance', name: '区财政局', aliases: ['财政局'] },
  { id: 'market', name: '区市场监管局', aliases: [] },
];

describe('a sheet is read', () => {
  it('from a workbook of another program: dates as civil dates, numbers as text, nothing rounded away', async () => {
    const sheet = await read(
      await byAnother([
        [{ value: '日期' }, { value: '数' }, { value: '率' }, { value: '文字' }],
        [
          { value: new Date('2020-02-29T00:00:00Z'), type: Date, format: 'yyyy/mm/dd' },
          { value: 0.1 + 0.2, type: Number },
          { value: 0.5, type: Number, format: '0%' },
          { value: ' 0012 ', type: String },
        ],
        [
          { value: new Date('2020-03-15T18:00:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' },
          { value: 0.0000001, type: Number },
          { value: true, type: Boolean },
          { value: '510222199001010011', type: String },
        ],
      ]),
    );
    expect(cellsOf(sheet)).toEqual([
      [
        ['日期', '数', '率', '文字'],
        ['2020-02-29', '0.3', '0.5', '0012'],
        ['2020-03-15 18:00', '0.0000001', '是', '510222199001010011'],
      ],
    ]);
  });

  it('with merged cells repeated, formulas as their values, errors kept, empty rows left out, lines as in Excel', async () => {
    const sheet = await read(
      await withSheetXml(`<sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>某某表</t></is></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><r><t>甲</t></r><r><t>镇</t></r></is></c><c r="B4"><f>1+1</f><v>2</v></c></row>
        <row r="5"><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>
        <mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>`),
    );
    expect(sheet.tabs[0]?.rows).toMatchObject([
      { line: 1 },
      { line: 4, cells: ['甲镇', '2'] },
      { line: 5, cells: ['甲镇', '#DIV/0!'] },
    ]);
  });

  it.each([
    ['UTF-8', utf8('名称,数\r\n"甲,乙",1\r\n')],
    ['UTF-8 with a mark', utf8('\u{feff}名称,数\n"甲,乙",1')],
    ['UTF-16', Buffer.from('\u{feff}名称\t数\n甲,乙\t1\n', 'utf16le')],
    [
      'GB18030',
      Uint8Array.from([
        0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xfd, 0x0a, 0x22, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2, 0x22, 0x2c, 0x31,
      ]),
    ],
  ])('from CSV in %s', async (_encoding, bytes) => {
    expect(cellsOf(await read(bytes, '表.csv'))).toEqual([
      [
        ['名称', '数'],
        ['甲,乙', '1'],
      ],
    ]);
  });

  it('comes back as it was written, in both formats', async () => {
    // A cell is trimmed, and CSV has no way to tell a line break from another.
    const text = fc
      .string({ unit: fc.constantFrom(...'甲乙a1=+-@\',"；\t 。#{𠀀') })
      .map((cell) => cell.trim())
      .filter((cell) => !/^#|^[\t]/.test(cell));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('xlsx' as const, 'csv' as const),
        async (rows, format) => {
          const columns = ['甲', '乙', '丙'].map((title) => ({ title }));
          const bytes = await writeSheet(columns, rows, { title: '表', format });
          const back = (await read(bytes)).tabs[0]?.rows
            .slice(1)
            .map(({ cells }) => [0, 1, 2].map((at) => cells[at] ?? ''));
          expect(back).toEqual(rows.filter((row) => row.some((cell) => cell !== '')));
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('a hostile file is refused in words', () => {
  it.each([
    ['nothing', new Uint8Array(), 'sheet-empty'],
    ['a document', utf8('%PDF-1.7 …'), 'sheet-unknown'],
    [
      'a web page that calls itself .xls',
      utf8('<html><table><tr><td>1</td></tr></table></html>'),
      'sheet-unknown',
    ],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'sheet-damaged'],
    ['another archive', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'sheet-unknown'],
    ['bytes', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 193) % 256), 'sheet-encoding'],
    ['rows without end', utf8('a,b\n'.repeat(50_002)), 'sheet-too-many-rows'],
  ])('%s', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('a bomb is not unpacked', async () => {
    const parts = unzipSync(await byAnother([[{ value: 'a' }]]));
    const bomb = zipSync(
      { ...parts, 'xl/sharedStrings.xml': new Uint8Array(120 * 1024 * 1024) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toBe('sheet-too-large');
  });

  it('cells far out and regions without end cost nothing', async () => {
    const far = await withSheetXml(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
    );
    expect(cellsOf(await read(far))).toEqual([[expect.arrayContaining(['1'])]]);
    const rows = Array.from(
      { length: 3_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    );
    const merged = await withSheetXml(
      `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    );
    expect(await refusal(merged)).toBe('sheet-too-large');
  });

  it('an entity is not followed', async () => {
    const parts = unzipSync(await byAnother([[{ value: '甲' }]]));
    const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
      .replace(/(<sst)/, `${entity}$1`)
      .replace('甲', '&e;');
    const outcome = await readSheet(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings) }), '表');
    expect(JSON.stringify(outcome)).not.toMatch(/root|localhost/);
  });

  it('a formula in a CSV file that we write is only text', async () => {
    const bytes = await writeSheet([{ title: '名' }], [['=HYPERLINK("x")'], ['+1-1'], ['-5'], ['@a']], {
      title: '表',
      format: 'csv',
    });
    expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
      '名',
      '"\'=HYPERLINK(""x"")"',
      "'+1-1",
      '-5',
      "'@a",
    ]);
  });
});

describe('rows are judged', () => {
  const judge = async (lines: string, stored?: ReadonlyMap<string, Values>) =>
    judgeRows(await read(utf8(lines), '表.csv'), lifts, {
      units,
      ...(stored === undefined ? {} : { stored }),
    });

  it('each cell by its column, with the reason in words', async () => {
    const { rows } = await judge(
      `2022年电梯登记表,,,,,,
       序号,设备代码,使用单位,投用日期,层数,用途,造价（万元）,合格率
       1,A1,财政局,2020年1月16日,12,住宅,12.5,95%
       2,A2,区市场监督管理局,2021-02-30,1,住房,十万,150
       3,,区财政局,2021.3,20.5,体育馆,0.0000001,0.4
       4,A4,,43846,,,"1,200万元",`.replace(/^ +/gm, ''),
    );
    expect(rows[0]).toMatchObject({
      state: 'new',
      values: {
        code: 'A1',
        unit: 'finance',
        since: '2020-01-16',
        floors: 12,
        use: 'home',
        cost: 12_500_000,
        rate: 0.95,
      },
    });
    const reasons = rows.map((row) => (row.state === 'bad' ? row.reasons.map(({ message }) => message) : []));
    expect(reasons[1]).toEqual([
      '使用单位：机构名录里没有“区市场监督管理局”，是不是“区市场监管局”',
      '投用日期：没有2021年2月30日这一天',
      '层数：小于 2',
      '用途：没有“住房”这一项，可填：住宅、商场',
      '造价（万元）：“十万”不是金额，最多到分',
      '合格率：“150”分不清是倍数还是百分数，请写上 %',
    ]);
    expect(reasons[2]).toEqual([
      '设备代码：没有填',
      '投用日期：“2021.3”没有写到日',
      '层数：“20.5”不是整数',
      '用途：没有“体育馆”这一项，可填：住宅、商场',
      '造价（万元）：“0.0000001”不是金额，最多到分',
    ]);
    expect(rows[3]).toMatchObject({
      state: 'new',
      values: { since: '2020-01-16', cost: 1_200_000_000, unit: null },
    });
  });

  it('against each other and against what is stored, with before and after; a column left out keeps its value', async () => {
    const values = {
      code: 'A1',
      unit: 'finance',
      since: '2020-01-16',
      floors: 12,
      use: 'home',
      cost: null,
      rate: null,
    };
    const stored = new Map([
      [identityOf(lifts, values) ?? '', values],
      [identityOf(lifts, { code: 'A2' }) ?? '', { ...values, code: 'A2' }],
    ]);
    const { rows } = await judge(
      '代码,投用日期,层数\nA1,2020-01-16,12\nA2,2020-01-16,13\nA3,2020-01-16,4\nA3,2020-01-17,4',
      stored,
    );
    expect(rows).toMatchObject([
      { state: 'same' },
      {
        state: 'changed',
        changes: [{ column: 'floors', before: 12, after: 13 }],
        values: { unit: 'finance', floors: 13 },
      },
      { state: 'new' },
      { state: 'bad', reasons: [{ message: '与第 4 行重复（设备代码相同）' }] },
    ]);
  });

  it('not at all where the columns are not the ones, with the nearest title proposed', async () => {
    const { rows, problems } = await judge('设备代号,投用日期,颜色\nA1,2020-01-16,红');
    expect(problems.map(({ message }) => message)).toEqual([
      '不认识“设备代号”这一列，是不是“设备代码”',
      '不认识“颜色”这一列，没有读入',
      '缺少“设备代码”这一列',
    ]);
    expect(rows).toMatchObject([{ state: 'bad', reasons: [{ message: '缺少“设备代码”这一列' }] }]);
    expect((await judge('甲,乙\n1,2')).header).toBeNull();
  });

  it('ten thousand of them, and the returned ones come back with their reasons and can be handed in again', async () => {
    const columns = lifts.columns.map(({ title }) => ({ title }));
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      `D${at}`,
      at % 10 === 0 ? '区财征局' : '区财政局',
      '2020-01-16',
      String(2 + (at % 30)),
      '住宅',
      '1',
      '50%',
    ]);
    const judged = judgeRows(
      await read(await writeSheet(columns, rows, { title: '电梯', format: 'xlsx' })),
      lifts,
      { units },
    );
    expect(judged.rows.filter(({ state }) => state === 'new')).toHaveLength(9_000);
    const rejects = await read(await writeRejects(judged));
    expect(rejects.tabs[0]?.rows).toHaveLength(1_001);
    expect(rejects.tabs[0]?.rows[1]?.cells.slice(0, 3)).toEqual([
      '使用单位：机构名录里没有“区财征局”，是不是“区财政局”',
      'D0',
      '区财征局',
    ]);
    const again = judgeRows(rejects, lifts, {
      units: [...units, { id: 'x', name: '区财征局', aliases: [] }],
    });
    expect(again.problems).toEqual([]);
    expect(again.rows.every(({ state }) => state === 'new')).toBe(true);
  });

  it('beside everything else: reading in a thread, judging in turns, with the same outcome', async () => {
    const lines = ['代码,使用单位,投用日期'];
    for (let at = 1; at <= 20_000; at += 1) lines.push(`E${at},没有这个局${at % 9},2024-01-02`);
    const bytes = utf8(lines.join('\n'));
    const aside = await readAside(bytes, '表.csv');
    expect(aside).toEqual(await readSheet(bytes, '表.csv'));
    expect(await readAside(utf8('%PDF-1.7'), '表.xlsx')).toMatchObject({ ok: false });
    const long = utf8(['编号', ...Array.from({ length: 100_000 }, (_, at) => `E${at}`)].join('\n'));
    expect(await readAside(long, '表.csv')).toMatchObject({
      ok: false,
      problem: { code: 'sheet-too-many-rows', message: expect.stringContaining('超过 50000 行') },
    });
    if (!aside.ok) throw new Error(aside.problem.message);
    let others = 0;
    let judging = true;
    const work = () => {
      others += 1;
      if (judging) setImmediate(work);
    };
    setImmediate(work);
    const judged = await judgeInTurns(aside.sheet, lifts, { units });
    judging = false;
    expect(judged).toEqual(judgeRows(aside.sheet, lifts, { units }));
    expect(others).toBeGreaterThan(0);
  });

  it('a template asks for what is judged: filled in with its own choices it is good', async () => {
    const template = await read(await writeTemplate('电梯', lifts.columns));
    expect(template.tabs[0]?.rows[0]?.cells).toEqual(lifts.columns.map(({ title }) => title));
    expect(template.tabs[1]?.rows[4]?.cells[0]).toBe('用途：可不填；住宅、商场');
  });
});

describe('a cell says the same after it was printed', () => {
  it.each<[Partial<Column> & Pick<Column, 'kind'>, fc.Arbitrary<unknown>]>([
    [{ kind: 'money' }, fc.maxSafeInteger()],
    [{ kind: 'money', unit: '万元' }, fc.maxSafeInteger()],
    [{ kind: 'integer' }, fc.maxSafeInteger()],
    [{ kind: 'share' }, fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100_000)],
  ])('%o', async (column, values) => {
    const { printValue } = await import('./print-value.ts');
    const { readCell, unitNames } = await import('./read-cell.ts');
    const whole: Column = { key: 'a', title: 'a', ...column };
    fc.assert(
      fc.property(values, (value) => {
        if (typeof value !== 'number') return;
        expect(readCell(whole, printValue(whole, value), unitNames([]))).toEqual({
          ok: true,
          value: value === 0 ? 0 : value,
        });
      }),
    );
  });
});

describe('the nearest name', () => {
  it.each([
    ['区财征局', '区财政局'],
    ['区市场监督管理局', '区市场监管局'],
    ['横山', null],
    ['税务', null],
  ])('of %s is %s', (written, name) => {
    expect(nearestName(written, ['区财政局', '区市场监管局', '古南街道'])).toBe(name);
  });
});
