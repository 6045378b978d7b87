import { choices, options, output, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const events = choices(
  'events',
  '发生的变化',
  {
    'carried-over': '上年结转资金继续使用而增加支出',
    'higher-transfer': '分配中央和市安排的转移支付',
    transfer: '预算单位之间或与街镇之间调剂',
    'between-accounts': '不增加总额，在相关科目间调剂',
    purpose: '不增加总额，调整项目支出用途',
    recovered: '收回的存量按规定安排使用',
    reserve: '动支预备费',
    total: '增加或减少预算总支出',
    'stabilisation-fund': '调入预算稳定调节基金',
    'key-spending-cut': '调减预算安排的重点支出',
    debt: '增加举借债务数额',
  },
  { hint: '因上年结转、上级转移支付而增加的，不再选“增加或减少预算总支出”' },
);

const adjustment = step(
  '属于预算调整',
  { clause: '第二十六条', note: '四种情形有一种就是' },
  events.includeAny('total', 'stabilisation-fund', 'key-spending-cut', 'debt'),
);
const change = step(
  '属于预算变动',
  { clause: '第二十五条', note: '七种情形有一种就是' },
  events.includeAny(
    'carried-over',
    'higher-transfer',
    'transfer',
    'between-accounts',
    'purpose',
    'recovered',
    'reserve',
  ),
);
const paths = options({
  approval: '编制调整方案，经区政府审议，提请区人大常委会审查和批准',
  filing: '报告执行和决算情况时汇总，经区政府审定，报区人大常委会备案',
  unchanged: '原则上不得变动',
});

export const budgetChange = rule({
  id: 'budget/change',
  title: '预算变动还是预算调整',
  summary: '执行中的变化要不要报区人大常委会批准，还是汇总备案，还是不得变动。',
  document: NUMBER,
  clause: '第二十五条',
  validity,
  inputs: [events],
  outputs: {
    adjustment: output('有要批准的调整', adjustment),
    filing: output('有要备案的变动', change),
    path: output(
      '程序',
      when(adjustment, paths.value('approval'))
        .when(change, paths.value('filing'))
        .otherwise(paths.value('unchanged')),
    ),
  },
  interpretations: [
    {
      clause: '第二十六条第一款第一项',
      reading: '上年结转和上级转移支付引起的总支出增加，属于变动，不属于调整',
      reason: '第二十五条第一、二项已把这两种增加列为备案的变动，特别规定优先',
    },
    {
      clause: '第二十六条',
      reading: '同时有变动和调整的，整体先报批准，其中的变动另行备案',
      reason: '两条各管各的情形，批准的要求更严',
    },
  ],
});
