import { type IndicatorDefinition, indicator } from '@zhengling/work';
import { NUMBER } from './document.ts';

const base = { document: NUMBER, clause: '四（十）', lead: ['区科技局', '区财政局'] } as const;
const open = '原文没有写期限。';

export const indicators: readonly IndicatorDefinition[] = [
  indicator({
    ...base,
    id: 'science-subsidies/credit-fund',
    title: '知识价值信用贷款风险补偿金到位资金',
    summary: '累计到位的资金。',
    form: 'number',
    unit: '万元',
    targets: [{ place: '全区', on: null, value: '2000' }],
    reading: open,
  }),
  indicator({
    ...base,
    id: 'science-subsidies/guarantee-rate',
    title: '科创企业融资担保费率',
    summary: '区内科创企业融资担保的平均费率。',
    form: 'share',
    unit: '',
    direction: 'down',
    targets: [{ place: '全区', on: null, value: '0.01' }],
    reading: `“1%以内”包括1%；${open}`,
  }),
];
