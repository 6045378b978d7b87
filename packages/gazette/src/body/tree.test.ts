import { describe, expect, test } from 'vitest';
import type { Node } from '../model/node.ts';
import { readLines } from '../source/lines.ts';
import { uniqueIds } from './eid.ts';
import { buildBody } from './tree.ts';

/** The tree of a text, a line a node: id, heading in «», text. */
function outline(text: string, style: 'numbered' | 'prose' = 'numbered'): string[] {
  const show = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) => [
      [node.id, node.heading === null ? '' : `«${node.heading}»`, node.text]
        .filter((part) => part !== '')
        .join(' '),
      ...show(node.children),
    ]);
  return show(buildBody(text, readLines(text), '', uniqueIds(), style).nodes);
}

describe('the tree of a body', () => {
  test('articles count through their chapters; what is not numbered is a paragraph; items lie in theirs', () => {
    expect(
      outline(
        '第一章 总 则\n第一条 为了规范，制定本办法。\n第二章 条 件\n第二条 申请人应当：\n（一）守法；\n1.有登记；\n2.无处罚。\n（二）有场所。\n逾期不候。\n第三条 略。',
      ),
    ).toEqual([
      'chp_1 «总则»',
      'art_1',
      'art_1__para_1 为了规范，制定本办法。',
      'chp_2 «条件»',
      'art_2',
      'art_2__para_1 申请人应当：',
      'art_2__para_1__item_1 守法；',
      'art_2__para_1__item_1__subitem_1 有登记；',
      'art_2__para_1__item_1__subitem_2 无处罚。',
      'art_2__para_1__item_2 有场所。',
      'art_2__para_2 逾期不候。',
      'art_3',
      'art_3__para_1 略。',
    ]);
  });

  test('a short first sentence is a heading; a whole sentence with nothing under it is not', () => {
    expect(
      outline(
        '一、工作目标\n（一）健全机制。区财政局牵头办理。\n（二）加强监督。\n1.每月检查。\n二、具体事项\n（一）办结即止。',
      ),
    ).toEqual([
      'point_1 «工作目标»',
      'point_1__subpoint_1 «健全机制» 区财政局牵头办理。',
      'point_1__subpoint_2 «加强监督»',
      'point_1__subpoint_2__entry_1 每月检查。',
      'point_2 «具体事项»',
      'point_2__subpoint_1 办结即止。',
    ]);
  });

  test('a long first sentence is a heading too, unless it orders somebody to do something', () => {
    expect(
      outline(
        '1.围绕易涝点位、老旧管网和地下空间,系统推进城区排水防涝能力提升。逐点建账。\n2.各街镇要在主汛期到来之前完成辖区内全部老旧排水管网和低洼点位清淤工作。逐点建账。',
      ),
    ).toEqual([
      'entry_1 «围绕易涝点位、老旧管网和地下空间,系统推进城区排水防涝能力提升» 逐点建账。',
      'entry_2 各街镇要在主汛期到来之前完成辖区内全部老旧排水管网和低洼点位清淤工作。逐点建账。',
    ]);
  });

  test('an abbreviation given in passing makes no sentence long', () => {
    expect(
      outline(
        '1.用好区城市排水防涝应急抢险专项工作领导小组办公室（以下简称区排涝办）平台。逐点建账。\n2.用好区城市排水防涝应急抢险专项工作领导小组办公室和各街镇排水管理站两级的平台。逐点建账。',
      ),
    ).toEqual([
      'entry_1 «用好区城市排水防涝应急抢险专项工作领导小组办公室（以下简称区排涝办）平台» 逐点建账。',
      'entry_2 用好区城市排水防涝应急抢险专项工作领导小组办公室和各街镇排水管理站两级的平台。逐点建账。',
    ]);
  });

  test('a name with a figure in it may be a heading, a figure with its unit says something', () => {
    expect(
      outline(
        '（一）推广5G应用。建成示范点。\n（二）本年建成3个站。逐站验收。\n（三）2020年6月30日前。全部完成。',
      ),
    ).toEqual([
      'subpoint_1 «推广5G应用» 建成示范点。',
      'subpoint_2 本年建成3个站。逐站验收。',
      'subpoint_3 2020年6月30日前。全部完成。',
    ]);
  });

  test('a long sentence with a stop heads what is under it, and is text where nothing is', () => {
    const sentence = '重大项目的集中实施和全县经济社会的持续发展为各乡镇的有关工作提供了新的契机和保障';
    expect(outline(`（一）机遇\n1.${sentence}。\n随着项目推进，条件改善。\n2.${sentence}。`)).toEqual([
      'subpoint_1 «机遇»',
      `subpoint_1__entry_1 «${sentence}»`,
      'subpoint_1__entry_1__block_1 随着项目推进，条件改善。',
      `subpoint_1__entry_2 ${sentence}。`,
    ]);
  });

  test('a unit on a line of its own heads what follows, so that numbering may start again', () => {
    expect(
      outline('（一）活动组\n区文旅委：\n1.统筹活动；\n2.收集资料。\n区公安局：\n1.审查方案。\n（二）宣传组'),
    ).toEqual([
      'subpoint_1 «活动组»',
      'subpoint_1__block_1 区文旅委：',
      'subpoint_1__block_1__entry_1 统筹活动；',
      'subpoint_1__block_1__entry_2 收集资料。',
      'subpoint_1__block_2 区公安局：',
      'subpoint_1__block_2__entry_1 审查方案。',
      'subpoint_2 «宣传组»',
    ]);
  });

  test('a number printed twice keeps its first address and gets a second', () => {
    expect(outline('四、工作步骤\n四、工作要求\n六、附件')).toEqual([
      'point_4 «工作步骤»',
      'point_4-2 «工作要求»',
      'point_6 «附件»',
    ]);
  });

  test('ids do not change when a neighbour does', () => {
    const before = outline('一、甲\n二、乙\n（一）丙；\n三、丁');
    const after = outline('一、甲改写得长一些\n新增一段没有编号的话。\n二、乙\n（一）丙；\n三、丁');
    expect(after).toEqual(expect.arrayContaining(before.filter((line) => !line.startsWith('point_1'))));
  });

  test('a sentence cut by a page or by blank lines is whole again', () => {
    const cut =
      '（一）区城市管理局要会同有关部门对辖区内的占道经营行为进行全面的排查并且建立清晰的工作\n\n\n\n台账，逐一整改。';
    expect(outline(cut)).toEqual([
      'subpoint_1 区城市管理局要会同有关部门对辖区内的占道经营行为进行全面的排查并且建立清晰的工作台账，逐一整改。',
    ]);
  });

  test('a running head in pinyin between the two halves is passed over', () => {
    const cut =
      '对经营场所进行全面的排查并且建立清晰的工作台账，逐一整改，对整改不到位的依照规定处理并定期\n\nXianRenMinZhengFuGongBao\n\n通报。';
    expect(outline(cut)).toEqual([
      'block_1 对经营场所进行全面的排查并且建立清晰的工作台账，逐一整改，对整改不到位的依照规定处理并定期通报。',
    ]);
  });

  test('short lines and labelled lines are not joined', () => {
    expect(
      outline(
        '1.迎新登高活动暨全民健身系列活动启动仪式以及配套的民俗文化展演和本地特色农产品展销\n时间：2019年12月\n地点：城区',
      ),
    ).toEqual([
      'entry_1 «迎新登高活动暨全民健身系列活动启动仪式以及配套的民俗文化展演和本地特色农产品展销»',
      'entry_1__block_1 时间：2019年12月',
      'entry_1__block_2 地点：城区',
    ]);
  });

  test('特此通知 closes the whole, not the last point', () => {
    expect(outline('一、时间\n即日起。\n特此通知。').at(-1)).toBe('block_1 特此通知。');
  });

  test('name lists carry their role down', () => {
    const { nodes } = (() => {
      const text = '组 长：王 某 区委副书记\n副组长：李某某 副区长\n赵 某 区财政局局长\n办公室设在区财政局。';
      return buildBody(text, readLines(text), '', uniqueIds());
    })();
    expect(nodes.map((node) => ('member' in node ? node.member : undefined))).toEqual([
      { role: '组长', name: '王某', post: '区委副书记' },
      { role: '副组长', name: '李某某', post: '副区长' },
      { role: '副组长', name: '赵某', post: '区财政局局长' },
      undefined,
    ]);
  });

  test('seats run together on one line are one seat each, where a post ends and the next name begins', () => {
    const joined = (text: string) => {
      const { nodes } = buildBody(text, readLines(text), '', uniqueIds());
      return nodes.map((node) => [
        'member' in node ? `${node.member?.role}|${node.member?.name}|${node.member?.post}` : node.text,
        text.slice(node.span.start, node.span.end),
      ]);
    };
    expect(
      joined(
        '成 员:陈 明 区教委副主任、区招考中心主任王小红 区财政局局长李 立 区司法局副局长\n赵 一 区教委主任',
      ),
    ).toEqual([
      ['成员|陈明|区教委副主任、区招考中心主任', '成 员:陈 明 区教委副主任、区招考中心主任'],
      ['成员|王小红|区财政局局长', '王小红 区财政局局长'],
      ['成员|李立|区司法局副局长', '李 立 区司法局副局长'],
      ['成员|赵一|区教委主任', '赵 一 区教委主任'],
    ]);
    for (const one of [
      '成 员:陈 明 区委宣传部副部长(挂职)、区融媒体中心党组书记、主任',
      '成 员:陈 明 区发展改革委副书记金融办 主任',
      '成 员:陈 明 区公安局局长高级 工程师',
    ])
      expect(joined(one)).toHaveLength(1);
  });

  test('prose is not numbered', () => {
    expect(outline('——题记\n一、其一', 'prose')).toEqual(['block_1 ——题记', 'block_2 一、其一']);
  });
});
