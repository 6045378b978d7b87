import type { SiteChoice, SiteKind, SiteSeed } from '@zhengling/work';
import { towns } from '../towns.ts';
import { NUMBER, validity } from './document.ts';

const early = '2020-03-31';
const late = '2020-05-30';

/** In the order of the annex: what, by when, whose. */
const opened = [
  [
    'telecom-tower',
    '通信杆塔',
    early,
    '铁塔南岸分公司、电信綦江分公司、移动綦江分公司、联通綦江分公司、广电綦江分公司',
  ],
  ['power-tower', '电力杆塔', early, '国网綦南供电分公司、区经济信息委'],
  ['police-camera', '公安监控杆、城市道路监控杆塔', early, '区公安局'],
  ['broadcasting', '广播电视杆塔', early, '区文化旅游委、广电綦江分公司'],
  ['estate-lamp', '居住小区灯杆', early, '区住房城乡建委、有关镇街'],
  ['roof-wall', '建筑楼顶及外墙面', early, '区住房城乡建委、有关镇街'],
  ['scenic-area', '景区照明或广告杆塔', early, '区文化旅游委、有关镇街'],
  ['expressway-camera', '高速公路和桥梁监控杆塔', early, '区交通局'],
  ['street-lamp', '路灯杆', early, '区城管局'],
  ['bus-station', '公交站台或客运站场广告杆塔', early, '区交通局'],
  ['river-mark', '江河站址或标示杆塔', early, '区交通局'],
  ['rail-transit', '轨道交通监控或广告牌', early, '区交通局'],
  ['hydrology', '水文监测站或标示杆塔', early, '区水利局'],
  ['traffic-sign', '交通标识牌', late, '区公安局'],
  ['fire-watch', '防火和监控杆塔', late, '区消防支队'],
  ['civil-defence', '人防建筑或标示杆塔', late, '区人民防空办'],
  ['park', '公园内杆塔', late, '区城管局'],
  ['railway', '铁路监控或标示杆塔', late, '区交通局'],
] as const;

const resources: readonly SiteChoice[] = opened.map(([value, title]) => ({ value, title }));

const seeds = opened.map(
  ([resource, name, openBy, units], at): SiteSeed => ({
    states: [
      {
        values: { order: at + 1, name, resource, openBy, units: units.split('、') },
        starts: validity.from,
        ends: null,
        evidence: [{ document: NUMBER, clause: '附件' }],
      },
    ],
  }),
);

export const resourcesKind: SiteKind = {
  id: 'telecom-sites/resources',
  title: '开放的杆塔等资源',
  counter: '种',
  summary: '向通信企业开放的18种公共资源：最迟哪天开放，谁负责，实际哪天开放。',
  basis: { document: NUMBER, clause: '附件' },
  keeper: '区大数据发展局',
  public: true,
  name: 'name',
  identity: ['resource'],
  columns: ['order', 'name', 'openBy', 'units', 'opened'],
  fields: [
    { key: 'order', title: '项次', kind: 'integer', min: 1, max: 999 },
    { key: 'name', title: '资源类型', kind: 'text', required: true },
    {
      key: 'resource',
      title: '资源',
      aliases: ['资源编号'],
      kind: 'choice',
      required: true,
      choices: resources,
    },
    { key: 'openBy', title: '开放时间', kind: 'date', required: true },
    { key: 'units', title: '责任单位', kind: 'text', multiple: true, required: true },
    { key: 'opened', title: '实际开放', kind: 'date' },
    { key: 'count', title: '开放数量', kind: 'integer', unit: '处', min: 0, max: 10_000_000 },
    { key: 'note', title: '备注', kind: 'text' },
  ],
  facts: [
    {
      key: 'inTime',
      title: '按时开放',
      rule: 'telecom-sites/opening',
      output: 'inTime',
      inputs: { resource: { field: 'resource' }, opened: { field: 'opened' } },
      alarming: [false],
    },
  ],
  seeds,
};

export const basesKind: SiteKind = {
  id: 'telecom-sites/sites',
  title: '通信基站',
  counter: '个',
  summary: '移动通信基站的站址：谁建、在哪里、哪年建成，年度建设数从这里计算。',
  basis: { document: NUMBER, clause: '三（二）' },
  keeper: '区大数据发展局',
  public: true,
  name: 'name',
  identity: ['code'],
  place: 'place',
  columns: ['code', 'name', 'place', 'operators', 'built'],
  fields: [
    { key: 'code', title: '站址编号', aliases: ['基站编号', '编号'], kind: 'text', required: true },
    { key: 'name', title: '站址名称', aliases: ['基站名称', '名称'], kind: 'text', required: true },
    { key: 'place', title: '所在街镇', aliases: ['街镇'], kind: 'choice', choices: towns },
    { key: 'address', title: '地址', kind: 'text' },
    {
      key: 'type',
      title: '类型',
      kind: 'choice',
      choices: [
        { value: 'macro', title: '宏站' },
        { value: 'small', title: '小微站' },
        { value: 'indoor', title: '室内分布' },
      ],
    },
    {
      key: 'operators',
      title: '使用企业',
      kind: 'text',
      multiple: true,
      required: true,
    },
    { key: 'fiveG', title: '5G', aliases: ['是否5G'], kind: 'yes-no', required: true },
    { key: 'support', title: '依附资源', kind: 'choice', choices: resources, hint: '建在哪一种公共资源上' },
    { key: 'built', title: '建成日期', kind: 'date' },
    { key: 'longitude', title: '经度', kind: 'number', min: 73, max: 136, internal: true },
    { key: 'latitude', title: '纬度', kind: 'number', min: 3, max: 54, internal: true },
    { key: 'note', title: '备注', kind: 'text', internal: true },
  ],
};
