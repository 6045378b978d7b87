import { always, date, discretion, output, parameter, rule, step, when, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const clause = '第七条第一款第三项';
const noticed = date('noticed', '举报人接到领奖通知之日');
const on = date('on', '领取或者查询之日');
const reasonGiven = yesNo('reasonGiven', '能够说明逾期的理由', { default: false });
const within = parameter('claim', '领取期限', '日', { value: 60, source: clause });

const claimBy = step('领取期限', clause, noticed.within(within));

export const claim = rule({
  id: 'whistleblower/claim',
  title: '逾期没有领取奖金，还能不能领',
  summary: '接到领奖通知后60日内领取；逾期视为放弃，能说明理由的可以适当延长。',
  document: NUMBER,
  clause,
  validity,
  inputs: [noticed, on, reasonGiven],
  parameters: [within],
  outputs: {
    claimBy: output('领取期限', claimBy),
    lapsed: output(
      '视为放弃',
      when(step('还在领取期限以内', clause, on.onOrBefore(claimBy)), always(false))
        .when(
          step('逾期但能够说明理由', clause, reasonGiven),
          discretion(always(true), '受理举报的部门', '是否延长领取时间'),
        )
        .otherwise(always(true)),
    ),
  },
  interpretations: [
    {
      clause,
      reading: '说明理由的，延长多久、是否延长由受理举报的部门决定',
      reason: '原文写“可以适当延长领取时间”，没有定日数',
    },
  ],
});
