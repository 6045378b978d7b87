import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { everything } from '../../corpus.testing.ts';
import { registerOfIssue } from '../units/index.ts';
import { type GroupReading, type GroupsReading, type HolderReading, readGroups } from './index.ts';

/** A notice of an invented county with this title and these lines. */
function notice(title: string, ...lines: readonly string[]): GroupsReading {
  const issue = compile(
    [
      '临河县人民政府办公室文件',
      '临府办〔2024〕9号',
      `临河县人民政府办公室${title}`,
      '各乡镇人民政府，县政府各部门：',
      ...lines,
      '临河县人民政府办公室',
      '2024年3月8日',
    ].join('\n\n'),
  );
  const register = registerOfIssue(issue);
  const readings = issue.documents.map((document) => readGroups(document, register));
  return { groups: readings.flatMap(({ groups }) => groups), ends: readings.flatMap(({ ends }) => ends) };
}

function holder(one: HolderReading): string {
  switch (one.type) {
    case 'person':
      return `${one.name} ${one.posts.map(({ organisation, title }) => `${organisation ?? ''}${title}`).join('、')}`.trim();
    case 'post':
      return `${one.post.organisation ?? ''}${one.post.title}`;
    case 'unit':
      return one.rank === null ? one.name : `${one.name}:${one.rank}`;
  }
}
const seats = (group: GroupReading | undefined) =>
  group?.seats.map((seat) => `${seat.role}=${holder(seat.holder)}`) ?? [];
const office = (group: GroupReading | undefined) =>
  group?.office.map((seat) => `${seat.role}=${holder(seat.holder)}`) ?? [];

describe('a group with its list', () => {
  const { groups, ends } = notice(
    '关于成立临河县河道整治工作领导小组的通知',
    '经县政府同意，决定成立临河县河道整治工作领导小组。',
    '一、组成人员',
    '组 长：李 明 县委常委、常务副县长\n副组长：王小红 县政府办公室副主任\n赵 强 县水利局局长\n成 员：钱 二 县财政局副局长\n孙 三 城关镇武装部长、副镇长',
    '领导小组办公室设在县水利局，办公室主任由赵强同志兼任，钱二、孙三同志兼任办公室副主任。',
    '二、主要职责',
    '统筹协调全县河道整治工作。',
    '同时撤销临河县治水工作领导小组、临河县清河行动指挥部，其职责由领导小组承担。',
    '今后领导小组成员因职务变动的，由接任者自行承接，不再另行发文。',
  );
  const [group] = groups;

  it('has name, seats by role with posts, and an office with its own seats', () => {
    expect(groups).toHaveLength(1);
    expect(group).toMatchObject({ name: '临河县河道整治工作领导小组', act: 'established', parent: null });
    expect(seats(group)).toEqual([
      '组长=李明 县委常委、县政府常务副县长',
      '副组长=王小红 县政府办公室副主任',
      '副组长=赵强 县水利局局长',
      '成员=钱二 县财政局副局长',
      '成员=孙三 城关镇武装部长、城关镇副镇长',
    ]);
    expect(group?.hosts).toEqual([{ name: '县水利局', id: '县/water' }]);
    expect(office(group)).toEqual(['办公室主任=赵强', '办公室副主任=钱二', '办公室副主任=孙三']);
  });

  it('says that seats pass with the post, and which bodies end', () => {
    expect(group?.passes).not.toBeNull();
    expect(ends.map(({ how, name, successor }) => [how, name, successor])).toEqual([
      ['abolished', '临河县治水工作领导小组', '临河县河道整治工作领导小组'],
      ['abolished', '临河县清河行动指挥部', '临河县河道整治工作领导小组'],
    ]);
  });
});

describe('seats that belong to bodies', () => {
  const { groups } = notice(
    '关于调整县安全生产委员会组成人员的通知',
    '一、县安委会',
    '（一）组成人员',
    '主任：李明 县委副书记、县长',
    '成员：县政府办公室主任、有关副主任；县教育局、县水利局主要负责人。',
    '县公安局、县财政局分管负责人。',
    '县安委会办公室设在县应急局，由县应急局主要负责人兼任办公室主任、分管负责人兼任办公室副主任。',
    '（二）专项安全办公室',
    '1.道路交通安全办公室。设在县交警大队，由县交警大队主要负责人兼任办公室主任、分管负责人兼任副主任。',
  );

  it('are read with the rank that is meant, over several paragraphs', () => {
    expect(groups.map(({ name, parent, act }) => [name, parent, act])).toEqual([
      ['县安委会', null, 'adjusted'],
      ['道路交通安全办公室', '县安委会', 'adjusted'],
    ]);
    expect(seats(groups[0])).toEqual([
      '主任=李明 县委副书记、县政府县长',
      '成员=县政府办公室主任',
      '成员=县政府办公室有关副主任',
      '成员=县教育局:principal',
      '成员=县水利局:principal',
      '成员=县公安局:in-charge',
      '成员=县财政局:in-charge',
    ]);
    expect(office(groups[0])).toEqual(['办公室主任=县应急局:principal', '办公室副主任=县应急局:in-charge']);
    expect(seats(groups[1])).toEqual(['主任=县交警大队:principal', '副主任=县交警大队:in-charge']);
  });
});

