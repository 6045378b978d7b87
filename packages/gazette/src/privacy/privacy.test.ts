import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableNode, TextNode } from '../model/index.ts';
import { findPersonalData, maskNodes, maskPersonalData } from './index.ts';

const span = { start: 0, end: 0, startLine: 1, endLine: 1 };

describe('personal data', () => {
  it.each([
    ['mobile', '（电话：13912345678）', '（电话：139****5678）'],
    ['mobile', '电话 139 1234 5678', '电话 139 **** 5678'],
    ['mobile', '李某；电话:1391234567', '李某；电话:139****567'],
    ['identity', '身份证号：500222199001011234。', '身份证号：5002**********1234。'],
    ['identity', '号码50022219900101123X', '号码5002**********123X'],
    ['identity', '身份证号码 500222900101123', '身份证号码 5002*******1123'],
    ['contact', '（联系人：王某，联系电话：48670001）', '（联系人：王某，联系电话：******01）'],
    ['contact', '联系人：陈某，电话：(023)48670001', '联系人：陈某，电话：(***)******01'],
    ['contact', '联系人：陈某，邮箱：chen_2000@mail.cn。', '联系人：陈某，邮箱：c***_****@mail.cn。'],
    ['address', '家住烂泥山的李某', '家住×××的李某'],
    ['address', '家住示例区东山街道中山路1号，男', '家住示例区×××××××××，男'],
    ['address', '家庭住址：白石镇河口村3社。', '家庭住址：××××××××。'],
    ['minor', '王烁 示例区第一小学六年级2班学生', '王× 示例区第一小学六年级2班学生'],
    ['minor', '蔡翔秋皓 某中学高二年级 13 班学生', '蔡××× 某中学高二年级 13 班学生'],
    ['minor', '学生张三（男，12岁）落水', '学生张×（男，12岁）落水'],
    ['minor', '落水者：张三（男，12岁）', '落水者：张×（男，12岁）'],
  ])('%s: %s', (kind, text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
    if (text !== masked) expect(findPersonalData(text).map((one) => one.kind)).toEqual([kind]);
  });

  it.each([
    '联系电话：(023)48650000',
    '拨打“12345”热线或 48650001 举报',
    '监督举报电话：023—85880000',
    '家住示例省东山市白石区的村民',
    '总投资13900000000元',
    '编号20191113000012345678',
    '王某 区教委主任',
    '督促中小学校、幼儿园做好学生管理',
    '李某（男，52岁）',
    '建筑面积 1500 平方米，地址不变',
    '现住房面积不足',
    '联系人报区办公室。热线48650001',
    '联系人：王某。报送至公开邮箱。区办邮箱：quban@mail.cn',
    '举报电话：48650001，电子邮箱：jubao@mail.cn',
  ])('stays as printed: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it('masks the mailbox of a named contact beside the number, the next sentence included', () => {
    expect(maskPersonalData('联系人:陈某,电话:48670001。邮箱:30863@qq.com。')).toBe(
      '联系人:陈某,电话:******01。邮箱:3****@qq.com。',
    );
  });

  it('keeps the length of any text, and nothing found overlaps', () => {
    const pieces = fc.constantFrom(
      '联系人',
      '：',
      '王某',
      '13912345678',
      '48670001',
      '家住',
      '示例区',
      '村',
      '，',
      '。',
      ' ',
      '小学',
      '二年级学生',
      '身份证',
      '500222199001011234',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(maskPersonalData(text).length).toBe(text.length);
        let end = 0;
        for (const one of findPersonalData(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.masked.length).toBe(one.end - one.start);
          end = one.end;
        }
        expect(findPersonalData(text).some((one) => one.masked === text.slice(one.start, one.end))).toBe(
          false,
        );
      }),
    );
  });
});

describe('lists of pupils', () => {
  it('masks the name where the school stands in another cell', () => {
    const cell = (text: string) => ({ text, colspan: 1, rowspan: 1, header: false, span });
    const table: TableNode = {
      id: 'tbl_1',
      type: 'table',
      num: null,
      heading: null,
      text: '',
      span,
      children: [],
      rows: [
        { kind: 'header', line: 1, cells: [cell('序号'), cell('姓名'), cell('学校')] },
        { kind: 'data', line: 2, cells: [cell('1'), cell('王小明'), cell('东山小学四年级学生')] },
        { kind: 'data', line: 3, cells: [cell('2'), cell('李大力'), cell('区教委')] },
      ],
    };
    const [masked] = maskNodes([table]);
    expect(masked?.type === 'table' ? masked.rows.map((row) => row.cells[1]?.text) : []).toEqual([
      '姓名',
      '王××',
      '李大力',
    ]);
  });

  it('masks a seat whose post is a school class, in the line too', () => {
    const seat: TextNode = {
      id: 'block_1',
      type: 'block',
      num: null,
      heading: null,
      text: '王 明 东山小学四年级 2 班学生',
      span,
      children: [],
      member: { role: '一等奖', name: '王明', post: '东山小学四年级 2 班学生' },
    };
    const [masked] = maskNodes([seat]);
    expect(masked?.text).toBe('王 × 东山小学四年级 2 班学生');
    expect(masked?.type === 'table' ? null : masked?.member?.name).toBe('王×');
  });

  it('masks the names of a list wherever the document prints them', () => {
    const block = (id: string, text: string): TextNode => ({
      id,
      type: 'block',
      num: null,
      heading: null,
      text,
      span,
      children: [],
    });
    const masked = maskNodes([
      block('block_1', '决定授予王小明等2人荣誉称号。'),
      block('block_2', '王小明 东山小学四年级2班学生'),
      block('block_3', '李大力 区教委主任'),
    ]);
    expect(masked.map((node) => node.text)).toEqual([
      '决定授予王××等2人荣誉称号。',
      '王×× 东山小学四年级2班学生',
      '李大力 区教委主任',
    ]);
  });
});
