import { describe, expect, test } from 'vitest';
import { readLines } from '../source/lines.ts';
import { readNews } from './foreword.ts';
import { readFront } from './front.ts';

const read = (text: string) => readFront(text, readLines(text));

describe('the cover', () => {
  test.each([
    ['某市甲区人民政府公报\n2019年第11期(总第93期)\n2019年12月10日出版', 2019, 11, 93, '2019-12-10'],
    [
      '某市甲区人民政府公报\n2022 年第 5 期（总第 123 期）\n2022 年 6 月 10 日出版',
      2022,
      5,
      123,
      '2022-06-10',
    ],
    ['某县人民政府公报\n二〇二三年第二期\n总第十八期\n二〇二三年六月三十日', 2023, 2, 18, '2023-06-30'],
    ['某县人民政府公报2023年第2期（总第18期）', 2023, 2, 18, null],
    ['某州人民政府公报\n2024年\n第3期\n总第211期\n季刊　2024年9月30日出版', 2024, 3, 211, '2024-09-30'],
  ])('%s', (text, year, number, totalNumber, published) => {
    expect(read(text).issue).toMatchObject({ year, number, totalNumber, published });
  });
});

describe('the contents', () => {
  const entries = (text: string) =>
    read(text).entries.map(({ section, title, page }) => [section, title, page]);
  test('pages before the titles', () => {
    expect(
      entries(
        '目 录\n\n卷首语\n\n- 1 守土有责\n\n某市甲区人民政府文件\n\n- 4 关于甲的通知\n16 关于2020年乙的决定\n\n政务要闻\n\n- 40 △丙镇新貌',
      ),
    ).toEqual([
      ['卷首语', '守土有责', 1],
      ['某市甲区人民政府文件', '关于甲的通知', 4],
      ['某市甲区人民政府文件', '关于2020年乙的决定', 16],
      ['政务要闻', '丙镇新貌', 40],
    ]);
  });
  test('pages behind the titles, after dots or in brackets, titles over two lines', () => {
    expect(
      entries(
        '目　　录\n【县政府令】\n某县公路管理办法…………（1）\n【县政府文件】\n某县人民政府关于加快某某产业\n高质量发展的意见 ........ 6\n关于丙的批复\t10',
      ),
    ).toEqual([
      ['县政府令', '某县公路管理办法', 1],
      ['县政府文件', '某县人民政府关于加快某某产业高质量发展的意见', 6],
      ['县政府文件', '关于丙的批复', 10],
    ]);
  });
  test('numbers of documents behind the titles, dots and pages on lines of their own', () => {
    expect(
      entries(
        [
          '目录',
          '州政府文件',
          '某州人民政府关于印发《某州牧区道',
          '路管理规定》的通知',
          '某政规〔2024〕2号 ……………',
          '… 3',
          '某州人民政府关于划定区域的通告某政通〔2024〕1号 …… 9',
          '州政府办公室文件',
          '某州人民政府办公室关于甲的通知（某政办函〔2024〕33号）…… 11',
        ].join('\n'),
      ),
    ).toEqual([
      ['州政府文件', '某州人民政府关于印发《某州牧区道路管理规定》的通知', 3],
      ['州政府文件', '某州人民政府关于划定区域的通告', 9],
      ['州政府办公室文件', '某州人民政府办公室关于甲的通知', 11],
    ]);
  });
});

test('the imprint, wherever its lines stand', () => {
  const { imprint } = read(
    '目录\n1 序言\n主管单位:某市甲区人民政府\n编辑出版：公报室\n地 址：中山路1号\n邮编:400000\n传达政令 宣传政策\n编辑委员会\n顾问 张三\n副主任 李四 王五\n赵六 孙七\n责任编辑 周八\n联系电话:(023)48650000\n某市甲区政府公众信息网:<http://www.example.cn>\n内准印字号:NO.1\n指导工作 服务社会',
  );
  expect(imprint).toMatchObject({
    sponsor: '某市甲区人民政府',
    publisher: '公报室',
    address: '中山路1号',
    postcode: '400000',
    phone: '(023)48650000',
    website: 'http://www.example.cn',
    licence: 'NO.1',
    mottoes: ['传达政令 宣传政策', '指导工作 服务社会'],
    editors: [
      { role: '顾问', names: ['张三'] },
      { role: '副主任', names: ['李四', '王五', '赵六', '孙七'] },
      { role: '责任编辑', names: ['周八'] },
    ],
  });
});

test('a title that stands behind the last entry is no section', () => {
  const { entries, foreword } = read(
    '目录\n卷首语\n1 把小事办好\n某区政府文件\n4 关于甲的通知\n主办：某区人民政府\n主编：何静\n编辑：唐舟\n\n把小事办好\n\n某区日报2024年4月18日\n\n清晨六点半，街道的灯亮了起来，值班的志愿者一边淘米一边把当天的菜单抄在黑板上，两荤两素一汤十二元，八十岁以上的老人八元，一年三百六十五天，天天如此。',
  );
  expect(entries.map((entry) => entry.section)).toEqual(['卷首语', '某区政府文件']);
  expect(foreword).toMatchObject({ title: '把小事办好', source: '某区日报', sourceDate: '2024-04-18' });
  expect(foreword?.body).toHaveLength(1);
});

test('the foreword with its source', () => {
  const { foreword } = read(
    '守土有责 守土有方\n\n《人民日报》(2020年03月16日 01版)\n\n疾风知劲草，板荡识诚臣。夺取胜利，是对广大干部的重大考验，既考验敢于斗争的勇气，又考验善于斗争的本领，更考验能不能站得稳。\n\n某市甲区人民政府公报\n2020年第3期',
  );
  expect(foreword).toMatchObject({
    title: '守土有责 守土有方',
    source: '人民日报',
    sourceDate: '2020-03-16',
  });
  expect(foreword?.body).toHaveLength(1);
});

test('news without marks and without a contents page', () => {
  const long =
    '该镇为辖区三十六个老旧小区各绘制一张管理图，列出问题、责任、办结三张清单，今年一季度共收到居民反映二百余件。';
  const text = `政务要闻\n\n甲镇管好老旧小区\n\n${long}\n\n乙镇早熟梨上市\n\n${long}`;
  expect(readNews(text, readLines(text), [], 0).news.map((item) => item.title)).toEqual([
    '甲镇管好老旧小区',
    '乙镇早熟梨上市',
  ]);
});
