import { allOf, money, number, output, parameter, rule, step, when, yesNo, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const due = money('due', '逾期时应偿还的本息', {
  hint: '本金加利息；不含逾期后的利息、罚息、复利',
});
const recovered = money('recovered', '已追索回的资金', { hint: '处置抵质押物所得计在其内；没有填0' });
const unsoldCollateral = money('unsoldCollateral', '未能处置的抵（质）押物市场价值', { hint: '没有填0' });
const daysOverdue = number('daysOverdue', '已逾期天数', '日', { max: 36_500 });
const recoveryTaken = yesNo('recoveryTaken', '已采取追索措施', {
  question: '银行是否已采取催收、处置抵质押物、司法追讨等追索措施？',
});

const overdueMoreThan = parameter('overdueMoreThan', '逾期须超过的天数', '日', {
  value: 90,
  source: '第十六条第一款第一项',
});
const rate = parameter('rate', '补偿比例', 'share', { value: 0.5, source: '第十九条' });

const eligible = step(
  '可以启动补偿',
  { clause: '第十六条', note: '三个条件同时满足' },
  allOf(
    step('逾期超过90日', '第十六条第一款第一项', daysOverdue.over(overdueMoreThan)),
    step('已采取追索措施', '第十六条第一款第二项', recoveryTaken),
    step('追回的资金不足以覆盖本息', '第十六条第一款第三项', recovered.under(due)),
  ),
);

const loss = step(
  '贷款最终损失',
  { clause: '第十九条', note: '应还本息，扣除追回的资金，再减去未能处置的抵质押物市场价值' },
  due.minus(recovered).minus(unsoldCollateral).atLeastBe(yuan(0)),
);

export const compensation = rule({
  id: 'loan-risk-fund/compensation',
  title: '贷款损失补偿',
  summary: '合作银行的流动性贷款逾期后，能否启动风险补偿，最终损失多少，基金补偿多少。',
  document: NUMBER,
  clause: '第十九条',
  validity,
  inputs: [due, recovered, unsoldCollateral, daysOverdue, recoveryTaken],
  parameters: [overdueMoreThan, rate],
  outputs: {
    eligible: output('可以启动补偿', eligible),
    loss: output('最终损失', loss),
    amount: output(
      '补偿金额',
      when(
        eligible,
        step(
          '基金补偿金额',
          { clause: '第十九条', note: '最终损失的50%' },
          loss.times(rate).round('half-up'),
        ),
      ).otherwise(yuan(0)),
    ),
  },
  interpretations: [
    {
      clause: '第十九条',
      reading: '追回的资金加未处置抵质押物的价值达到应还本息的，最终损失为零，不出现负数',
      reason: '损失不会小于零；多出的部分不由银行付给基金',
    },
    {
      clause: '第十六条第一款第三项',
      reading: '追回的资金恰好等于应还本息的，不能启动补偿',
      reason: '“无法覆盖”指少于应还本息',
    },
  ],
  entitlement: 'amount',
});
