import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { findClause } from './find-clause.ts';

const text = `某某县人民政府办公室文件

某府办发〔2023〕7号

某某县人民政府办公室
关于印发某某县补助办法的通知

各乡镇人民政府：

现将《某某县补助办法》印发给你们，请遵照执行。

某某县人民政府办公室
2023年3月5日

某某县补助办法

第一条 为了鼓励种树，制定本办法。
第二条 补助按下列标准发给：
（一）每株五元；
（二）成片的每株六元。
已领其他补助的不再发给。
第三条 本办法自印发之日起施行。

附件：1.申请表
2.办理流程

附件1
申请表
一、填写说明
（一）姓名
（二）株数

附件2
办理流程
一、受理
二、审核
`;

const document = compile(text).documents[0];

const idOf = (name: string) => {
  if (document === undefined) throw new Error('no document');
  return findClause(document, name)?.nodes.map(({ id }) => id) ?? null;
};

describe('the name of a clause finds its node', () => {
  test.each([
    ['第二条', ['art_2']],
    ['第二条第一款第二项', ['art_2__para_1__item_2']],
    ['第二条第（二）项', ['art_2__para_1__item_2']],
    ['第二条第二款', ['art_2__para_2']],
    ['art_3', ['art_3']],
  ])('%s', (name, ids) => {
    expect(idOf(name)).toEqual(ids);
  });

  test('通知 is the notice before the instrument', () => {
    expect(idOf('通知')?.every((id) => id.startsWith('notice__'))).toBe(true);
    expect(idOf('通知')?.length).toBeGreaterThan(0);
  });

  test('an attachment and a place in it', () => {
    expect(idOf('附件1 一（二）')).toEqual([expect.stringMatching(/point_1__subpoint_2$/u)]);
    expect(idOf('附件2')?.length).toBeGreaterThan(0);
    expect(idOf('附件2 二')).not.toEqual(idOf('附件1 二'));
  });

  test.each(['第九条', '附件7', '附件1 九', '什么', ''])('“%s” is no clause of it', (name) => {
    expect(idOf(name)).toBeNull();
  });
});

test('a number printed twice, and paragraphs without a number', () => {
  const [plan] = compile(`某某县人民政府文件

某府发〔2023〕8号

某某县人民政府
关于做好种树工作的通知

各乡镇人民政府：

一、选好树苗

各乡镇要在二月底以前选好树苗，不得使用病苗。

树苗由县林业站检验，检验不收费用。

二、按时栽种

三月十二日以前栽完。

二、做好管护

每月浇水一次，由村民委员会负责。

某某县人民政府
2023年1月5日
`).documents;
  if (plan === undefined) throw new Error('no document');
  const text = (name: string) =>
    findClause(plan, name)?.nodes.map((node) => node.heading ?? node.text) ?? null;
  expect(text('一第二段')).toEqual(['树苗由县林业站检验，检验不收费用。']);
  expect(text('二')).toEqual(['按时栽种']);
  expect(text('第二个二')).toEqual(['做好管护']);
});
