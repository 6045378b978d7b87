import { describe, expect, test } from 'vitest';
import { readMarker } from './marker.ts';

/** Paragraph → style, number as printed, its value. */
const EXAMPLES: readonly [string, string, string, number][] = [
  ['第一章 总 则', 'chapter', '第一章', 1],
  ['第十二节 附加', 'section', '第十二节', 12],
  ['第二十一条 本办法自印发之日起施行。', 'article', '第二十一条', 21],
  ['第 八 条 申请人应当', 'article', '第八条', 8],
  ['第105条 略', 'article', '第105条', 105],
  ['第三条之一 增补', 'article', '第三条之一', 3],
  ['一、总体要求', 'chinese', '一、', 1],
  ['十一、保障措施', 'chinese', '十一、', 11],
  ['（三）加强领导。', 'chinese-bracket', '（三）', 3],
  ['(十二)区财政局', 'chinese-bracket', '(十二)', 12],
  ['1.建立台账', 'arabic', '1.', 1],
  ['2、改厕', 'arabic', '2、', 2],
  ['3．全角点', 'arabic', '3．', 3],
  ['1.2019年迎新活动', 'arabic', '1.', 1],
  ['（4）具体', 'arabic-bracket', '（4）', 4],
  ['⑵列表', 'arabic-bracket', '⑵', 2],
  ['③其他', 'circle', '③', 3],
  ['二是目标审核。', 'ordinal-run', '二是', 2],
  ['——坚持统筹', 'dash', '——', 0],
];

/** What begins like a number and is none. */
const PLAIN = [
  '第八条规定的情形',
  '第三条、第四条所列事项',
  '第二季度',
  '第七次全国人口普查',
  '一般公共预算',
  '三江街道办事处',
  '1.5亿元',
  '2019年11月',
  '（略）',
  '（联系人：某某）',
  '-5度',
  '',
];

describe('the marker of a paragraph', () => {
  test.each(EXAMPLES)('%s', (text, style, num, value) => {
    expect(readMarker(text)).toMatchObject({ style, num, value });
  });
  test.each(PLAIN)('none in %j', (text) => {
    expect(readMarker(text)).toBeNull();
  });
});
