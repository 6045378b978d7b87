import { money, number, options, output, parameter, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const amount = money('amount', '本笔贷款金额');
const termMonths = number('termMonths', '贷款期限', '个月', { max: 600 });
const fundBalance = money('fundBalance', '已到位的风险补偿基金总额', {
  hint: '财政已拨付的资金和派生利息，减去已补偿的',
});
const loansOutstanding = money('loansOutstanding', '本笔之前的流动性贷款总额', {
  hint: '各合作银行由基金增信的贷款余额',
});
const householdOutstanding = money('householdOutstanding', '该户此前由基金增信的贷款余额', {
  default: 0,
  hint: '没有就不填',
});

const household = parameter('household', '单笔单户上限', '元', { value: 20_000_000, source: '第十二条' });
const shortest = parameter('shortest', '最短期限', '个月', { value: 12, source: '第十二条' });
const total = parameter('total', '贷款总额上限', '元', { value: 1_000_000_000, source: '第四条' });

const timesFund = parameter('timesFund', '贷款总额对基金总额的倍数', '倍', { value: 5, source: '第四条' });

const reasons = options({
  'over-household-limit': '超过单笔单户上限',
  'term-too-short': '期限不足1年',
  'over-five-times': '贷款总额超过基金总额的5倍',
  'over-total': '贷款总额超过10亿元',
});

const withThis = step('含本笔的贷款总额', '第四条', loansOutstanding.plus(amount));
const overHousehold = step(
  '超过单笔单户上限',
  { clause: '第十二条', note: '单笔单户原则上不超过2000万元' },
  householdOutstanding.plus(amount).over(household),
);
const tooShort = step(
  '期限不足1年',
  { clause: '第十二条', note: '贷款期限1年及以上' },
  termMonths.under(shortest),
);
const overFive = step(
  '超过基金总额的5倍',
  { clause: '第四条', note: '原则上不超过基金总额的5倍' },
  withThis.over(fundBalance.each(timesFund)),
);
const overTotal = step(
  '超过贷款总额上限',
  { clause: '第四条', note: '贷款总额不超过10亿元' },
  withThis.over(total),
);

export const filing = rule({
  id: 'loan-risk-fund/filing',
  title: '贷款备案的额度和期限',
  summary: '一笔贷款的金额、期限和基金的余量是否允许备案，不允许的说明原因。',
  document: NUMBER,
  clause: '第十二条',
  validity,
  inputs: [amount, termMonths, fundBalance, loansOutstanding, householdOutstanding],
  parameters: [household, shortest, timesFund, total],
  outputs: {
    accepted: output('可以备案', overHousehold.or(tooShort, overFive, overTotal).not()),
    reasons: output(
      '不能备案的原因',
      reasons.collect(
        ['over-household-limit', overHousehold],
        ['term-too-short', tooShort],
        ['over-five-times', overFive],
        ['over-total', overTotal],
      ),
    ),
  },
  interpretations: [
    {
      clause: '第十二条',
      reading: '“原则上不超过2000万元”按上限执行，同一户的几笔合并计算',
      reason: '“单笔单户”既限每一笔，也限每一户；办法没有写由谁、因何可以突破',
    },
    {
      clause: '第四条',
      reading: '基金总额按实际到位的资金计，不按2亿元的预算上限计',
      reason: '风险缓释以账上资金为限；首期只到位2000万元',
    },
  ],
});
