import { none, number, options, output, parameter, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '三（六）';
const level = number('level', '等级保护级别', '级', {
  min: 1,
  max: 5,
  hint: '单位有几个系统的，填最高的一级',
});
const high = parameter('high', '每年两次的最低级别', '级', { value: 3, source: CLAUSE });
const medium = parameter('medium', '每年一次的最低级别', '级', { value: 2, source: CLAUSE });
const highDrills = parameter('highDrills', '三级以上每年至少演练', '次', { value: 2, source: CLAUSE });
const mediumDrills = parameter('mediumDrills', '二级每年至少演练', '次', { value: 1, source: CLAUSE });
const parameters = [high, medium, highDrills, mediumDrills];

const isHigh = step('三级以上', CLAUSE, level.atLeast(high));
const isMedium = step('二级以上', CLAUSE, level.atLeast(medium));
const perYear = step(
  '每年至少演练几次',
  { clause: CLAUSE, note: '三级以上两次，二级一次' },
  when(isHigh, highDrills).when(isMedium, mediumDrills).otherwise(none),
);

const interpretations = [
  {
    clause: CLAUSE,
    reading: '二级系统每年一次，三级以上每年两次；只有一级系统的没有规定次数（答“不适用”）',
    reason: '“以上”包括本级；三级以上另有更高要求，从其规定；通知没有提到一级',
  },
] as const;

export const drills = rule({
  id: 'cyber-protection/drills',
  title: '每年至少做几次网络安全演练',
  summary: '按备案系统的最高级别，看单位每年应自行组织几次演练。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [level],
  parameters,
  outputs: { perYear: output('每年至少演练次数', perYear) },
  interpretations,
});

const firstHalf = number('firstHalf', '上半年已演练', '次', { max: 1000 });
const secondHalf = number('secondHalf', '下半年已演练', '次', { max: 1000 });
const problems = options({
  'too-few': '全年次数不够',
  'first-half': '上半年没有演练',
  'second-half': '下半年没有演练',
});

export const drillRecord = rule({
  id: 'cyber-protection/drill-record',
  title: '全年的演练够不够',
  summary: '按级别和上、下半年的演练次数，看全年够不够、分布是否符合要求。',
  document: NUMBER,
  clause: CLAUSE,
  validity,
  inputs: [level, firstHalf, secondHalf],
  parameters,
  outputs: {
    enough: output(
      '次数足够',
      step('次数足够', CLAUSE, isMedium.not().or(firstHalf.plus(secondHalf).atLeast(perYear))),
    ),
    problems: output(
      '不足之处',
      problems.collect(
        ['too-few', isMedium.and(firstHalf.plus(secondHalf).under(perYear))],
        ['first-half', isHigh.and(firstHalf.equals(0))],
        ['second-half', isHigh.and(secondHalf.equals(0))],
      ),
    ),
  },
  interpretations: [
    ...interpretations,
    {
      clause: CLAUSE,
      reading: '上、下半年各一次是原则要求，缺了另外提示，不影响次数是否足够',
      reason: '原文写“原则上”',
    },
  ],
});
