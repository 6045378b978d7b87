import { allOf, money, output, parameter, rule, step, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const clause = '第七条第一款第五项';
const generalExpenditure = money('generalExpenditure', '区级一般公共预算支出额');
const reserveFund = money('reserve', '设置的预备费');
const least = parameter('least', '预备费最低比例', 'share', { value: 0.01, source: clause });
const most = parameter('most', '预备费最高比例', 'share', { value: 0.03, source: clause });

const minimum = generalExpenditure.times(least);
const maximum = generalExpenditure.times(most);

export const reserve = rule({
  id: 'budget/reserve',
  title: '预备费设得是否合规',
  summary: '按一般公共预算支出额的1%至3%算出预备费的下限、上限，看设置的数额在不在范围内。',
  document: NUMBER,
  clause,
  validity,
  inputs: [generalExpenditure, reserveFund],
  parameters: [least, most],
  outputs: {
    within: output(
      '在范围内',
      step('不低于1%，不高于3%', clause, allOf(reserveFund.atLeast(minimum), reserveFund.atMost(maximum))),
    ),
    minimum: output('预备费下限', step('一般公共预算支出额的1%', clause, minimum.round('half-up'))),
    maximum: output('预备费上限', step('一般公共预算支出额的3%', clause, maximum.round('half-up'))),
  },
  interpretations: [
    { clause, reading: '恰为1%、3%的都在范围内', reason: '“1%—3%”包括两端' },
    {
      clause,
      reading: '在不在范围内按没有四舍五入的比例判断，上下限显示到分',
      reason: '进位只为列示，不改变范围',
    },
  ],
});

const revenue = money('revenue', '收入总计', { hint: '含转移支付、调入资金、债券收入和上年结转' });
const expenditure = money('expenditure', '支出总计');
const article5 = '第五条第一款';

export const balance = rule({
  id: 'budget/balance',
  title: '预算草案是否收支平衡',
  summary: '区级预算不列赤字：收入总计能不能盖住支出总计，差多少。',
  document: NUMBER,
  clause: article5,
  validity,
  inputs: [revenue, expenditure],
  outputs: {
    balanced: output('收支平衡', step('支出不超过收入', article5, expenditure.atMost(revenue))),
    deficit: output(
      '赤字',
      step('支出超过收入的数额', article5, expenditure.minus(revenue).atLeastBe(yuan(0))),
    ),
  },
  interpretations: [
    {
      clause: article5,
      reading: '收入总计大于支出总计不算违反',
      reason: '条文禁止的是列赤字',
    },
  ],
});
