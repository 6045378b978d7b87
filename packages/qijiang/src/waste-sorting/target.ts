import { date, day, none, number, output, parameter, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import { isCentral, isOuter, place } from './places.ts';

const on = date('on', '日期', { hint: '看这一天应已达到的目标' });

const august = '四（二）';
const november = '四（三）';
const augustCentral = parameter('augustCentral', '8月底目标（古南、文龙、通惠街道）', 'share', {
  value: 0.5,
  source: august,
});
const augustOuter = parameter('augustOuter', '8月底目标（三江、新盛街道）', 'share', {
  value: 0.4,
  source: august,
});
const augustTown = parameter('augustTown', '8月底目标（各镇）', 'share', { value: 0.35, source: august });
const novemberCentral = parameter('novemberCentral', '11月底目标（古南、文龙、通惠街道）', 'share', {
  value: 0.9,
  source: november,
});
const novemberOuter = parameter('novemberOuter', '11月底目标（三江、新盛街道）', 'share', {
  value: 0.8,
  source: november,
});
const novemberTown = parameter('novemberTown', '11月底目标（各镇）', 'share', {
  value: 0.7,
  source: november,
});
const figures = [augustCentral, augustOuter, augustTown, novemberCentral, novemberOuter, novemberTown];

const endOfAugust = day('2021-08-31');
const endOfNovember = day('2021-11-30');

const byAugust = step(
  '8月底前的目标',
  { clause: august, note: '第二阶段：三个街道50%，两个街道40%，各镇35%' },
  when(isCentral, augustCentral).when(isOuter, augustOuter).otherwise(augustTown),
);
const byNovember = step(
  '11月底前的目标',
  { clause: november, note: '第三阶段：三个街道90%，两个街道80%，各镇70%' },
  when(isCentral, novemberCentral).when(isOuter, novemberOuter).otherwise(novemberTown),
);
const reached = step(
  '这一天应达到的比例',
  { clause: august, note: '到期的目标中最近的一个' },
  when(on.onOrAfter(endOfNovember), byNovember).when(on.onOrAfter(endOfAugust), byAugust).otherwise(none),
);

const interpretations = [
  {
    clause: august,
    reading: '第二阶段的目标到2021年8月31日为止完成，第三阶段的到2021年11月30日为止完成',
    reason: '第二阶段写到8月；第三阶段标题只写9月，而正文写“11月底前”，以正文为准',
  },
  {
    clause: august,
    reading: '到期以前没有应达到的目标（答“不适用”），到期以后一直保持',
    reason: '方案只定了两个时点，没有按月分解',
  },
] as const;

export const target = rule({
  id: 'waste-sorting/target',
  title: '撤桶并点应达到的小区比例',
  summary: '某街道或镇到某一天应有多少比例的居民小区完成撤桶并点，下一个节点是哪一天、多少。',
  document: NUMBER,
  clause: august,
  validity,
  inputs: [place, on],
  parameters: figures,
  outputs: {
    target: output('这一天应达到的比例', reached),
    next: output(
      '下一节点的目标',
      when(on.before(endOfAugust), byAugust).when(on.before(endOfNovember), byNovember).otherwise(none),
    ),
    nextDue: output(
      '下一节点的日期',
      when(on.before(endOfAugust), step('第二阶段末', august, endOfAugust))
        .when(on.before(endOfNovember), step('11月底', november, endOfNovember))
        .otherwise(none),
    ),
  },
  interpretations,
});

const communities = number('communities', '辖区居民小区', '个', { min: 1, max: 100_000 });
const done = number('done', '已完成撤桶并点的小区', '个', { max: 100_000 });
const needed = step(
  '至少应完成的小区数',
  { clause: august, note: '小区数乘以比例，有小数的进一' },
  communities.times(reached).round('up'),
);

export const progress = rule({
  id: 'waste-sorting/progress',
  title: '撤桶并点进度是否达到目标',
  summary: '按辖区小区数和已完成数算出完成比例，看这一天是否达到目标。',
  document: NUMBER,
  clause: august,
  validity,
  inputs: [place, on, communities, done],
  parameters: figures,
  outputs: {
    rate: output('完成比例', step('完成比例', august, done.shareOf(communities))),
    needed: output('至少应完成的小区数', needed),
    met: output('达到目标', step('达到目标', august, done.atLeast(needed))),
  },
  interpretations: [
    ...interpretations,
    {
      clause: august,
      reading: '按小区个数计算，不按户数；应完成数有小数的进一',
      reason: '原文写“至少50%居民小区”',
    },
  ],
});
