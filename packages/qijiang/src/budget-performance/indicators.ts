import { type IndicatorDefinition, indicator, type UnmeasuredClause } from '@zhengling/work';
import { NUMBER } from './document.ts';

const base = {
  document: NUMBER,
  clause: '二（一）',
  summary: '可以填比例，也可以填完成数和总数。',
  form: 'share',
  lead: ['区财政局'],
} as const;

export const indicators: readonly IndicatorDefinition[] = [
  indicator({
    ...base,
    id: 'budget-performance/units',
    title: '建立预算绩效管理构架的预算单位',
    unit: '个单位',
    targets: [{ place: '全区', on: '2020-12-31', value: '1' }],
    reading: '“所有预算单位”按100%；“到2020年”以当年12月31日为期。',
  }),
  indicator({
    ...base,
    id: 'budget-performance/transfers',
    title: '纳入绩效管理的镇（街）转移支付',
    unit: '万元',
    targets: [{ place: '全区', on: '2022-12-31', value: '1' }],
    reading: '“基本实现”按100%列为目标，差额如实显示；“到2022年”以当年12月31日为期。',
  }),
];

export const unmeasured: readonly UnmeasuredClause[] = [
  {
    document: NUMBER,
    clause: '一',
    reason: '“3—5年基本建成”是总体目标，没有可以填报的数字；由二（一）的两项指标反映',
  },
];
