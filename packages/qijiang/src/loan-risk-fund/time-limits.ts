import { amount, date, output, parameter, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const overdueSince = date('overdueSince', '贷款到期而未还之日', { hint: '合同约定的还款日' });
const applied = date('applied', '银行提交补偿申请之日');

const overdueMoreThan = parameter('overdueMoreThan', '逾期须超过的天数', '日', {
  value: 90,
  source: '第十六条第一款第一项',
});
const decide = parameter('decide', '审批期限', '个工作日', { value: 20, source: '第十七条第一款第二项' });

export const timeLimits = rule({
  id: 'loan-risk-fund/time-limits',
  title: '申请补偿和审批的期限',
  summary: '逾期贷款最早哪一天可以申请补偿，管理机构最迟哪一天审批完毕。',
  document: NUMBER,
  clause: '第十六条',
  validity,
  inputs: [overdueSince, applied],
  parameters: [overdueMoreThan, decide],
  outputs: {
    claimFrom: output(
      '最早可以申请之日',
      step(
        '最早可以申请之日',
        { clause: '第十六条第一款第一项', note: '逾期超过90日，即第91日起' },
        step('逾期满90日之日', '第十六条第一款第一项', overdueSince.plusDays(overdueMoreThan)).plusDays(
          amount(1, '日'),
        ),
      ),
      { whereGiven: true },
    ),
    decideBy: output(
      '审批期限',
      step('审批期限', { clause: '第十七条第一款第二项', note: '20个工作日内' }, applied.within(decide)),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '第十六条第一款第一项',
      reading: '还款日的次日为逾期第1日，逾期第91日起可以申请，不因节假日顺延',
      reason: '期间开始的当日不计入；“超过”不含第90日，逾期天数按日历连续计算',
    },
    {
      clause: '第十七条第一款第二项',
      reading: '20个工作日自管理机构收到申请材料的次日起算',
      reason: '办法未写起点，以收到申请之日为期间开始的当日',
    },
  ],
});
