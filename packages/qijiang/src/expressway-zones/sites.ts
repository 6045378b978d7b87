import type { SiteKind, SiteSeed } from '@zhengling/work';
import { NUMBER, validity } from './document.ts';

const section = (road: string, fromStake: number, toStake: number, name: string): SiteSeed => ({
  states: [
    {
      values: { name, road, fromStake, toStake },
      starts: validity.from,
      ends: null,
      evidence: [{ document: NUMBER, clause: '一' }],
    },
  ],
});

export const sectionsKind: SiteKind = {
  id: 'expressway-zones/sections',
  title: '高速公路管辖路段',
  counter: '段',
  summary: '四条高速公路在本区管辖的路段和起止桩号；沿线的隐患、施工项目按桩号找到路段。',
  basis: { document: NUMBER, clause: '一' },
  keeper: '区交通局',
  public: true,
  name: 'name',
  identity: ['road', 'fromStake', 'toStake'],
  columns: ['name', 'road', 'fromStake', 'toStake'],
  fields: [
    { key: 'name', title: '路段', kind: 'text', required: true },
    {
      key: 'road',
      title: '高速公路',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'yuqian', title: '渝黔高速', aliases: ['渝黔高速公路'] },
        { value: 'yuzhu', title: '渝筑高速', aliases: ['渝筑高速公路'] },
        { value: 'jiangqi', title: '江綦高速', aliases: ['江綦高速公路'] },
        { value: 'qiwan', title: '綦万高速', aliases: ['綦万高速公路'] },
      ],
    },
    { key: 'fromStake', title: '起点桩号', kind: 'number', unit: '公里', required: true, min: 0, max: 3000 },
    { key: 'toStake', title: '止点桩号', kind: 'number', unit: '公里', required: true, min: 0, max: 3000 },
    { key: 'operator', title: '营运公司', kind: 'text' },
    { key: 'hazards', title: '路外隐患', kind: 'integer', unit: '处', min: 0, max: 100_000 },
    { key: 'corrected', title: '已整改销号', kind: 'integer', unit: '处', min: 0, max: 100_000 },
    { key: 'note', title: '备注', kind: 'text' },
  ],
  locator: {
    title: '一个桩号、一个点在不在管控红线以内',
    entry: false,
    rules: [
      { rule: 'expressway-zones/stake', inputs: {} },
      { rule: 'expressway-zones/locate', inputs: {} },
    ],
  },
  seeds: [
    section('yuqian', 1033, 1105, '新盛至安稳'),
    section('yuzhu', 30, 45, '隆盛綦江东服务区至永城'),
    section('yuzhu', 85, 90, '赶水至安稳'),
    section('jiangqi', 24, 48, '綦江南至永新'),
    section('qiwan', 0, 26, '綦江至温塘大桥'),
  ],
};
