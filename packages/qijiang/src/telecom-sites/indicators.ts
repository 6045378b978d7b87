import { type IndicatorDefinition, indicator, type PrintedTotal } from '@zhengling/work';
import { NUMBER } from './document.ts';

const place = '全区';
const clause = '二';
const planned = [
  ['2020', '259'],
  ['2021', '130'],
  ['2022', '170'],
] as const;
const total: PrintedTotal = {
  title: '三年规划之和与“累计建设631个”',
  clause,
  printed: '631',
  parts: planned.map(([year, value]) => ({ title: `${year}年`, value })),
};

export const indicators: readonly IndicatorDefinition[] = [
  indicator({
    id: 'telecom-sites/built-in-year',
    title: '当年建成的5G基站',
    summary: '当年建成的5G基站个数；通信基站名录登记了的，按建成日期算出。',
    form: 'count',
    unit: '个',
    document: NUMBER,
    clause,
    targets: planned.map(([year, value]) => ({ place, from: `${year}-01-01`, on: `${year}-12-31`, value })),
    how: { type: 'register', kind: 'telecom-sites/sites', where: { fiveG: true }, within: 'built' },
    lead: ['区大数据发展局'],
    totals: [total],
  }),
  indicator({
    id: 'telecom-sites/built',
    title: '累计建成的5G基站',
    summary: '到某一天建成的5G基站总数；通信基站名录登记了的，由名录算出。',
    form: 'count',
    unit: '个',
    document: NUMBER,
    clause,
    targets: [{ place, on: '2022-12-31', value: '631' }],
    how: { type: 'register', kind: 'telecom-sites/sites', where: { fiveG: true }, within: 'built' },
    lead: ['区大数据发展局'],
    totals: [total],
    reading: '累计数以印出的631个为目标；与三年之和相差72个，可能是2019年底以前建成的，请核实。',
  }),
];
