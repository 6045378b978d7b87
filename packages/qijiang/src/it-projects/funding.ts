import {
  allOf,
  amount,
  anyOf,
  choice,
  date,
  number,
  output,
  parameter,
  rule,
  step,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const listed = yesNo('listed', '已纳入年度项目清单');
const added = choice(
  'added',
  '新增的原因',
  {
    none: '不是特殊新增',
    'higher-level': '上级部署',
    livelihood: '民生需求',
    other: '其他特殊需要',
  },
  { default: 'none' },
);
const assessed = yesNo('assessed', '区大数据发展局已评估', { default: false });
const fundsReviewed = yesNo('fundsReviewed', '区财政局已初审资金来源', { default: false });
const leaderAgreed = yesNo('leaderAgreed', '项目单位的分管区领导已同意', { default: false });

export const funding = rule({
  id: 'it-projects/funding',
  title: '能不能安排建设和运维资金',
  summary: '在项目清单内，或者按特殊新增程序走完的，才能安排资金。',
  document: NUMBER,
  clause: '第六条',
  validity,
  inputs: [listed, added, assessed, fundsReviewed, leaderAgreed],
  outputs: {
    funded: output(
      '可以安排资金',
      anyOf(
        step('已纳入年度项目清单', { clause: '第六条', note: '未纳入的不予安排' }, listed),
        step(
          '按特殊新增程序获得同意',
          { clause: '第七条', note: '依次评估、初审资金、分管区领导同意；上级有特殊要求的从其规定' },
          allOf(added.is('higher-level', 'livelihood', 'other'), assessed, fundsReviewed, leaderAgreed),
        ),
      ),
    ),
  },
  interpretations: [
    {
      clause: '第七条',
      reading: '走完新增程序的项目可以安排资金，不受第六条“未纳入不予安排”的限制',
      reason: '第七条允许“按本细则规定实施项目建设”，是第六条的例外',
    },
  ],
});

const planYear = number('planYear', '项目年度', '年份', { min: 2020, max: 2100 });
const submittedOn = date('submittedOn', '提出需求之日');
const lastMonth = parameter('lastMonth', '提出需求的最后月份', '月份', { value: 6, source: '第五条' });
const yearBefore = planYear.minus(amount(1, '年份'));

export const needs = rule({
  id: 'it-projects/needs',
  title: '下一年度需求是否按时提出',
  summary: '项目单位应在上一年6月底前提出某年度的建设和运维需求。',
  document: NUMBER,
  clause: '第五条',
  validity,
  inputs: [planYear, submittedOn],
  parameters: [lastMonth],
  outputs: {
    inTime: output(
      '按时',
      step(
        '在上一年6月底前提出',
        { clause: '第五条', note: '原则上每年6月底前提出下一年度需求' },
        anyOf(
          submittedOn.year().under(yearBefore),
          allOf(submittedOn.year().equals(yearBefore), submittedOn.month().atMost(lastMonth)),
        ),
      ),
    ),
  },
  interpretations: [
    {
      clause: '第五条',
      reading: '“原则上”不改变日期；迟提的清单仍可动态纳入，这里只答是否按时',
      reason: '同一条规定清单动态管理，没有规定迟提的后果',
    },
  ],
});
