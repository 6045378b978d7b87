import {
  allOf,
  choice,
  choices,
  none,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  when,
  yesNo,
} from '@zhengling/rules';
import { BRAVERY, braveryValidity } from './documents.ts';

const conferred = yesNo('conferred', '已决定授予见义勇为先进分子称号');
const people = number('people', '受表彰的人数', '人', { max: 1000 });
const each = parameter('each', '每人奖励的数额', '元', { value: 10_000, source: '第二段' });

export const braveryReward = rule({
  id: 'honours/bravery-reward',
  title: '见义勇为先进分子奖励',
  summary: '本决定授予称号的人各奖励1万元，一共多少。',
  document: BRAVERY,
  clause: '第二段',
  validity: braveryValidity,
  inputs: [conferred, people],
  parameters: [each],
  outputs: {
    amount: output('每人奖励', step('每人奖励', '第二段', when(conferred, each).otherwise(none))),
    total: output(
      '奖励合计',
      step('奖励合计', '第二段', when(conferred, each.each(people)).otherwise(none)),
      {
        whereGiven: true,
      },
    ),
  },
  interpretations: [
    {
      clause: '第二段',
      reading: '1万元只是本决定的奖励，以后的表彰看各自的决定',
      reason: '决定只写“各奖励人民币1万元”，没有定下一般标准',
    },
  ],
  entitlement: 'amount',
});

const reviewed = choices(
  'reviewed',
  '已审核的部门',
  { 'political-legal': '区委政法委', police: '区公安局', personnel: '区人力社保局' },
  { hint: '都没有就一项也不选' },
);
const meeting = choice(
  'meeting',
  '区政府常务会议',
  { pending: '没有研究', agreed: '研究同意', refused: '研究不同意' },
  { default: 'pending' },
);

const nexts = options({
  review: '送部门审核',
  meeting: '提请区政府常务会议研究',
  decide: '印发授予决定',
  end: '不授予',
});
const lacking = options({
  'political-legal': '区委政法委',
  police: '区公安局',
  personnel: '区人力社保局',
});

const politicalLegal = step('区委政法委已审核', '第二段', reviewed.include('political-legal'));
const police = step('区公安局已审核', '第二段', reviewed.include('police'));
const personnel = step('区人力社保局已审核', '第二段', reviewed.include('personnel'));
const allReviewed = step('三个部门都已审核', '第二段', allOf(politicalLegal, police, personnel));

export const braveryRoute = rule({
  id: 'honours/bravery-route',
  title: '见义勇为称号的审核程序',
  summary: '三个部门审核、区政府常务会议研究之后，才能作出授予决定；现在到了哪一步。',
  document: BRAVERY,
  clause: '第二段',
  validity: braveryValidity,
  inputs: [reviewed, meeting],
  outputs: {
    next: output(
      '下一步',
      when(allReviewed.not(), nexts.value('review')).otherwise(
        meeting.match({
          pending: nexts.value('meeting'),
          agreed: nexts.value('decide'),
          refused: nexts.value('end'),
        }),
      ),
    ),
    lacking: output(
      '还没有审核的部门',
      lacking.collect(
        ['political-legal', politicalLegal.not()],
        ['police', police.not()],
        ['personnel', personnel.not()],
      ),
    ),
  },
});
