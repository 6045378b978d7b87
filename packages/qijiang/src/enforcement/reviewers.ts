import { allOf, number, output, parameter, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const officers = number('officers', '执法人员总数', '人', { max: 100_000 });
const reviewersNow = number('reviewers', '法制审核人员数', '人', { max: 100_000 });
const ownDepartment = yesNo('ownDepartment', '有法制审核的内设机构');

const least = parameter('least', '审核人员最低比例', 'share', { value: 0.05, source: '四（八）' });

const minimum = step(
  '最少应有的审核人员',
  { clause: '四（八）', note: '不少于执法人员总数的5%，不足一人的进为一人' },
  officers.times(least).round('up'),
);
const enough = step('审核人员足够', '四（八）', reviewersNow.atLeast(minimum));

export const reviewers = rule({
  id: 'enforcement/reviewers',
  title: '法制审核人员够不够',
  summary: '按执法人员总数的5%算最少要几名审核人员，差几名，能否设专岗或购买服务。',
  document: NUMBER,
  clause: '四（八）',
  validity,
  inputs: [officers, reviewersNow, ownDepartment],
  parameters: [least],
  outputs: {
    minimum: output('最少应有', minimum),
    enough: output('足够', enough),
    alternative: output(
      '可以设专岗或购买服务',
      step(
        '可以设专岗或购买服务',
        { clause: '四（八）', note: '没有内设机构或者审核人员不足的' },
        allOf(ownDepartment, enough).not(),
      ),
      { whereGiven: true },
    ),
  },
  interpretations: [
    {
      clause: '四（八）',
      reading: '5%不是整数的，进为整人',
      reason: '“不少于”，人数不能是小数',
    },
    {
      clause: '四（八）',
      reading: '“原则上”的比例按下限检查，达不到的用专岗或购买服务补足',
      reason: '同一条给出了达不到时的办法',
    },
  ],
});

const examPassed = yesNo('examPassed', '公共法律考试合格');
const trainingPassed = yesNo('trainingPassed', '执法培训合格');

export const qualification = rule({
  id: 'enforcement/qualification',
  title: '能不能取得行政执法资格',
  summary: '公共法律考试和执法培训都合格，才能取得行政执法资格。',
  document: NUMBER,
  clause: '六（十八）',
  validity,
  inputs: [examPassed, trainingPassed],
  outputs: {
    qualified: output('可以取得资格', step('两项都合格', '六（十八）', allOf(examPassed, trainingPassed))),
  },
});
