import { date, output, parameter, rule, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const accepted = date('accepted', '接受举报之日');
const confirmed = date('confirmed', '核查属实之日');
const noticed = date('noticed', '举报人接到领奖通知之日');

const verify = parameter('verify', '核查期限', '日', { value: 60, source: '第四条' });
const extension = parameter('extension', '延长期限', '日', { value: 30, source: '第四条' });
const notify = parameter('notify', '发出领奖通知的期限', '日', { value: 20, source: '第七条第一款第二项' });
const claim = parameter('claim', '领取期限', '日', { value: 60, source: '第七条第一款第三项' });

export const timeLimits = rule({
  id: 'whistleblower/time-limits',
  title: '举报核查、通知和领奖的期限',
  summary: '从接受举报、查实、接到通知之日起，分别到哪一天为止。',
  document: NUMBER,
  clause: '第四条',
  validity,
  inputs: [accepted, confirmed, noticed],
  parameters: [verify, extension, notify, claim],
  outputs: {
    verifyBy: output('核查完成期限', step('核查完成期限', '第四条', accepted.within(verify)), {
      whereGiven: true,
    }),
    extendedVerifyBy: output(
      '延长后的核查期限',
      step('延长后的核查期限', '第四条', accepted.lastDayOf(verify).within(extension)),
      { whereGiven: true },
    ),
    noticeBy: output(
      '发出领奖通知的期限',
      step('发出领奖通知的期限', '第七条第一款第二项', confirmed.within(notify)),
      { whereGiven: true },
    ),
    claimBy: output('领取奖金的期限', step('领取奖金的期限', '第七条第一款第三项', noticed.within(claim)), {
      whereGiven: true,
    }),
  },
  interpretations: [
    {
      clause: '第四条',
      reading: '延长从第60日起算，不从顺延后的日子起算',
      reason: '延长的是期限本身；顺延只因最后一日不办公',
    },
  ],
});
