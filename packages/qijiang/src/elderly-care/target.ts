import { choice, date, day, number, output, parameter, rule, step, table, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const indicator = choice('indicator', '指标', {
  'street-coverage': '街道养老服务中心覆盖率',
  'community-coverage': '城市社区养老服务站覆盖率',
  'town-coverage': '镇养老服务中心覆盖率',
  'village-coverage': '行政村互助养老点覆盖率',
  'urban-operation': '城市养老服务设施社会化运营率',
  'rural-operation': '农村养老服务设施社会化运营率',
  'medical-capacity': '城乡养老设施具备医养服务能力的比率',
  'nursing-beds': '护理型床位占比',
});
const shareOfCoverage = table('share', '目标比例', 'share', indicator, {
  cells: {
    'street-coverage': 1,
    'community-coverage': 1,
    'town-coverage': 1,
    'village-coverage': 1,
    'urban-operation': 0.9,
    'rural-operation': 0.6,
    'medical-capacity': 1,
    'nursing-beds': null,
  },
  source: '一',
});
const nursingShare = parameter('nursingShare', '护理型床位占比下限', 'share', {
  value: 0.5,
  source: '三（二）',
});
const share = when(indicator.is('nursing-beds'), nursingShare).otherwise(shareOfCoverage);
const full = table('full', '全覆盖的个数', '个', indicator, {
  cells: {
    'street-coverage': 5,
    'community-coverage': 79,
    'town-coverage': 16,
    'village-coverage': 302,
    'urban-operation': null,
    'rural-operation': null,
    'medical-capacity': null,
    'nursing-beds': null,
  },
  source: '一',
});

const of2020 = step('到2020年底', '一', day('2020-12-31'));
const of2021 = step('到2021年底', '一', day('2021-12-31'));
const of2022 = step('到2022年底', '三（二）', day('2022-12-31'));
const due = step(
  '目标日期',
  { clause: '一', note: '写年份的，以当年年底为期' },
  indicator.match({
    'street-coverage': of2020,
    'community-coverage': of2020,
    'town-coverage': of2021,
    'village-coverage': of2021,
    'urban-operation': of2021,
    'rural-operation': of2021,
    'medical-capacity': of2021,
    'nursing-beds': of2022,
  }),
);

const interpretations = [
  {
    clause: '一',
    reading: '写“2020年”“2021年”“到2022年”的，以当年12月31日为期',
    reason: '没有写月份，当年内完成即可',
  },
  {
    clause: '一',
    reading: '“基本实现全覆盖”按100%列为目标，差额如实显示',
    reason: '“基本”没有定差多少，个数以全区的街道、社区、镇、村数为准',
  },
  {
    clause: '一',
    reading: '社会化运营率和医养服务能力也以2021年底为期',
    reason: '与2021年的农村全覆盖同在一句',
  },
] as const;

export const target = rule({
  id: 'elderly-care/target',
  title: '养老服务的目标和期限',
  summary: '一项养老服务指标要达到多少、到哪一天，某一天是不是已经到期。',
  document: NUMBER,
  clause: '一',
  validity,
  inputs: [indicator],
  parameters: [shareOfCoverage, nursingShare, full],
  outputs: {
    share: output('目标比例', share),
    full: output('全覆盖的个数', full),
    due: output('到哪一天', due),
  },
  interpretations,
});

const done = number('done', '已达到的个数', '个', { max: 10_000_000, hint: '护理型床位占比填护理型床位数' });
const total = number('total', '总数', '个', { max: 10_000_000 });
const on = date('on', '日期');
const needed = step(
  '至少应达到的个数',
  { clause: '一', note: '有小数的进一' },
  total.times(share).round('up'),
);

export const progress = rule({
  id: 'elderly-care/progress',
  title: '养老服务指标是否达到目标',
  summary: '按已达到的个数和总数算比例，看是否达到目标、还差几个；到期没有达到的列为逾期。',
  document: NUMBER,
  clause: '一',
  validity,
  inputs: [indicator, done, total, on],
  parameters: [shareOfCoverage, nursingShare],
  outputs: {
    rate: output('现在的比例', step('已达到的比例', '一', done.shareOf(total))),
    needed: output('至少应达到', needed),
    met: output('达到目标', step('达到目标', '一', done.atLeast(needed))),
    overdue: output('到期没有达到', step('期限已过而没有达到', '一', on.after(due).and(done.under(needed))), {
      whereGiven: true,
    }),
  },
  interpretations: [
    ...interpretations,
    { clause: '一', reading: '应达到的个数有小数的进一', reason: '“以上”“不低于”，设施和床位不能是小数' },
  ],
});

const institutions = number('institutions', '社区医养结合型机构', '个', { max: 100_000 });
const leastInstitutions = parameter('leastInstitutions', '社区医养结合型机构个数', '个', {
  value: 5,
  source: '三（二）',
});

export const combined = rule({
  id: 'elderly-care/institutions',
  title: '社区医养结合型机构够不够',
  summary: '全区要建5个以上社区医养结合型机构，现有的够不够。',
  document: NUMBER,
  clause: '三（二）',
  validity,
  inputs: [institutions],
  parameters: [leastInstitutions],
  outputs: {
    enough: output('够', step('达到5个', '三（二）', institutions.atLeast(leastInstitutions))),
  },
  interpretations: [
    { clause: '三（二）', reading: '恰好5个也算；没有期限', reason: '“以上”包括本数；原文没有写完成时间' },
  ],
});
