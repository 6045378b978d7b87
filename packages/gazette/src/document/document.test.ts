import { describe, expect, test } from 'vitest';
import { readLines } from '../source/lines.ts';
import { readDocument } from './document.ts';

const read = (text: string, inContents: string | null = null) =>
  readDocument(text, readLines(text), 0, () => inContents).document;

const NOTICE = `某市甲区人民政府办公室文件

甲府办发[2021] 7 号

某市甲区人民政府办公室
关于印发甲区共享单车管理办法（试行）的通知

各街道办事处、各镇人民政府，区政府各部门：

《甲区共享单车管理办法（试行）》已经区政府同意，现印发给你们，请遵照执行。

某市甲区人民政府办公室

2021 年 3 月 5 日

（此件公开发布）

甲区共享单车管理办法
（试行）

第一条 为了规范停放，制定本办法。

第二条 本办法自印发之日起施行。

附件：1.停放区设置表
2.企业承诺书（略）

附件 1

停放区
设置表

| 序号 | 地点 |
|--|--|
| 1 | 车站 |

抄送：区委办公室，区人大常委会办公室。

某市甲区人民政府办公室

2021年3月6日印发`;

describe('a notice that encloses a measure', () => {
  const document = read(NOTICE);

  test('its head', () => {
    expect(document).toMatchObject({
      masthead: '某市甲区人民政府办公室文件',
      number: { text: '甲府办发〔2021〕7号', series: '甲府办发', year: 2021, serial: 7 },
      title: '某市甲区人民政府办公室关于印发甲区共享单车管理办法（试行）的通知',
      kind: '通知',
      addressees: ['各街道办事处', '各镇人民政府', '区政府各部门'],
    });
  });

  test('what it encloses, as a part of its own', () => {
    expect(document.instrument).toEqual({ kind: '办法', title: '甲区共享单车管理办法（试行）', trial: true });
    expect(document.body.map((node) => [node.id, node.part])).toEqual([
      ['notice__block_1', 'notice'],
      ['notice__sign_1', 'notice'],
      ['art_1', 'instrument'],
      ['art_2', 'instrument'],
    ]);
  });

  test('its foot', () => {
    expect(document).toMatchObject({
      issuers: ['某市甲区人民政府办公室'],
      signed: '2021-03-05',
      printed: '2021-03-06',
      printer: '某市甲区人民政府办公室',
      copies: ['区委办公室', '区人大常委会办公室'],
      disclosure: 'public',
    });
  });

  test('its attachments: one printed, one announced and left out', () => {
    expect(
      document.attachments.map(({ label, title, omitted, body }) => [label, title, omitted, body.length]),
    ).toEqual([
      ['附件1', '停放区设置表', false, 1],
      ['附件2', '企业承诺书', true, 0],
    ]);
    expect(document.attachments[0]?.body[0]?.id).toBe('att_1__table_1');
  });
});

describe('signatures', () => {
  const sign = (foot: string) => {
    const { issuers, signed } = read(
      `某县人民政府文件\n\n某政发〔2022〕1号\n\n关于有关事项的通知\n\n各乡镇：\n\n请认真落实。\n\n${foot}`,
    );
    return { issuers, signed };
  };
  test.each([
    ['某县人民政府\n二〇二二年十月三十一日', ['某县人民政府'], '2022-10-31'],
    ['某县应急管理局 某县财政局\n2022年6月18日', ['某县应急管理局', '某县财政局'], '2022-06-18'],
    ['某县应急管理局\n某县财政局\n2022年6月18日', ['某县应急管理局', '某县财政局'], '2022-06-18'],
    [
      '某县农村留守儿童关爱保护\n工作联席会议办公室\n（某县民政局代章）\n2022年1月3日',
      ['某县农村留守儿童关爱保护工作联席会议办公室'],
      '2022-01-03',
    ],
    ['某县人民政府\n\n2022 年 2 月 30 日', ['某县人民政府'], null],
  ])('%s', (foot, issuers, signed) => {
    expect(sign(foot)).toEqual({ issuers, signed });
  });
  test('a document without a signature takes its issuer from the title, and no date', () => {
    const document = read(
      '某县卫生局文件\n\n某卫发〔2022〕3号\n\n某县卫生局关于防蚊灭蚊的通知\n\n各乡镇：\n\n请认真落实。',
    );
    expect(document).toMatchObject({ issuers: ['某县卫生局'], signed: null });
  });
});

describe('titles', () => {
  test.each([
    ['某县人民政府\n关于同意设立某园区的批复', '某县人民政府关于同意设立某园区的批复', '批复'],
    [
      '关于废止《某县人民政府办公室\n关于加强某事的通知》的通知',
      '关于废止《某县人民政府办公室关于加强某事的通知》的通知',
      '通知',
    ],
    ['关于印发某计划\n（2020—2022年）的通知', '关于印发某计划（2020—2022年）的通知', '通知'],
    ['某县财政局 关于编报年度报告的\n通 知', '某县财政局关于编报年度报告的通知', '通知'],
  ])('%s', (printed, title, kind) => {
    const document = read(`某县人民政府文件\n某政发〔2022〕1号\n${printed}\n各乡镇：\n请落实。`);
    expect(document).toMatchObject({ title, kind });
  });

  test('a blank that the contents page prints too is part of the title', () => {
    const printed = '某县“三彩画廊 四季花海”活动\n方案的通知';
    const title = read(
      `某县人民政府文件\n某政发〔2022〕1号\n${printed}\n各乡镇：\n请落实。`,
      '某县“三彩画廊 四季花海”活动方案的通知',
    ).title;
    expect(title).toBe('某县“三彩画廊 四季花海”活动方案的通知');
  });
});

describe('what a title encloses', () => {
  test.each([
    ['关于印发甲区消防安全督办约谈实施办法（试行）的通知', '办法'],
    ['关于印发甲区信息化项目管理实施细则的通知', '细则'],
    ['关于印发甲区冬季旅游总体方案的通知', '方案'],
    ['关于印发甲区应急管理“十四五”规划（2021—2025年）的通知', '规划'],
    ['关于印发甲区支持创新若干财政金融政策的通知', '政策'],
    ['关于印发联席会议成员单位职责任务分工的通知', '职责分工'],
    ['关于印发《甲区举报奖励办法》的通知', '办法'],
    ['关于转发市教委减负若干意见的通知', '意见'],
    ['关于做好春节期间有关工作的通知', null],
    ['关于成立某领导小组的通知', null],
  ])('%s', (title, kind) => {
    const document = read(`某县人民政府文件\n某政发〔2022〕1号\n${title}\n各乡镇：\n请落实。`);
    expect(document.instrument?.kind ?? null).toBe(kind);
  });
});
