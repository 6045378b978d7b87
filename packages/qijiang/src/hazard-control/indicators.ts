import { type IndicatorDefinition, indicator } from '@zhengling/work';
import { NUMBER } from './document.ts';

const in2020 = { place: '全区', from: '2020-01-01', on: '2020-12-31' } as const;
const base = {
  document: NUMBER,
  direction: 'down',
  lead: ['区应急局'],
  public: false,
} as const;

const standard = (name: string, title: string) =>
  indicator({
    id: `hazard-control/${name}`,
    title,
    summary: '达标的企业（单位）占这一类企业（单位）的比例。',
    form: 'share',
    unit: '家',
    document: NUMBER,
    clause: '三（三）10',
    targets: [{ place: '全区', on: null, value: '1' }],
    lead: ['区应急局'],
    public: false,
    reading: '3年行动计划没有写从哪一年起，所以没有期限；“达标”按100%。',
  });

export const indicators: readonly IndicatorDefinition[] = [
  indicator({
    ...base,
    id: 'hazard-control/deaths',
    title: '2020年生产安全事故死亡人数',
    summary: '当年累计死亡人数。',
    form: 'count',
    unit: '人',
    clause: '二（二）',
    targets: [{ ...in2020, value: null }],
    reading: '限额是市里下达的控制指标，公报没有印数。',
  }),
  indicator({
    ...base,
    id: 'hazard-control/larger-accidents',
    title: '2020年较大及以上事故',
    summary: '当年累计发生的起数。',
    form: 'count',
    unit: '起',
    clause: '二（二）',
    targets: [{ ...in2020, value: '0' }],
    reading: '“坚决杜绝”：发生1起就超过限额。',
  }),
  indicator({
    ...base,
    id: 'hazard-control/forest-damage',
    title: '2020年森林火灾受害率',
    summary: '当年的森林火灾受害率。',
    form: 'permille',
    unit: '',
    clause: '二（三）',
    targets: [{ ...in2020, value: '0.0003' }],
    lead: ['区林业局'],
  }),
  indicator({
    ...base,
    id: 'hazard-control/monitored-deaths',
    title: '2020年已落实监测措施的灾害点死亡人数',
    summary: '当年累计死亡人数。',
    form: 'count',
    unit: '人',
    clause: '二（三）',
    targets: [{ ...in2020, value: '0' }],
    lead: ['区规划自然资源局'],
    reading: '“杜绝”：有人员死亡就超过限额。',
  }),
  standard('standard-large', '高危行业和非高危大中型企业标准化全面达标率'),
  standard('standard-small', '非高危行业小型企业重点专业达标率'),
  standard('standard-micro', '小微企业、个体工商户重点岗位达标率'),
];
