import { money, output, parameter, rule, step, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const appropriated = money('appropriated', '财政预算累计安排的资金');
const interest = money('interest', '派生的利息', { hint: '没有填0' });
const fundBalance = money('fundBalance', '已到位的风险补偿基金总额');
const loansOutstanding = money('loansOutstanding', '现有流动性贷款总额', {
  hint: '各合作银行由基金增信的贷款余额',
});

const ceiling = parameter('ceiling', '财政预算安排的上限', '元', { value: 200_000_000, source: '第四条' });
const first = parameter('first', '首期到位资金', '元', { value: 20_000_000, source: '第四条' });
const total = parameter('total', '贷款总额上限', '元', { value: 1_000_000_000, source: '第四条' });
const household = parameter('household', '单笔单户上限', '元', { value: 20_000_000, source: '第十二条' });

export const fund = rule({
  id: 'loan-risk-fund/fund',
  title: '风险补偿基金的规模',
  summary: '财政累计安排的资金是否在2亿元以内、首期是否到位，还能安排多少，基金总额多少。',
  document: NUMBER,
  clause: '第四条',
  validity,
  inputs: [appropriated, interest],
  parameters: [ceiling, first],
  outputs: {
    within: output('没有超过上限', step('没有超过上限', '第四条', appropriated.atMost(ceiling))),
    firstPaid: output('首期已到位', step('首期已到位', '第四条', appropriated.atLeast(first))),
    room: output(
      '还能安排的资金',
      step('还能安排的资金', '第四条', ceiling.minus(appropriated).atLeastBe(yuan(0))),
    ),
    total: output(
      '基金总额',
      step('基金总额', { clause: '第四条', note: '预算安排的资金和派生的利息' }, appropriated.plus(interest)),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '第四条',
      reading: '2亿元的上限只限财政预算安排的资金，利息不占上限',
      reason: '上限写的是“由财政预算安排不超过2亿元”，利息是另外的组成部分',
    },
  ],
});

const timesFund = parameter('timesFund', '贷款总额对基金总额的倍数', '倍', { value: 5, source: '第四条' });

const most = step(
  '可以发放的贷款总额',
  { clause: '第四条', note: '基金总额的5倍，最多10亿元' },
  fundBalance.each(timesFund).atMostBe(total),
);
const headroom = step('还能新增的贷款', '第四条', most.minus(loansOutstanding).atLeastBe(yuan(0)));

export const capacity = rule({
  id: 'loan-risk-fund/capacity',
  title: '流动性贷款的余量',
  summary: '以现有基金，合作银行总共能发放多少贷款，还能新增多少，下一户最多多少。',
  document: NUMBER,
  clause: '第四条',
  validity,
  inputs: [fundBalance, loansOutstanding],
  parameters: [timesFund, total, household],
  outputs: {
    ceiling: output('贷款总额上限', most),
    headroom: output('还能新增的贷款', headroom),
    largestLoan: output(
      '一户新客户最多可贷',
      step('一户新客户最多可贷', '第十二条', headroom.atMostBe(household)),
    ),
  },
});