describe('groups in other forms', () => {
  it('within a sentence', () => {
    const { groups } = notice(
      '关于开展卫生检查的通知',
      '由县卫生健康局副局长赵强任组长，县教育局科长钱二任副组长，由孙三、周五为成员的卫生检查领导小组负责检查。',
    );
    expect(groups.map(({ name }) => name)).toEqual(['卫生检查领导小组']);
    expect(seats(groups[0])).toEqual([
      '组长=赵强 县卫生健康局副局长',
      '副组长=钱二 县教育局科长',
      '成员=孙三',
      '成员=周五',
    ]);
  });

  it('working groups below a leading group', () => {
    const { groups } = notice(
      '关于举办灯会的通知',
      '一、组织机构',
      '成立临河县灯会工作领导小组：',
      '组 长：李 明 副县长\n成 员：赵 强 县文化旅游局局长',
      '（一）安保组',
      '牵头单位：县公安局',
      '责任单位：县应急局、城关镇',
    );
    expect(groups.map(({ name, parent }) => [name, parent])).toEqual([
      ['临河县灯会工作领导小组', null],
      ['安保组', '临河县灯会工作领导小组'],
    ]);
    expect(seats(groups[1])).toEqual(['牵头单位=县公安局', '责任单位=县应急局', '责任单位=城关镇']);
  });

  it('merged and renamed bodies', () => {
    const { ends } = notice(
      '关于优化议事协调机构的通知',
      '将县减灾委员会与县应急指挥部合并，由县减灾委员会统筹开展工作。',
      '将县防火办公室更名为县森林防火办公室。',
      '县防汛指挥部并入县应急指挥部。',
    );
    expect(ends.map(({ how, name, successor }) => [how, name, successor])).toEqual([
      ['merged', '县应急指挥部', '县减灾委员会'],
      ['renamed', '县防火办公室', '县森林防火办公室'],
      ['merged', '县防汛指挥部', '县应急指挥部'],
    ]);
  });

  it('a plan with responsible units and no group has none', () => {
    const { groups, ends } = notice(
      '关于防汛工作的通知',
      '（一）加强组织领导。各单位要成立专班。',
      '责任单位：县水利局、县应急局',
      '撤销1个饮用水水源保护区。取消收费项目。',
      '联系人：赵 强 13800000000',
    );
    expect(groups).toEqual([]);
    expect(ends).toEqual([]);
  });
});

describe('laws', () => {
  const all = everything.map(({ text }) => {
    const issue = compile(text);
    const register = registerOfIssue(issue);
    return { issue, readings: issue.documents.map((document) => readGroups(document, register)) };
  });

  it('every place lies in its node', () => {
    for (const { issue, readings } of all)
      readings.forEach(({ groups, ends }, at) => {
        const lengths = new Map<string, number>();
        const visit = (nodes: readonly import('../../model/index.ts').Node[]) => {
          for (const node of nodes) {
            lengths.set(node.id, node.text.length);
            visit(node.children);
          }
        };
        const document = issue.documents[at];
        visit(document?.body ?? []);
        for (const { body } of document?.attachments ?? []) visit(body);
        const places = [
          ...groups.flatMap((group) => [
            group.place,
            ...[...group.seats, ...group.office].map((seat) => seat.place),
          ]),
          ...ends.map(({ place }) => place),
        ];
        for (const { node, start, end } of places) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(lengths.get(node) ?? -1);
        }
      });
  });

  it('never throws on damaged text', () => {
    const pieces = fc.constantFrom(
      '组 长：',
      '李 明 县长',
      '成员：',
      '、',
      '县水利局',
      '办公室设在',
      '由',
      '兼任办公室主任',
      '撤销',
      '领导小组',
      '任组长',
      '。',
      '\n\n',
      '一、',
      '将',
      '合并',
      '（',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        notice('关于成立某某领导小组的通知', parts.join(''));
      }),
      { numRuns: 60 },
    );
  });

  it('the groups of the corpus are complete', () => {
    const groups = new Map(
      all.flatMap(({ issue, readings }) =>
        readings.map((reading, at) => [issue.documents[at]?.number?.text ?? '', reading] as const),
      ),
    );
    const pair = groups.get('綦江府办〔2021〕24号');
    if (pair === undefined) return console.log('skipped: ../shared/seeds is not here');
    expect(pair.groups.map((group) => [group.seats.length, group.office.length, group.hosts[0]?.id])).toEqual(
      [
        [40, 3, 'development-reform'],
        [37, 10, 'civil-affairs'],
      ],
    );
    expect(pair.ends).toHaveLength(3);
    expect(pair.groups.every(({ passes }) => passes !== null)).toBe(true);
    const committees = groups.get('綦江府办〔2021〕25号');
    expect(committees?.groups).toHaveLength(16);
    expect(committees?.groups.filter(({ parent }) => parent === '区安委会')).toHaveLength(10);
    expect(committees?.groups.filter(({ parent }) => parent?.startsWith('区减灾委'))).toHaveLength(4);
    expect(committees?.ends).toMatchObject([{ name: '区自然灾害应急总指挥部', successor: '区减灾委' }]);
    const commander = committees?.groups.find(({ name }) => name === '区防汛抗旱指挥部');
    expect(seats(commander).slice(0, 2)).toEqual([
      '指挥长=施崇刚 区委常委、区政府常务副区长',
      '常务副指挥长=蒲德洪 区政府副区长',
    ]);
    expect(groups.get('綦江府办发〔2019〕58号')?.groups.map((group) => group.seats.length)).toEqual([9]);
    expect(groups.get('綦江府办发〔2020〕4号')?.groups.map((group) => group.seats.length)).toEqual([26]);
    expect(groups.get('綦江府发〔2020〕5号')?.groups.map((group) => group.seats.length)).toEqual([23]);
    expect(
      groups
        .get('綦旅领办发〔2019〕6号')
        ?.groups.map(({ name }) => name)
        .slice(1),
    ).toEqual(['综合组', '宣传组', '活动组', '安保组', '市政组']);
  });
});
