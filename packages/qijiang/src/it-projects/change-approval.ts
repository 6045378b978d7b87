import { money, options, output, parameter, rule, step, when, yuan } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const change = money('change', '合同价变化的金额', {
  min: -1_000_000_000_000,
  hint: '增加填正数，减少填负数；只改地点、技术路线等而价格不变的填0',
});
const within = parameter('within', '两局会商核定的限额', '元', {
  value: 200_000,
  source: '第十一条第二款',
});

const approvers = options({
  bureaus: '区大数据发展局和区财政局会商核定',
  'district-government': '两局会商提出意见后，报区政府审定',
});

const absolute = step(
  '变化金额的绝对值',
  '第十一条第二款',
  when(change.under(0), yuan(0).minus(change)).otherwise(change),
);

export const changeApproval = rule({
  id: 'it-projects/change-approval',
  title: '项目变更由谁审定',
  summary: '建设内容、地点、技术路线等变化时，按合同价变化多少确定由两局核定还是报区政府。',
  document: NUMBER,
  clause: '第十一条',
  validity,
  inputs: [change],
  parameters: [within],
  outputs: {
    approver: output(
      '由谁审定',
      when(
        step('在20万元（含）以内', '第十一条第二款', absolute.atMost(within)),
        approvers.value('bureaus'),
      ).otherwise(approvers.value('district-government')),
    ),
  },
  interpretations: [
    {
      clause: '第十一条第二款',
      reading: '比较的是合同价变化的绝对值，增加、减少一样看',
      reason: '合同价本身没有负数，“绝对值”只有对变化额才有意义',
    },
    {
      clause: '第十一条第三款',
      reading: '恰好20万元的由两局核定',
      reason: '第二款写明“含”；第三款是“超过”',
    },
  ],
});
