import { allOf, date, day, none, options, output, rule, step, when } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const on = date('on', '日期');
const phases = options({
  preparation: '第一阶段：前期准备',
  exploration: '第二阶段：探索实施',
  full: '第三阶段：全面开展',
});
const during = (clause: string, title: string, first: string, last: string) =>
  step(title, clause, allOf(on.onOrAfter(day(first)), on.onOrBefore(day(last))));

export const phase = rule({
  id: 'waste-sorting/phase',
  title: '撤桶并点处在哪个阶段',
  summary: '某一天处在三个阶段中的哪一个。',
  document: NUMBER,
  clause: '四',
  validity,
  inputs: [on],
  outputs: {
    phase: output(
      '阶段',
      when(during('四（一）', '2021年6月', '2021-06-01', '2021-06-30'), phases.value('preparation'))
        .when(during('四（二）', '2021年7月至8月', '2021-07-01', '2021-08-31'), phases.value('exploration'))
        .when(during('四（三）', '2021年9月至11月底', '2021-09-01', '2021-11-30'), phases.value('full'))
        .otherwise(none),
    ),
  },
  interpretations: [
    {
      clause: '四（三）',
      reading: '第三阶段从9月1日到11月30日',
      reason: '标题只写9月，而这一阶段的任务到11月底前完成',
    },
  ],
});
