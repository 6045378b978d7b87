import { allOf, choice, date, day, none, options, output, rule, step, when } from '@zhengling/rules';
import { CAMPAIGN, campaignValidity } from './documents.ts';

const on = date('on', '日期');
const phases = options({
  mobilisation: '部署动员阶段',
  survey: '排查试点阶段',
  rectification: '全面整治阶段',
  consolidation: '巩固提升阶段',
});
const goals = options({
  'key-hazards': '消除重点隐患，打通生命通道，建立台账和隐患清单',
  'residential-areas': '全区高层住宅小区达到整治目标',
  'all-buildings': '全区高层建筑达到整治目标，突出问题基本解决',
});
const during = (title: string, clause: string, first: string, last: string) =>
  step(title, clause, allOf(on.onOrAfter(day(first)), on.onOrBefore(day(last))));
const march = step('3个月目标的期限', '三（一）', day('2020-03-31'));
const june = step('半年目标的期限', '三（二）', day('2020-06-30'));
const december = step('1年目标的期限', '三（三）', day('2020-12-31'));

export const phase = rule({
  id: 'high-rise-fire/phase',
  title: '高层建筑消防专项整治处在哪个阶段',
  summary: '某一天处在四个阶段中的哪一个，下一个目标是什么、到哪一天。',
  document: CAMPAIGN,
  clause: '六',
  validity: campaignValidity,
  inputs: [on],
  outputs: {
    phase: output(
      '阶段',
      when(
        during('2020年1月21日至23日', '六（一）', '2020-01-21', '2020-01-23'),
        phases.value('mobilisation'),
      )
        .when(
          during('2020年1月24日至3月31日', '六（二）', '2020-01-24', '2020-03-31'),
          phases.value('survey'),
        )
        .when(
          during('2020年4月1日至6月30日', '六（三）', '2020-04-01', '2020-06-30'),
          phases.value('rectification'),
        )
        .when(
          during('2020年7月1日至12月31日', '六（四）', '2020-07-01', '2020-12-31'),
          phases.value('consolidation'),
        )
        .otherwise(none),
    ),
    goal: output(
      '下一个目标',
      when(on.onOrBefore(march), goals.value('key-hazards'))
        .when(on.onOrBefore(june), goals.value('residential-areas'))
        .when(on.onOrBefore(december), goals.value('all-buildings'))
        .otherwise(none),
    ),
    goalDue: output(
      '到哪一天',
      when(on.onOrBefore(march), march)
        .when(on.onOrBefore(june), june)
        .when(on.onOrBefore(december), december)
        .otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '六（一）',
      reading: '“即日起”从成文之日2020年1月21日起',
      reason: '方案没有另写开始日期',
    },
    { clause: '三（一）', reading: '“3月31日前”含当日', reason: '第二阶段也到3月31日为止' },
  ],
});

const report = choice('report', '报送的内容', {
  contacts: '分管领导和工作人员联系方式、具体方案、部署情况',
  'sub-plan': '牵头单位的子方案',
  '2020-01': '2020年1月工作小结',
  '2020-02': '2020年2月工作小结',
  '2020-03': '2020年3月工作小结',
  '2020-04': '2020年4月工作小结',
  '2020-05': '2020年5月工作小结',
  '2020-06': '2020年6月工作小结',
  '2020-07': '2020年7月工作小结',
  '2020-08': '2020年8月工作小结',
  '2020-09': '2020年9月工作小结',
  '2020-10': '2020年10月工作小结',
  '2020-11': '2020年11月工作小结',
  '2020-12': '2020年12月工作小结',
  summary: '专项整治工作总结',
});
const submitted = date('submitted', '报送之日');
const clause = '七（三）';
const monthly = (title: string, iso: string) =>
  step(title, { clause, note: '每月23日前报当月小结' }, day(iso));
const due = step(
  '最迟报送之日',
  clause,
  report.match({
    contacts: step('2020年1月25日前', clause, day('2020-01-25')),
    'sub-plan': step('2020年2月7日前', clause, day('2020-02-07')),
    '2020-01': monthly('2020年1月23日前', '2020-01-23'),
    '2020-02': monthly('2020年2月23日前', '2020-02-23'),
    '2020-03': monthly('2020年3月23日前', '2020-03-23'),
    '2020-04': monthly('2020年4月23日前', '2020-04-23'),
    '2020-05': monthly('2020年5月23日前', '2020-05-23'),
    '2020-06': monthly('2020年6月23日前', '2020-06-23'),
    '2020-07': monthly('2020年7月23日前', '2020-07-23'),
    '2020-08': monthly('2020年8月23日前', '2020-08-23'),
    '2020-09': monthly('2020年9月23日前', '2020-09-23'),
    '2020-10': monthly('2020年10月23日前', '2020-10-23'),
    '2020-11': monthly('2020年11月23日前', '2020-11-23'),
    '2020-12': monthly('2020年12月23日前', '2020-12-23'),
    summary: step('2020年12月25日前', clause, day('2020-12-25')),
  }),
);

export const reports = rule({
  id: 'high-rise-fire/reports',
  title: '专项整治的报送期限',
  summary: '各街镇、成员单位、牵头单位的方案、小结、总结最迟哪天报送，是否按时。',
  document: CAMPAIGN,
  clause,
  validity: campaignValidity,
  inputs: [report, submitted],
  outputs: {
    due: output('最迟报送之日', due),
    inTime: output('按时', step('不晚于最迟报送之日', clause, submitted.onOrBefore(due)), {
      whereGiven: true,
    }),
  },
  interpretations: [
    {
      clause,
      reading: '“某日前”含当日，遇休息日不顺延',
      reason: '是方案直接写定的日期，不是按日数计算的期间',
    },
    { clause, reading: '1月也要报当月小结', reason: '方案1月21日印发，“每月”没有除去1月' },
  ],
});
