import type { SiteKind, SiteSeedState, SiteValues } from '@zhengling/work';
import { towns } from '../towns.ts';
import { NUMBER } from './document.ts';

const effective = '2020-03-04';
const dayBefore = '2020-03-03';

const evidence = (clause: string) => [{ document: NUMBER, clause }];
const from = (clause: string, values: SiteValues): SiteSeedState => ({
  values,
  starts: effective,
  ends: null,
  evidence: evidence(clause),
});

const reservoirWater = '多年平均水位高程线以下的全部水域';
const reservoirLand = '水域外200米以内的陆域，不越过流域分水岭';

const qijiangRiver = {
  name: '綦江河',
  source: 'qijiang-river',
  works: '三江水厂',
  type: 'river',
  place: '篆塘镇',
} as const;

export const zonesKind: SiteKind = {
  id: 'water-source-zones/zones',
  title: '饮用水水源保护区',
  counter: '个',
  summary: '集中式饮用水水源保护区的范围和有效的日期；撤销的留在名录里，写明从哪天起不再有效。',
  basis: { document: NUMBER, clause: '附件' },
  keeper: '区生态环境局',
  public: true,
  name: 'name',
  identity: ['name', 'works'],
  place: 'place',
  columns: ['name', 'works', 'type', 'place', 'change'],
  fields: [
    { key: 'name', title: '水源', aliases: ['水源名称'], kind: 'text', required: true },
    {
      key: 'source',
      title: '计算规则中的水源',
      kind: 'choice',
      internal: true,
      choices: [
        { value: 'gaomiao', title: '高庙水库' },
        { value: 'chashuwan', title: '茶树湾水库' },
        { value: 'qijiang-river', title: '綦江河' },
        { value: 'houxi', title: '后溪河' },
      ],
      hint: '方案列出的四个水源才有；用来查一个点在哪一级',
    },
    { key: 'works', title: '水厂', aliases: ['水厂名称'], kind: 'text', required: true, multiple: true },
    {
      key: 'type',
      title: '水源类型',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'reservoir', title: '水库型' },
        { value: 'river', title: '河流型' },
      ],
    },
    { key: 'place', title: '所在街镇', aliases: ['水源所在乡镇(街道)'], kind: 'choice', choices: towns },
    {
      key: 'change',
      title: '怎样划定',
      kind: 'choice',
      choices: [
        { value: 'new', title: '新增' },
        { value: 'adjusted', title: '调整' },
        { value: 'former', title: '以前划定' },
      ],
    },
    { key: 'firstWater', title: '一级水域', kind: 'text' },
    { key: 'firstLand', title: '一级陆域', kind: 'text' },
    { key: 'secondWater', title: '二级水域', kind: 'text' },
    { key: 'secondLand', title: '二级陆域', kind: 'text' },
    { key: 'quasi', title: '准保护区', kind: 'text' },
    { key: 'note', title: '备注', kind: 'text' },
  ],
  locator: {
    title: '一个点在哪一级水源保护区',
    entry: true,
    rules: [
      {
        rule: 'water-source-zones/locate',
        when: { field: 'source', is: ['gaomiao', 'chashuwan', 'qijiang-river'] },
        inputs: { source: { field: 'source' } },
      },
      {
        rule: 'water-source-zones/withdrawn',
        when: { field: 'source', is: ['houxi'] },
        inputs: {},
      },
    ],
  },
  seeds: [
    {
      states: [
        from('附件 一', {
          name: '高庙水库',
          source: 'gaomiao',
          works: ['龙泉水厂'],
          type: 'reservoir',
          place: '郭扶镇',
          change: 'new',
          firstWater: reservoirWater,
          firstLand: reservoirLand,
        }),
      ],
    },
    {
      states: [
        from('附件 一', {
          name: '茶树湾水库',
          source: 'chashuwan',
          works: ['石壕水厂', '安稳水厂', '打通水厂'],
          type: 'reservoir',
          place: '石壕镇',
          change: 'new',
          firstWater: reservoirWater,
          firstLand: reservoirLand,
          secondLand: '一级陆域以外的整个汇水区域，不越过流域分水岭',
        }),
      ],
    },
    {
      states: [
        {
          values: {
            ...qijiangRiver,
            works: [qijiangRiver.works],
            change: 'former',
            source: null,
            note: '调整以前的范围没有印出，查一个点请看原来的划定文件',
          },
          starts: null,
          ends: dayBefore,
          endReason: '范围调整',
          evidence: evidence('附件 二'),
        },
        from('附件 二', {
          ...qijiangRiver,
          works: [qijiangRiver.works],
          change: 'adjusted',
          firstWater: '取水口至上游1000米，多年平均水位高程线以下的全部水域',
          firstLand:
            '与一级水域等长的沿岸，河道两侧边缘纵深50米以内；西到210国道，东到铁路，不越过流域分水岭',
          secondWater: '取水口上游1000米至3000米，多年平均水位高程线以下的全部水域',
          secondLand: '沿岸不短于二级水域，河道两侧边缘纵深1000米以内，不越过流域分水岭',
        }),
      ],
    },
    {
      states: [
        {
          values: {
            name: '后溪河',
            source: 'houxi',
            works: ['通惠水厂'],
            type: 'river',
            place: '文龙街道',
            change: 'former',
            firstWater: '取水口上游1000米至下游100米，5年一遇洪水淹没的水域',
            firstLand: '与一级水域等长的沿岸，洪水期正常水位的河道边缘纵深50米以内',
            secondWater: '取水口上游1000米至3000米、下游100米至300米，10年一遇洪水淹没的水域',
            secondLand: '10年一遇洪水淹没区边缘水平纵深50米以内',
          },
          starts: null,
          ends: dayBefore,
          endReason: '保护区撤销',
          evidence: evidence('附件 三'),
        },
      ],
    },
  ],
};
