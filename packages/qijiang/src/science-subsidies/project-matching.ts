import { choice, except, money, output, rule, step, table, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const level = choice('level', '科技计划项目的级别', { national: '国家级', municipal: '市级' });
const granted = money('granted', '该项目所获财政资金');
const highTechSupport = yesNo('highTechSupport', '属于高新技术企业获批支持项目');

const rate = table('rate', '配套比例', 'share', level, {
  cells: { national: 0.5, municipal: 0.1 },
  source: '二（五）',
});
const cap = table('cap', '每个项目的配套上限', '元', level, {
  cells: { national: 500_000, municipal: 200_000 },
  source: '二（五）',
});

const matching = step(
  '配套资金',
  { clause: '二（五）', note: '按所获财政资金：国家级50%，最高50万元；市级10%，最高20万元' },
  granted.times(rate).atMostBe(cap).round('half-up'),
);
const excluded = step(
  '属于除外项目',
  { clause: '二（五）', note: '高新技术企业获批支持项目不配套' },
  highTechSupport,
);

export const projectMatching = rule({
  id: 'science-subsidies/project-matching',
  title: '科技计划项目配套资金',
  summary: '获国家级、市级科技计划立项的一个科研项目能得多少配套资金。',
  document: NUMBER,
  clause: '二（五）',
  validity,
  inputs: [level, granted, highTechSupport],
  parameters: [rate, cap],
  outputs: { amount: output('配套金额', except(matching, { when: excluded, gives: yuan(0) })) },
  interpretations: [
    {
      clause: '二（五）',
      reading: '除外的是项目本身属于高新技术企业获批支持项目，不是承担单位为高新技术企业的所有项目',
      reason: '括号紧跟“科研项目”，限定的是项目的种类',
    },
  ],
  entitlement: 'amount',
});
