import { allOf, always, choice, discretion, options, output, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const reports = choice('reports', '同一事项的举报', {
  only: '只有这一件举报',
  first: '有多件，这一件最先被受理',
  later: '有多件，别的举报先被受理',
});
const signatory = choice('signatory', '举报的署名', {
  alone: '一人举报',
  first: '多人联名，是第一署名人',
  authorised: '多人联名，是受第一署名人书面委托的其他署名人',
  other: '多人联名，是没有受委托的其他署名人',
});

const rewarded = step(
  '这一件举报可以得奖',
  { clause: '第六条第一款', note: '同一事项只奖励一次，给有功举报人' },
  reports.match({
    only: always(true),
    first: always(true),
    later: discretion(always(true), '最先受理举报的部门', '后来的举报人是否属于有功举报人'),
  }),
);
const payers = options({
  handling: '受理核查处理的部门',
  'first-accepting': '最先受理举报的部门',
});
const oneReport = step('发给奖金的部门', '第七条第一款第一项', payers.value('handling'));
const severalReports = step('发给奖金的部门', '第六条第一款', payers.value('first-accepting'));
const mayCollect = step(
  '可以由本人领取',
  { clause: '第六条第二款', note: '联名举报由第一署名人或者其书面委托的其他署名人领取' },
  signatory.is('other').not(),
);
const collectors = options({
  reporter: '举报人本人',
  'first-signatory': '第一署名人，或者其书面委托的其他署名人',
});

export const recipient = rule({
  id: 'whistleblower/recipient',
  title: '同一事项有多人举报，奖金由谁领取',
  summary:
    '多人多次举报同一事项的，由最先受理的部门奖励一次；联名举报的，由第一署名人或者受其书面委托的人领取。',
  document: NUMBER,
  clause: '第六条',
  validity,
  inputs: [reports, signatory],
  outputs: {
    rewarded: output('这一件举报可以得奖', rewarded),
    payer: output(
      '由谁发给',
      reports.match({ only: oneReport, first: severalReports, later: severalReports }),
    ),
    mayCollect: output('本人可以领取', allOf(rewarded, mayCollect)),
    collector: output(
      '得奖的由谁领取',
      when(step('一人举报', '第六条第一款', signatory.is('alone')), collectors.value('reporter')).otherwise(
        step('联名举报', '第六条第二款', collectors.value('first-signatory')),
      ),
    ),
  },
  interpretations: [
    {
      clause: '第六条第一款',
      reading:
        '最先被受理的举报查实的，举报人视为有功举报人；后来的举报人是否有功，由最先受理举报的部门认定，但总共只奖励一次',
      reason: '条文说的是由最先受理的部门“给予有功举报人一次性奖励”，没有写只给第一个举报的人',
    },
    {
      clause: '第六条第一款',
      reading: '先后按受理计，不按举报发出计',
      reason: '原文写“最先受理举报的”',
    },
    {
      clause: '第六条第二款',
      reading: '联名举报是一件举报、一份奖金，署名人之间怎样分由他们自己定',
      reason: '条文只规定由谁领取，没有规定分配',
    },
  ],
});
