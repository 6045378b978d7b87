import { choice, money, options, output, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const charge = choice('charge', '向通信企业收取的费用', {
  entry: '进场费',
  coordination: '协调费',
  apportionment: '分摊费等其他不合理费用',
  'public-opening': '开放政府机关、公共机构、公共场所设施的费用',
  rent: '其他公共设施的租赁占用费',
});
const price = money('price', '租赁占用费单价');
const westernAverage = money('westernAverage', '西部地区同类平均价格', {
  hint: '方案没有印出数字，按调查所得填',
});

const results = options({
  forbidden: '不得收取',
  free: '应当免费开放，不得收取',
  acceptable: '价格合理',
  'too-high': '高于西部地区平均价格，应当降低',
});

export const chargeRule = rule({
  id: 'telecom-sites/charge',
  title: '能不能向5G建设收这笔费用',
  summary: '进场、协调、分摊等费用禁止收取，公共机构设施免费开放，租赁费不高于西部平均价格。',
  document: NUMBER,
  clause: '三（三）2',
  validity,
  inputs: [charge, price, westernAverage],
  outputs: {
    result: output(
      '结论',
      when(
        step('巧立名目的费用', '三（三）2', charge.is('entry', 'coordination', 'apportionment')),
        results.value('forbidden'),
      )
        .when(step('免费开放的设施', '三（一）3', charge.is('public-opening')), results.value('free'))
        .when(
          step('不高于西部地区平均价格', '三（三）5', price.atMost(westernAverage)),
          results.value('acceptable'),
        )
        .otherwise(results.value('too-high')),
    ),
  },
  interpretations: [
    {
      clause: '三（三）5',
      reading: '西部平均价格作为租赁占用费的上限检查，恰好相等的合理',
      reason: '原文支持探索形成“不高于”平均价格的体系，是方向性要求，可据此提出降价，不能据此处罚',
    },
  ],
});
